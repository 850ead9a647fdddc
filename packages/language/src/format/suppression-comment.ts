import { type Atom, comment } from './atoms.ts';

/** Whether a comment may hide findings of the statement that follows it. */
export function isSuppression({ type, image }: Atom): boolean {
  return type === comment && image.includes('journey-ignore');
}
