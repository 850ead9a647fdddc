import { fileName } from '../check/phrases.ts';
import { namesIn } from '../link/name-at.ts';
import { LineIndex } from '../model/source-position.ts';
import type { Span } from '../model/values.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A line that cannot be read and has a name in it that is about to change. Whether the name is meant there is not
 * known, so the rename might leave it behind unseen.
 *
 * @param here the file that the rename is asked in
 * @returns why that stops the rename, or `undefined` where there is no such line.
 */
export function unreadMention(
  workspace: Workspace,
  name: string,
  occurrences: readonly { readonly uri: string }[],
  here: string,
): string | undefined {
  for (const uri of new Set(occurrences.map((one) => one.uri))) {
    const linked = workspace.linked(uri);
    if (linked === undefined || linked.document.problems.length === 0) continue;
    const { text, problems, comments } = linked.document;
    const lines = new LineIndex(text);
    const read = namesIn(linked).map(({ span }) => span);
    for (const problem of problems) {
      const { line } = lines.positionAt(problem.span.start);
      const span = {
        start: lines.offsetAt({ line, column: 1 }),
        end: Math.max(problem.span.end, lines.offsetAt({ line: line + 1, column: 1 })),
      };
      const unread = wordsIn(text, span).filter(
        (word) => ![...read, ...comments].some((known) => known.start <= word.start && word.end <= known.end),
      );
      const found = unread.find(({ start, end }) => text.slice(start, end).normalize('NFC') === name);
      if (found === undefined) continue;
      const place = `Line ${lines.positionAt(found.start).line}${uri === here ? '' : ` of \`${fileName(uri)}\``}`;
      return `${place} cannot be read yet, and has \`${name}\` in it, which would have to be renamed if it is meant. Correct that line first.`;
    }
  }
  return undefined;
}

/** The words of a stretch outside of texts, but for those that begin a statement, which are keywords. */
function wordsIn(text: string, { start, end }: Span): Span[] {
  const word =
    /"(?:[^"\\\n\r]|\\.)*"?|(?:^|[{};\n\r])[ \t]*[\p{L}_][\p{L}\p{M}\p{N}_-]*|([\p{L}_][\p{L}\p{M}\p{N}_-]*)/dgu;
  return [...text.slice(start, end).matchAll(word)].flatMap(({ indices }) => {
    const found = indices?.[1];
    return found === undefined ? [] : [{ start: start + found[0], end: start + found[1] }];
  });
}
