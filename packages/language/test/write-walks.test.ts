import type { Walk } from '@journey-maps/core/edits';
import { Workspace } from '@journey-maps/core/rules';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { expect, it } from 'vitest';
import { format } from '../src/format/format.ts';
import { parse } from '../src/parse.ts';
import { writeWalks } from '../src/walk/write-walks.ts';

const map = `persona inge "Inge"

evidence talks "Talks" { method interview; date 2026-09-01; sample 9 }

journey visit "Visiting" {
  stage come "Comes" {
    step "Waits" { emotion inge -1 "forgotten" } // not long
    step "Waits"
  }

  stage leave "Leaves"
}
`;
function link(document: LinkedDocument['document']): LinkedDocument {
  const workspace = new Workspace();
  workspace.set(document);
  const linked = workspace.linked(document.uri);
  if (linked === undefined) throw new Error('not linked');
  return linked;
}
const linkText = (text: string) => link(parse(text, 'file:///a.journey'));
const walk = (answers: Walk['answers'], changes: Partial<Walk> = {}): Walk => ({
  name: 'as inge',
  title: 'Mette as Inge',
  date: '2026-09-14',
  persona: 'inge',
  answers,
  ...changes,
});
const at = (title: string, stage = 'Comes', name?: string) => ({
  stage,
  title,
  touchpoints: [],
  ...(name === undefined ? {} : { name }),
});
const write = (text: string, ...walks: Walk[]) =>
  writeWalks(linkText(text), { name: 'visit', title: 'Visiting' }, walks, link);

it('adds lines, and leaves all others as they are', () => {
  const { text, unplaced } = write(
    map,
    walk([
      { step: at('Waits'), score: -2, word: 'lost', because: 'a "sign"', pictures: [] },
      { step: at('Waits'), score: 1, pictures: [{ path: 'photos/walk-1.jpg', alternative: 'A } sign' }] },
      { step: at('Leaves', 'Leaves', 'leave'), noticed: 'Rain', pictures: [] },
    ]),
  );
  expect(unplaced).toEqual([]);
  expect(text.split('\n').filter((line) => !map.split('\n').includes(line))).toEqual([
    'evidence as-inge "Mette as Inge" { method walkthrough; date 2026-09-14; persona inge }',
    '    step "Waits" { emotion inge -1 "forgotten"; felt as-inge -2 "lost" because "a \\"sign\\"" } // not long',
    '    step "Waits" {',
    '      felt as-inge +1',
    '      picture "photos/walk-1.jpg" "A } sign"',
    '    }',
    '  stage leave "Leaves" { note "Mette as Inge, 2026-09-14: Rain" }',
  ]);
  expect(format(text).edits).toEqual([]);
  expect(parse(text, 'file:///a.journey').problems).toEqual([]);
});

it('gives each walk a name of its own, on the same day too', () => {
  const answers = [{ step: at('Waits'), score: 0, pictures: [] }];
  const { text } = write(map, walk(answers), walk(answers, { title: 'Lone as Inge' }));
  const again = write(text, walk(answers)).text;
  expect(again.match(/evidence as-inge\S* "[^"]*"/gu)).toEqual([
    'evidence as-inge "Mette as Inge"',
    'evidence as-inge-2 "Lone as Inge"',
    'evidence as-inge-3 "Mette as Inge"',
  ]);
  expect(again.match(/felt as-inge\S* 0/gu)).toHaveLength(3);
});

it('finds moved and renamed steps by name, else by title, and reports the others', () => {
  const changed = map.replace('step "Waits"\n', 'step wait "Sits"\n');
  const { text, unplaced } = write(
    changed,
    walk([
      { step: at('Waits', 'Comes', 'wait'), score: 1, pictures: [] },
      { step: at('Waits', 'Gone'), score: -1, pictures: [] },
      { step: at('Pays'), score: 2, because: 'a card', pictures: [] },
    ]),
  );
  expect(text).toContain('step wait "Sits" { felt as-inge +1 }');
  expect(text).toContain('felt as-inge -1 } // not long');
  expect(unplaced.map(({ step, lines }) => [step.title, ...lines])).toEqual([
    ['Pays', 'felt as-inge +2 because "a card"'],
  ]);
  const ofOtherMap = write(
    map.replaceAll(/visit|Visiting/gu, 'other'),
    walk([{ step: at('Waits'), score: 1, pictures: [] }]),
  );
  expect(ofOtherMap.unplaced).toHaveLength(1);
  expect(ofOtherMap.text).not.toContain('walkthrough');
});

it('changes nothing without answers, and no map that is broken', () => {
  expect(write(map, walk([{ step: at('Waits'), pictures: [] }])).text).toBe(map);
  const broken = map.slice(0, map.indexOf('    step "Waits"\n'));
  const { text } = write(broken, walk([{ step: at('Waits'), score: 1, pictures: [] }]));
  const problems = (of: string) => parse(of, 'file:///a.journey').problems.length;
  expect(problems(text)).toBeLessThanOrEqual(problems(broken));
});

it('keeps the layout of a map that is not formatted', () => {
  const loose = map.replaceAll('    ', '\t\t').replace('persona inge', 'persona   inge');
  const { text } = write(loose, walk([{ step: at('Leaves', 'Leaves'), score: 2, pictures: [] }]));
  expect(text).toContain('persona   inge');
  expect(text).toContain('\t\tstep "Waits"\n');
  expect(text).toContain('stage leave "Leaves" { felt as-inge +2 }');
});
