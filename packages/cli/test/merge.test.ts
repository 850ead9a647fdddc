import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Machine, write } from './git-machine.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const base = `owner web "Web team"
owner shop "Shop"

journey buying "Buying a bike" {
  stage pays "Pays" {
    owner web

    step card "Types the card number" {
      emotion +1 "calm"
    }
  }
}
`;
const ours = base.replace('emotion +1 "calm"\n', 'emotion +1 "calm"\n      thought "Where is it?"\n');
const theirs = base.replace('emotion +1 "calm"\n', 'emotion +1 "calm"\n      quote "At last."\n');
const merged = base.replace(
  'emotion +1 "calm"\n',
  'emotion +1 "calm"\n      thought "Where is it?"\n      quote "At last."\n',
);
const [shopOwns, nobodyOwns] = [
  base.replace('    owner web', '    owner shop'),
  base.replace('    owner web\n', ''),
];

const run = (folder: string, ...args: string[]) => runInProcess(folder, ['merge', ...args]);
const three = (b: string | Uint8Array, o: string | Uint8Array, t: string | Uint8Array) =>
  temporaryFolder({ '.merge_b': b, '.merge_o': o, '.merge_t': t });
const versions = ['.merge_b', '.merge_o', '.merge_t'];
/** Returns the arguments that git passes, with `%A` as the second file. */
const driver = (marker: string, ...labels: string[]) => [
  ...versions,
  ...['-o', '.merge_o', `--marker-size=${marker}`, '--path=maps/buying.journey', ...labels],
];
const getTextIn = (folder: string, name = '.merge_o') => readFileSync(join(folder, name), 'utf8');

describe('journey merge', () => {
  test('writes what both sides made of a map', async () => {
    expect(await run(three(base, ours, theirs), ...versions)).toEqual({
      code: 0,
      stdout: merged,
      stderr: '',
    });
  });

  test('as git runs it, it writes over ours in one go', async () => {
    const folder = three(base, ours, theirs);
    chmodSync(join(folder, '.merge_o'), 0o640);
    expect(
      await run(folder, ...driver('7', '--label-base=%S', '--label-ours=%X', '--label-theirs=%Y')),
    ).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(getTextIn(folder)).toBe(merged);
    expect(statSync(join(folder, '.merge_o')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(versions);
  });

  test('marks a conflict as git does, with the labels and the size it is given, and says so', async () => {
    const folder = three(base, shopOwns, nobodyOwns);
    const { code, stderr } = await run(
      folder,
      ...driver('9', '--label-ours=HEAD', '--label-theirs=topic (bikes)'),
    );
    expect(code).toBe(1);
    expect(stderr).toBe(
      'journey: maps/buying.journey: 1 conflict is left to you. Choose between the lines marked <<<<<<<<< and >>>>>>>>>.\n',
    );
    expect(getTextIn(folder)).toContain(
      '{\n<<<<<<<<< HEAD\n    owner shop\n=========\n>>>>>>>>> topic (bikes)\n\n    step card',
    );
  });

  test('shows the base on demand, and takes what an older git does not know for no label', async () => {
    const folder = three(base, shopOwns, base.replace('    owner web', '    owner bank'));
    const unknown = ['--label-ours=%X', '--label-base='];
    const { code, stdout } = await run(folder, ...versions, '--conflict', 'diff3', ...unknown);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '<<<<<<< ours\n    owner shop\n||||||| base\n    owner web\n=======\n    owner bank\n>>>>>>> theirs\n',
    );
  });

  test('writes conflicts as git is set to, unless it is told otherwise, those of lines as well', async () => {
    const machine = new Machine();
    const folder = machine.repository({ b: base });
    machine.git(folder, 'config', 'merge.conflictStyle', 'diff3');
    const owned = (text: string, owner: string) => text.replace('    owner web', `    owner ${owner}`);
    const broken = base.replace('emotion +1', 'emotionn +1');
    for (const text of [base, broken]) {
      write(folder, { b: text, o: owned(text, 'shop'), t: owned(text, 'bank') });
      const style = async (...args: string[]) => {
        const { code, stdout } = await machine.run(folder, 'merge', 'b', 'o', 't', ...args);
        return [code, stdout.match(/^[<|=>]{7}.*$/gmu)];
      };
      const plain = ['<<<<<<< ours', '=======', '>>>>>>> theirs'];
      const withBase = ['<<<<<<< ours', '||||||| base', '=======', '>>>>>>> theirs'];
      expect(await style()).toEqual([1, withBase]);
      expect(await style('--conflict', 'merge')).toEqual([1, plain]);
      expect(await style('--conflict=zdiff3')).toEqual([1, withBase]);
    }
    expect(await machine.run(folder, 'merge', 'b', 'o', 't', '--conflict', 'diff')).toMatchObject({
      code: 2,
      stdout: '',
    });
  });

  test('leaves to people what one side took out and the other one refers to, imports included', async () => {
    const imports = 'import "./people.journey"\n';
    const folder = temporaryFolder({
      'people.journey': 'persona anna "Anna"\n',
      b: imports + base,
      o: imports + base.replace('owner shop "Shop"\n', ''),
      t:
        imports +
        base.replace('    step', '    persona anna\n    step').replace('    owner web', '    owner shop'),
    });
    const { code, stdout } = await run(folder, 'b', 'o', 't', '--path', 'buying.journey');
    expect(code).toBe(1);
    expect(stdout).toContain('<<<<<<< ours\n=======\nowner shop "Shop"\n>>>>>>> theirs\n');
    expect(stdout.match(/<{7}/gu)).toHaveLength(1);
  });

  describe('merges lines as git does', () => {
    const broken = ours.replace('emotion +1', 'emotionn +1');

    test('where a version does not parse', async () => {
      const folder = three(base, broken, base.replace('Shop', 'Shops'));
      const { code, stdout, stderr } = await run(folder, ...versions);
      expect(code).toBe(0);
      expect(stdout).toBe(broken.replace('Shop', 'Shops'));
      expect(stderr).toBe(
        'journey: .merge_o cannot be read in ours (line 9: `emotionn` means nothing here: did you mean `emotion`?), so git merged it line by line. Check the result before you go on.\n',
      );
    });

    test('with its conflicts', async () => {
      const folder = three(base, broken, theirs);
      const { code, stdout } = await run(folder, ...versions, '--marker-size', '8');
      expect(code).toBe(1);
      expect(stdout).toContain('<<<<<<<< ours\n');
      expect(stdout).toContain('emotionn +1');
    });

    describe('and marks an error that neither side had', () => {
      const broken = (text: string) => text.replace('emotion +1', 'emotionn +1');
      const away = 'journey riding "Riding"\n\n';
      const wait = '    step wait "Waits for the bike to come" {\n      emotion 0 "patient"\n    }\n';
      const stages = (...bodies: string[]) =>
        base.replace(/ {2}stage pays[^]*\n\}\n$/u, () =>
          bodies
            .map(
              (body, i) =>
                `  stage s${i} "Stage ${i}" {\n    owner web\n${body}    handover shop "${i}"\n  }\n`,
            )
            .join('')
            .concat('}\n'),
        );

      test.each([
        [
          'a step that both moved, with its name twice',
          stages(wait, '', ''),
          `${stages('', wait, '')}ownerr bank\n`,
          stages('', '', wait),
        ],
        [
          'a step without a name that both moved',
          stages(wait.replace('wait ', ''), '', ''),
          `${stages('', wait.replace('wait ', ''), '')}ownerr bank\n`,
          stages('', '', wait.replace('wait ', '')),
        ],
        [
          'a reference to what the other side removed',
          broken(base),
          broken(base).replace('owner shop "Shop"\n', ''),
          broken(base).replace('    owner web\n', '    owner shop\n'),
        ],
      ])('%s', async (_, b, o, t) => {
        const folder = three(b, o, t);
        const { code, stdout, stderr } = await run(folder, ...versions);
        expect(code).toBe(1);
        expect(stderr).toContain(
          '.merge_o: together, the changes of both sides have an error that neither had alone.',
        );
        expect(stderr).toMatch(/ conflicts? (?:is|are) left to you\./u);
        expect(stdout).toMatch(/^<{7} ours\n[^]*^={7}\n[^]*^>{7} theirs\n/mu);
      });

      test('but no error that a side had before', async () => {
        const folder = three(broken(base), broken(base).replace('Shop', 'Shops'), `${broken(base)}${away}`);
        expect(await run(folder, ...versions)).toMatchObject({ code: 0 });
      });
    });

    test('with as many as there are', async () => {
      const titled = (text: string, title: string) => text.replace('Web team', title);
      const folder = three(base, titled(broken, 'Web'), titled(theirs, 'Website'));
      const { code, stderr } = await run(folder, ...versions);
      expect(code).toBe(1);
      expect(stderr).toContain('.merge_o: 2 conflicts are left to you.');
    });

    test('where a version is no text', async () => {
      const folder = three(base, Buffer.from(base.replace('Shop', 'Sh\u00f6p'), 'latin1'), base);
      const { code, stdout } = await run(folder, ...versions);
      expect(code).toBe(0);
      expect(stdout).toContain('Sh\u00f6p');
    });
  });

  test('keeps line ends, the byte order mark and the missing end of the last line', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n').trimEnd()}`;
    const folder = three(windows(base), windows(ours), windows(theirs));
    expect((await run(folder, ...driver('7'))).code).toBe(0);
    expect(getTextIn(folder)).toBe(windows(merged));
  });

  test('says in one line what was asked for wrongly', async () => {
    const folder = three(base, ours, theirs);
    const wrong = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(folder, ...args);
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
      return stderr;
    };
    expect(await wrong('.merge_b', 'gone', '.merge_t')).toBe(
      'journey: gone cannot be read: there is no such file. Check the path.\n',
    );
    expect(await wrong('.', '.merge_o', '.merge_t')).toContain('it is a folder');
    expect(await wrong(...versions, '--marker-size=0')).toContain('from 1 to 1000');
    expect(await wrong(...versions, '-o', 'no/such/folder')).toContain('there is no such folder');
    expect(await wrong('.merge_b', '.merge_o')).toContain('theirs');
    expect(getTextIn(folder)).toBe(ours);
  });

  test('says what git says where it cannot merge the lines either', async () => {
    const folder = three(base, new Uint8Array([0, 255, 0]), theirs);
    const { code, stderr } = await run(folder, ...versions);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^journey: \.merge_o is not UTF-8, and git cannot merge it line by line: .*binary/iu,
    );
  });
});
