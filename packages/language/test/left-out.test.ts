import { Workspace } from '@journey-maps/core/rules';
import { createFileMap, describeLeftOut, type FileMap, type ShownContent } from '@journey-maps/core/views';
import { expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const uri = 'file:///maps/a.journey';
const text = `persona anna "Anna" { goal "Get home" }
owner web "Web team" { contact "w@example.com" }
owner shop "Shop"
evidence talks "Interviews" { method interview }
empathy-map "Anna thinks" { persona anna; says "Hm" }
journey buying "Buying a bike" {
  persona anna
  owner web
  purpose "See where it hurts"
  evidence talks
  stage pays "Pays" {
    when "noon"
    step card "Types the number" {
      emotion -1 "angry" because "too long"
      thought "Why?"
      note "Ask Ben"
      touchpoint till "Till" { channel website }
      pain slow "The form is slow" { severity high }
      gain fast "It is fast"
      action-item fix "Fix it" { status done }
      action-item later "Do it" { status todo }
      exit "Leaves" { share 20% }
    }
  }
  stage uses "Uses it" { touchpoint road "The road" { channel store } }
}
journey renting "Renting" { stage "A" { step "B" } }
`;

function maps(map: string): FileMap {
  const workspace = new Workspace();
  workspace.set(parse(map, uri));
  const linked = workspace.linked(uri) ?? expect.fail();
  return createFileMap(linked, (file) => workspace.linked(file));
}

const leftOut = (shows: ShownContent, options: { journey?: number; isChosen?: boolean } = { journey: 0 }) =>
  describeLeftOut(maps(text), { shows, ...options });
const others = '1 other journey, 1 empathy map';

test.each([
  [
    'diagram',
    '1 piece of evidence, 1 thought, 1 pain, 1 gain, 2 action items, 1 exit, 1 touchpoint, 6 values, 1 word or reason of an emotion',
  ],
  [
    'extract',
    '1 piece of evidence, 1 thought, 1 gain, 1 exit, 1 touchpoint, 4 values, 1 word or reason of an emotion',
  ],
  ['picture', '1 value'],
  [
    'board',
    '1 piece of evidence, 1 thought, 1 gain, 1 action item, 1 exit, 1 touchpoint, 2 moments, 2 values',
  ],
] as const)('counts everything that a %s leaves out', (shows, left) => {
  const isText = shows === 'diagram' || shows === 'extract';
  // A picture has the card of the persona.
  expect(leftOut(shows)).toBe(`${left}, ${others} and ${isText ? '2 declarations' : '1 declaration'}`);
});

test('counts other content of the file, unless one journey was chosen', () => {
  expect(leftOut('whole')).toBe(`${others} and 1 declaration`);
  expect(leftOut('whole', { journey: 0, isChosen: true })).toBeUndefined();
  expect(leftOut('picture', { journey: 0, isChosen: true })).toBe('1 value');
  expect(leftOut('diagram', { journey: 1, isChosen: true })).toBeUndefined();
});

test('counts other empathy maps of a file without journeys', () => {
  const two = 'empathy-map "A" { says "Hm" }\nempathy-map "B" { says "Ha" }\nowner web "W" { contact "w" }\n';
  expect(describeLeftOut(maps(two), { shows: 'picture' })).toBe('1 other empathy map and 1 declaration');
  expect(describeLeftOut(maps('owner web "W" { contact "w" }\n'), { shows: 'picture' })).toBeUndefined();
});

test('finds nothing in a map that a diagram shows completely', () => {
  const plain = 'journey "Buying" { stage "Pays" { step "Pays" { emotion +1 } } }\n';
  for (const shows of ['diagram', 'extract', 'picture', 'whole'] as const)
    expect(describeLeftOut(maps(plain), { shows, journey: 0 })).toBeUndefined();
});
