import type { PictureState } from '@journey-maps/core/semantics';
import { describe, expect, test } from 'vitest';
import { createConfigSchema } from '../src/config/config-schema.ts';
import { createConfigResolver } from '../src/index.ts';

const folder = 'file:///maps';

function createResolver(files: Readonly<Record<string, unknown>>, logo: PictureState = 'found') {
  const texts = new Map(
    Object.entries(files).map(([path, file]) => [
      `${folder}/${path}`,
      typeof file === 'string' ? file : JSON.stringify(file),
    ]),
  );
  return createConfigResolver({ read: (uri) => texts.get(uri), pictureState: () => logo });
}

const getBrandFor = (files: Readonly<Record<string, unknown>>, path = 'a/b.journey') =>
  createResolver(files).getBrandFor(`${folder}/${path}`);

/** Lists the problems of a single configuration file: level, text and message. */
function reported(brand: unknown, logo?: PictureState): readonly string[] {
  const text = JSON.stringify({ brand });
  return createResolver({ [config]: text }, logo)
    .listProblems(`${folder}/${config}`)
    .map(({ span, message, level = 'error' }) => `${level} ${text.slice(span.start, span.end)} ${message}`);
}

const config = 'journey.config.json';
const whole = {
  name: 'Harbour & Lane',
  accent: '#005a46',
  stages: ['#005a46', '#3f5a2e'],
  logo: 'brand/logo.svg',
  font: 'Source Sans 3',
  radius: 3,
};

describe('the brand of a map', () => {
  test('is all that its configuration says, with the logo beside that', () => {
    const { logo, ...others } = whole;
    expect(getBrandFor({ [config]: { brand: whole } })).toEqual({
      ...others,
      logo: { uri: `${folder}/brand/logo.svg`, path: logo, config: `${folder}/${config}` },
    });
    expect(reported(whole)).toEqual([]);
    expect(getBrandFor({ [config]: {} })).toBeUndefined();
    expect(getBrandFor({ [config]: { brand: { accent: '#0AF' } } })).toEqual({ accent: '#00aaff' });
  });

  test('comes from the nearest file, from those above it, and from those it extends', () => {
    const files = {
      [config]: { brand: { accent: '#005a46', radius: 2 } },
      'a/journey.config.json': { brand: { radius: 4 } },
      'b/journey.config.json': { extends: './house.json', brand: { name: 'B' } },
      'b/house.json': { brand: { accent: '#123456', name: 'House' } },
    };
    expect(getBrandFor(files)).toEqual({ accent: '#005a46', radius: 4 });
    expect(getBrandFor(files, 'b/c.journey')).toEqual({ accent: '#123456', name: 'B' });
    const resolver = createResolver(files);
    expect(resolver.getBrandFor(`${folder}/a/x.journey`)).toBe(resolver.getBrandFor(`${folder}/a/y.journey`));
  });
});

describe('a colour', () => {
  test.each([
    [{ accent: '#6fa8b8' }, '2.6', '#537d89'],
    [{ stages: ['#005a46', '#ffcc00'] }, '1.5', undefined],
    [{ accent: '#fff' }, '1', undefined],
    [{ accent: '#777777' }, '4.4', '#767676'],
  ])(
    'on which white text cannot be read is reported with the nearest that can: %j',
    (brand, contrast, nearest) => {
      const [messages = '', ...others] = reported(brand);
      const colours = JSON.stringify(brand).match(/"#\w+"/gu) ?? [];
      expect(messages.startsWith(`warning ${colours.at(-1)} White text on `)).toBe(true);
      expect(messages).toContain(`has a contrast of ${contrast}, but readers need 4.5`);
      if (nearest !== undefined) expect(messages).toContain(`darken the colour to \`${nearest}\``);
      expect(others).toEqual([]);
      expect(getBrandFor({ [config]: { brand } })).not.toEqual({});
    },
  );

  test.each([[{ accent: 'teal' }], [{ accent: 7 }], [{ accent: '#12345' }], [{ stages: ['#12345g'] }]])(
    'that is none is reported, and the rest counts: %j',
    (brand) => {
      const problems = reported({ ...brand, radius: 2 });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^error .*must be a colour such as `"#005a46"`/u);
      expect(getBrandFor({ [config]: { brand: { ...brand, radius: 2 } } })).toEqual({ radius: 2 });
    },
  );
});

test.each([
  [{ acent: '#005a46' }, 'error "acent" `brand` has no `acent`: did you mean `accent`?'],
  [[], 'error [] `brand` must be in braces'],
  [{ stages: '#005a46' }, 'error "#005a46" `stages` must be a list of colours'],
  [{ stages: [] }, 'error [] `stages` must be a list of colours'],
  [{ radius: '3' }, 'error "3" `radius` must be a number from 0 to 16'],
  [{ radius: 99 }, 'error 99 `radius` must be a number'],
  [{ font: 'Inter; } body { color: red' }, 'error "Inter; } body { color: red" `font` must be the name'],
  [{ name: 3 }, 'error 3 `name` must be the name of your organisation'],
  [{ logo: true }, 'error true `logo` must be the path of a picture'],
  [{ logo: 'https://example.com/logo.svg' }, 'is a web address, and maps load nothing'],
  [{ logo: '/home/anna/logo.svg' }, 'is a path that only your machine has'],
  [{ logo: 'logo.pdf' }, 'is not the name of a picture'],
  [{ logo: '../../../logo.svg' }, 'leads out of the workspace'],
])('one message says what is wrong with %j', (brand, message) => {
  const problems = reported(brand);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
});

test.each([
  ['missing', 'does not exist. Correct the path'],
  ['outside', 'lies outside the workspace'],
  ['too-large', 'is larger than 2 MB'],
  ['other-format', 'is not a picture that maps can show'],
] as const)('a logo that is %s is reported where it is named', (state, message) => {
  const [problem, ...others] = reported({ logo: 'logo.svg' }, state);
  expect(problem).toContain(message);
  expect(problem?.startsWith('error "logo.svg" ')).toBe(true);
  expect(others).toEqual([]);
});

test('more colours than stages have are reported once, and the first ones count', () => {
  const stages = Array.from({ length: 12 }, () => '#005a46');
  expect(reported({ stages })).toHaveLength(1);
  expect(getBrandFor({ [config]: { brand: { stages } } })?.stages).toHaveLength(8);
});

test('the schema completes every key of a brand, and describes it', () => {
  const { definitions } = createConfigSchema() as {
    definitions: { brand: { properties: Record<string, { description?: string }> } };
  };
  const { properties } = definitions.brand;
  expect(Object.keys(properties).toSorted()).toEqual(Object.keys(whole).toSorted());
  for (const [key, { description = '' }] of Object.entries(properties))
    expect(description.length, key).toBeGreaterThan(20);
});
