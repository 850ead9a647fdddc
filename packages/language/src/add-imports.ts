import type { JourneyDocument } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import { parse } from './parse.ts';

/**
 * Adds the direct and indirect imports of a document to its workspace.
 *
 * @param read returns the text of a map by its URI; undefined if it does not exist or may not be read
 */
export function addImports(
  workspace: Workspace,
  document: JourneyDocument,
  read: (uri: string) => string | undefined,
): void {
  const seen = new Set([document.uri]);
  const open = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { uri } of next.imports) {
      if (uri === undefined || seen.has(uri)) continue;
      seen.add(uri);
      const text = uri.endsWith('.journey') ? read(uri) : undefined;
      if (text === undefined) continue;
      const imported = parse(text, uri);
      workspace.set(imported);
      open.push(imported);
    }
  }
}
