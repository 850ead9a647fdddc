import { createEntries, createTable } from '@journey-maps/core/interchange';
import { diffMaps } from '@journey-maps/core/versions';
import { createFileMap, createReport, mapMarkdown } from '@journey-maps/core/views';
import { expect, test } from 'vitest';
import { createOutline } from '../src/editing/outline.ts';
import { findHover } from '../src/hover/find-hover.ts';
import { parse } from '../src/parse.ts';
import { createWorkspace } from './check-texts.ts';
import { listRefactoringsIn, textsAfter } from './refactored.ts';

const uri = 'file:///maps/main.journey';
const today = '2026-11-21';

const shared = 'touchpoint tests "Tests in a magazine" { channel print; external }\n';
const text = `import "./shared.journey"
owner web "Web team"

journey buying "Buying a bike" {
  stage "Looks around" {
    owner web
    touchpoint tests
    touchpoint compare "Comparison site" { channel review-site; external }
    touchpoint "Web shop" { channel website; importance 4 }
  }
}
`;

const workspace = createWorkspace({ 'main.journey': text, 'shared.journey': shared });
const linked = workspace.linked(uri);
if (linked === undefined) throw new Error('The file is there.');
const map = createFileMap(linked, (file) => workspace.linked(file));

/** Lists the rules with findings in the body of a stage, with the strictest preset. */
function listRulesFor(body: string): readonly string[] {
  const files = {
    'main.journey': `journey j "J" {\n  stage "S" {\n    ${body}\n  }\n}\n`,
    'shared.journey': shared,
  };
  return createWorkspace(files)
    .check(uri, { today, settings: { preset: 'strict' } })
    .map(({ rule }) => rule);
}

test('rules ask for no owner and no importance of a touchpoint that is not ours', () => {
  expect(listRulesFor('touchpoint "T" { channel search }')).toEqual(
    expect.arrayContaining(['touchpoint-without-owner', 'touchpoint-without-importance']),
  );
  const external = listRulesFor('touchpoint "T" { channel search; external }');
  expect(external).not.toContain('touchpoint-without-owner');
  expect(external).not.toContain('touchpoint-without-importance');
  expect(external).not.toContain('stage-without-touchpoint');
  expect(external).toContain('stage-without-owner');
});

test('a touchpoint that is met again is not ours where its declaration says so', () => {
  const rules = workspace.check(uri, { today, settings: { preset: 'strict' } }).map(({ rule }) => rule);
  expect(rules).not.toContain('touchpoint-without-owner');
  const items = map.journeys[0]?.stages[0]?.moments.flatMap((moment) => moment.items) ?? [];
  const marks = items.map(({ title, marks: all }) => [title, all.map(({ label }) => label)]);
  expect(marks).toEqual([
    ['Tests in a magazine', ['Physical', 'Not ours']],
    ['Comparison site', ['Digital', 'Not ours']],
    ['Web shop', ['Digital']],
  ]);
});

test('the Markdown of a map says what is not ours', () => {
  expect(mapMarkdown(map, []).match(/Not ours/gu)).toHaveLength(2);
});

test('a report lists what is not ours apart, without the owner of its stage', () => {
  const [report] = createReport(linked, workspace, { today, file: 'main.journey' });
  expect(report?.touchpoints.external).toEqual([
    { title: 'Tests in a magazine', stage: 'Looks around', channel: 'Print' },
    { title: 'Comparison site', stage: 'Looks around', channel: 'Review site' },
  ]);
  expect(report?.touchpoints.digital).toEqual([
    { title: 'Web shop', stage: 'Looks around', channel: 'Website', owner: 'Web team' },
  ]);
});

test('a hover and the outline say what is not ours', () => {
  const offset = text.indexOf('compare');
  const hover = findHover({ linked, workspace, findings: [], offset, today })?.plainText;
  expect(hover).toContain('Marked as: not ours');
  expect(hover).not.toContain('Web team');
  expect(JSON.stringify(createOutline(linked.document))).toContain('"detail":"review-site, not ours"');
});

test('a table has a row for the flag', () => {
  const rows = createTable(createEntries(linked.document));
  expect(rows.filter(({ Property }) => Property?.type === 'text' && Property.text === 'external')).toEqual([
    expect.objectContaining({
      Title: { type: 'text', text: 'Comparison site' },
      Value: { type: 'yes', yes: true },
    }),
  ]);
});

test('a comparison says that a touchpoint is not ours now, as a warning', () => {
  const maps = (body: string) => ({
    maps: new Map([['a.journey', parse(`journey j "J" { stage a "A" { touchpoint t "T" ${body} } }`, uri)]]),
  });
  const diff = (before: string, after: string) =>
    diffMaps(maps(before), maps(after)).changes.map(({ level, message }) => [level, message]);
  expect(diff('', '{ external }')).toEqual([['warning', 'The touchpoint “T” is now marked as not ours']]);
  expect(diff('{ external }', '')).toEqual([['info', 'The touchpoint “T” is no longer marked as not ours']]);
});

test('a touchpoint that is not ours changes no owner when it moves', () => {
  const maps = (a: string, b: string) => ({
    maps: new Map([
      [
        'a.journey',
        parse(
          `owner x "X"\nowner y "Y"\njourney j "J" { stage a "A" { owner x; ${a} }; stage b "B" { owner y; ${b} } }`,
          uri,
        ),
      ],
    ]),
  });
  const move = (body: string) =>
    diffMaps(maps(`touchpoint t "T" ${body}`, ''), maps('', `touchpoint t "T" ${body}`)).changes;
  expect(move('').map(({ message }) => message)).toEqual([expect.stringContaining('now Y')]);
  expect(move('{ external }').map(({ message }) => message)).toEqual([expect.not.stringContaining('now Y')]);
});

test('a map of the future keeps what is not ours', () => {
  const today1 = text.replace('touchpoint compare', 'touchpoint');
  const files = createWorkspace({ 'main.journey': today1, 'shared.journey': shared });
  const derive = listRefactoringsIn(files, uri, today1.indexOf('buying')).find(({ title }) =>
    /future/u.test(title),
  );
  const change = derive?.change();
  if (change === undefined) throw new Error('A map of the future can be derived.');
  expect([...textsAfter(files, uri, change).values()].join('\n')).toContain(
    'touchpoint "Comparison site" { channel review-site; external }',
  );
});
