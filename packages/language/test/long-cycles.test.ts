import type { JourneyDocument } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const today = '2026-11-21';
const createUri = (i: number) => `file:///maps/f${i}.journey`;

function listCyclesIn(documents: readonly JourneyDocument[]): readonly string[] {
  const workspace = new Workspace();
  for (const document of documents) workspace.set(document);
  return documents
    .flatMap(({ uri }) => workspace.check(uri, { today }))
    .filter(({ rule }) => rule === 'reference-cycle')
    .map(({ message }) => message);
}

test.each(['baseline', 'details'] as const)('each `%s` in a ring of 500 journeys is reported', (property) => {
  const body = (to: number) =>
    property === 'baseline' ? `baseline j${to}` : `stage "S" { step "x" { details j${to} } }`;
  const text = Array.from({ length: 500 }, (_, i) => `journey j${i} "J" { ${body((i + 1) % 500)} }\n`).join(
    '',
  );
  const messages = listCyclesIn([parse(text, createUri(0))]);
  expect(messages).toHaveLength(500);
  expect(messages[0]).toMatch(/^`\w+` leads back to this journey through many other journeys\. /u);
});

const ringFile = (i: number, n: number) => {
  const to = (i + 1) % n;
  return parse(`import "./f${to}.journey"\njourney j${i} "J" { baseline j${to} }\n`, createUri(i));
};

test.each([100, 202, 400])('a cycle over %i files is reported in each of them', (n) => {
  expect(listCyclesIn(Array.from({ length: n }, (_, i) => ringFile(i, n)))).toHaveLength(n);
});

test('a cycle of two files is reported although one of them leads to a chain of 300 others first', () => {
  const chain = Array.from({ length: 300 }, (_, i) => {
    const next = i < 299 ? `stage "S" { step "x" { details j${i + 1} } }` : '';
    return parse(`import "./f${i + 1}.journey"\njourney j${i} "J" { ${next} }\n`, createUri(i));
  });
  const pair = [
    'import "./f0.journey"\nimport "./f401.journey"\njourney a "A" { stage "S" { step "x" { details j0 }\nstep "y" { details b } } }\n',
    'import "./f400.journey"\njourney b "B" { stage "S" { step "x" { details a } } }\n',
  ].map((text, i) => parse(text, createUri(400 + i)));
  expect(listCyclesIn([...chain, ...pair])).toHaveLength(2);
});

test('a cycle over 300 files goes with one of its files, and comes back with it', () => {
  const n = 300;
  const workspace = new Workspace();
  const files = Array.from({ length: n }, (_, i) => ringFile(i, n));
  const count = () =>
    files.flatMap(({ uri }) =>
      workspace.check(uri, { today }).filter(({ rule }) => rule === 'reference-cycle'),
    ).length;
  for (const file of files) workspace.set(file);
  expect(count()).toBe(n);
  workspace.set(parse('journey j7 "J"\n', createUri(7)));
  expect(count()).toBe(0);
  workspace.set(ringFile(7, n));
  expect(count()).toBe(n);
  workspace.delete(createUri(200));
  expect(count()).toBe(0);
});

test('references on a cycle are those that lead back, in random graphs that change', () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  for (let round = 0; round < 15; round++) {
    const n = 2 + random(7);
    const graph = Array.from({ length: n }, () => Array.from({ length: random(3) }, () => random(n)));
    const getFile = (i: number) => {
      const targets = graph[i] ?? [];
      const imports = [...new Set(targets)]
        .filter((to) => to !== i)
        .map((to) => `import "./f${to}.journey"\n`);
      const steps = targets.map((to) => `step "x" { details j${to} }\n`).join('');
      return parse(`${imports.join('')}journey j${i} "J" { stage "S" {\n${steps}} }\n`, createUri(i));
    };
    const leadsBack = (from: number, to: number) => {
      const seen = new Set([from]);
      for (const at of seen) for (const next of graph[at] ?? []) seen.add(next);
      return seen.has(to);
    };
    const workspace = new Workspace();
    for (let i = 0; i < n; i++) workspace.set(getFile(i));
    for (let edit = 0; edit < 4; edit++) {
      const lengths = graph.map(
        (_, i) =>
          workspace.check(createUri(i), { today }).filter(({ rule }) => rule === 'reference-cycle').length,
      );
      expect(lengths).toEqual(graph.map((targets, i) => targets.filter((to) => leadsBack(to, i)).length));
      const changed = random(n);
      graph[changed] = Array.from({ length: random(3) }, () => random(n));
      workspace.set(getFile(changed));
    }
  }
});

test('a short way back out of a large ring is named', () => {
  const ring = Array.from(
    { length: 300 },
    (_, i) => `journey j${i} "J" { baseline j${(i + 1) % 300} }\n`,
  ).join('');
  const pair = 'journey a "A" { baseline b }\njourney b "B" { baseline a }\n';
  expect(listCyclesIn([parse(ring + pair, createUri(0))]).slice(-2)).toEqual([
    expect.stringContaining('through `b`'),
    expect.stringContaining('through `a`'),
  ]);
});

test('an emotion of each of 300 personas is found among those of one moment', () => {
  const people = Array.from({ length: 300 }, (_, i) => i);
  const text = [
    ...people.map((i) => `persona p${i} "P${i}"`),
    'journey j "J" {',
    ...people.map((i) => `  persona p${i}`),
    '  stage "A" {',
    ...people.map((i) => `    emotion p${i} +2 "fine"`),
    '  }',
    '  stage "B" {',
    '    emotion p299 -2 "lost"',
    '  }',
    '}',
  ].join('\n');
  const workspace = new Workspace();
  workspace.set(parse(text, createUri(0)));
  const drops = workspace
    .check(createUri(0), { today })
    .filter(({ rule }) => rule === 'emotion-drop-without-pain');
  expect(drops.map(({ span }) => text.slice(span.start, span.end))).toHaveLength(1);
});
