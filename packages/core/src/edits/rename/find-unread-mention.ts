import type { JourneyDocument } from '../../model/document.ts';
import { LineIndex } from '../../model/source-position.ts';
import type { Entity } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { findContainer, listNames } from '../../semantics/link/find-name.ts';
import { getFileName } from '../../semantics/queries/display-names.ts';
import { listImporters } from '../../semantics/workspace/list-importers.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';

/**
 * Finds a line that does not parse and contains the name that is about to change. It is unknown whether the
 * line refers to the entity, so the rename could miss it.
 *
 * @param uri the file that declares the entity
 * @param here the file in which the user renames
 * @returns the reason that stops the rename, or `undefined` without such a line
 */
export function findUnreadMention(
  workspace: WorkspaceFiles,
  entity: Entity,
  uri: string,
  here: string,
): string | undefined {
  const declaring = workspace.get(uri);
  const name = entity.name?.value;
  if (declaring === undefined || name === undefined) return undefined;
  const isInside = findContainer(declaring, entity) !== undefined;
  for (const file of [uri, ...listImporters(workspace, uri)]) {
    const linked = workspace.linked(file);
    if (linked === undefined || linked.document.problems.length === 0) continue;
    const { document } = linked;
    const read = [...listNames(linked).map(({ span }) => span), ...document.comments];
    const unreadWord = listUnreadWords(document).find(
      ({ start, end }) =>
        document.text.slice(start, end).normalize('NFC') === name &&
        // In other files, the name of an entity inside a journey is `journey.name`.
        (!isInside || file === uri || document.text[start - 1] === '.') &&
        !read.some((span) => span.start <= start && end <= span.end),
    );
    if (unreadWord === undefined) continue;
    const { line } = new LineIndex(document.text).positionAt(unreadWord.start);
    const place = file === here ? `Line ${line}` : `Line ${line} of \`${getFileName(file)}\``;
    return `${place} cannot be read, and contains \`${name}\`, which may need the new name too. Correct that line first.`;
  }
  return undefined;
}

/** Collects the words on lines with a problem, except for the first words of statements, which are keywords. */
function listUnreadWords({ text, problems }: JourneyDocument): readonly Span[] {
  const lines = new LineIndex(text);
  return problems.flatMap(({ span }) => {
    const { line } = lines.positionAt(span.start);
    const start = lines.offsetAt({ line, column: 1 });
    const end = Math.max(span.end, lines.offsetAt({ line: line + 1, column: 1 }));
    return listWords(text.slice(start, end)).map((word) => ({
      start: start + word.start,
      end: start + word.end,
    }));
  });
}

/** Matches words, and skips texts (closed or not) and the first words of statements. */
const wordOrText =
  /"""[^]*?(?:"""|$)|["“”„»«][^"“”„»«\n\r]*["“”„»«]?|(?:^|[{};\n\r])[ \t]*[\p{L}_][\p{L}\p{M}\p{N}_-]*|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_-]*)/gu;

function listWords(text: string): readonly Span[] {
  return [...text.matchAll(wordOrText)].flatMap(({ index, groups }) => {
    const word = groups?.['word'];
    return word === undefined ? [] : [{ start: index, end: index + word.length }];
  });
}
