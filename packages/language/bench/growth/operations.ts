import { Workspace } from '@journey-maps/core/rules';
import { diffMaps, mergeMaps } from '@journey-maps/core/versions';
import { complete, findHover, format, parse, parseTopStatements } from '../../src/index.ts';
import type { Pattern } from './pattern.ts';

const today = '2026-11-21';
const createUri = (name: string) => `file:///maps/${name}`;
const uri = createUri('f0.journey');

/** An operation on a map with its input prepared. */
export interface Operation {
  readonly name: string;
  readonly run: () => unknown;
}

/** Prepares all operations for a pattern of a size. */
export function listOperationsOn(pattern: Pattern, n: number): readonly Operation[] {
  const text = pattern.text(n);
  const files = [...(pattern.files?.(n) ?? [])].map(([name, other]) => parse(other, createUri(name)));
  const { ours, theirs } = pattern.versions?.(n) ?? {
    ours: `persona ours-only "O"\n${text}`,
    theirs: `${text}\npersona theirs-only "T"\n`,
  };
  const filled = () => {
    const workspace = new Workspace();
    workspace.set(parse(text, uri));
    for (const file of files) workspace.set(file);
    return workspace;
  };
  const known = filled();
  let edits = 0;
  const findings = () => known.check(uri, { today });
  const version = (map: string) => ({ maps: new Map([['f0.journey', parse(map, uri)]]) });
  const [base, head] = [version(text), version(ours)];
  const read = (map: string) => ({ document: parse(map, uri), statements: parseTopStatements(map) });
  const offsets = [0.02, 0.5, 0.9].map((part) => getWordAt(text, Math.floor(text.length * part)));
  return [
    { name: 'parse', run: () => parse(`${text} `, uri) },
    {
      name: 'check',
      run: () => {
        const workspace = filled();
        for (const file of workspace.uris()) workspace.check(file, { today });
      },
    },
    {
      name: 'edit',
      run: () => {
        for (const file of known.uris()) known.check(file, { today });
        edits++;
        known.set(parse(`${text}\nowner added${edits}\n`, uri));
        known.dependents(uri);
        for (const file of known.uris()) known.check(file, { today });
      },
    },
    { name: 'format', run: () => format(text) },
    { name: 'diff', run: () => diffMaps(base, head) },
    { name: 'merge', run: () => mergeMaps({ base: text, ours, theirs }, { read }) },
    {
      name: 'hover',
      run: () => {
        const linked = known.linked(uri);
        if (linked === undefined) return;
        for (const offset of offsets)
          findHover({ linked, workspace: known, findings: findings(), offset, today });
      },
    },
    {
      name: 'completion',
      run: () => {
        const linked = known.linked(uri);
        const maps = { uris: () => known.uris(), get: (each: string) => known.get(each) };
        if (linked !== undefined) for (const offset of offsets) complete(linked, maps, offset, today);
      },
    },
  ];
}

/** Returns the start of the first word at or after an offset. */
function getWordAt(text: string, offset: number): number {
  const next = text.slice(offset, offset + 200).search(/\b\w/u);
  return next < 0 ? offset : offset + next;
}
