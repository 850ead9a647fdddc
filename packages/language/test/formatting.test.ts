import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { applyEdits } from '@journey-maps/core/edits';
import type { JourneyDocument } from '@journey-maps/core/model';
import { rules, Workspace } from '@journey-maps/core/rules';
import { draftNewMap, draftPracticeMap, mapKinds, stageModels } from '@journey-maps/core/templates';
import { describe, expect, test } from 'vitest';
import { runs, some } from '../../../scripts/test/runs.ts';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { format } from '../src/format/format.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import { unmark } from './check-texts.ts';
import { everything } from './every-construct.ts';
import { messyMap } from './messy-map.ts';
import { read } from './read.ts';

const examples = exampleTexts();

function formatted(text: string): string {
  const after = applyEdits(text, format(text).edits);
  if (after === undefined) throw new Error('These edits overlap.');
  return after;
}

/** Lists the faults of formatting a text; there should be none. */
function collectFindings(text: string, after: string, { findings = false } = {}): string[] {
  const flaws: string[] = [];
  const note = (isFlaw: boolean, flaw: string) => isFlaw && flaws.push(flaw);
  note(after !== text && format(after).edits.length > 0, 'a second time changes it again');
  const document = read(text);
  if (document.problems.length === 0) flaws.push(...untidy(after));
  if (after === text) return flaws;
  const before = asides(text);
  const then = asides(after);
  note(!isDeepStrictEqual(before.order, then.order), 'comments and words are in another order');
  for (const [i, place] of before.places.entries())
    note(place !== 'anywhere' && then.places[i] !== place, `comment ${i} no longer stands: ${place}`);
  const documentAfter = read(after);
  note(model(document) !== model(documentAfter), 'it says something else');
  if (findings)
    note(!isDeepStrictEqual(listFindings(document), listFindings(documentAfter)), 'other findings');
  return flaws;
}

/** Lists the lines of a valid text that violate the format. */
function untidy(text: string): string[] {
  const flaws: string[] = [];
  const { tokens } = journeyLexer.tokenize(text);
  const unit = /^\t/mu.test(text) ? 1 : 2;
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    const { image, startOffset } = token;
    const previous = tokens[i - 1];
    if (image === '}') depth--;
    const indent = /(?:^|[\r\n])\ufeff?([ \t]*)$/u.exec(text.slice(0, startOffset))?.[1]?.length;
    if (image === ';' && /^[ \t]*(?:$|[\r\n])/u.test(text.slice(startOffset + 1)))
      flaws.push('a `;` ends a line');
    if (indent !== undefined && indent !== depth * unit && indent !== (depth + 1) * unit)
      flaws.push(`${image} is indented by ${indent}`);
    if (image === '}' && indent === undefined && (previous?.endLine ?? 0) < (token.startLine ?? 0))
      flaws.push('something stands before a `}`');
    if (image === '{') depth++;
  }
  if (/[^\n]$/u.test(text.replace('\ufeff', ''))) flaws.push('the last line does not end');
  return flaws;
}

/** Returns the order of comments and words (all tokens except `;`), and the position of each comment on its line. */
function asides(text: string) {
  const { tokens, comments } = journeyLexer.tokenize(text);
  const words = tokens.filter(({ image }) => image !== ';' && image !== '');
  const all = [...words, ...comments].sort((a, b) => a.startOffset - b.startOffset);
  const order = all.map(({ image, tokenType }) =>
    comments.length > 0 && /COMMENT/u.test(tokenType.name) ? image.replaceAll(/\s+/gu, ' ') : tokenType.name,
  );
  const places = comments.map(({ startOffset, image }) => {
    const lineBefore = /[^\r\n]*$/u.exec(text.slice(0, startOffset))?.[0] ?? '';
    const lineAfter = /^[^\r\n]*/u.exec(text.slice(startOffset + image.length))?.[0] ?? '';
    const isFirst = lineBefore.trim() === '';
    const isLast = lineAfter.trim() === '';
    // It becomes the first on its line if the `;` before it disappears.
    if (/^[\s;]*$/u.test(lineBefore) && !isFirst) return 'anywhere';
    return isFirst ? (isLast ? 'own line' : 'anywhere') : isLast ? 'end of line' : 'anywhere';
  });
  return { order, places };
}

/** Returns the contents of a model without positions. */
function model(document: JourneyDocument): string {
  return JSON.stringify(document, (key, value: unknown) => {
    if (places.has(key) || (key === 'text' && typeof value === 'string')) return undefined;
    return key === 'comments' && Array.isArray(value) ? value.length : value;
  });
}

const places = new Set(['span', 'head', 'body', 'first', 'within', 'fix']);

function listFindings(document: JourneyDocument): string[] {
  const workspace = new Workspace();
  workspace.set(document);
  return (
    workspace
      .check(document.uri, { today: '2026-11-21', settings: { preset: 'strict' } })
      // Some messages contain the line of another statement.
      .map(({ rule, message }) => `${rule}: ${message.replaceAll(/line \d+/gu, 'line')}`)
      .sort()
  );
}

function flawsAmong(
  texts: Iterable<readonly [name: string | number, text: string]>,
  options = {},
): { flaws: string[]; changed: number } {
  const flaws: string[] = [];
  let changed = 0;
  for (const [name, text] of texts) {
    const after = formatted(text);
    if (after !== text) changed++;
    for (const flaw of collectFindings(text, after, options))
      flaws.push(`${name}: ${flaw}\n${text}\n=>\n${after}`);
    if (flaws.length > 3) break;
  }
  return { flaws, changed };
}

describe('what is formatted says the same, and is formatted', () => {
  test.each(examples)('$name: it already is', ({ text }) => {
    expect(format(text)).toEqual({ edits: [] });
  });

  test('every map in the documentation already is', () => {
    const root = join(import.meta.dirname, '../../..');
    const maps = ['README.md', ...globSync('{docs,walkthrough}/*.md', { cwd: root })].flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/```journey\r?\n([^]*?)```/gu)].map(
        ([, map = '']) => map,
      ),
    );
    expect(maps.length).toBeGreaterThan(20);
    expect(maps.filter((map) => formatted(map) !== map)).toEqual([]);
  });

  test('every new map already is', () => {
    const asked = { title: 'Buying a bike', persona: { title: 'Anna' }, today: '2026-11-21' };
    const maps = [
      ...mapKinds.flatMap(({ kind }) => {
        if (kind === 'future') return draftNewMap({ ...asked, kind, baseline: { name: 'today', pains: [] } });
        return stageModels.map(({ model }) => draftNewMap({ ...asked, kind, stages: model }));
      }),
      draftPracticeMap(asked.today),
    ].map(({ text }) => text);
    expect(maps.filter((map) => formatted(map) !== map)).toEqual([]);
  });

  test('every example, with its layout gone', () => {
    const texts = examples.flatMap(({ name, text }) => [
      [name, text.replaceAll(/^[ \t]+/gmu, '')] as const,
      [name, text.replaceAll(/ \{$/gmu, '\n\n{')] as const,
      [name, text.replaceAll(/;/gu, '\n').replaceAll('\n', '\r\n')] as const,
      [name, text.replaceAll(/^([^/"]*"[^"]*")\n +([^/ }])/gmu, '$1 ; $2')] as const,
    ]);
    const { flaws, changed } = flawsAmong(texts, { findings: true });
    expect(flaws).toEqual([]);
    expect(changed).toBeGreaterThan(50);
  }, 60_000);

  test('an example comes back from having no layout', () => {
    for (const { text } of examples) {
      // Without its indentation, a block text has another value.
      if (text.includes('"""')) continue;
      expect(
        formatted(
          text
            .replaceAll(/^[ \t]+/gmu, '')
            .replaceAll(' {', '{')
            .replaceAll(/; (?=[^\n]*\}$)/gmu, ';'),
        ),
      ).toBe(text);
    }
  });

  test('every construct, and every example of a rule', () => {
    const texts = rules.flatMap(({ id, examples: { bad, good } }) =>
      [...bad, ...good].map(({ text }) => [id, unmark(text).text] as const),
    );
    expect(flawsAmong([['everything', everything], ...texts], { findings: true }).flaws).toEqual([]);
  });

  // 10,000 maps take about twelve seconds on an idle machine.
  const many = runs(10_000);
  test(`${many} maps in a bad layout`, () => {
    const texts = Array.from({ length: many }, (_, seed) => [seed, messyMap(seed)] as const);
    const checked = flawsAmong(texts.slice(0, many / 5), { findings: true });
    const others = flawsAmong(texts.slice(many / 5));
    expect([...checked.flaws, ...others.flaws]).toEqual([]);
    // Some maps are empty, or have unbalanced braces inside texts.
    expect(checked.changed + others.changed).toBeGreaterThan(0.8 * many);
  }, 300_000);
});

describe('what does not parse', () => {
  test('every example cut at every seventh word, as it is and with its bodies closed', () => {
    const all = examples.flatMap(({ name, text }) =>
      journeyLexer.tokenize(text).tokens.flatMap(({ startOffset }, i, tokens) => {
        if (i % 7 !== 0) return [];
        const before = tokens.slice(0, i);
        const open =
          before.filter(({ image }) => image === '{').length -
          before.filter(({ image }) => image === '}').length;
        const cut = text.slice(0, startOffset);
        return [
          [
            `${name} at ${startOffset}`,
            i % 2 === 0 ? cut : `${cut}${'\n}'.repeat(open)}\nowner   last`,
          ] as const,
        ];
      }),
    );
    const texts = some(all, 250);
    expect(flawsAmong(texts).flaws).toEqual([]);
    expect(lost(texts)).toEqual([]);
  }, 180_000);

  test('words and braces gone from maps in a bad layout', () => {
    const texts = Array.from({ length: runs(2000) }, (_, seed) => {
      const text = messyMap(seed);
      const { tokens } = journeyLexer.tokenize(text);
      const gone = tokens[(seed * 7919) % Math.max(1, tokens.length)];
      if (!gone) return [seed, text] as const;
      return [
        seed,
        text.slice(0, gone.startOffset) + text.slice(gone.startOffset + gone.image.length),
      ] as const;
    });
    expect(flawsAmong(texts).flaws).toEqual([]);
    expect(lost(texts)).toEqual([]);
  }, 180_000);

  /** Lists the lines with problems that were not preserved, except for their indentation. */
  function lost(texts: readonly (readonly [string | number, string])[]): string[] {
    return texts.flatMap(([name, text]) => {
      const after = formatted(text);
      return read(text).problems.flatMap(({ span }) => {
        const from =
          Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
        const line = /^[^\r\n]*/u.exec(text.slice(from))?.[0].trim() ?? '';
        return after.includes(line) ? [] : [`${name}: ${line}\n${after}`];
      });
    });
  }
});
