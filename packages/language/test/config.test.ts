import { type RuleSetting, rules, type Settings } from '@journey-maps/core/rules';
import { describe, expect, test } from 'vitest';
import { createConfigSchema } from '../src/config/config-schema.ts';
import { createConfigResolver } from '../src/index.ts';

type Files = Record<string, unknown>;

const folder = 'file:///maps';
const at = (path: string) => `${folder}/${path}`;

/** Creates a resolver for files, by their paths. A value that is not a string is written as JSON. */
function createResolver(files: Files) {
  const texts = new Map(Object.entries(files).map(([path, file]) => [at(path), getText(file)]));
  const reads: string[] = [];
  const resolver = createConfigResolver({
    read: (uri) => {
      reads.push(uri);
      return texts.get(uri);
    },
  });
  return {
    ...resolver,
    reads,
    put: (path: string, file: unknown) => {
      texts.set(at(path), getText(file));
      return resolver.forget(at(path));
    },
  };
}

const getText = (file: unknown) => (typeof file === 'string' ? file : JSON.stringify(file));
const settings = (files: Files, path = 'a/b.journey'): Settings =>
  createResolver(files).getSettingsFor(at(path));

/** Lists the problems of a single configuration file, each as its text and message. */
function mistakes(config: unknown): readonly string[] {
  const text = getText(config);
  return createResolver({ 'journey.config.json': text })
    .listProblems(at('journey.config.json'))
    .map(({ span, message }) => {
      expect(message).not.toContain('\n');
      expect(span.start >= 0 && span.end <= text.length).toBe(true);
      return `${text.slice(span.start, span.end)} → ${message}`;
    });
}

const config = 'journey.config.json';

describe('what holds for a map', () => {
  test('is nothing of its own without a configuration', () => {
    expect(settings({})).toEqual({});
    expect(createConfigResolver({ read: () => undefined }).getSettingsFor('untitled:Untitled-1')).toEqual({});
  });

  test('is a preset, and what is said of rules', () => {
    expect(
      settings({
        [config]: {
          extends: 'strict',
          rules: { 'touchpoint-without-channel': 'off', 'too-many-stages': ['warning', { max: 6 }] },
        },
      }),
    ).toEqual({
      preset: 'strict',
      rules: { 'touchpoint-without-channel': 'off', 'too-many-stages': ['warning', { max: 6 }] },
    });
  });

  test('is said by the nearest file, and by the next one where that says nothing', () => {
    const files = {
      [config]: {
        extends: 'strict',
        rules: { 'too-many-stages': ['error', { max: 3 }], 'invalid-date': 'info' },
      },
      'a/journey.config.json': { rules: { 'too-many-stages': 'warning' } },
    };
    expect(settings(files)).toEqual({
      preset: 'strict',
      rules: { 'too-many-stages': ['warning', { max: 3 }], 'invalid-date': 'info' },
    });
    expect(settings(files, 'c.journey').rules?.['too-many-stages']).toEqual(['error', { max: 3 }]);
    expect(createResolver(files).listFilesFor(at('a/x/b.journey'))).toEqual([
      at('a/journey.config.json'),
      at(config),
    ]);
  });

  test.each([
    ['is a root', { root: true }, {}],
    ['says what it builds on', { extends: 'recommended' }, { preset: 'recommended' }],
  ])('is nothing of what is further up where the nearest %s', (_, nearest, expected) => {
    const files = { [config]: { rules: { 'invalid-date': 'info' } }, 'a/journey.config.json': nearest };
    expect(settings(files)).toEqual(expected);
    expect(createResolver(files).listFilesFor(at('a/b.journey'))).toEqual([at('a/journey.config.json')]);
  });

  test('builds on other files, which count as they stand', () => {
    const files = {
      'journey.config.json': { rules: { 'invalid-date': 'off' } },
      'shared/team.json': { extends: ['draft', './base.json'], rules: { 'too-many-stages': 'off' } },
      'shared/base.json': { rules: { 'too-many-stages': 'error', 'duplicate-name': 'info' } },
      'a/journey.config.json': { extends: ['../shared/team.json', 'strict'] },
    };
    expect(settings(files)).toEqual({
      preset: 'strict',
      rules: { 'too-many-stages': 'off', 'duplicate-name': 'info' },
    });
  });

  test.each([
    ['sketches/**', true],
    ['sketches', true],
    ['./sketches/', true],
    ['**/*.journey', true],
    ['*/deep shop/*.journey', true],
    ['**/sh{ö,i}p*.journey', true],
    ['*.journey', false],
    ['sketch', false],
    ['**/*.json', false],
  ])('for the files %s', (files, isMeant) => {
    const overrides = [{ files: ['nothing', files], extends: 'draft', rules: { 'invalid-date': 'info' } }];
    const path = 'sketches/deep%20shop/shöp.journey';
    expect(
      settings({ [config]: { extends: 'strict', rules: { 'invalid-date': 'off' }, overrides } }, path),
    ).toEqual(
      isMeant
        ? { preset: 'draft', rules: { 'invalid-date': 'info' } }
        : { preset: 'strict', rules: { 'invalid-date': 'off' } },
    );
  });

  test('for files is seen from the folder of the file that says so', () => {
    const overrides = [{ files: 'b.journey', rules: { 'invalid-date': 'info' } }];
    expect(settings({ 'a/journey.config.json': { overrides } })).toEqual({
      rules: { 'invalid-date': 'info' },
    });
    expect(settings({ [config]: { overrides } })).toEqual({});
    expect(settings({ 'x/team.json': { overrides }, [config]: { extends: './x/team.json' } })).toEqual({});
  });

  test('is the same object for maps for which the same holds', () => {
    const { getSettingsFor } = createResolver({
      [config]: { rules: { 'invalid-date': 'info' }, overrides: [{ files: 'a', extends: 'draft' }] },
    });
    expect(getSettingsFor(at('x/b.journey'))).toBe(getSettingsFor(at('y/z/b.journey')));
    expect(getSettingsFor(at('a/b.journey'))).toBe(getSettingsFor(at('a/c/d.journey')));
    expect(getSettingsFor(at('a/b.journey'))).not.toBe(getSettingsFor(at('b.journey')));
  });
});

describe('files that change', () => {
  test('are read again, and only these', () => {
    const resolver = createResolver({
      [config]: { extends: './team.json' },
      'team.json': { extends: 'draft' },
    });
    const preset = () => resolver.getSettingsFor(at('a/b.journey')).preset;
    expect(preset()).toBe('draft');
    resolver.reads.length = 0;
    expect(resolver.put('team.json', { extends: 'strict' })).toBe(true);
    expect(preset()).toBe('strict');
    expect(resolver.reads).toEqual([at('team.json')]);
    expect(resolver.put('other.json', {})).toBe(false);
  });

  test('may come to exist', () => {
    const resolver = createResolver({});
    expect(resolver.getSettingsFor(at('a/b.journey'))).toEqual({});
    expect(resolver.put('a/journey.config.json', { extends: 'draft' })).toBe(true);
    expect(resolver.getSettingsFor(at('a/b.journey'))).toEqual({ preset: 'draft' });
    expect(resolver.listFilesFor(at('a/b.journey'))).toEqual([at('a/journey.config.json')]);
  });
});

describe('mistakes', () => {
  test.each<[unknown, ...string[]]>([
    [{ $schema: './x.json', root: false, extends: [], rules: {}, overrides: [] }],
    ['{ /* why */ "root": true // so\n}'],
    ['\uFEFF{}'],
    ['', ' → This is not JSON. An empty configuration is `{}`.'],
    ['[]', '[] → A configuration must be in braces: `{ … }`.'],
    ['{ "root": true "rules": {} }', '"rules" → This is not JSON: a comma is missing before this.'],
    [
      '{ "root": true, }',
      '} → This is not JSON: something is missing before this, or there is one comma too many.',
    ],
    ['{ "root": yes }', 'yes → This is not JSON: put words in double quotes, except `true` and `false`.'],
    [{ rule: {} }, '"rule" → A configuration has no `rule`: did you mean `rules`?'],
    [
      '{ "root": true, "root": false }',
      '"root" → `root` occurs twice, and only the first one applies: remove one of them.',
    ],
    [{ root: 'true' }, '"true" → `root` must be `true` or `false`.'],
    [
      { rules: { 'too-many-stage': 'off' } },
      '"too-many-stage" → No rule is called `too-many-stage`: did you mean `too-many-stages`?',
    ],
    [{ rules: { zzz: 'off' } }, '"zzz" → No rule is called `zzz`: `journey rules` lists them.'],
    [
      { rules: { syntax: 'off' } },
      '"syntax" → You cannot change the level of `syntax`: unreadable text is missing from the map at any level.',
    ],
    [
      { rules: { 'invalid-date': 'warn' } },
      '"warn" → This is not a level: choose from `off`, `info`, `warning`, `error`.',
    ],
    [
      { rules: { 'invalid-date': 2 } },
      '2 → This is not a level: `"off"`, `"info"`, `"warning"` or `"error"`.',
    ],
    [
      { rules: { 'invalid-date': [] } },
      '[] → This list is empty: begin it with a level, such as `"warning"`.',
    ],
    [
      { rules: { 'invalid-date': ['off', {}, 1] } },
      '1 → This value is one too many: the list takes a level and its options. Remove it.',
    ],
    [
      { rules: { 'too-many-stages': ['off', { maximum: 3 }] } },
      '"maximum" → `too-many-stages` has no option `maximum`: choose from `max`.',
    ],
    [{ rules: { 'too-many-stages': ['off', { max: 0 }] } }, '0 → `max` must be a whole number from 1 up.'],
    [
      { rules: { 'invalid-date': ['off', { x: 0 }] } },
      '"x" → `invalid-date` has no option `x`: it takes none.',
    ],
    [{ extends: 'strikt' }, '"strikt" → No preset is called `strikt`: did you mean `strict`?'],
    [
      { extends: ['draft', 1] },
      '1 → `extends` must name a preset (`"draft"`, `"recommended"`, `"strict"`) or another file (`"./team.json"`).',
    ],
    [
      { extends: '/etc/passwd.json' },
      '"/etc/passwd.json" → `/etc/passwd.json` is neither a preset (`draft`, `recommended`, `strict`) nor a path relative to this folder, which begins with `./` or `../`.',
    ],
    [
      { extends: './team.yaml' },
      '"./team.yaml" → `./team.yaml` cannot be a configuration file: write a path with slashes that ends in `.json`.',
    ],
    [
      { extends: './team.json' },
      '"./team.json" → The file `./team.json` does not exist. Correct the path, which is relative to this file\'s folder.',
    ],
    [
      { extends: './journey.config.json' },
      '"./journey.config.json" → This file extends itself, so it is unclear whose settings win: remove one `extends`.',
    ],
    [
      { overrides: {} },
      '{} → `overrides` must be a list, such as `[{ "files": ["sketches/**"], "extends": "draft" }]`.',
    ],
    [
      { overrides: [{}] },
      '{} → This override has no `files`, so it never applies: add `"files": ["sketches/**"]`.',
    ],
    [{ overrides: [{ files: [1] }] }, '1 → `files` must be patterns of paths, such as `["sketches/**"]`.'],
    [{ overrides: [{ files: ['{a,b'] }] }, '"{a,b" → `{a,b` has an unclosed bracket: close it.'],
    [
      { overrides: [{ files: ['!a'] }] },
      '"!a" → `!a` excludes files, which patterns cannot do: write patterns of the files that you mean.',
    ],
    [
      { overrides: [{ files: ['../a'] }] },
      '"../a" → `../a` leads out of this file\'s folder, but applies only inside it: write a path relative to this folder.',
    ],
    [
      { overrides: [{ files: 'a', root: true }] },
      '"root" → An override has no `root`: choose from `files`, `extends`, `rules`.',
    ],
  ])('%j', (text, ...expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  test('keep nothing else from counting', () => {
    expect(
      settings({
        [config]:
          '{ "extends": ["strikt", "strict"], "rules": { "x": 1, "too-many-stages": ["error", { "max": 4, "min": 1 }], "invalid-date": "info", ',
      }),
    ).toEqual({
      preset: 'strict',
      rules: { 'too-many-stages': ['error', { max: 4 }], 'invalid-date': 'info' },
    });
  });

  test('of a cycle are told in each of its files, and nowhere else', () => {
    const resolver = createResolver({
      [config]: { extends: './a.json' },
      'a.json': { extends: './b.json', rules: { 'invalid-date': 'info' } },
      'b.json': { overrides: [{ files: '**', extends: './a.json' }] },
    });
    expect(resolver.getSettingsFor(at('x.journey')).rules).toEqual({ 'invalid-date': 'info' });
    expect(resolver.listProblemsFor(at('x.journey')).map(({ uri, message }) => [uri, message])).toEqual([
      [
        at('a.json'),
        '`./b.json` extends this file in turn, so it is unclear whose settings win: remove one `extends`.',
      ],
      [
        at('b.json'),
        '`./a.json` extends this file in turn, so it is unclear whose settings win: remove one `extends`.',
      ],
    ]);
  });

  test('of files that extend each other many times over take no time', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `${i}.json`,
        { extends: [`./${i + 1}.json`, `./${i + 1}.json`] },
      ]),
    );
    const resolver = createResolver({ ...files, [config]: { extends: './0.json' } });
    expect(resolver.getSettingsFor(at('x.journey'))).toEqual({});
    expect(resolver.listProblemsFor(at('x.journey'))).toHaveLength(2);
  });

  test('never throw', () => {
    for (const text of [
      '['.repeat(200_000),
      '{"rules":'.repeat(5000),
      '"',
      '{"__proto__": {}}',
      'null',
      '{"rules": null}',
      '{"extends": null, "overrides": [null]}',
    ]) {
      expect(mistakes(text).length).toBeGreaterThan(0);
    }
    expect(settings({ [config]: '{"rules": {"__proto__": "off", "constructor": "off"}}' })).toEqual({});
  });
});

describe('the schema', () => {
  const schema = JSON.stringify(createConfigSchema());

  test('knows every rule but those that cannot be changed, and every option', () => {
    for (const rule of rules) {
      expect(schema.includes(`"${rule.id}":`)).toBe(rule.fixedLevels !== true);
      for (const option of Object.keys(rule.options)) expect(schema).toContain(`"${option}":`);
    }
  });

  test('has the presets and levels that the reader takes', () => {
    const { definitions } = createConfigSchema() as {
      definitions: Record<string, { enum: string[]; anyOf: { enum: string[] }[] }>;
    };
    for (const level of definitions['level']?.enum ?? []) {
      expect(mistakes({ rules: { 'invalid-date': level as RuleSetting } })).toEqual([]);
    }
    for (const preset of definitions['extended']?.anyOf[0]?.enum ?? [])
      expect(mistakes({ extends: preset })).toEqual([]);
  });
});
