// A name, or a name in another journey (`journey.name`, also half typed); or one that begins with a digit, which is
// read as the name it was meant to be and reported once.
const word =
  /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*)?)?|[0-9][0-9-]*[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;

/** A word: a keyword, a name or a value. */
export function matchWord(source: string, at: number): RegExpExecArray | null {
  word.lastIndex = at;
  return word.exec(source);
}
