import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../../scripts/test/runs.ts';
import { type Glob, readGlob, splitPath } from './glob.ts';

function getGlob(pattern: string): Glob {
  const glob = readGlob(pattern);
  if (typeof glob === 'string') throw new Error(`${pattern}: ${glob}`);
  return glob;
}

const matches = (pattern: string, path: string) => getGlob(pattern).matches(splitPath(path));

describe('a pattern', () => {
  test.each<[pattern: string, yes: string[], no: string[]]>([
    ['*.journey', ['a.journey', '.journey', '(old) a.journey'], ['a/b.journey', 'a.json']],
    ['**/*.journey', ['a.journey', 'a/b/c.journey'], ['a/b.json']],
    ['maps/**', ['maps/a', 'maps/a/b', 'maps'], ['map/a', 'a/maps/b']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/bb', 'ab']],
    ['a/**/b/**/c', ['a/b/c', 'a/b/x/b/c', 'a/x/b/y/c'], ['a/x/c', 'a/b']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['?a', ['xa', 'éa', '🙂a', 'e\u0301a'], ['a', 'xxa', '/a']],
    ['[a-c1]x', ['ax', 'cx', '1x'], ['dx', 'x']],
    ['[!a]x', ['bx'], ['ax', '/x', 'x']],
    ['[]a]x', [']x', 'ax'], ['bx']],
    ['[[:digit:]_]x', ['5x', '_x'], ['ax', ':x']],
    ['[[:nonsense:]x', ['[x', 'nx', ':x'], ['ax']],
    ['[z-a]', [], ['a', 'z', 'b']],
    ['{a,b}/{c,d}.journey', ['a/c.journey', 'b/d.journey'], ['a/b.journey']],
    ['{a,b/c}/x', ['a/x', 'b/c/x'], ['b/x']],
    ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'ad']],
    ['{a}', ['{a}'], ['a']],
    ['maps (old)/*', ['maps (old)/a'], ['maps old/a']],
    ['a+b^$.|', ['a+b^$.|'], ['aab']],
    ['\\*\\{a,b\\}', ['*{a,b}'], ['xa']],
    ['sh\u00f6p', ['sho\u0308p'], ['shop']],
    ['constructor/__proto__', ['constructor/__proto__'], ['a']],
  ])('%s', (pattern, yes, no) => {
    expect([...yes, ...no].filter((path) => matches(pattern, path))).toEqual(yes);
  });

  test('includes what is in a folder that it matches', () => {
    const within = (pattern: string, path: string) => getGlob(pattern).matchesWithin(splitPath(path));
    expect(within('sketches', 'sketches/a/b.journey')).toBe(true);
    expect(within('*/old', 'maps/old/b.journey')).toBe(true);
    expect(within('sketch', 'sketches/a.journey')).toBe(false);
    expect(within('a/b/c', 'a/b')).toBe(false);
  });

  test.each<[pattern: string, problem: string]>([
    ['[a', 'unclosed'],
    ['{a,b', 'unclosed'],
    ['a\\', 'unclosed'],
    ['(a+)+b', 'expression'],
    ['(a|b)', 'expression'],
    ['!(a)', 'expression'],
    ['+(a|+(b))', 'expression'],
    ['{1..9}', 'range'],
    ['{a..z..2}', 'range'],
    ['a'.repeat(1001), 'too-long'],
    ['{a,b}'.repeat(7), 'too-many'],
    [`{${'a,'.repeat(400)}a}`, 'too-many'],
    [`${'{a,b'.repeat(150)}${'}'.repeat(150)}`, 'too-many'],
  ])('is refused: %s', (pattern, problem) => {
    expect(readGlob(pattern)).toBe(problem);
  });

  test('means the same whatever its length: an automaton of all texts agrees', () => {
    const letters = fc.constantFrom('a', 'b', '*', '?', '/', '**', '/**/');
    const pattern = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pattern, path, (text, of) => {
        expect([text, of, matches(text, of)]).toEqual([
          text,
          of,
          simplyMatches(text.split('/'), of.split('/')),
        ]);
      }),
      { numRuns: runs(3000) },
    );
  });

  test('is never waited for, and never throws', () => {
    const path = splitPath(`${'a'.repeat(100)}/${'ab/'.repeat(30)}${'a'.repeat(10)}`);
    for (const hostile of [
      `${'*a'.repeat(400)}b`,
      `${'**/a*/'.repeat(160)}b`,
      `${'*'.repeat(999)}b`,
      `${'**/'.repeat(300)}b`,
      `${'?*'.repeat(400)}b`,
      `[${'a-z'.repeat(300)}]`,
      `${'[!b]*'.repeat(190)}c`,
      `{${'*a,'.repeat(60)}*b}`,
      `${'('.repeat(900)}`,
      `${'(a'.repeat(300)}${')'.repeat(300)}`,
      `${'{'.repeat(900)}`,
      `${'[['.repeat(400)}`,
      `${'[[:alpha:]'.repeat(90)}`,
    ]) {
      const glob = readGlob(hostile);
      if (typeof glob !== 'string') expect([hostile, glob.matches(path)]).toEqual([hostile, false]);
      else expect(['unclosed', 'too-many', 'expression']).toContain(glob);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, of) => {
        const glob = readGlob(text);
        expect(typeof glob === 'string' || typeof glob.matches(splitPath(of)) === 'boolean').toBe(true);
      }),
    );
  });
});

/** Tries all possibilities, which is correct and slow. */
function simplyMatches(parts: readonly string[], path: readonly string[]): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return path.length === 0;
  if (part === '**') {
    return path.some((_, i) => simplyMatches(others, path.slice(i))) || simplyMatches(others, []);
  }
  const [name, ...rest] = path;
  return name !== undefined && simplyMatchesName(part, name) && simplyMatches(others, rest);
}

function simplyMatchesName(part: string, name: string): boolean {
  if (part === '') return name === '';
  const rest = part.slice(1);
  if (part[0] === '*') {
    return Array.from({ length: name.length + 1 }, (_, i) => name.slice(i)).some((end) =>
      simplyMatchesName(rest, end),
    );
  }
  return name !== '' && (part[0] === '?' || part[0] === name[0]) && simplyMatchesName(rest, name.slice(1));
}
