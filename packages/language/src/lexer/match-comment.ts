import { endOfLine, type Match } from './scan.ts';

/**
 * Makes a matcher for block comments. One that is not closed ends at its line. Where no end was found once, none is
 * looked for again: 80 KB of `/* ` would take a second otherwise.
 */
export function commentMatcher(): (source: string, at: number) => Match {
  let known: string | undefined;
  let noEndFrom = Number.POSITIVE_INFINITY;
  return (source, at) => {
    if (!source.startsWith('/*', at)) return null;
    if (known !== source) {
      known = source;
      noEndFrom = Number.POSITIVE_INFINITY;
    }
    if (at < noEndFrom) {
      const end = source.indexOf('*/', at + 2);
      if (end >= 0) return [source.slice(at, end + 2)];
      noEndFrom = at;
    }
    return [source.slice(at, endOfLine(source, at))];
  };
}

/** Whether a comment, as it was matched, is one to the end of its line, or has its end. */
export function isClosedComment(image: string): boolean {
  return !image.startsWith('/*') || (image.length >= 4 && image.endsWith('*/'));
}
