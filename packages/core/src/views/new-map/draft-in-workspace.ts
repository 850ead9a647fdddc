import type { MapDraft } from '../../edits/text-edits/draft-writer.ts';
import { getRelativePath } from '../../edits/text-edits/relative-path.ts';
import type { Journey, Pain } from '../../model/statements.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { collectContents } from '../../semantics/queries/collect-contents.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { WorkspaceFiles } from '../../semantics/workspace/workspace-view.ts';
import type { BaselinePain } from '../../templates/draft-stages.ts';
import { type DraftImport, draftNewMap, type FutureBaseline } from '../../templates/new-map.ts';
import { isSerious } from '../report/compute-health.ts';
import type { DraftMap, MapPart, MapParts } from './map-parts.ts';

/** Returns the declarations that a new map can build on: the personas of a workspace, and its current journeys. */
export function mapParts(workspace: WorkspaceFiles): MapParts {
  const personas: MapPart[] = [];
  const journeys: MapPart[] = [];
  for (const uri of workspace.uris()) {
    // Unsaved files cannot be imported.
    if (uri.startsWith('untitled:')) continue;
    const document = workspace.get(uri);
    for (const { name, title } of document?.personas ?? []) addPart(personas, uri, name, title);
    for (const journey of document?.journeys ?? []) {
      if (isOfToday(journey)) addPart(journeys, uri, journey.name, journey.title);
    }
  }
  return { personas: personas.sort(compareByTitle), journeys: journeys.sort(compareByTitle) };
}

/**
 * Drafts a new map in a workspace. It imports the declarations that it builds on.
 *
 * @param today such as `2026-11-21`
 * @returns `undefined` if the persona or the baseline does not exist, or no relative path leads to it
 */
export function draftInWorkspace(
  workspace: WorkspaceFiles,
  asked: DraftMap,
  today: string,
): MapDraft | undefined {
  const { kind, title, stages, phases, owner, persona, baseline } = asked;
  const declaring = new Set<string>();
  if (typeof persona !== 'string') {
    if (!declares(workspace, persona, 'persona')) return undefined;
    declaring.add(persona.uri);
  }
  if (kind === 'future' && baseline !== undefined) declaring.add(baseline.uri);
  const imports: DraftImport[] = [];
  for (const uri of declaring) {
    const draftImport = createImport(workspace, asked.uri, uri);
    if (draftImport === undefined) return undefined;
    imports.push(draftImport);
  }
  const common = {
    title,
    persona: typeof persona === 'string' ? { title: persona } : { name: persona.name },
    today,
    imports,
    ...(stages !== undefined && { stages }),
    ...(phases !== undefined && { phases }),
    ...(owner !== undefined && { owner }),
  };
  if (kind !== 'future') return draftNewMap({ ...common, kind });
  const start = baseline && findBaseline(workspace, baseline);
  return start && draftNewMap({ ...common, kind, baseline: start });
}

function addPart(
  parts: MapPart[],
  uri: string,
  name: { readonly value: string } | undefined,
  title: { readonly value: string } | undefined,
): void {
  if (name !== undefined) parts.push({ uri, name: name.value, title: title?.value || name.value });
}

function compareByTitle(mapPart: MapPart, other: MapPart): number {
  return mapPart.title.localeCompare(other.title) || (mapPart.uri < other.uri ? -1 : 1);
}

function isOfToday({ state, status, journeyKind }: Journey): boolean {
  return state?.value !== 'future' && status?.value !== 'retired' && journeyKind?.value !== 'day-in-the-life';
}

function declares(
  workspace: WorkspaceFiles,
  { uri, name }: Pick<MapPart, 'uri' | 'name'>,
  kind: 'persona' | 'journey',
): boolean {
  const document = workspace.get(uri);
  return document !== undefined && namesOf(document).top.get(kind)?.has(name) === true;
}

function createImport(workspace: WorkspaceFiles, fromUri: string, uri: string): DraftImport | undefined {
  const document = workspace.get(uri);
  const path = getRelativePath(fromUri, uri);
  if (document === undefined || path === undefined || fromUri === uri) return undefined;
  const declared: DraftImport['declares'][number][] = [];
  for (const [kind, entities] of namesOf(document).top) {
    for (const [name, entity] of entities) declared.push({ kind, name, title: getTitle(entity) });
  }
  return { path, declares: declared };
}

function findBaseline(
  workspace: WorkspaceFiles,
  { uri, name }: Pick<MapPart, 'uri' | 'name'>,
): FutureBaseline | undefined {
  const linked = workspace.linked(uri);
  const journey = linked?.document.journeys.find((otherJourney) => otherJourney.name?.value === name);
  if (linked === undefined || journey === undefined) return undefined;
  const pains = collectContents(journey, linked, workspace).flatMap(({ statement, linked: within }) =>
    statement.kind === 'pain' && isUnresolvedAndSerious(statement) && statement.title?.value.trim()
      ? [createBaselinePain(statement, statement.title.value, within, uri)]
      : [],
  );
  const owner = journey.owner && linked.target(journey.owner);
  return { name, pains, ...(owner?.uri === uri && { owner: journey.owner?.name }) };
}

function isUnresolvedAndSerious({ severity, status }: Pain): boolean {
  return isSerious(severity?.value) && status?.value !== 'resolved';
}

/** Returns a pain of the baseline, with the reference that an importing file can use for it, if there is one. */
function createBaselinePain(
  pain: Pain,
  title: string,
  { document }: LinkedDocument,
  baselineUri: string,
): BaselinePain {
  const { start } = pain.span;
  const around = namesOf(document).namespaces.find(({ span }) => span.start <= start && start < span.end);
  if (document.uri !== baselineUri || pain.name === undefined || around?.name === undefined) return { title };
  // A duplicate name refers to only one of its statements.
  if (around.entities.get(pain.name.value)?.[0] !== pain) return { title };
  return { title, ref: `${around.name}.${pain.name.value}` };
}
