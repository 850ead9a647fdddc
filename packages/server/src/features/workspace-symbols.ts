import { type JourneyDocument, walk } from '@journey-maps/core/model';
import { getFileName, getTitle } from '@journey-maps/core/semantics';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { matchLetters } from './match-letters.ts';
import { convertSpan } from './positions.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The maximum number of results. Users narrow a longer list with a longer query. */
const limit = 200;

/** Finds statements on any map by title or name. */
export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  listen({ connection, maps, editorsUri, runInBackground }) {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const best = new Best();
      const isComplete = await maps.refresh.runInSlices(
        maps.workspace.uris(),
        (uri) => {
          // With an empty query, all statements match equally.
          if (query.trim() === '' && best.isFull) return;
          const document = maps.workspace.get(uri);
          try {
            if (document !== undefined) findIn(document, query.trim(), best);
          } catch (error) {
            // The search continues in all other files.
            runInBackground(Promise.reject(error));
          }
        },
        () => token.isCancellationRequested,
      );
      if (!isComplete) return null;
      return best.found().map(
        ({ label, document, place }): WorkspaceSymbol => ({
          name: label,
          kind: symbolKinds[place.statement.kind],
          containerName: getContainerName(document, place),
          location: { uri: editorsUri(document.uri), range: convertSpan(document, place.statement.head) },
        }),
      );
    });
  },
};

type Place = ReturnType<typeof walk>[number];
type Searched = Exclude<
  Place['statement']['kind'],
  'handover' | 'next' | 'exit' | 'lane' | 'resource' | 'reading'
>;
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

/** The best matches so far. A short query matches nearly everything, so worse matches are discarded. */
class Best {
  #found: Found[] = [];
  #least = Number.NEGATIVE_INFINITY;

  get isFull(): boolean {
    return this.#found.length >= limit;
  }

  add(result: Found): void {
    if (result.score <= this.#least) return;
    this.#found.push(result);
    if (this.#found.length < 2 * limit) return;
    this.#found = this.found();
    this.#least = this.#found.at(-1)?.score ?? this.#least;
  }

  /** Returns the best matches first; equal matches stay in the order of insertion. */
  found(): Found[] {
    return this.#found.toSorted((a, b) => b.score - a.score).slice(0, limit);
  }
}

function findIn(document: JourneyDocument, query: string, best: Best): void {
  for (const place of walk(document)) {
    if (!isSearched(place) || place.stray) continue;
    const match = fits(place.statement, query);
    if (match !== undefined) best.add({ ...match, document, place });
  }
}

function isSearched(place: Place): place is Found['place'] {
  return searched.has(place.statement.kind);
}

/**
 * Matches a statement by its title, then by its name. A statement with neither is a reuse, and its
 * declaration matches instead.
 */
function fits(
  statement: Found['place']['statement'],
  query: string,
): { readonly label: string; readonly score: number } | undefined {
  const title = getTitle(statement).trim();
  if (title === '') return undefined;
  const byTitle = matchLetters(query, title);
  if (byTitle !== undefined) return { label: title, score: byTitle };
  const name = statement.name?.value;
  const byName = name === undefined ? undefined : matchLetters(query, name);
  // Editors filter the label by the query again, so a match by name shows the name in the label.
  return byName === undefined ? undefined : { label: `${title} (${name})`, score: byName };
}

/** Returns the container to show with a symbol: the title of its journey or, at the top level, the file name. */
function getContainerName(document: JourneyDocument, place: Place): string {
  let top = place;
  while (top.parent !== undefined) top = top.parent;
  const title = top === place || !('title' in top.statement) ? '' : getTitle(top.statement).trim();
  return title === '' ? getFileName(document.uri) : title;
}
