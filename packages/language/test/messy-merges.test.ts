import { applyEdits } from '@journey-maps/core/edits';
import { createEntries, updateDocument } from '@journey-maps/core/interchange';
import { mergeMaps } from '@journey-maps/core/versions';
import { expect, test } from 'vitest';
import { randomSeed } from '../../../scripts/test/random-seed.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { followRenames } from '../../core/src/versions/merge/follow-renames.ts';
import { createNumbersFrom, edit, editKinds, type Next, numbered } from '../bench/diff/labelled-edits.ts';
import { decided } from '../bench/merge/decided.ts';
import { findLost } from '../bench/merge/find-lost.ts';
import { parse, parseTopStatements } from '../src/index.ts';
import { messyMap } from './messy-map.ts';

const uri = 'file:///maps/main.journey';
const read = (text: string) => ({ document: parse(text, uri), statements: parseTopStatements(text) });
const isRead = (text: string) => parse(text, uri).problems.length === 0;

/** Changes values of a map, and adds, changes and removes lines. */
function changed(text: string, next: Next): string {
  let now = text;
  for (let i = 0, most = 1 + next(4); i < most; i++) {
    const made = next(2) === 0 ? withEdit(now, next) : withLine(now, next);
    if (isRead(made)) now = made;
  }
  return now;
}

function withEdit(text: string, next: Next): string {
  const document = parse(text, uri);
  const made = edit(numbered(createEntries(document)), editKinds[next(editKinds.length)] ?? 'move', next);
  const edits = made && updateDocument(document, made);
  return (edits && applyEdits(text, edits)) ?? text;
}

function withLine(text: string, next: Next): string {
  const end = text.includes('\r') ? '\r\n' : '\n';
  const lines = text.split(end);
  const at = next(lines.length);
  const line = lines[at] ?? '';
  const added = [`// R${next(1000)}`, `note "n${next(1000)}"`, '', `/* m${next(1000)} */`][next(4)] ?? '';
  const other = line.replace(/text|one|anna|web/u, (word) => `${word}${next(9)}`);
  const kind = next(4);
  lines.splice(at, kind < 2 ? 0 : 1, ...(kind < 2 ? [added] : kind === 2 ? [other] : []));
  return lines.join(end);
}

test('in whatever layout, what is merged parses and loses nothing', () => {
  const seed = randomSeed();
  const random = createNumbersFrom(seed);
  const next = (below: number) => Math.floor(random() * below);
  let merges = 0;
  let left = 0;
  for (let round = 1; merges < runs(1000); round++) {
    const base = messyMap(seed + round * 31);
    const [ours, theirs] = isRead(base) ? [changed(base, next), changed(base, next)] : [base, base];
    if (ours === base || theirs === base) continue;
    merges++;
    const [merged, withBase] = (['merge', 'diff3'] as const).map((style) =>
      mergeMaps({ base, ours, theirs }, { read, style }),
    );
    if (merged === undefined || withBase === undefined) throw new Error('There are two results.');
    if ('unmergeable' in merged || 'unmergeable' in withBase) {
      left++;
      continue;
    }
    const [text, shown] = [merged.text, withBase.text].map((each) => each.replaceAll('\r\n', '\n')) as [
      string,
      string,
    ];
    const results = [decided(text, 'ours'), decided(text, 'theirs')];
    const all = JSON.stringify({ base, ours, theirs });
    expect(findLost(followRenames({ base, ours, theirs }, read), shown), all).toEqual([]);
    expect(
      results.filter((result) => !isRead(result)),
      all,
    ).toEqual([]);
  }
  // A few of these layouts are unrealistic, and may be left to git.
  expect(left).toBeLessThanOrEqual(merges / 20);
}, 600_000);
