import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import {
  check,
  diff,
  fix,
  format,
  fromJson,
  parse,
  report,
  rules,
  schema,
  toHtmlFragment,
  toJson,
  toMarkdown,
  toMermaid,
} from '../src/index.ts';

const bikes = `persona anna "Anna" { goal "A bike that lasts" }
owner shop "Bike shop"
journey bikes "Buying a bike" {
  persona anna
  stage "Looks around" {
    owner shop
    step "Asks" { emotion -1 "ignored"; touchpoint "Staff" { channel store }; pain waiting "Waits" }
  }
}
`;
const today = '2026-11-21';
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const names = readdirSync(examples).filter((name) => name.endsWith('.journey'));
const readExample = (path: string) => readFileSync(examples + decodeURIComponent(path), 'utf8');

describe('parse', () => {
  it('returns the syntax errors with their lines', () => {
    const { problems } = parse('persona anna "Anna" {\n  gaol "A bike"\n}\n');
    expect(problems).toMatchObject([{ range: { start: { line: 2, column: 3 } } }]);
  });

  it.each([
    ['maps/bikes.journey', '../people.journey', 'people.journey'],
    ['bikes.journey', './shared/people.journey', 'shared/people.journey'],
    ['../maps/bikes.journey', './people.journey', '../maps/people.journey'],
    ['/home/anna/bikes.journey', './people.journey', '/home/anna/people.journey'],
    ['C:\\maps\\bikes.journey', './people.journey', 'C:/maps/people.journey'],
    ['file:///maps/bikes.journey', './people.journey', 'file:///maps/people.journey'],
    ['maps/räder #1.journey', './leute 50%.journey', 'maps/leute 50%.journey'],
  ])('reads what %s imports from %s', (path, imported, read) => {
    const asked: string[] = [];
    parse(`import "${imported}"\n`, {
      path,
      readMap: (other) => {
        asked.push(other);
        return '';
      },
    });
    expect(asked).toEqual([read]);
  });

  it.each(['../secret.journey', '/etc/secret.journey', '../../secret.journey', './secret.txt'])(
    'asks for nothing outside the folder of a relative path: %s',
    (imported) => {
      const asked: string[] = [];
      parse(`import "${imported}"\n`, {
        path: 'bikes.journey',
        readMap: (other) => {
          asked.push(other);
          return '';
        },
      });
      expect(
        asked.filter((path) => path.includes('..') || path.startsWith('/') || path.endsWith('.txt')),
      ).toEqual([]);
    },
  );

  it('counts an import that cannot be read as missing', () => {
    const map = parse('import "./people.journey"\n', {
      readMap: () => {
        throw new Error('ENOENT');
      },
    });
    expect(check(map, { today }).map(({ rule }) => rule)).toContain('import-not-found');
  });

  it('resolves names of imported maps', () => {
    const files: Record<string, string> = { 'people.journey': 'persona anna "Anna" { goal "x" }\n' };
    const map = parse('import "./people.journey"\njourney j "J" { status draft; persona anna }\n', {
      readMap: (path) => files[path],
    });
    expect(check(map, { today }).map(({ rule }) => rule)).not.toContain('unresolved-reference');
  });
});

describe('check', () => {
  it('returns findings with lines, fixes and fingerprints', () => {
    const finding = check(bikes, { today }).find(({ rule }) => rule === 'pain-without-owner');
    expect(finding).toMatchObject({ severity: 'error', range: { start: { line: 7 } } });
    expect(finding?.fixes[0]?.edits[0]?.newText).toContain('owner shop');
    expect(finding?.fingerprint).toMatch(/^[\da-f]{16}$/u);
  });

  it('follows a configuration', () => {
    const levels = (config: Parameters<typeof check>[1]) =>
      check(bikes, { today, ...config }).flatMap(({ rule, severity }) =>
        rule === 'pain-without-owner' ? [severity] : [],
      );
    expect(levels({ config: { rules: { 'pain-without-owner': 'info' } } })).toEqual(['info']);
    expect(levels({ config: { rules: { 'pain-without-owner': 'off' } } })).toEqual([]);
    expect(check(bikes, { today, config: { extends: 'strict' } }).length).toBeGreaterThan(
      check(bikes, { today, config: { extends: 'draft' } }).length,
    );
  });

  it('rejects an invalid configuration or date, with what to write instead', () => {
    expect(() => check(bikes, { config: { rules: { 'pain-without-onwer': 'off' } } })).toThrow(
      /pain-without-owner/u,
    );
    expect(() => check(bikes, { today: '2026-02-30' })).toThrow('Write a date such as 2026-11-21');
    expect(() => check({} as never)).toThrow(TypeError);
  });
});

describe('fix', () => {
  it('applies safe fixes, and others only when asked', () => {
    const typo = bikes.replace('  stage ', '  stge ');
    const safe = fix(typo, { today });
    expect(check(safe.text, { today })).toEqual(safe.findings);
    const unsafe = fix(bikes, { today, unsafe: true });
    expect(unsafe.text).toContain('owner shop');
    expect(unsafe.findings.length).toBeLessThan(check(bikes, { today }).length);
  });
});

describe('format', () => {
  it('formats, and gives the reason where it cannot', () => {
    expect(format('journey j "J" {status draft}').text).toBe('journey j "J" { status draft }\n');
    const broken = format('journey j "J" {\n<<<<<<< a\n=======\n>>>>>>> b\n}');
    expect(broken.problem).toBeDefined();
  });
});

describe('diff', () => {
  it('shows what a change means for the customer', () => {
    const { changes } = diff(bikes, bikes.replace('emotion -1', 'emotion -2'), { today });
    expect(changes).toMatchObject([
      { kind: 'changed', field: 'emotion', before: -1, after: -2, headLine: 7 },
    ]);
  });

  it('treats maps with different paths as versions of one map', () => {
    const { changes } = diff(parse(bikes, { path: 'old.journey' }), parse(bikes, { path: 'new.journey' }), {
      today,
    });
    expect(changes).toEqual([]);
  });

  it('reports a map that cannot be read, rather than removals', () => {
    const { changes, problems } = diff(bikes, bikes.replace('pain waiting "Waits"', 'pian waiting "Waits"'));
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/^Line 7, column \d+ of the newer map cannot be read: /u),
    ]);
  });
});

describe('the other formats', () => {
  it('report the health of several maps', () => {
    expect(report([bikes, parse(bikes, { path: 'b.journey' })], { today })).toMatchObject({
      version: 1,
      today,
      journeys: [{ file: 'map.journey', title: 'Buying a bike' }, { file: 'b.journey' }],
    });
  });

  it.each(names)('turn %s into JSON and back', (name) => {
    const map = parse(readExample(name), { path: name, readMap: readExample });
    const json = toJson(map);
    expect(json).toMatchObject({ version: 2, file: name });
    const back = fromJson(json);
    expect(back.problems.filter(({ isLost }) => isLost)).toEqual([]);
    // JSON has the declarations by their kind, not in the order of the text.
    const lines = (text: string) =>
      toMarkdown(parse(text, { path: name, readMap: readExample }))
        .split('\n')
        .sort();
    expect(lines(back.text ?? '')).toEqual(lines(map.text));
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['half of a text', '{'],
    ['an empty object', {}],
    ['a later version', { version: 3, document: {} }],
    ['an integer that JSON cannot write', 10n],
  ])('report a problem for %s', (_, json) => {
    const read = fromJson(json);
    expect(read.text).toBeUndefined();
    expect(read.problems[0]?.message).toMatch(/^The input is /u);
  });

  it('report what a diagram and an extract leave out', () => {
    const left: string[] = [];
    const onLeftOut = (what: string) => void left.push(what);
    const map =
      'journey "Buys" { stage "Pays" { step "Pays" { thought "Hm"; pain "Slow" } } }\njourney "Rents" {}\n';
    toMermaid(map, { onLeftOut });
    toMermaid(map, { onLeftOut, journey: 'Buys' });
    toMarkdown(map, { onLeftOut, short: true });
    toMarkdown(map, { onLeftOut, journey: 'Buys' });
    expect(left).toEqual([
      '1 thought, 1 pain and 1 other journey',
      '1 thought and 1 pain',
      '1 thought and 1 other journey',
    ]);
  });

  it('write the journey that was asked for, by its name or title', () => {
    const two = `${bikes}journey repairs "Repairing a bike" { status draft; persona anna; stage "Brings it" {} }\n`;
    expect(toMermaid(two)).toContain('title Buying a bike');
    expect(toMermaid(two, { journey: 'repairs' })).toContain('title Repairing a bike');
    expect(toMarkdown(two, { journey: 'Repairing a bike', short: true })).toContain('Repairing a bike');
    expect(toMermaid(two, { journey: 'sales' })).toBeUndefined();
    expect(toMarkdown(two, { journey: 'sales' })).toBeUndefined();
    expect(toMermaid('')).toBeUndefined();
  });

  it('draw a table whose texts are inert', () => {
    const html = toHtmlFragment(bikes.replace('Waits', '<img src=x onerror=alert(1)> {{ 1 }}'));
    expect(html).toContain('&#60;img');
    expect(html).not.toMatch(/<img|\{\{/u);
    expect(toHtmlFragment('')).toBeUndefined();
  });
});

it('lists the rules and the schema as the command does', () => {
  expect(rules.find(({ id }) => id === 'pain-without-owner')).toMatchObject({
    fixable: true,
    category: 'ownership',
  });
  expect(schema).toEqual(JSON.parse(readFileSync(`${examples}../schemas/journey.map.schema.json`, 'utf8')));
});

it('describes every function and value in its README', () => {
  const readme = readFileSync(`${examples}../packages/api/README.md`, 'utf8');
  expect(Object.keys(api).filter((name) => !new RegExp(`\\| .*\`${name}[(\`]`, 'u').test(readme))).toEqual(
    [],
  );
});
