import { readdirSync, readFileSync } from 'node:fs';
import { applyEdits, type MapDraft } from '@journey-maps/core/edits';
import { bodyNames, properties } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import {
  collectExampleTexts,
  draftNewMap,
  draftPracticeMap,
  mapKinds,
  stageModels,
} from '@journey-maps/core/templates';
import { describe, expect, test } from 'vitest';
import { checkText, only, unmark } from './check-texts.ts';

const settings = only(({ id }) => id === 'unchanged-example' || id === 'unused-suppression');
const findTexts = (text: string) => checkText(text, {}, settings);

const drafts = mapKinds.flatMap(({ kind, hasStageModel }) =>
  (hasStageModel ? stageModels.map(({ model }) => model) : [undefined]).map((stages) => {
    const common = { title: '', persona: { title: '' }, today: '2026-11-21', ...(stages && { stages }) };
    const pains = [{ title: 'The queue is too long', ref: 'today.queue' }];
    const draft =
      kind === 'future'
        ? draftNewMap({ ...common, kind, baseline: { name: 'today', pains } })
        : draftNewMap({ ...common, kind });
    return { kind, stages, draft };
  }),
);

/** Fills in the placeholders of a draft, except for some of them. */
function fillIn({ text, placeholders }: MapDraft, left: ReadonlySet<number> = new Set()): string {
  const edits = placeholders.flatMap((span, i) =>
    left.has(i) || text[span.end] !== '"' ? [] : [{ span, newText: `What we found out, number ${i}` }],
  );
  return applyEdits(text, edits) ?? '';
}

describe('a new map', () => {
  test.each(drafts)('has one finding for all of its texts: $kind, $stages', ({ draft }) => {
    const texts = draft.placeholders.filter(({ end }) => draft.text[end] === '"');
    const [finding, ...others] = findTexts(draft.text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ level: 'info' });
    expect([finding?.span, ...(finding?.related ?? []).map(({ span }) => span)]).toEqual(
      texts.map(({ start, end }) => ({ start: start - 1, end: end + 1 })),
    );
    expect(finding?.message).toContain(`${texts.length - 1} more`);
    expect(findTexts(fillIn(draft))).toEqual([]);
  });

  test('counts down as its texts are changed, to the last one', () => {
    const { draft } = drafts[0] ?? {};
    if (draft === undefined) throw new Error('There is one.');
    const purpose = draft.placeholders.findIndex(({ start, end }) =>
      draft.text.slice(start, end).startsWith('What we want to decide'),
    );
    expect(findTexts(fillIn(draft, new Set([purpose, purpose + 1])))[0]?.message).toContain('and 1 more');
    expect(findTexts(fillIn(draft, new Set([purpose])))[0]?.message).toMatch(/^This text is an example\./u);
  });

  test('to practise with is nobody’s example', () => {
    expect(findTexts(draftPracticeMap('2026-11-21').text)).toEqual([]);
  });
});

describe('the text of a quick fix is an example until it is changed', () => {
  const written = rules.flatMap((rule) =>
    rule.examples.bad.flatMap((example) => {
      const { text } = unmark(example.text);
      return checkText(text, example.files, { ...only((otherRule) => otherRule === rule), preset: 'strict' })
        .flatMap(({ fixes }) => fixes)
        .filter(({ edits }) =>
          edits.some(({ newText }) => /"(?:What|Where|Why|Who|How|why)\b/u.test(newText)),
        )
        .map((fix) => ({ rule: rule.id, title: fix.title, text: applyEdits(text, fix.edits) ?? '' }));
    }),
  );

  test('so it is with every fix that asks for words', () => {
    expect(new Set(written.map(({ rule }) => rule)).size).toBeGreaterThan(12);
    for (const { rule, title, text } of written) {
      expect.soft(findTexts(text), `${rule}: ${title}\n${text}`).toHaveLength(1);
    }
  });
});

test('every text that completion writes is known as an example', () => {
  const { isExample, isOrdinaryExample } = collectExampleTexts();
  for (const hint of bodyNames.flatMap((body) => properties[body].flatMap(({ hints }) => hints))) {
    expect.soft(isExample(hint) || isOrdinaryExample(hint), hint).toBe(true);
  }
});

describe('what may be somebody’s own text', () => {
  test('is none by itself', () => {
    const text =
      'journey j "J" { stage "S" { emotion 0 "curious"; touchpoint "Website" { channel website }; touchpoint "Newsletter" { channel newsletter } } }\npersona p "P" { trait "Age" "32"; link "https://example.com" "Home" }';
    expect(findTexts(text)).toEqual([]);
    const [finding] = findTexts(text.replace('emotion', 'thought "What they think here"; emotion'));
    expect(finding?.related).toHaveLength(6);
  });

  test('is none in the example maps', () => {
    const folder = new URL('../../../examples/', import.meta.url);
    const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.journey'),
    );
    expect(maps.length).toBeGreaterThan(3);
    for (const map of maps) {
      expect.soft(findTexts(readFileSync(new URL(map, folder), 'utf8')), map).toEqual([]);
    }
  });

  test('is none in a comment or in a text of several lines', () => {
    expect(
      findTexts(
        '// thought "What they think here"\n/* "What they think here" */\nowner o "O" { note """\n  "What they think here"\n  """ }',
      ),
    ).toEqual([]);
  });
});

test('two maps of one file have a finding each, and a comment hides a text of them', () => {
  const text = `journey a "A" {
  purpose "What this map should help to decide"
}

journey b "B" {
  // journey-ignore unchanged-example -- on purpose
  purpose "What this map should help to decide"
  goal "What they want"
}
`;
  expect(findTexts(text).map(({ subject, related = [] }) => [subject, related.length])).toEqual([
    ['journey a', 0],
    ['journey b', 0],
  ]);
});
