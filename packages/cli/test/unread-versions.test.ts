import { describe, expect, test } from 'vitest';
import { Machine, write } from './git-machine.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const people = 'persona anna "Anna" { goal "Get home" }\nowner web "Web team"\n';
const map = `import "./people.journey"
journey buying "Buying a bike" {
  persona anna
  owner web
  stage pays "Pays" {
    step card "Types the card number" {
      emotion +1 "calm"
      pain slow "The form is slow" { owner web; severity low; assumption }
    }
  }
  stage rides "Rides home" { touchpoint "Bike" { channel store } }
}
`;
const broken = map.replace('  }\n  stage rides', '  stage rides');
const latin1 = Buffer.from(map.replace('Buying', 'Büying'), 'latin1');
const others = { 'people.journey': people, 'other.journey': 'owner shop "Shop"\n' };
const otherNow = { ...others, 'other.journey': 'owner shop "Shops"\n' };
const otherLine = 'The owner “Shop” is now called “Shops”';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Compares two folders, `old` and `new`. */
function compare(before: Files, after: Files, ...args: string[]) {
  const named = (folder: string, files: Files) =>
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]);
  const folder = temporaryFolder(Object.fromEntries([...named('old', before), ...named('new', after)]));
  return runInProcess(folder, ['diff', 'old', 'new', ...args]);
}

describe('a change that repairs a file', () => {
  test.each([
    ['lines that could not be read', broken],
    [
      'a conflict that somebody committed',
      map.replace('  owner web\n', '<<<<<<< a\n  owner web\n=======\n>>>>>>> b\n'),
    ],
    ['bytes that are no text', latin1],
  ])('passes, and names what the file holds: %s', async (_, before) => {
    const { code, stdout, stderr } = await compare(
      { ...others, 'buying.journey': before },
      { ...otherNow, 'buying.journey': map },
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain(
      '  ~ The file buying.journey can be read again, with the journey “Buying a bike”, 2 stages, a step, a pain and a touchpoint  new/buying.journey:1\n',
    );
    expect(stdout).toContain(otherLine);
    expect(stdout).toContain('\n\n2 changes: 2 infos\n');
  });

  test('still shows what it loses of the content that was known', async () => {
    const { stdout } = await compare(
      { ...others, 'buying.journey': broken },
      {
        ...others,
        'buying.journey': map.replace('{ owner web; severity low', '{ severity low').replace('+1', '-1'),
      },
    );
    expect(stdout).toContain('can be read again');
    expect(stdout).toContain('The pain “The form is slow” lost its owner: Web team');
    expect(stdout).toContain('“Types the card number” feels worse: +1 → -1');
    expect(stdout).not.toContain('added');
  });

  test('may rename the file, too', async () => {
    const { code, stdout } = await compare(
      { ...others, 'buying.journey': broken },
      { ...others, 'bike.journey': map },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('The file bike.journey can be read again');
    expect(stdout).toContain('The file buying.journey is now bike.journey');
  });

  test('may remove the file: what is known of it is named', async () => {
    const lines = await compare({ ...others, 'buying.journey': broken }, others);
    expect(lines.code).toBe(0);
    expect(lines.stdout).toContain('The file buying.journey was removed, with the journey “Buying a bike”');
    const bytes = await compare({ ...others, 'buying.journey': latin1 }, others);
    expect(bytes.code).toBe(0);
    expect(bytes.stdout).toContain(
      'The file buying.journey was removed with all its content: it could not be read before',
    );
  });
});

describe('a change that breaks a file', () => {
  test.each([
    ['lines', broken, 'new/buying.journey:5:21 of new cannot be read'],
    ['bytes', latin1, 'new/buying.journey of new is not UTF-8.'],
  ])('hides no other file, and fails: %s', async (_, after, message) => {
    const versions = [
      { ...others, 'buying.journey': map },
      { ...otherNow, 'buying.journey': after },
    ] as const;
    const { code, stdout, stderr } = await compare(...versions);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stdout).toMatch(/^new\/other|^other/u);
    expect(stdout).toContain(otherLine);
    expect(stdout).not.toContain('removed');

    const json = JSON.parse((await compare(...versions, '--format', 'json')).stdout) as object;
    expect(json).toMatchObject({
      status: 'failed',
      problems: [expect.stringContaining(message) as unknown],
      summary: { error: 0, warning: 0, info: 1 },
      changes: [{ message: otherLine }],
    });
    const comment = (await compare(...versions, '--format', 'markdown')).stdout;
    expect(comment).toContain('\n### Not compared\n\n- new/buying');
    expect(comment).toContain(otherLine);
    const notes = (await compare(...versions, '--format', 'github')).stdout;
    expect(notes).toMatch(/^::error title=Not compared::new\/buying/mu);
  });

  test('and renames it, is not taken for a removal', async () => {
    const { code, stdout } = await compare(
      { ...others, 'buying.journey': map },
      { ...otherNow, 'bike.journey': broken },
    );
    expect(code).toBe(2);
    expect(stdout).not.toContain('removed');
    expect(stdout).toContain('\n1 change: 1 info\n');
  });

  test('alone is never "no changes"', async () => {
    const versions = [{ 'buying.journey': map }, { 'buying.journey': broken }] as const;
    const { code, stdout } = await compare(...versions);
    expect(code).toBe(2);
    expect(stdout).toBe('No changes in the files that could be compared.\n');
    expect((await compare(...versions, '--format', 'summary')).stdout).toContain('could not be compared');
  });
});

test('a broken file that did not change is no matter of a comparison', async () => {
  for (const content of [broken, latin1]) {
    const { code, stdout, stderr } = await compare(
      { ...others, 'buying.journey': content },
      { ...otherNow, 'buying.journey': content },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 change: 1 info');
  }
});

test('messages name a version as it was typed, and never by a whole hash', async () => {
  const machine = new Machine();
  const folder = machine.repository({ 'buying.journey': map });
  machine.commit(folder, { 'buying.journey': broken });
  const [head, base] = ['HEAD', 'HEAD~1'].map((ref) => machine.git(folder, 'rev-parse', ref).trim());
  const messages = async (...args: string[]) => (await machine.run(folder, 'diff', ...args)).stderr;
  expect(await messages('HEAD~1', 'main')).toContain('buying.journey:5:21 of main cannot be read');
  expect(await messages('HEAD~1..HEAD')).toContain('of HEAD cannot be read');
  expect(await messages(base ?? '', head ?? '')).toContain('of the head cannot be read');
  const labels = ['--label-base', 'the base', '--label-head', 'this pull request'];
  expect(await messages(base ?? '', head ?? '', ...labels)).toContain('of this pull request cannot be read');
  write(folder, { 'buying.journey': map });
  expect(await messages(head ?? '')).toBe('');
  const json = JSON.parse(
    (await machine.run(folder, 'diff', base ?? '', '--format', 'json')).stdout,
  ) as object;
  expect(json).toMatchObject({ base: { ref: base } });
});
