import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  actionItem,
  createLinks,
  emotion,
  journey,
  owner,
  pain,
  persona,
  ref,
  stage,
  step,
  touchpoint,
  value,
} from '../../../test/fixture.ts';
import { hostile } from '../../../test/hostile-texts.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { writeShortMarkdown } from './short-markdown.ts';

const linked = createLinks(
  owner({ name: 'web', title: 'Web team' }),
  persona({ name: 'colleen', title: 'Curious Colleen' }),
);

it('is the purpose, the diagram, the moments with their pains, and the action items', () => {
  const wading = pain({
    title: 'Facts are buried',
    severity: value('high'),
    owner: ref('owner', 'web'),
    status: value('in-progress'),
  });
  const map = journey({
    title: 'Replacing a vacuum cleaner',
    purpose: value('Decide what to improve'),
    personas: [ref('persona', 'colleen')],
    owner: ref('owner', 'cx'),
    pains: [pain({ title: 'It takes weeks' })],
    stages: [
      stage({
        title: 'Research',
        owner: ref('owner', 'web'),
        steps: [
          step({ title: 'Compares', emotions: [emotion(-1)], pains: [wading] }),
          step({ title: 'Asks' }),
        ],
        pains: [pain({ title: 'Nobody answers' })],
      }),
      stage({ title: 'Purchase', touchpoints: [touchpoint({ title: 'Shop', emotions: [emotion(1)] })] }),
    ],
    actionItems: [
      actionItem({
        title: 'Build a tool',
        due: value('2026-12-15'),
        owner: ref('owner', 'web'),
        status: value('doing'),
      }),
      actionItem({ title: 'Ask them' }),
    ],
  });
  expect(writeShortMarkdown(map, linked)).toBe(`# Replacing a vacuum cleaner

Decide what to improve

- Personas: Curious Colleen
- Owner: cx

\`\`\`mermaid
journey
    title Replacing a vacuum cleaner
    accTitle: Replacing a vacuum cleaner
    accDescr: Decide what to improve. The customer#58; Curious Colleen. 2 stages, 3 moments.
    section Research
        Compares: 2: Curious Colleen
        Asks: 3: Curious Colleen
    section Purchase
        Shop: 4: Curious Colleen
\`\`\`

## Research

Owner: Web team

- **Compares** (emotion -1)
  - Pain: Facts are buried (high severity, owner Web team, in progress)
- **Asks** (emotion unknown)
- Pain: Nobody answers (severity unknown, no owner)

## Purchase

- **Shop** (emotion +1)

## Pains of the whole journey

- Pain: It takes weeks (severity unknown, no owner)

## Action items

- Build a tool (due 15 Dec 2026, owner Web team, doing)
- Ask them (no due date, no owner, todo)
`);
});

it('says which stages the diagram leaves out', () => {
  const stages = Array.from({ length: 200 }, (_, i) => stage({ title: `Stage *${i}*` }));
  const text = writeShortMarkdown(journey({ title: 'Long', stages }), linked, { maxChars: 3_000 });
  expect(text).toMatch(
    /\n```\n\nThe diagram would be too big with all stages\. Left out: .*, Stage \\\*199\\\*\.\n/,
  );
});

it('lets no text of a map out of its place', () => {
  const anyText = fc.oneof(
    fc.constantFrom(
      ...hostile,
      '- x',
      '1. x',
      '# x',
      '> x',
      '| a | b |',
      '![](x)',
      '[x](y)',
      '=== ',
      '***',
      '---',
    ),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...'`~*_[]()<>#\n\r -=1.|!&;\\"\''.split(''))).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const map = journey({
        title: text,
        purpose: value(text),
        stages: [stage({ title: text, steps: [step({ title: text, pains: [pain({ title: text })] })] })],
      });
      const lines = writeShortMarkdown(map, linked).split('\n');
      // There is one fence, and no text ends it early.
      expect(lines.filter((line) => /^ {0,3}(```|~~~)/.test(line))).toEqual(['```mermaid', '```']);
      // Each text stays in its line, and begins no block. Entities of the escaping count as plain characters.
      const shown = escapeMarkdown(text).replaceAll(/&#(?:58|101|105);/gu, '.');
      expect(shown).not.toMatch(/[\r\n]|^([-+=>#~`*_]|\d+[.)])|(?<!\\)(\\\\)*[`*_[\]<>|~&$]/);
      const around = lines.slice(lines.indexOf('```') + 1);
      expect(around.filter((line) => line !== '')).toHaveLength(3);
    }),
  );
});
