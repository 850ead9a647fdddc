import { type Atom, comment } from './atoms.ts';

/** Returns whether a comment can hide findings of the next statement. */
export function isSuppression({ type, image }: Atom): boolean {
  return type === comment && image.includes('journey-ignore');
}
