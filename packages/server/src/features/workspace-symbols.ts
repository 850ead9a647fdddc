import { fileName, type JourneyDocument, titleOf, walk, type Workspace } from '@journey-maps/core';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { matchLetters } from './match-letters.ts';
import { rangeOf } from './positions.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** No list is read beyond this; a longer query shortens it. */
const limit = 200;

/** Everything on any map that somebody may look for by its title or name. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  listen({ connection, maps, editorsUri }) {
    connection.onWorkspaceSymbol(({ query }) =>
      find(maps.workspace, query).map(
        ({ label, document, place }): WorkspaceSymbol => ({
          name: label,
          kind: symbolKinds[place.statement.kind],
          containerName: containerOf(document, place),
          location: {
            uri: editorsUri(document.uri),
            range: rangeOf(document, place.statement.head),
          },
        }),
      ),
    );
  },
};

type Place = ReturnType<typeof walk>[number];
type Searched = Exclude<Place['statement']['kind'], 'handover' | 'next' | 'exit' | 'lane' | 'resource'>;
interface Found {
  readonly label: string;
  readonly document: JourneyDocument;
  readonly place: Place & { readonly statement: Extract<Place['statement'], { kind: Searched }> };
  readonly score: number;
}

const searched: ReadonlySet<string> = new Set<Searched>([
  'persona',
  'owner',
  'channel',
  'evidence',
  'metric',
  'empathy-map',
  'journey',
  'stage',
  'step',
  'touchpoint',
  'pain',
  'gain',
  'opportunity',
  'action-item',
]);

/** What fits best first. */
function find(workspace: Workspace, query: string): readonly Found[] {
  const wanted = query.trim();
  const found: Found[] = [];
  for (const uri of workspace.uris()) {
    const document = workspace.get(uri);
    if (document === undefined) continue;
    for (const place of walk(document)) {
      if (!isSearched(place) || place.stray) continue;
      const match = fits(place.statement, wanted);
      if (match === undefined) continue;
      found.push({ ...match, document, place });
      // Without a query everything fits equally.
      if (wanted === '' && found.length === limit) return found;
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

function isSearched(place: Place): place is Found['place'] {
  return searched.has(place.statement.kind);
}

/** What is met again has neither title nor name: it is found where it is declared. */
function fits(
  statement: Found['place']['statement'],
  query: string,
): { readonly label: string; readonly score: number } | undefined {
  const title = titleOf(statement).trim();
  if (title === '') return undefined;
  const byTitle = matchLetters(query, title);
  if (byTitle !== undefined) return { label: title, score: byTitle };
  const name = statement.name?.value;
  const byName = name === undefined ? undefined : matchLetters(query, name);
  // Editors look once more for the letters in the label, and leave out what does not have them.
  return byName === undefined ? undefined : { label: `${title} (${name})`, score: byName };
}

/** What stands inside a journey is told from its like by the journey; what stands at the top of a file by the file. */
function containerOf(document: JourneyDocument, place: Place): string {
  let top = place;
  while (top.parent !== undefined) top = top.parent;
  const title = top === place || !('title' in top.statement) ? '' : titleOf(top.statement).trim();
  return title === '' ? fileName(document.uri) : title;
}
