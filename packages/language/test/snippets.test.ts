import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from '../src/index.ts';
import { mainUri } from './check-texts.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../../snippets/journey.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

/** Where each may stand, and what it gives there. */
const contexts = {
  file: (text: string) => text,
  journey: (text: string) => `journey a "A" {\n${text}\n}`,
  stage: (text: string) => `journey a "A" {\nstage b "B" {\n${text}\n}\n}`,
  step: (text: string) => `journey a "A" {\nstage b "B" {\nstep c "C" {\n${text}\n}\n}\n}`,
};
const places: Readonly<Record<string, keyof typeof contexts>> = {
  'persona-with-facts': 'file',
  'owner-with-contact': 'file',
  'channel-of-our-own': 'file',
  'evidence-with-method': 'file',
  'evidence-walkthrough': 'file',
  'journey-with-stage': 'file',
  'empathy-map-with-quadrants': 'file',
  'four-stages': 'journey',
  'five-stages': 'journey',
  'six-stages': 'journey',
  'stage-with-step': 'journey',
  'action-item-with-date': 'journey',
  'step-with-touchpoint': 'stage',
  'moment-of-truth-with-metric': 'step',
  'emotion-with-reason': 'step',
  'pain-with-opportunity': 'step',
  'pain-assumed': 'step',
  'blueprint-lanes': 'step',
  'handover-with-condition': 'step',
  'exit-with-share': 'step',
  'next-with-share': 'step',
};

describe('every snippet', () => {
  test.each(snippets)('%s reads as it stands', (_, { prefix, description, body }) => {
    expect(description).not.toMatch(/[.]$/u);
    const place = places[prefix];
    if (place === undefined) throw new Error(`Where may ${prefix} stand?`);
    const text = contexts[place](filled(body.join('\n')));
    expect(text).not.toMatch(/\$/u);
    const { problems, strays } = parse(text, mainUri);
    expect(problems).toEqual([]);
    expect(strays).toEqual([]);
  });

  test.each(snippets)('%s has tab stops in a row, and an end', (_, { body }) => {
    const numbers = new Set(
      [...body.join('\n').matchAll(/\$(?:\{(\d+)|(\d+))/gu)].map(([, a, b]) => Number(a ?? b)),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual([...numbers.keys()].map((_, i) => i));
  });

  const choices = snippets.flatMap(([name, { prefix, body }]) => {
    const whole = body.join('\n');
    return [...whole.matchAll(/\$\{\d+\|([^|]*)\|\}/gu)].flatMap(([choice, words = '']) =>
      words.split(',').map((word) => [name, word, prefix, whole.replace(choice, word)] as const),
    );
  });

  test.each(choices)('%s may take the word "%s"', (_, _word, prefix, body) => {
    expect(parse(contexts[places[prefix] ?? 'file'](filled(body)), mainUri).problems).toEqual([]);
  });
});

it('has another word for each than a keyword, which the editor completes by itself', () => {
  const prefixes = snippets.map(([, { prefix }]) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect([...prefixes].sort()).toEqual(Object.keys(places).sort());
});

/** What stands there when one only presses Tab. */
function filled(snippet: string): string {
  return snippet
    .replaceAll('$CURRENT_YEAR', '2026')
    .replaceAll('$CURRENT_MONTH', '11')
    .replaceAll('$CURRENT_DATE', '21')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/\$\d+/gu, '');
}
