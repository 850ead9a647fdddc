// Longer than most files: the list of outputs, and of the exceptions with their reasons, best read as a whole.
import { findRefactorings } from '@journey-maps/core/edits';
import {
  columns,
  createEntries,
  createModelJson,
  createTable,
  readModelJson,
  readTable,
  writeEntries,
} from '@journey-maps/core/interchange';
import { type BodyName, findProperty } from '@journey-maps/core/model';
import { diffMaps } from '@journey-maps/core/versions';
import { createDiagrams, createFileMap, type MapFact, mapMarkdown } from '@journey-maps/core/views';
import { describe, expect, test } from 'vitest';
import { bare } from '../../core/test/any-map.ts';
import { findHover } from '../src/hover/find-hover.ts';
import { leftOutOfCards } from '../src/hover/other-facts.ts';
import { type Body, statementTable } from '../src/lexer/statement-table.ts';
import { parse } from '../src/parse.ts';
import { bodyNameFor } from '../src/properties/find-property.ts';
import { createWorkspace } from './check-texts.ts';
import { clean } from './read.ts';
import { type Sentinel, sentinelFile, sentinelMap, withoutSentinel } from './sentinels.ts';
import { shownForms } from './shown-forms.ts';

/**
 * The sentinel test: a map with a distinct value for every property of every statement. A property that an output
 * forgets fails here.
 */

const map = sentinelMap();
const uri = `file:///maps/${sentinelFile}`;
const cases = map.sentinels.map((sentinel) => [nameOf(sentinel), sentinel] as const);

/** The properties that the picture of a map does not show by themselves, with the reason. */
const notOnMap: Readonly<Record<string, string>> = {
  'file import': 'An import shows its declarations, and is no part of the experience.',
};

/** The properties that a hover shows only together with others, with the reason. */
const notInHover: Readonly<Record<string, string>> = {
  'stage persona': 'A card names the people at the moments of the stage, and the step has its own.',
  'stage emotion':
    'A card shows the scores of the people at its moments. The emotion has a hover of its own.',
  'metric value': 'The newest reading is the value of a metric, and the map has readings, too.',
  'step emotion': 'A card shows the scores of the people at its moments. The emotion has a hover of its own.',
};

/** The bodies without a hover card of their own. */
const withoutCard: ReadonlySet<BodyName> = new Set<BodyName>(['file', 'handover', 'next', 'exit', 'reading']);

const original = outputsOf(map.files[sentinelFile] ?? '');

function nameOf({ body, property }: Pick<Sentinel, 'body' | 'property'>): string {
  return `${body} ${property.keyword}`;
}

/** Returns the outputs for a text of the map. */
function outputsOf(text: string) {
  const workspace = createWorkspace({ ...map.files, [sentinelFile]: text });
  const linked = workspace.linked(uri);
  if (linked === undefined) throw new Error('The generated map is missing.');
  const { document } = linked;
  const view = createFileMap(linked, (file) => workspace.linked(file));
  const markdown = mapMarkdown(view, createDiagrams(linked));
  return { workspace, linked, document, view, markdown };
}

/** Returns the text of a view model without its spans. */
function textOf(view: unknown): string {
  return JSON.stringify(view, (key, value: unknown) => (key === 'span' ? undefined : value));
}

/** Returns the hover over the title of a statement. */
function hoverOver({ workspace, linked, document }: ReturnType<typeof outputsOf>, title: string): string {
  const offset = document.text.indexOf(`"${title}"`) + 2;
  return findHover({ workspace, linked, findings: [], offset, today: '2026-11-21' })?.plainText ?? '';
}

/** Finds the part of a view model for a statement, without the parts inside. */
function partFor(view: unknown, title: string): string | undefined {
  if (typeof view !== 'object' || view === null) return undefined;
  // A branch is titled by its target, and its own text is its condition.
  const isPart = 'facts' in view && 'title' in view && Array.isArray(view.facts);
  if (
    isPart &&
    (view.title === title ||
      (view.facts as readonly MapFact[]).some(({ name, value }) => name === 'condition' && value === title))
  ) {
    const { items: _, moments: __, stages: ___, ...part } = view as Record<string, unknown>;
    return textOf(part);
  }
  for (const inner of Object.values(view)) {
    const part = partFor(inner, title);
    if (part !== undefined) return part;
  }
  return undefined;
}

/** Returns whether a text contains a value in a form that readers of the map see. */
function contains(text: string, value: string): boolean {
  return shownForms(value, 'en').some((form) => text.includes(form));
}

/** Explains to contributors what to do about a forgotten property. */
function forgotten(sentinel: Sentinel, output: string): string {
  return `\`${sentinel.property.keyword}\` of ${sentinel.body} is missing in ${output}. Show it there, or add it to the exceptions with a reason. Its descriptor in packages/core/src/model/properties says how it is shown: \`${sentinel.property.shown}\`.`;
}

test('every statement that the grammar accepts has a descriptor', () => {
  const missing = [...new Set<Body>([statementTable.file, ...statementTable.bodies.values()])]
    .filter((body) => body !== statementTable.unknown)
    .flatMap(({ rule, statements }) => {
      const body = bodyNameFor(rule);
      return [...statements.keys()].flatMap((keyword) =>
        body !== undefined && findProperty(body, keyword) !== undefined
          ? []
          : [
              `The grammar accepts \`${keyword}\` in ${rule}, and no descriptor in packages/core/src/model/properties describes it. So it is missing in the model, the map, HTML, Markdown, hovers, tables and JSON.`,
            ],
      );
    });
  expect(missing).toEqual([]);
});

test('the generated map has no problem, and all of its references resolve', () => {
  expect(original.document.problems).toEqual([]);
  expect(original.document.repeated).toEqual([]);
  expect(original.linked.unresolved).toEqual([]);
  expect(cases.length).toBeGreaterThan(150);
});

describe('the map view shows', () => {
  const whole = textOf(original.view);
  test.each(cases)('%s', (name, sentinel) => {
    if (notOnMap[name] !== undefined) return expect(sentinel.property.shown).toBe('nowhere');
    const { statement, texts, property } = sentinel;
    const isRef = property.type === 'ref' || property.type === 'refs';
    // References are to be named where they are written: the titles of people and evidence are elsewhere, too.
    const isPart = isRef && property.shown !== 'person' && statement.text !== undefined;
    const text = (isPart ? partFor(original.view, statement.text ?? '') : whole) ?? '';
    for (const value of texts) expect(contains(text, value), forgotten(sentinel, 'the map view')).toBe(true);
    if (texts.length > 0) return undefined;
    const without = outputsOf(withoutSentinel(map, sentinel));
    expect(textOf(without.view), forgotten(sentinel, 'the map view')).not.toBe(whole);
  });
});

describe('Markdown shows', () => {
  test.each(cases)('%s', (name, sentinel) => {
    if (notOnMap[name] !== undefined) return expect(sentinel.property.shown).toBe('nowhere');
    for (const value of sentinel.texts)
      expect(contains(original.markdown.replaceAll('\\', ''), value), forgotten(sentinel, 'Markdown')).toBe(
        true,
      );
    if (sentinel.texts.length > 0) return undefined;
    const without = outputsOf(withoutSentinel(map, sentinel));
    expect(without.markdown, forgotten(sentinel, 'Markdown')).not.toBe(original.markdown);
  });
});

describe('hovers show', () => {
  const withCard = cases.filter(
    ([name, { body, property }]) =>
      notInHover[name] === undefined &&
      !withoutCard.has(body) &&
      { ...leftOutOfCards.all, ...leftOutOfCards[body] }[property.key] === undefined,
  );
  test.each(withCard)('%s', (_, sentinel) => {
    const title = sentinel.statement.text ?? '';
    const card = hoverOver(original, title);
    expect(card).toContain(title);
    const { type } = sentinel.property;
    // A card shortens structured values, and counts the time from dates.
    const texts =
      type === 'date'
        ? []
        : type === 'emotion'
          ? sentinel.texts.slice(1, 2)
          : type === 'voice'
            ? sentinel.texts.slice(0, -1)
            : sentinel.texts.slice(type === 'link' ? 1 : 0);
    for (const value of texts) expect(contains(card, value), forgotten(sentinel, 'hovers')).toBe(true);
    if (texts.length > 0) return;
    const without = outputsOf(withoutSentinel(map, sentinel));
    expect(hoverOver(without, title), forgotten(sentinel, 'hovers')).not.toBe(card);
  });
});

describe('tables and JSON contain', () => {
  const rows = createTable(createEntries(original.document));
  const json = JSON.parse(JSON.stringify(createModelJson(original.linked, original.workspace, sentinelFile)));
  test.each(cases)('%s', (_, sentinel) => {
    const { property, statement, entry } = sentinel;
    const { keyword, key, type } = property;
    const row = rows.find(({ Title, Property, Kind }) =>
      type === 'statement'
        ? Kind?.type === 'text' &&
          Kind.text === keyword &&
          JSON.stringify(Title ?? '').includes(entry.text ?? '')
        : Property?.type === 'text' &&
          Property.text === keyword &&
          (statement.keyword !== 'reading' || JSON.stringify(Kind).includes('reading')) &&
          (statement.text === undefined || JSON.stringify(Title ?? '').includes(statement.text)),
    );
    expect(row, forgotten(sentinel, 'tables')).toBeDefined();
    const values = [
      ...entry.names,
      ...(entry.text === undefined ? [] : [entry.text]),
      ...(entry.detail === undefined ? [] : [entry.detail]),
      ...(entry.source === undefined ? [] : [entry.source]),
    ];
    for (const value of values) expect(JSON.stringify(row), forgotten(sentinel, 'tables')).toContain(value);
    const node =
      sentinel.body === 'file' ? json.document : nodeWith(json, statement.text ?? statement.names[0] ?? '');
    expect(node?.[key], forgotten(sentinel, 'JSON')).toBeDefined();
    for (const value of values)
      expect(JSON.stringify(node?.[key]), forgotten(sentinel, 'JSON')).toContain(value);
  });
});

/** Finds the node of a statement in JSON. */
function nodeWith(value: unknown, title: string): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Record<string, { value?: unknown } | undefined>;
  if ('kind' in node && 'span' in node)
    for (const key of ['title', 'condition', 'when', 'why', 'date'])
      if (node[key]?.value === title) return node;
  for (const inner of Object.values(value)) {
    const within = nodeWith(inner, title);
    if (within !== undefined) return within;
  }
  return undefined;
}

describe('every property survives there and back', () => {
  const entries = bare(createEntries(original.document));

  test('in text', () => {
    const again = parse(writeEntries(createEntries(original.document)), uri);
    expect(clean(again)).toEqual(clean(original.document));
    expect(entries).toEqual(bare(map.entries));
  });

  test('in a table', () => {
    const heading = columns.map((column) => ({ type: 'text', text: column }) as const);
    const cells = createTable(createEntries(original.document)).map((row) =>
      columns.map((column) => row[column]),
    );
    const again = readTable([heading, ...cells], { fractions: false });
    expect(again.problems).toEqual([]);
    expect(bare(again.entries)).toEqual(entries);
  });

  test('in JSON', () => {
    const json = JSON.stringify(createModelJson(original.linked, original.workspace, sentinelFile));
    const again = readModelJson(json);
    if ('problem' in again) throw new Error(again.problem);
    expect(again.problems).toEqual([]);
    expect(bare(again.entries)).toEqual(entries);
  });
});

describe('a diff reports the removal of', () => {
  const maps = new Map([[sentinelFile, original.document]]);
  test.each(cases)('%s', (_, sentinel) => {
    const without = parse(withoutSentinel(map, sentinel), uri);
    const { changes } = diffMaps({ maps }, { maps: new Map([[sentinelFile, without]]) });
    const { type, keyword } = sentinel.property;
    const reported = changes.filter(({ kind, field }) =>
      // The readings of a metric are one change.
      sentinel.property.body === 'reading' || (sentinel.body === 'reading' && keyword === 'value')
        ? field === 'reading'
        : type === 'statement'
          ? kind === 'removed'
          : field === keyword,
    );
    expect(reported, forgotten(sentinel, 'diffs')).not.toEqual([]);
  });
});

describe('a future map keeps or leaves out', () => {
  const offset = original.document.journeys[0]?.head.start ?? 0;
  const derived = findRefactorings(
    { linked: original.linked, workspace: original.workspace, mayCreateFiles: true },
    offset,
  ).find(({ title }) => title.startsWith('Derive a future map in a new file'));
  const text = derived?.change().newFile?.text ?? '';
  const inJourney = cases.filter(([, { path }]) => path.includes('journey'));

  test.each(inJourney)('%s', (_, sentinel) => {
    const { property, entry, texts, path } = sentinel;
    if (property.future === 'set')
      return expect(text).toMatch(new RegExp(`^  ${property.keyword} \\S+$`, 'mu'));
    const isKept =
      property.future === 'kept' && path.slice(1).every((body, i) => isBodyKept(path[i] ?? 'file', body));
    const isRef = property.type === 'ref' || property.type === 'refs';
    // A text is kept without its source, and a promise with its metric.
    const isNamed = isRef || property.type === 'promise';
    const own = property.type === 'voice' ? texts.slice(0, -1).slice(-1) : texts.slice(-1);
    const values = isNamed ? entry.names : own;
    for (const value of values)
      expect(text.includes(value), `${nameOf(sentinel)}: the descriptor says \`${property.future}\``).toBe(
        isKept,
      );
    if (values.length === 0 && isKept) expect(text).toContain(property.keyword);
    return expect(text).toContain('state future');
  });

  /** Returns whether the statements of a body are kept in another. */
  function isBodyKept(around: BodyName, body: BodyName): boolean {
    return (
      body === 'journey' || [...statementsIn(around, body)].some((property) => property.future === 'kept')
    );
  }

  function statementsIn(around: BodyName, body: BodyName) {
    return map.sentinels
      .filter((sentinel) => sentinel.body === around && sentinel.property.body === body)
      .map(({ property }) => property);
  }
});
