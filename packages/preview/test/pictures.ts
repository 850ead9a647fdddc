import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { JourneyDocument } from '@journey-maps/core/model';
import type { Picture } from '@journey-maps/core/protocol';
import { Workspace } from '@journey-maps/core/rules';
import { createDiagrams, createFileMap } from '@journey-maps/core/views';
import { parse } from '../../language/src/index.ts';

/** A file as the server sends it to the preview. */
export interface ShownMap {
  readonly name: string;
  readonly document: JourneyDocument;
  readonly picture: Picture;
}

/** Returns the pictures of files. */
export function shownMaps(files: Readonly<Record<string, string>>): readonly ShownMap[] {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.set(parse(text, createUri(path)));
  return Object.keys(files).map((path) => {
    const linked = workspace.linked(createUri(path));
    if (linked === undefined) throw new Error(`${path} is there.`);
    const findings = workspace.check(createUri(path), { today: '2026-11-22' });
    return {
      name: basename(path, '.journey'),
      document: linked.document,
      picture: {
        uri: createUri(path),
        version: 1,
        revision: 0,
        diagrams: createDiagrams(linked),
        maps: createFileMap(linked, (uri) => workspace.linked(uri)),
        findings: findings.map(({ rule, level, message, span }) => ({ rule, level, message, span })),
      },
    };
  });
}

/** Returns all example maps. */
export function exampleMaps(): readonly ShownMap[] {
  const folder = join(import.meta.dirname, '../../../examples');
  const paths = globSync('**/*.journey', { cwd: folder }).sort();
  return shownMaps(Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
}

/** Returns a map of 12 stages with 5 steps each, and one of 3 steps. */
export function generatedMaps(): readonly ShownMap[] {
  return shownMaps({ 'large.journey': generated(12, 5), 'small.journey': generated(1, 3) });
}

/**
 * Generates a map with these numbers of stages and steps, whose curve goes up and down, with labels of
 * several words.
 */
function generated(stages: number, steps: number): string {
  const step = (i: number) =>
    `step s${i} "Step ${i} of the way" { emotion anna ${((i * 7) % 5) - 2} "busy ${'and busy '.repeat(i % 3)}" because "it is ${'so very '.repeat(i % 4)}long"
      emotion ben ${((i * 3) % 5) - 2} "calm" touchpoint "Page ${i}" { owner web } pain "Pain ${i}" { owner web; severity high }
      ${i % 6 === 4 ? `opportunity "A way out of ${i}" { owner web }` : ''} }`;
  const all = Array.from(
    { length: stages },
    (_, i) =>
      `stage st${i} "Stage ${i}" {\n${Array.from({ length: steps }, (_unused, j) => step(i * steps + j)).join('\n')} }`,
  );
  return `persona anna "Anna" { primary }\npersona ben "Ben"\nowner web "Web"\njourney j "A long way" { persona anna, ben\n${all.join('\n')} }`;
}

function createUri(path: string): string {
  return `file:///maps/${encodeURI(path)}`;
}
