import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assistantMaps } from '../bench/assistants/assistant-maps.ts';
import { fixRounds } from '../bench/assistants/fix-rounds.ts';

const results = assistantMaps.map(({ name, path }) => {
  const text = readFileSync(path, 'utf8');
  return { name, text, safe: fixRounds(name, text), unsafe: fixRounds(name, text, true) };
});

describe('a map as assistants write it', () => {
  test.each(results)('$name loses nothing to fixes', ({ safe, unsafe }) => {
    expect({ safe: safe.lost, unsafe: unsafe.lost }).toEqual({ safe: [], unsafe: [] });
  });

  test.each(results)('$name has no more errors after the safe fixes', ({ safe }) => {
    expect(safe.errors.length).toBeLessThanOrEqual(safe.before);
  });

  test('needs one round of fixes in the median', () => {
    const rounds = results.map(({ safe }) => (safe.errors.length === 0 ? 1 : Infinity)).sort((a, b) => a - b);
    expect(results).toHaveLength(25);
    expect(rounds[Math.floor(rounds.length / 2)]).toBe(1);
  });

  test('is the same after another round of fixes', () => {
    for (const { name, safe } of results) expect(fixRounds(name, safe.text).text).toBe(safe.text);
  });
});
