import { getRelativePath, insertImport } from '@journey-maps/core/edits';
import type { Declaration, JourneyDocument, RefKind } from '@journey-maps/core/model';
import { getFileName, getTitle, type LinkedDocument } from '@journey-maps/core/semantics';
import type { Cursor } from './cursor.ts';
import type { MapFiles } from './map-files.ts';
import type { NamePlace } from './names.ts';
import type { Proposal } from './proposal.ts';

/** The limit of proposals: a longer list is narrowed by typing. */
const most = 200;

/** Proposes names that other files declare and this file does not import yet. Each proposal adds the import. */
export function proposeNamesElsewhere(
  place: NamePlace,
  cursor: Cursor,
  linked: LinkedDocument,
  files: MapFiles,
): { proposals: Proposal[]; incomplete: boolean } {
  const { document } = linked;
  const declarations = declarationsOf[place.to];
  if (!declarations) return { proposals: [], incomplete: false };
  const inSight = new Set(linked.listVisibleAt(cursor.offset, place.to).map(({ name }) => name));
  const seen = new Set([
    document.uri,
    ...linked.imports.flatMap(({ document: journeyDocument }) => journeyDocument?.uri ?? []),
  ]);
  const proposals: Proposal[] = [];
  const typed = cursor.prefix.toLowerCase();
  for (const uri of files.uris()) {
    const other = seen.has(uri) ? undefined : files.get(uri);
    for (const declaration of other ? declarations(other) : []) {
      const name = declaration.name?.value;
      if (name === undefined || inSight.has(name) || place.taken.has(name)) continue;
      if (!`${name} ${getTitle(declaration)}`.toLowerCase().includes(typed)) continue;
      const path = getRelativePath(document.uri, uri);
      if (path === undefined) continue;
      if (proposals.length === most) return { proposals, incomplete: true };
      proposals.push(createProposal(declaration, name, path, place, cursor, document));
    }
  }
  return { proposals, incomplete: false };
}

/** Returns whether a file that is not imported declares anything of a kind. */
export function hasNamesElsewhere(
  to: RefKind,
  { document, imports }: LinkedDocument,
  files: MapFiles,
): boolean {
  const declarations = declarationsOf[to];
  const seen = new Set([
    document.uri,
    ...imports.flatMap(({ document: journeyDocument }) => journeyDocument?.uri ?? []),
  ]);
  return (
    declarations !== undefined &&
    files.uris().some((uri) => {
      const other = seen.has(uri) ? undefined : files.get(uri);
      return other !== undefined && declarations(other).length > 0;
    })
  );
}

function createProposal(
  declaration: Declaration,
  name: string,
  path: string,
  { suffix }: NamePlace,
  { word }: Cursor,
  document: JourneyDocument,
): Proposal {
  const title = getTitle(declaration);
  return {
    label: name,
    kind: declaration.kind,
    span: word,
    snippet: name + suffix,
    plain: name + suffix,
    description: [title, `imports ${getFileName(path)}`].filter((part) => part !== name).join(' – '),
    filter: `${name} ${title}`,
    edits: [insertImport(document, path)],
  };
}

/**
 * The readers of a file's top-level declarations, by kind. Everything else belongs to a journey, and references
 * to it need the journey's name.
 */
const declarationsOf: Partial<
  Readonly<Record<RefKind, (document: JourneyDocument) => readonly Declaration[]>>
> = {
  persona: ({ personas }) => personas,
  owner: ({ owners }) => owners,
  channel: ({ channels }) => channels,
  evidence: ({ evidence }) => evidence,
  touchpoint: ({ touchpoints }) => touchpoints,
  metric: ({ metrics }) => metrics,
  journey: ({ journeys }) => journeys,
};
