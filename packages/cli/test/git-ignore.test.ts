import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filterWalked, runWalk } from '@journey-maps/core/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Names and patterns of few letters, so that they often match. All are ASCII, since `?` matches one byte in
 * git, not one character.
 */
const name = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 2 });
const part = fc.oneof(
  { weight: 3, arbitrary: name },
  fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]', '[a-', '\\', '\\a'), maxLength: 3 }),
  fc.constantFrom('*', '**', 'a*', '*b', 'a**b', '*.journey', '?.journey', '[[:alpha:]]*', '[]a]b', '[\\]]'),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '!/', '#', '\\!'),
    fc.array(part, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/', ' ', '\\ ', '\r', '/**', '/*'),
  )
  .map(([start, parts, end]) => start + parts.join('/') + end)
  // Git first strips the letters before the first star. So `a**/b` also matches across folders, although its
  // manual says otherwise.
  .filter((text) => !/[^/*!]\*\*\//u.test(text))
  // A slash in brackets is a typing error that git handles in its own way.
  .filter((text) => !/\[[^\]]*\//u.test(text));
const rules = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const map = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('/')}.journey`)
  .filter((path) => !/(?:^|\/)\.{0,2}(?:\/|$)/u.test(path));

test('what git ignores is left out, and nothing else', () => {
  const folder = temporaryFolder();
  const git = (args: string[], input = '') => {
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
    return spawnSync('git', args, { cwd: folder, input, env, encoding: 'utf8' }).stdout;
  };
  git(['init', '-q']);
  // Git runs once for many `.gitignore` files: it takes longer to start than to answer.
  fc.assert(
    fc.property(
      fc.array(fc.tuple(rules, rules, fc.array(map, { minLength: 1, maxLength: 8 })), {
        minLength: 20,
        maxLength: 20,
      }),
      (cases) => {
        const texts = new Map<string, string>();
        const asked = cases.flatMap(([top, below, maps], i) => {
          texts.set(`c${i}/.gitignore`, top);
          texts.set(`c${i}/a/.gitignore`, below);
          return maps.map((path) => `c${i}/${path}`);
        });
        for (const [path, text] of texts) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        const answer = git(
          ['check-ignore', '--no-index', '--verbose', '--non-matching', '-z', '--stdin'],
          asked.map((path) => `${path}\0`).join(''),
        ).split('\0');
        const taken = asked.filter((_, i) => {
          const pattern = answer[i * 4 + 2] ?? '';
          return pattern === '' || pattern.startsWith('!');
        });
        const walked = runWalk(
          filterWalked(
            asked.map((path) => `${folder}/${path}`),
            folder,
            () => [],
          ),
          ({ ask, path }) => {
            const way = path.slice(folder.length + 1);
            if (ask === 'kind') return way === '.git' ? 'folder' : undefined;
            return texts.get(way);
          },
        );
        expect(walked.map((path) => path.slice(folder.length + 1))).toEqual(taken);
      },
    ),
    { numRuns: runs(100) },
  );
});
