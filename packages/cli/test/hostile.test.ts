import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hostileFiles, someRotations } from '../../core/test/hostile-map.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const texts = hostileFiles(2, someRotations);
const name = '=1+1 \u001B[31m\u202E::error::x.journey';

/** All characters that a terminal or a log obeys, except newlines. */
const obeyed = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

/** A pair of isolates on one line, without a character between them that would end them. */
const isolates = /\u2068([^\n\u202A-\u202E\u2066-\u2069]*)\u2069/gu;

describe('a terminal obeys nothing of a map', () => {
  it.each([
    'render',
    'render --format markdown',
    'render --format json',
    'render --format csv',
    'report',
    'report --format markdown',
    'report --format csv',
    'report --format json',
    'check',
    'check --format concise',
    'check --format markdown',
    'check --format json',
  ])('that it is told by %s', async (command) => {
    const [first = '', ...args] = command.split(' ');
    for (const text of texts) {
      const ran = await runInProcess(temporaryFolder({ [name]: text }), [first, name, ...args], {
        isTerminal: true,
        env: { NO_COLOR: '1' },
      });
      expect(ran.stdout.length).toBeGreaterThan(200);
      // On a busy machine, the command shows its progress, and removes that line itself.
      const written = (ran.stdout + ran.stderr).replaceAll('\r\u001B[K', '');
      expect(obeyed.exec(written)).toBeNull();
    }
  });

  it('that it is told of changes', async () => {
    const versions = hostileFiles(1, [0, 10, 20]);
    for (const [i, head] of versions.slice(1).entries()) {
      for (const format of ['pretty', 'json', 'markdown', 'github']) {
        // GitHub needs the file's real name, and shows no line with such a name.
        const file = format === 'github' ? 'x.journey' : name;
        const folder = temporaryFolder({ [`a/${file}`]: versions[i] ?? '', [`b/${file}`]: head });
        const { stdout, stderr } = await runInProcess(folder, ['diff', 'a', 'b', '--format', format], {
          isTerminal: true,
          env: { NO_COLOR: '1' },
        });
        expect(stdout.length).toBeGreaterThan(200);
        // The command itself writes pairs of isolates around right-to-left texts, to keep the order of a
        // sentence.
        const others = (stdout + stderr).replace(isolates, '$1');
        expect(obeyed.exec(format === 'json' ? stdout + stderr : others), format).toBeNull();
      }
    }
  });
});

it('no cell of a report is a formula', async () => {
  for (const text of texts) {
    const { stdout } = await runInProcess(temporaryFolder({ [name]: text }), ['report', '--format', 'csv']);
    const cells = Papa.parse<string[]>(stdout).data.flat();
    expect(cells.length).toBeGreaterThan(500);
    expect(
      cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell)),
    ).toEqual([]);
  }
});
