/** A small map without findings, for scenarios that change it. */
export const bikeMap = `persona anna "Anna" { primary }

owner shop "Bike shop"

journey buying "Buying a bike" {
  persona anna
  owner shop

  stage look "Looks around" {
    owner shop
    step visit "Visits the shop" {
      emotion +1
      touchpoint "Showroom" { channel store }
    }
    step ask "Asks for advice" {
      emotion -1
      touchpoint "Staff" { channel store }
    }
  }
  stage pay "Pays" {
    owner shop
    step till "Stands at the till" {
      emotion 0
      touchpoint "Till" { channel store }
    }
  }
}
`;

/** Returns the number of the line with this text, counting from 1. */
export function getLine(text: string, part: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(part));
  if (index < 0) throw new Error(`No line has ${part}.`);
  return index + 1;
}
