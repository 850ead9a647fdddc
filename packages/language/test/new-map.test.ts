import type { MapDraft } from '@journey-maps/core/edits';
import type { Settings } from '@journey-maps/core/rules';
import {
  type DraftImport,
  draftNewMap,
  draftPracticeMap,
  mapKinds,
  type NewMapOptions,
  stageModels,
} from '@journey-maps/core/templates';
import { describe, expect, it, test } from 'vitest';
import { format, parse } from '../src/index.ts';
import { createWorkspace, mainUri } from './check-texts.ts';

const today = '2026-11-21';

const people =
  'persona anna "Anna, who rides to work" { goal "A bike that lasts"; evidence talks }\nevidence talks "Talks" { method interview; date 2026-09-01; sample 9 }\n';
const present = `owner team "Bike shop"
persona anna "Anna" { goal "A bike that lasts"; evidence talks }
evidence talks "Talks" { method interview; date 2026-09-01; sample 9 }
journey buying "Buying a bike" {
  persona anna
  stage "Pays" {
    touchpoint "Till" { channel store }
    pain queue "The queue is too long" { owner team; severity high; evidence talks }
    pain "The pen is “missing”" { owner team; severity critical; evidence talks }
    pain dark "It is dark" { owner team; severity low; evidence talks }
  }
}
`;
const imports = {
  people: {
    path: './people.journey',
    declares: [
      { kind: 'persona', name: 'anna', title: 'Anna, who rides to work' },
      { kind: 'evidence', name: 'talks', title: 'Talks' },
    ],
  },
  present: {
    path: './today.journey',
    declares: [
      { kind: 'owner', name: 'team', title: 'Bike shop' },
      { kind: 'persona', name: 'anna', title: 'Anna' },
      { kind: 'evidence', name: 'talks', title: 'Talks' },
      { kind: 'journey', name: 'buying', title: 'Buying a bike' },
    ],
  },
} satisfies Record<string, DraftImport>;

const files = { 'people.journey': people, 'today.journey': present };
const baseline = {
  name: 'buying',
  pains: [{ title: 'The queue is too long', ref: 'buying.queue' }, { title: 'The pen is “missing”' }],
};

describe('every new map has one finding alone: its texts are examples', () => {
  const combinations = mapKinds.flatMap(({ kind, hasStageModel }) =>
    (hasStageModel ? stageModels.map(({ model }) => model) : [undefined]).flatMap((stages) =>
      (['new', 'existing'] as const).flatMap((persona) =>
        [undefined, 'Bike shop', 'Our team'].map((owner) => ({ kind, stages, persona, owner })),
      ),
    ),
  );

  test.each(combinations)('$kind, $stages, $persona persona, owned by $owner', (combination) => {
    const draft = draftNewMap(listOptions(combination));
    expect(format(draft.text)).toEqual({ edits: [] });
    for (const settings of [{}, { preset: 'draft' }] satisfies Settings[]) {
      expect(findIds(draft.text, settings)).toEqual(['unchanged-example']);
    }
    if (combination.kind !== 'empathy-map') {
      for (const status of ['draft', 'agreed']) {
        expect(findIds(draft.text.replace('  purpose', `  status ${status}\n  purpose`))).toEqual([
          'unchanged-example',
        ]);
      }
    }
  });

  function listOptions({ kind, stages, persona, owner }: (typeof combinations)[number]): NewMapOptions {
    const existing = persona === 'existing';
    const common = {
      title: 'Buying a bike next year',
      persona: existing ? { name: 'anna' } : { title: 'Curious Colleen' },
      today,
      ...(owner !== undefined && { owner }),
      ...(stages !== undefined && { stages }),
    };
    if (kind === 'future') return { ...common, kind, baseline, imports: [imports.present] };
    return { ...common, kind, imports: existing ? [imports.people] : [] };
  }
});

it('says nothing of what the strict rules find but that nobody has measured and walked it yet', () => {
  const draft = draftNewMap({ kind: 'service-blueprint', title: 'A', persona: { title: 'B' }, today });
  expect(new Set(findIds(draft.text, { preset: 'strict' }))).toEqual(
    new Set([
      'metric-without-evidence',
      'metric-without-owner',
      'persona-without-walkthrough',
      'target-without-plan',
      'unchanged-example',
    ]),
  );
});

describe('titles', () => {
  const hostile = [
    'Says "hello" \\ and goes',
    'Two\nlines\r\nand\ttabs',
    '“quoted” »here«',
    '\uE000\uE001 \u2028 \u0000 \u001B[2J',
    '"""',
    '\\',
    '{ } ; // */ /* because',
    '$1 ${2:x} }',
    '2026',
    '2nd visit',
    '🚲',
    'På nettet',
    'Ä\u0308 ²½ ٣٤',
    'When someone dies, and what has to be done in the first days and weeks after that',
    'x'.repeat(300),
    '\uD800 lone',
    'because',
    'journey',
    'persona',
    'stage',
    ' ',
  ];

  test.each(hostile)('%j', (title) => {
    for (const { kind } of mapKinds) {
      if (kind === 'future') continue;
      const { text } = draftNewMap({ kind, title, persona: { title }, owner: title, today });
      const document = parse(text, mainUri);
      expect(findIds(text)).toEqual(['unchanged-example']);
      expect(format(text)).toEqual({ edits: [] });
      const titles = [
        document.personas[0]?.title?.value,
        (document.journeys[0] ?? document.empathyMaps[0])?.title?.value,
      ];
      const expected = title.trim() === '' ? expect.stringMatching(/^Our /u) : title.toWellFormed();
      expect(titles).toEqual([expected, expected]);
    }
  });

  it('give names that say what they are of', () => {
    const getName = (title: string) =>
      parse(draftNewMap({ kind: 'current', title, persona: { title: 'Anna' }, today }).text, mainUri)
        .journeys[0]?.name?.value;
    expect(getName('Buying a bike!')).toBe('buying-a-bike');
    expect(getName('Köp på nätet')).toBe('köp-på-nätet');
    expect(getName('2nd visit')).toBe('visit');
    expect(getName('2026')).toBe('journey');
    expect(getName('When someone dies, and what has to be done')).toBe(
      'when-someone-dies-and-what-has-to-be',
    );
    expect(getName('Workshop')).toBe('workshop-2');
  });
});

it('marks what is to be filled in', () => {
  const { text, placeholders } = draftNewMap({
    kind: 'current',
    title: 'A "B"',
    persona: { title: 'C' },
    today,
  });
  const marked = placeholders.map(({ start, end }) => text.slice(start, end));
  expect(marked).toContain('What we want to decide with this map');
  expect(marked).toContain('75%');
  expect(marked).not.toContain('A \\"B\\"');
  expect([...placeholders].sort((a, b) => a.start - b.start)).toEqual(placeholders);
});

test.each(mapKinds)('every text of $kind that nobody gave is a stop on the way through it', ({ kind }) => {
  const common = { title: 'TITLE', persona: { title: 'PERSONA' }, today };
  const { text, stops } =
    kind === 'future'
      ? draftNewMap({ ...common, kind, baseline: { name: 'buying', pains: [] } })
      : draftNewMap({ ...common, kind });
  const texts = [...text.matchAll(/"([^"]*)"/gu)].filter(
    ([, inner]) => !/^(TITLE|PERSONA|Our team)$/u.test(inner ?? ''),
  );
  expect(texts.length).toBeGreaterThan(10);
  const starts = new Set(stops.map(({ start }) => start));
  expect(texts.filter(({ index }) => !starts.has(index + 1)).map(([each]) => each)).toEqual([]);
});

it.each([
  [['Only']],
  [['First', 'Second']],
  [['Looks', 'Buys', 'Rides', 'Sells']],
  [['Same', 'Same', 'Same']],
])("somebody's own phases %j are the stages, without a finding", (phases) => {
  for (const kind of ['current', 'service-blueprint'] as const) {
    const { text, placeholders } = draftNewMap({ kind, title: 'T', persona: { title: 'P' }, today, phases });
    const document = parse(text, mainUri);
    expect(document.problems).toEqual([]);
    expect(document.journeys[0]?.stages.map(({ title }) => title?.value)).toEqual(phases);
    expect(text.match(/^ +pain /gmu)).toHaveLength(1);
    expect(placeholders.map(({ start, end }) => text.slice(start, end))).not.toContain(phases[0]);
    const findings = createWorkspace({ [mainUri]: text }).check(mainUri, { today });
    expect(findings.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([]);
  }
});

test.each(mapKinds)('$kind reads like a map that somebody wrote', ({ kind }) => {
  const common = { title: 'Buying a bike', persona: { title: 'Curious Colleen' }, today };
  const draft: MapDraft =
    kind === 'future'
      ? draftNewMap({ ...common, kind, baseline, imports: [imports.present] })
      : draftNewMap({ ...common, kind });
  expect(draft.text).toMatchSnapshot();
});

it('gives a practice map that is laid out, too', () => {
  const { text } = draftPracticeMap(today);
  expect(format(text)).toEqual({ edits: [] });
});

/** Lists the rules with findings. */
function findIds(text: string, settings: Settings = {}): readonly string[] {
  return createWorkspace({ ...files, 'main.journey': text })
    .check(mainUri, { today, settings })
    .map(({ rule, message }) =>
      settings.preset === 'strict' || rule === 'unchanged-example' ? rule : `${rule}: ${message}`,
    );
}
