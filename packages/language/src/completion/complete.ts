import type { RefKind } from '@journey-maps/core/model';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { type Cursor, findCursor, findText } from './cursor.ts';
import { proposeDrafts, proposeTouchpointDrafts } from './drafts.ts';
import { findPlaceOnLine } from './find-place-on-line.ts';
import { proposeValues } from './head-values.ts';
import type { MapFiles } from './map-files.ts';
import {
  createNameProposal,
  findNamePlace,
  listEnclosingJourneys,
  listVisibleNames,
  proposeNameless,
} from './names.ts';
import { findNearTargets } from './near-targets.ts';
import { listPaths, proposePathsAfterKeyword, proposePathsInText } from './paths.ts';
import type { Completions, Proposal } from './proposal.ts';
import { proposeNameFromTitle } from './propose-name-from-title.ts';
import { hasNamesElsewhere, proposeNamesElsewhere } from './propose-names-elsewhere.ts';
import type { SnippetContext } from './statement-snippet.ts';
import { proposeStatements } from './statements.ts';
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
  const cursor = findCursor(document.text, offset);
  if (!cursor) {
    const inText = findText(document.text, offset);
    return inText
      ? proposePathsInText(inText, document, files)
      : createCompleteList(suppressionProposals(document, offset));
  }
  if (cursor.is === 'statement')
    return createCompleteList(completeStatements(cursor, linked, files, today, abilities));
  const values = [
    ...proposeValues(cursor, today),
    ...proposePathsAfterKeyword(cursor, document, files),
    // An editor that derives names edits both stops at once, and a list would cover them.
    ...(abilities.derivesNames ? [] : proposeNameFromTitle(cursor, document)),
  ];
  const place = findNamePlace(cursor);
  if (!place) return createCompleteList(values);
  // Uses the start of the statement: text typed after it may lie outside the journey of the last parse.
  const at = cursor.statement?.span.start ?? offset;
  const visible = listVisibleNames(place, linked, at).map((candidate) =>
    createNameProposal(candidate, place, cursor.word, document.uri),
  );
  const elsewhere = proposeNamesElsewhere(place, cursor, linked, files);
  return {
    proposals: [
      ...proposeNameless(place, document, cursor),
      ...visible,
      ...values,
      ...proposeTouchpointDrafts(cursor),
      ...elsewhere.proposals,
    ],
    incomplete: elsewhere.incomplete,
  };
}

function completeStatements(
  cursor: Cursor,
  linked: LinkedDocument,
  files: MapFiles,
  today: string,
  { derivesNames = false }: EditorAbilities,
): Proposal[] {
  const { document } = linked;
  // Uses a position inside the enclosing statement: the journey of the last parse may end before the new text.
  const at = cursor.around.at(-1)?.span.start ?? cursor.offset;
  const own = new Set(listEnclosingJourneys(cursor.around));
  const visible = (to: RefKind) => linked.listVisibleAt(at, to).map(({ name }) => name);
  const snippets: SnippetContext = {
    names: (to) => visible(to).filter((name) => to !== 'journey' || !own.has(name)),
    near: (to) => findNearTargets(to, document, cursor),
    hasElsewhere: (to) => hasNamesElsewhere(to, linked, files),
    derivesNames,
    paths: () => listPaths(document, files, { withoutImported: true }),
    today,
    siblings: cursor.siblings,
    onOneLine: findPlaceOnLine(cursor).onOneLine,
  };
  const isDeclared = (kind: RefKind, name: string) => visible(kind).includes(name);
  const options = { snippets, isDeclared };
  return [...proposeStatements(cursor, options), ...proposeDrafts(cursor, linked, options)];
}

function createCompleteList(proposals: readonly Proposal[]): Completions {
  return { proposals, incomplete: false };
}
