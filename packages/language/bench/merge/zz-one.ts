import { readFileSync, writeFileSync } from 'node:fs';
import { combineVersions } from '../../../core/src/merge/combine-versions.ts';
import { followRenames } from '../../../core/src/merge/follow-renames.ts';
import { textTree } from '../../../core/src/merge/text-tree.ts';
import { writeMerged } from '../../../core/src/merge/write-merged.ts';
import { pickedText } from '../../../core/src/merge/conflict-text.ts';
import { itemsIn } from '../../../core/src/merge/items-in.ts';
import { allSaidBy, ownComments, saidByComment } from '../../../core/src/merge/said-by.ts';
import { parse, statementsIn } from '../../src/index.ts';
const d = process.argv[2];
const read = (text: string) => ({
  document: parse(text, 'file:///m.journey'),
  statements: statementsIn(text),
});
const f = (n: string) => readFileSync(`${d}/${n}`, 'utf8');
const texts = followRenames({ base: f('base'), ours: f('ours'), theirs: f('theirs') }, read);
const v = (t: string) => ({ document: read(t).document, tree: textTree(read(t))! });
const c = combineVersions({ base: v(texts.base), ours: v(texts.ours), theirs: v(texts.theirs) });
const w = writeMerged(
  c,
  { used: new Set(), unfit: new Set(), whole: new Set() },
  { unit: '  ', lineBreak: '\n' },
);
for (const side of ['ours', 'theirs'] as const) {
  const text = pickedText(w.segments, side);
  writeFileSync(`/tmp/one-${side}`, text);
  const r = read(text);
  console.log(
    side,
    r.document.problems.map((p) => [text.slice(0, p.span.start).split('\n').length, p.message]),
  );
  const tree = textTree(r);
  if (!tree) {
    console.log('no tree');
    continue;
  }
  const a = allSaidBy(tree).split('\n'),
    b = w.said(side).split('\n');
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if (a[i] !== b[i]) {
      console.log('is    ', a[i], '\nwanted', b[i]);
      break;
    }
  const there = itemsIn(tree)
    .flatMap((item) => (item.kind === 'comment' ? [saidByComment(item.head)] : ownComments(item)))
    .sort();
  const want = w.comments(side);
  console.log(
    'missing',
    want.filter((x) => !there.includes(x)),
    'surplus',
    there.filter((x) => !want.includes(x)),
    there.length,
    want.length,
  );
}
