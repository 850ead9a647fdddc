import type { JourneyDocument } from '../../model/document.ts';
import type { EntityKind } from '../../model/statements.ts';
import { namesOf } from '../link/names.ts';

/** A summary of a file for the indexes of the workspace, which depends on no other file. */
export interface FileSummary {
  /** The files that it imports, whether they exist or not. */
  readonly imports: ReadonlySet<string>;
  /** Its top-level declarations, as `createDeclarationKey`. */
  readonly declares: ReadonlySet<string>;
  /** The names by which the file may refer to a declaration; for `journey.name`, the name of the journey. */
  readonly mentions: ReadonlySet<string>;
}

export function summarizeFile(document: JourneyDocument): FileSummary {
  const names = namesOf(document);
  const imports = new Set<string>();
  for (const { uri } of document.imports) if (uri !== undefined) imports.add(uri);
  const declares = new Set<string>();
  for (const [kind, entities] of names.top) {
    for (const name of entities.keys()) declares.add(createDeclarationKey(kind, name));
  }
  const mentions = new Set<string>();
  for (const { ref } of names.sites) {
    const dot = ref.name.indexOf('.');
    mentions.add(dot < 0 ? ref.name : ref.name.slice(0, dot));
  }
  return { imports, declares, mentions };
}

export function createDeclarationKey(kind: EntityKind, name: string): string {
  return `${kind} ${name}`;
}
