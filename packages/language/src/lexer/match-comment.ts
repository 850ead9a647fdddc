import { endOfLine, type Match } from './scan.ts';

/**
 * Creates a matcher for block comments. An unclosed comment ends with its line. The matcher remembers that no
 * end follows: without this, 80 KB of `/* ` take a second.
 */
export function createCommentMatcher(): (source: string, at: number) => Match {
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

/** Returns whether a matched comment is a line comment or is closed. */
export function isClosedComment(image: string): boolean {
  return !image.startsWith('/*') || (image.length >= 4 && image.endsWith('*/'));
}
