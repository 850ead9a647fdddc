import {
  getPicture,
  isPicture,
  listBaselines,
  listConfigs,
  listImports,
  type OlderVersion,
  type Picture,
} from '@journey-maps/core/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const uri = 'file:///maps/buying.journey';
const shared = 'file:///maps/shared.journey';
const text = `import "./shared.journey"
journey buying "Buying" {
  stage look "Looks" {
    step compare "Compares" { emotion +1; pain slow "Slow pages" { owner web } }
  }
}
`;
const future = `import "./buying.journey"
journey next "Next" { state future; baseline buying
  stage look "Looks" { step compare "Compares" { emotion +2 } }
}
`;

let editor: Editor;
beforeEach(async () => {
  editor = await startEditor({
    [uri]: text,
    [shared]: 'owner web "Web team"\n',
    'file:///maps/future.journey': future,
  });
});
afterEach(() => editor.dispose());

async function compared(older: OlderVersion, of = uri): Promise<Picture> {
  const picture = await editor.request<unknown>(getPicture, { uri: of, older });
  if (!isPicture(picture)) throw new Error('It is one.');
  return picture;
}

/** Returns the changes compared with these older texts, or the reason why they cannot be compared. */
async function told(texts: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const { comparison } = await compared({
    name: 'HEAD',
    from: {
      kind: 'texts',
      texts: Object.entries(texts).map(([file, was]) => ({
        uri: file,
        ...(was === undefined ? {} : { text: was }),
        address: file.replace('file:', 'older:'),
      })),
    },
  });
  return comparison?.problem === undefined
    ? (comparison?.changes.map(({ mark, message }) => `${mark}: ${message}`) ?? [])
    : [comparison.problem.words];
}

it('tells what changed since an older text, while the newer one is typed', async () => {
  expect(await told({ [uri]: text })).toEqual([]);
  editor.open(uri, text.replace('emotion +1', 'emotion -1'));
  expect(await told({ [uri]: text })).toEqual(['changed: “Compares” feels worse: +1 → -1']);
  editor.type(uri, text.replace(' { owner web }', ''));
  const lost = await told({ [uri]: text });
  expect(lost).toContain('removed: The pain “Slow pages” lost its owner: Web team');
  expect(lost.some((change) => change.startsWith('new-finding: '))).toBe(true);
});

describe('rules that are weaker than in the older version', () => {
  const config = 'file:///maps/journey.config.json';
  const extended = 'file:///maps/team/rules.json';
  const painOff = JSON.stringify({ rules: { 'pain-without-owner': 'off' } });
  const switchedOff = 'The rule `pain-without-owner` was switched off: error → off';

  async function changesSince(configs: Readonly<Record<string, string | undefined>>) {
    const older = (of: string, was: string | undefined) => ({
      uri: of,
      address: of.replace('file:', 'older:'),
      ...(was === undefined ? {} : { text: was }),
    });
    const { comparison } = await compared({
      name: 'HEAD',
      from: {
        kind: 'texts',
        texts: [older(uri, text)],
        configs: Object.entries(configs).map(([of, was]) => older(of, was)),
      },
    });
    return comparison?.changes ?? [];
  }

  it('are a change, which leads to both configurations', async () => {
    editor.onDisk(config, painOff);
    await editor.settle();
    expect(await changesSince({ [config]: '{}' })).toEqual([
      expect.objectContaining({
        mark: 'weaker-rules',
        level: 'warning',
        message: switchedOff,
        now: { span: { start: 0, end: 0 }, uri: config },
        before: { span: { start: 0, end: 0 }, uri: 'older:///maps/journey.config.json' },
      }),
    ]);
  });

  it('lead to no configuration that does not exist in a version', async () => {
    editor.onDisk(config, painOff);
    await editor.settle();
    const [added] = await changesSince({ [config]: undefined });
    expect(added).toMatchObject({ message: switchedOff, now: { uri: config } });
    expect(added).not.toHaveProperty('before');
    editor.onDisk(config, undefined);
    await editor.settle();
    const [gone] = await changesSince({ [config]: '{ "extends": "strict" }' });
    expect(gone).toMatchObject({
      message: 'The preset of the rules is weaker: strict → recommended',
      before: { uri: 'older:///maps/journey.config.json' },
    });
    expect(gone).not.toHaveProperty('now');
  });

  it('can be weaker by an unsaved text, an override, and a file that both extend', async () => {
    editor.open(config, '{ "overrides": [{ "files": ["buying.journey"], "extends": "./team/rules.json" }] }');
    editor.onDisk(extended, painOff);
    await editor.settle();
    const before = '{ "overrides": [{ "files": ["*.journey"], "extends": "./team/rules.json" }] }';
    expect(
      (await changesSince({ [config]: before, [extended]: '{}' })).map(({ message }) => message),
    ).toEqual([switchedOff]);
    expect(await changesSince({ [config]: before, [extended]: painOff })).toEqual([]);
  });

  it('include a map that the configuration newly leaves out', async () => {
    editor.onDisk(config, '{ "ignore": ["buying.*"] }');
    await editor.settle();
    const messages = (await changesSince({ [config]: '{}' })).map(({ message }) => message);
    expect(messages).toEqual(['The configuration leaves a map out of checks']);
  });

  it('are no change where they are stricter, or no configuration is given', async () => {
    expect(await changesSince({ [config]: painOff })).toEqual([]);
    editor.onDisk(config, painOff);
    await editor.settle();
    expect(await told({ [uri]: text })).toEqual([]);
  });

  it('are found in the files that the editor is asked for, and these extend', async () => {
    const missing = (configs: readonly { readonly uri: string; readonly text?: string }[]) =>
      editor.request<readonly string[]>(listConfigs, { uri, configs });
    expect(await missing([])).toEqual([config]);
    const extending = { uri: config, text: '{ "extends": "./team/rules.json" }' };
    expect(await missing([extending])).toEqual([extended]);
    expect(await missing([extending, { uri: extended }])).toEqual([]);
    // A stranger's configuration cannot make the editor read files outside its folder.
    expect(await missing([{ uri: config, text: '{ "extends": "../../etc/passwd.json" }' }])).toEqual([]);
  });
});

it('reports another reason for hiding a finding', async () => {
  const ignored = (reason: string) =>
    text
      .replace('pain slow', `/* journey-ignore pain-without-owner -- ${reason} */ pain slow`)
      .replace(' { owner web }', '');
  editor.open(uri, ignored('next year'));
  const { comparison } = await compared({
    name: 'HEAD',
    from: { kind: 'texts', texts: [{ uri, text: ignored('this week'), address: 'older:///a' }] },
  });
  expect(comparison?.changes).toEqual([
    expect.objectContaining({
      mark: 'changed-suppression',
      level: 'info',
      message:
        'The reason of the suppression of pain-without-owner at the pain “Slow pages” changed: “this week” → “next year”',
      now: expect.anything(),
      before: expect.objectContaining({ uri: 'older:///a' }),
      part: expect.any(String),
    }),
  ]);
});

it('reads the names of the older version in its own older files', async () => {
  editor.open(uri, text.replace(' { owner web }', ''));
  expect(await told({ [uri]: text, [shared]: 'owner web "Web people"\n' })).toContain(
    'removed: The pain “Slow pages” lost its owner: Web people',
  );
  expect(await told({ [uri]: text, [shared]: undefined })).toContain(
    'removed: The pain “Slow pages” lost its owner: web',
  );
});

it('reads a map that was in another folder as it was there', async () => {
  const was = 'file:///maps/drafts/first.journey';
  const { comparison } = await compared({
    name: 'HEAD',
    from: {
      kind: 'texts',
      main: was,
      texts: [
        {
          uri: was,
          text: text.replace('./shared', '../shared').replace('+1', '-1'),
          address: 'older:/first',
        },
        { uri: shared, text: 'owner web "Web team"\n', address: 'older:/shared' },
      ],
    },
  });
  expect(comparison).not.toHaveProperty('isNew');
  const [felt, ...others] = comparison?.changes.filter(({ level }) => level !== 'info') ?? [];
  expect(felt).toMatchObject({
    message: '“Compares” feels better: -1 → +1',
    before: { uri: 'older:/first' },
  });
  expect(others.map(({ message }) => message)).toEqual([]);
});

it('says that everything is new where there was nothing', async () => {
  const picture = await compared({
    name: 'HEAD',
    from: { kind: 'texts', texts: [{ uri, address: 'older:/a' }] },
  });
  expect(picture.comparison).toMatchObject({ isNew: true });
  expect(picture.maps.journeys.map(({ change }) => change)).toEqual(['added']);
});

it('says why two versions cannot be compared, and never that nothing changed', async () => {
  expect(await told({ [uri]: text.replace('step compare', 'stepp compare') })).toEqual([
    expect.stringContaining(
      'HEAD cannot be read, so there is nothing to compare. The problem is in line 4 of buying.journey:',
    ),
  ]);
  editor.open(uri, text.replace('step compare', 'stepp compare'));
  expect(await told({ [uri]: text })).toEqual([
    'Journey Maps cannot read a part of this map, so it cannot compare versions. Fix the problems in the map first.',
  ]);
});

it('compares with another map, and a journey with the one that it starts from', async () => {
  const map = await compared(
    { name: 'buying.journey', from: { kind: 'map', uri } },
    'file:///maps/future.journey',
  );
  expect(map.comparison?.changes.map(({ message }) => message)).toContain('“Compares” feels better: +1 → +2');

  const [result] = await editor.request<readonly unknown[]>(listBaselines, {
    uri: 'file:///maps/future.journey',
  });
  expect(result).toEqual({ journey: 'next', title: 'Next', baseline: 'Buying' });
  const older: OlderVersion = { name: '“Buying”', from: { kind: 'baseline', journey: 'next' } };
  const { comparison } = await compared(older, 'file:///maps/future.journey');
  const gone = comparison?.changes.find(({ mark }) => mark === 'removed');
  expect(gone?.before?.uri).toBe(uri);

  editor.open('file:///maps/future.journey', future.replace('baseline buying', ''));
  expect((await compared(older, 'file:///maps/future.journey')).comparison?.problem?.words).toBe(
    '“Buying” no longer exists, so there is nothing to compare.',
  );
});

it('lists what a text imports', async () => {
  expect(await editor.request(listImports, { uri, text })).toEqual([shared]);
});
