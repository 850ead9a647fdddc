// A name, or a name in another journey (`journey.name`, also half typed). A word that begins with a digit is
// read as a name and reported.
const word =
  /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*)?)?|[0-9][0-9-]*[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;

/** Matches a word: a keyword, a name or a value. */
export function matchWord(source: string, at: number): RegExpExecArray | null {
  word.lastIndex = at;
  return word.exec(source);
}
