import {
  createDiagrams,
  createFileMap,
  createRows,
  type FileMap,
  getPictureWords,
  mapMarkdown,
} from '@journey-maps/core/views';
import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { createWorkspace } from './check-texts.ts';
import { everything } from './every-construct.ts';
import { shownForms } from './shown-forms.ts';

function createMap(text: string, files: Readonly<Record<string, string>> = {}): FileMap {
  const workspace = createWorkspace({ ...files, 'main.journey': text });
  const linked = workspace.linked('file:///maps/main.journey');
  if (linked === undefined) throw new Error('The main file is there.');
  return createFileMap(linked, (uri) => workspace.linked(uri));
}

/** Lists all texts, numbers, dates and keywords of a model with their paths, except references. */
function listTextsIn(value: unknown, path = ''): { readonly path: string; readonly said: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => listTextsIn(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && 'span' in value && ['string', 'number'].includes(typeof value.value)) {
    return [{ path, said: String(value.value) }];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'imports' || key === 'name' || key === 'problems' ? [] : listTextsIn(inner, `${path}.${key}`),
  );
}

function listShownIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(listShownIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listShownIn);
}

describe('everything that a map says is on it', () => {
  const texts = [
    ['every construct', everything] as const,
    ...exampleTexts().map(({ name, text }) => [name, text] as const),
  ];
  test.each(texts)('%s', (_, text) => {
    const workspace = createWorkspace({ 'main.journey': text });
    const document = workspace.get('file:///maps/main.journey');
    const shown = listShownIn(createMap(text)).join('\n').toLowerCase();
    const missing = listTextsIn(document).filter(
      ({ said: otherText }) =>
        !shownForms(otherText, document?.language?.value).some((form) => shown.includes(form.toLowerCase())),
    );
    expect(missing).toEqual([]);
  });
});

/** Returns the Markdown of a file as readers see it, in lower case. */
function formatMarkdownFor(text: string): string {
  const workspace = createWorkspace({ 'main.journey': text });
  const linked = workspace.linked('file:///maps/main.journey');
  if (linked === undefined) throw new Error('The main file is there.');
  return mapMarkdown(createMap(text), createDiagrams(linked))
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replaceAll(/[\u200B]/gu, '')
    .toLowerCase();
}

describe('the Markdown of a whole map holds every statement of', () => {
  const texts = [
    ['a map with every construct', everything] as const,
    ...exampleTexts().map(({ name, text }) => [name, text] as const),
  ];
  test.each(texts)('%s', (_, text) => {
    const document = createWorkspace({ 'main.journey': text }).get('file:///maps/main.journey');
    const shown = formatMarkdownFor(text);
    const missing = listTextsIn(document).filter(({ said: otherText }) => {
      const forms = shownForms(otherText.trim().replaceAll(/\s+/gu, ' '), document?.language?.value);
      return !forms.some((form) => shown.includes(form.replaceAll(/\s+/gu, ' ').toLowerCase()));
    });
    expect(missing).toEqual([]);
  });

  test('a step, in the order of the map', () => {
    const text = `journey j "J" {
  stage "A" {
    no-touchpoint "None"
    step "S" { emotion -1 "tired" because "the form is long"; thought "why me" }
    touchpoint "T" { channel website; emotion -2 "cross" because "it hangs" }
  }
}`;
    expect(formatMarkdownFor(text)).toContain(`## a

- **no touchpoint:** none
- **touchpoint:** t · digital · channel: website · emotion: -2 “cross” because it hangs

### s

- **emotion:** -1 tired because the form is long
- **thought:** why me
`);
  });
});

describe('a row', () => {
  test('is there only where the map has something for it', () => {
    const { journeys } = createMap(
      'journey j "J" {\n  stage "A" { pain "Slow" }\n  stage "B" { step "x" { thought "Hm" } }\n}\n',
    );
    const [map] = journeys;
    if (map === undefined) throw new Error('There is a journey.');
    const rows = createRows(map, getPictureWords('en'));
    expect(rows.above.map(({ heading }) => heading)).toEqual(['Thoughts and quotes']);
    expect(rows.below.map(({ heading }) => heading)).toEqual(['Pains']);
    expect(
      rows.below[0]?.moments.map((stage) => stage.map((items) => items.map(({ title }) => title))),
    ).toEqual([[['Slow']], [[]]]);
  });
});

test('a future map has the curve that it starts from, its moments over their counterparts', () => {
  const { journeys } = createMap(`
journey now "Now" { stage "S" { step a "A" { emotion -1 }; step "B" { emotion -2 }; step c "C" { emotion 1 } } }
journey soon "Soon" { state future; baseline now; stage "S" { step a "A!"; step new "New"; step extra "Extra"; step c "C" } }
`);
  expect(journeys[1]?.baseline?.points.map(({ at, score }) => [at, score])).toEqual([
    [0, -1],
    [1.5, -2],
    [3, 1],
  ]);
});

test('what is met again brings what its declaration says', () => {
  const { journeys } = createMap('import "./p.journey"\njourney j "J" { stage "S" { touchpoint shop } }\n', {
    'p.journey':
      'owner sales "Sales"\nevidence talks "Talks"\ntouchpoint shop "Shop" { channel store; owner sales; emotion -1 "cross"; pain queue "Queue" { owner sales; evidence talks } }\n',
  });
  const [moment] = journeys[0]?.stages[0]?.moments ?? [];
  expect(
    moment?.items.map(({ kind, title, uri, within, facts }) => [
      kind,
      title,
      uri,
      within,
      ...facts.map(({ label, value }) => `${label}: ${value}`),
    ]),
  ).toEqual([
    ['touchpoint', 'Shop', undefined, undefined, 'Channel: Store', 'Owner: Sales', 'Emotion: -1 “cross”'],
    ['pain', 'Queue', 'file:///maps/p.journey', 'Shop', 'Owner: Sales', 'Evidence: Talks'],
  ]);
  expect(moment?.feelings).toEqual([{ present: true, score: -1, from: 'touchpoint', label: 'cross' }]);
});

test('a map has the figures of metrics and the shares of ways as numbers, those of a declaration too', () => {
  const long = '9'.repeat(400);
  const { journeys } = createMap(
    `metric nps "NPS" { unit "points"; baseline 18; value 21; target 30 }
journey j "J" {
  status agreed
  metric nps
  stage "A" {
    metric "Share" { baseline 61%; target 75% }
    metric "Counted later"
    metric "Too long" { baseline ${long}; value -3.5 }
    exit "Gone" { share 32% }
    exit "Unknown"
    opportunity "Do it" { status doing }
  }
}
`,
  );
  const items = [...(journeys[0]?.items ?? []), ...(journeys[0]?.stages[0]?.moments[0]?.items ?? [])];
  expect(items.map(({ title, figures, share }) => [title, figures ?? share])).toEqual([
    ['NPS', { baseline: 18, value: 21, target: 30 }],
    ['Do it', undefined],
    ['Share', { baseline: 61, target: 75, percent: true }],
    ['Counted later', undefined],
    ['Too long', { value: -3.5 }],
    ['Gone', 32],
    ['Unknown', undefined],
  ]);
  expect(items.find(({ kind }) => kind === 'opportunity')?.marks[0]?.word).toBe('doing');
  expect(journeys[0]?.facts.find(({ name }) => name === 'status')?.word).toBe('agreed');
});

test('a way to elsewhere leads to its column', () => {
  const { journeys } = createMap(
    'journey j "J" { stage a "A" { step x "X" { next b "Later" } }; stage b "B" { step y "Y" } }\n',
  );
  const [first, second] = journeys[0]?.stages ?? [];
  expect(first?.moments[0]?.items[0]?.target).toBe(second?.moments[0]?.id);
});
