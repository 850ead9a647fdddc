import { existsSync } from 'node:fs';
import type { JourneyDocument } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import { append } from '@journey-maps/core/text';
import { createFileUri, getUriPath } from './file-uri.ts';
import { spelledOtherwise } from './find-other-spelling.ts';
import { readMap } from './read-map.ts';
import { isReallyInside } from './workspace-root.ts';

/**
 * Adds the direct and indirect imports of a workspace's files from the disk. Files outside the root count as
 * missing.
 *
 * @param unreadable receives a sentence about each file that exists and cannot be read
 */
export function loadImports(
  workspace: Workspace,
  root: string,
  parse: (text: string, uri: string) => JourneyDocument,
  unreadable: string[] = [],
): void {
  const open = workspace.uris().flatMap((uri) => listImportUris(workspace.get(uri)));
  const seen = new Set(workspace.uris());
  for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
    if (seen.has(uri)) continue;
    seen.add(uri);
    const path = getUriPath(uri);
    if (path === undefined) continue;
    if (!isReallyInside(root, path)) {
      const other = existsSync(path) ? undefined : spelledOtherwise(root, path);
      if (other !== undefined) open.push(createFileUri(other));
      continue;
    }
    const read = readMap(path);
    if (read.text !== undefined) {
      const document = parse(read.text, uri);
      workspace.set(document);
      append(open, listImportUris(document));
    } else if (!read.isMissing) unreadable.push(`${path} (imported) ${read.problem}.`);
  }
}

function listImportUris(document: JourneyDocument | undefined): string[] {
  return (document?.imports ?? []).map(({ uri }) => uri).filter((uri) => uri !== undefined);
}
