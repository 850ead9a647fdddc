/** Counts the places of a snippet at which the cursor stops, and writes them. */
export interface SnippetStops {
  /** A place with something that stands there until it is typed over. */
  text(standsThere: string): string;
  /** A place where one of these is chosen; the first stands there until then. */
  choice(values: readonly string[]): string;
}

export function createStops(): SnippetStops {
  let count = 0;
  return {
    text: (standsThere) => `\${${++count}:${standsThere.replaceAll(/[\\$}]/g, '\\$&')}}`,
    choice: (values) =>
      `\${${++count}|${values.map((value) => value.replaceAll(/[\\$},|]/g, '\\$&')).join(',')}|}`,
  };
}

/** A text as a snippet that writes it as it is. */
export function literal(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** What a snippet writes when nothing is filled in. */
export function filledIn(snippet: string): string {
  return snippet
    .replaceAll(/(?<!\\)\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}/g, '$1')
    .replaceAll(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replaceAll(/(?<!\\)\$\d/g, '')
    .replaceAll(/\\([\\$},|])/g, '$1');
}
