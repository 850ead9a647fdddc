import type { RefKind } from '@journey-maps/core/model';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { type Cursor, cursorAt, textAt } from './cursor.ts';
import { drafts, touchpointDrafts } from './drafts.ts';
import { placeOnLine } from './find-place-on-line.ts';
import { valueProposals } from './head-values.ts';
import type { MapFiles } from './map-files.ts';
import { journeysAround, namelessProposals, namePlaceAt, nameProposal, visibleNames } from './names.ts';
import { targetsNear } from './near-targets.ts';
import { pathsAfterKeyword, pathsInText, pathsOf } from './paths.ts';
import type { Completions, Proposal } from './proposal.ts';
import { nameFromTheTitle } from './propose-name-from-title.ts';
import { hasNamesElsewhere, namesElsewhere } from './propose-names-elsewhere.ts';
import type { SnippetContext } from './statement-snippet.ts';
import { statementProposals } from './statements.ts';
import { suppressionProposals } from './suppression-rules.ts';

/** Capabilities of an editor that change the proposals. */
export interface EditorAbilities {
  /** The editor derives a name from the title that the user types after it (a snippet's `${1/…/…/}`). */
  readonly derivesNames?: boolean;
}

/**
 * Proposes the text that the language accepts at an offset of a map, the likeliest first. It works inside broken text,
 * since it uses the lexer's own reading. Comments get only the words of suppressions, and texts in quotes only paths.
 *
 * @param today such as `2026-11-21`
 */
export function complete(
  linked: LinkedDocument,
  files: MapFiles,
  offset: number,
  today: string,
  abilities: EditorAbilities = {},
): Completions {
  const { document } = linked;
  const cursor = cursorAt(document.text, offset);
  if (!cursor) {
    const inText = textAt(document.text, offset);
    return inText ? pathsInText(inText, document, files) : all(suppressionProposals(document, offset));
  }
  if (cursor.is === 'statement') return all(statements(cursor, linked, files, today, abilities));
  const values = [
    ...valueProposals(cursor, today),
    ...pathsAfterKeyword(cursor, document, files),
    // An editor that derives names edits both stops at once, and a list would cover them.
    ...(abilities.derivesNames ? [] : nameFromTheTitle(cursor, document)),
  ];
  const place = namePlaceAt(cursor);
  if (!place) return all(values);
  // Uses the start of the statement: text typed after it may lie outside the journey of the last parse.
  const at = cursor.statement?.span.start ?? offset;
  const visible = visibleNames(place, linked, at).map((candidate) =>
    nameProposal(candidate, place, cursor.word, document.uri),
  );
  const elsewhere = namesElsewhere(place, cursor, linked, files);
  return {
    proposals: [
      ...namelessProposals(place, document, cursor),
      ...visible,
      ...values,
      ...touchpointDrafts(cursor),
      ...elsewhere.proposals,
    ],
    incomplete: elsewhere.incomplete,
  };
}

function statements(
  cursor: Cursor,
  linked: LinkedDocument,
  files: MapFiles,
  today: string,
  { derivesNames = false }: EditorAbilities,
): Proposal[] {
  const { document } = linked;
  // Uses a position inside the enclosing statement: the journey of the last parse may end before the new text.
  const at = cursor.around.at(-1)?.span.start ?? cursor.offset;
  const own = new Set(journeysAround(cursor.around));
  const visible = (to: RefKind) => linked.visibleAt(at, to).map(({ name }) => name);
  const snippets: SnippetContext = {
    names: (to) => visible(to).filter((name) => to !== 'journey' || !own.has(name)),
    near: (to) => targetsNear(to, document, cursor),
    hasElsewhere: (to) => hasNamesElsewhere(to, linked, files),
    derivesNames,
    paths: () => pathsOf(document, files, { withoutImported: true }),
    today,
    siblings: cursor.siblings,
    onOneLine: placeOnLine(cursor).onOneLine,
  };
  const isDeclared = (kind: RefKind, name: string) => visible(kind).includes(name);
  const options = { snippets, isDeclared };
  return [...statementProposals(cursor, options), ...drafts(cursor, linked, options)];
}

function all(proposals: readonly Proposal[]): Completions {
  return { proposals, incomplete: false };
}
