import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diagramsOf, type JourneyDocument, mapsOf, type Picture, Workspace } from '@journey-maps/core';
import { parse } from '../../language/src/index.ts';

/** A file as the server gives it to the preview. */
export interface ShownMap {
  readonly name: string;
  readonly document: JourneyDocument;
  readonly picture: Picture;
}

/** Files and what is shown of each of them. */
export function shownMaps(files: Readonly<Record<string, string>>): readonly ShownMap[] {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.set(parse(text, uriOf(path)));
  return Object.keys(files).map((path) => {
    const linked = workspace.linked(uriOf(path));
    if (linked === undefined) throw new Error(`${path} is there.`);
    const findings = workspace.check(uriOf(path), { today: '2026-11-22' });
    return {
      name: basename(path, '.journey'),
      document: linked.document,
      picture: {
        uri: uriOf(path),
        version: 1,
        revision: 0,
        diagrams: diagramsOf(linked),
        maps: mapsOf(linked, (uri) => workspace.linked(uri)),
        findings: findings.map(({ rule, level, message, span }) => ({ rule, level, message, span })),
      },
    };
  });
}

/** Every map in the examples. */
export function exampleMaps(): readonly ShownMap[] {
  const folder = join(import.meta.dirname, '../../../examples');
  const paths = globSync('**/*.journey', { cwd: folder }).sort();
  return shownMaps(Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
}

function uriOf(path: string): string {
  return `file:///maps/${encodeURI(path)}`;
}
