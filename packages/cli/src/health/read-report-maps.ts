import type { JourneyDocument } from '@journey-maps/core/model';
import type { LinkedDocument, WorkspaceView } from '@journey-maps/core/semantics';
import { parse } from '@journey-maps/language/parse';
import { attempt } from '../files/attempt.ts';
import { createFileUri } from '../files/file-uri.ts';
import type { FoundMap } from '../files/find-maps.ts';
import { readMap } from '../files/read-map.ts';
import { createRootMaps, type RootMaps } from '../files/root-maps.ts';
import { createWorkspaceRootFinder } from '../files/workspace-root.ts';

/** A map to report on, with the workspace around it. */
export interface ReportMap {
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** The name of the file to display. */
  readonly file: string;
}

/** Reads maps with their workspaces. Remedies of a pain are looked up in all maps of its workspace. */
export function readReportMaps(
  maps: readonly FoundMap[],
  folder: string,
): { readonly maps: readonly ReportMap[]; readonly unreadable: readonly string[] } {
  const getRoot = createWorkspaceRootFinder(folder);
  const roots = new Map<string, RootMaps>();
  const unreadable: string[] = [];
  const read = maps.flatMap(({ path, shown }) => {
    const map = readMap(path);
    if (map.text === undefined) {
      unreadable.push(`${shown} ${map.problem}.`);
      return [];
    }
    const root = getRoot(path);
    const rootMaps = roots.get(root) ?? createRootMaps(root, parseAt, unreadable);
    roots.set(root, rootMaps);
    const document = parseAt(map.text, path);
    rootMaps.put(document);
    return [{ shown, uri: document.uri, rootMaps }];
  });
  const linkedMaps = read.flatMap(({ shown, uri, rootMaps }): ReportMap[] => {
    const workspace = rootMaps.view(() => undefined);
    const { value: linked, problem } = attempt(describeNotReported(shown), () => workspace.linked(uri));
    if (problem !== undefined) unreadable.push(problem);
    if (linked === undefined) return [];
    const error = linked.document.internalError;
    if (error !== undefined) unreadable.push(`${shown}: ${error}`);
    return [{ linked, workspace, file: shown }];
  });
  return { maps: linkedMaps, unreadable };
}

/** Returns the beginning of a message about a map that a report has to leave out. */
export function describeNotReported(file: string): string {
  return `${file} is not in the report`;
}

function parseAt(text: string, path: string): JourneyDocument {
  return parse(text, createFileUri(path));
}
