/** A small map to begin with. The preview shows it if a file has no journey, and inserts it on request. */
export const exampleMap = `persona colleen "Curious Colleen" { primary }

owner web "Web team"

journey vacuum-cleaner "Replacing a broken vacuum cleaner" {
  persona colleen
  owner web

  stage research "Research" {
    step compare "Compares vacuum cleaners online" {
      emotion -1 "overwhelmed"
      touchpoint "Product page" { channel website }
      pain "The facts are buried in marketing copy" { owner web }
    }
  }

  stage purchase "Purchase" {
    step pay "Pays" {
      emotion +1
      touchpoint "Checkout" { channel website }
    }
  }
}
`;
