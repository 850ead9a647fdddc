// Longer than most files: each kind of word is tried with the parser in its own way.
import {
  type JourneyDocument,
  listRefs,
  type Ref,
  type StatementContext,
  walk,
} from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { builtInChannels, link } from '@journey-maps/core/semantics';
import { expect } from 'vitest';
import { complete } from '../src/completion/complete.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import type { StatementHead } from '../src/lexer/statement-table.ts';
import { lowerDocument } from '../src/lowering/document.ts';
import { parse } from '../src/parse.ts';
import { parseTree } from '../src/parser/parse-tree.ts';
import type { Part, StatementNode } from '../src/parser/statement-node.ts';
import { mapsToComplete, type TriedPosition } from './completion-positions.ts';

const { table } = journeyLexer;
const bodies = [table.file, ...table.bodies.values()].filter((body) => !body.takesAll);
const keywords = [...new Set(bodies.flatMap((body) => [...body.statements.keys()]))];
const enumerated = [
  ...new Set(
    bodies.flatMap((body) => [...body.statements.values()].flatMap(({ values }) => [...(values ?? [])])),
  ),
];
/** A word without a meaning at any position. */
const nonsense = 'zzzz';

export const maps = mapsToComplete();
export const workspace = new Workspace();
for (const { uri, text } of maps) workspace.set(parse(text, uri));

/** The words at a position, by kind. */
export interface Words {
  readonly keywords: readonly string[];
  readonly values: readonly string[];
  readonly numbers: readonly string[];
  readonly names: readonly string[];
}

/** Returns the words that completion offers. */
export function offered(position: TriedPosition): Words {
  const { uri, text, offset } = position;
  workspace.set(parse(text, uri));
  const linked = workspace.linked(uri);
  if (!linked) throw new Error('There is no such map.');
  const files = { uris: () => workspace.uris(), get: (other: string) => workspace.get(other) };
  const { proposals } = complete(linked, files, offset, '2026-11-22');
  const labels = (isOfKind: (kind: string) => boolean) =>
    proposals.flatMap(({ kind, label, edits }) => (!edits && isOfKind(kind) ? [label] : [])).sort();
  const dates = proposals.filter(({ kind }) => kind === 'date').map(({ label }) => label);
  expect(dates.length === 0).toBe(!acceptsDate(position));
  return {
    keywords: labels((kind) => kind === 'structure' || kind === 'property'),
    values: labels((kind) => kind === 'word').filter((label) => enumerated.includes(label)),
    numbers: labels((kind) => kind === 'number'),
    names: labels(
      (kind) => !['structure', 'property', 'word', 'number', 'date', 'text', 'file', 'draft'].includes(kind),
    ),
  };
}

/**
 * Returns the words that the parser accepts. It inserts each word and parses the text. The word counts as
 * accepted if it is read as that keyword, value or name in the same body. It must not cause a problem at the
 * word or in the rest of its line.
 */
export function accepted(position: TriedPosition): Words {
  const inserted = read(position, nonsense, 'before');
  const none: Words = { keywords: [], values: [], numbers: [], names: [] };
  if (inserted.statement?.type === 'Unknown' && inserted.statement.keyword === nonsense) {
    // No statement may precede the language of a file.
    if (inserted.document.problems.some(({ message }) => message.startsWith('`language`'))) return none;
    const otherKeywords = position.isCut
      ? likely(position, inserted).filter((keyword) => acceptsKeyword(position, keyword, inserted))
      : acceptedTogether(position, inserted);
    return { ...none, keywords: otherKeywords.sort() };
  }
  const isValue = inserted.part?.role === 'value';
  // At positions that expect no value, it tries a few, which vary with the position.
  const mayBe = (value: string) => isValue || (enumerated.indexOf(value) + position.offset) % 12 === 0;
  return {
    keywords: ['because', 'from', 'to'].filter((word) => acceptsConnective(position, word)),
    values: enumerated.filter((value) => mayBe(value) && acceptsValue(position, value)).sort(),
    numbers: acceptedNumbers(position).sort(),
    names: acceptedNames(position).sort(),
  };
}

interface Reading {
  readonly document: JourneyDocument;
  /** The statement that begins with the inserted word. */
  readonly statement?: StatementNode;
  readonly parent?: StatementNode | undefined;
  /** The statement whose header contains the word, and the word's part in it. */
  readonly in?: StatementNode;
  readonly part?: Part;
}

/** Parses the text with words inserted before the word at the position, or in its place. */
function read(position: TriedPosition, words: string, where: 'before' | 'instead'): Reading {
  return readAll(position, words, where)(0);
}

/** Parses the text like `read`, and returns a function of the offset from the start of the inserted words. */
function readAll(
  { uri, text, wordStart, offset, wordEnd }: Omit<TriedPosition, 'name' | 'isCut'>,
  words: string,
  where: 'before' | 'instead' = 'before',
): (behind: number) => Reading {
  const isBefore = where === 'before' && wordStart === offset;
  const start = isBefore ? offset : wordStart;
  const changed = `${text.slice(0, start)}${words}${isBefore ? '; ' : ''}${text.slice(isBefore ? offset : wordEnd)}`;
  const tree = parseTree(changed);
  const document = lowerDocument(tree, table, changed, uri);
  const readings = new Map<number, Omit<Reading, 'document'>>();
  const visit = (node: StatementNode, parent: StatementNode | undefined) => {
    if (node.keyword !== '') readings.set(node.keywordSpan.start, { statement: node, parent });
    for (const part of node.parts) readings.set(part.span.start, { in: node, part });
    for (const inner of node.body?.statements ?? []) visit(inner, node);
  };
  for (const node of tree.statements) visit(node, undefined);
  return (behind) => ({ document, ...readings.get(start + behind) });
}

/** Selects the keywords that the body accepts and a few others, which vary with the position. */
function likely({ offset }: TriedPosition, { parent }: Reading): string[] {
  const body = parent ? table.bodies.get(parent.type) : table.file;
  return keywords.filter((keyword, i) => body?.statements.has(keyword) || (i + offset) % 12 === 0);
}

/** Tries a keyword alone: it must not cause problems elsewhere either, as a unit does beside percentages. */
function acceptsKeyword(position: TriedPosition, keyword: string, nothing: Reading): boolean {
  const elsewhere = ({ document, statement }: Reading) =>
    document.problems.filter(({ span }) => span.start !== statement?.span.start).length;
  const before = elsewhere(nothing);
  return forms(keyword, nothing.parent).some((form) => {
    const reading = read(position, form, 'before');
    return isStatement(reading, nothing.parent) && elsewhere(reading) <= before;
  });
}

/** Tries all keywords at once, which requires balanced braces, so that no statement changes the meaning of another. */
function acceptedTogether(position: TriedPosition, nothing: Reading): string[] {
  let written = '';
  const starts: (readonly [keyword: string, start: number])[] = [];
  // No statement may precede a `language`.
  for (const keyword of ['language', ...keywords.filter((other) => other !== 'language')]) {
    const all = forms(keyword, nothing.parent);
    for (const form of keyword === 'emotion' ? all : all.slice(0, 1)) {
      starts.push([keyword, written.length]);
      written += `${form}; `;
    }
  }
  const whole = readAll(position, written);
  const accepted = starts.filter(([, start]) => isStatement(whole(start), nothing.parent));
  const otherKeywords = new Set(accepted.map(([keyword]) => keyword));
  return [...otherKeywords].filter(
    (keyword) => keyword !== 'unit' || acceptsKeyword(position, keyword, nothing),
  );
}

function forms(keyword: string, parent: StatementNode | undefined): readonly string[] {
  const here = parent ? table.bodies.get(parent.type) : table.file;
  const head = [here, ...bodies].flatMap((body) => body?.statements.get(keyword) ?? [])[0];
  return head ? listForms(keyword, head) : [];
}

function isStatement({ document, statement, parent }: Reading, expected: StatementNode | undefined): boolean {
  if (!statement || statement.type === 'Unknown') return false;
  if (parent?.keywordSpan.start !== expected?.keywordSpan.start) return false;
  const { start } = statement.keywordSpan;
  if (document.problems.some(({ span }) => span.start === start)) return false;
  if (document.repeated.some(({ span, first }) => span.start === start || first.start === start))
    return false;
  return !isSaidElsewhere(document, statement.keyword, parent);
}

/** Returns whether a property belongs to the declaration of a touchpoint or metric, and not to its further uses. */
function isSaidElsewhere(
  document: JourneyDocument,
  keyword: string,
  around: StatementNode | undefined,
): boolean {
  const met = walk(document).find(({ statement }) => statement.span.start === around?.span.start)?.statement;
  if (met?.kind !== 'touchpoint' && met?.kind !== 'metric') return false;
  if (!met.meets || !link(document, workspace).target(met.meets)) return false;
  const properties = {
    touchpoint: ['channel', 'owner', 'external', 'status', 'importance'],
    metric: ['unit', 'baseline', 'value', 'target'],
  };
  return properties[met.kind].includes(keyword);
}

/** Returns complete statements of a keyword. */
function listForms(
  keyword: string,
  { type, values, takesName, takesNumber, takesDate, takesText }: StatementHead,
): string[] {
  const texts = type === 'Row' || type === 'Trait' ? '"t" "t"' : '"t"';
  if (type === 'Emotion') return ['emotion 0', ...personas().map((name) => `emotion ${name} 0`)];
  if (type === 'Felt') return ['felt x 0'];
  if (type === 'Reading') return ['reading 2001-01 5', 'reading 2001-01 5%'];
  if (type === 'Reached') return ['reached 5 from x'];
  if (type === 'Language') return ['language en'];
  const parts = (number: string) => [
    keyword,
    values && [...values][0],
    takesName && type !== 'Voice' && 'x',
    takesNumber && number,
    takesDate && '2026-01-01',
    takesText && texts,
  ];
  return (takesNumber ? ['5%', '5'] : ['']).map((number) => parts(number).filter(Boolean).join(' '));
}

function personas(): string[] {
  return workspace
    .uris()
    .flatMap((uri) => workspace.get(uri)?.personas.flatMap(({ name }) => name?.value ?? []) ?? []);
}

function acceptsValue(position: TriedPosition, value: string): boolean {
  if (!isReadAsWord(position, value)) return false;
  const { in: statement, part } = read(position, value, 'instead');
  return part?.token === 'word' && part.image === value && hasNoJunk(statement);
}

/** Asks the lexer, which is faster than the parser: most words are names at any position. */
function isReadAsWord({ text, wordStart, wordEnd }: TriedPosition, value: string): boolean {
  const { tokens } = journeyLexer.tokenize(text.slice(0, wordStart) + value + text.slice(wordEnd));
  return tokens.find(({ startOffset }) => startOffset === wordStart)?.tokenType.name === value;
}

function acceptsConnective(position: TriedPosition, word: string): boolean {
  // A superfluous word stays superfluous with a part after it.
  if (read(position, word, 'instead').part?.role !== word) return false;
  return [word, `${word} "t"`, `${word} x`, `${word} 5%`].some((form) => {
    const { in: statement, part, document } = read(position, form, 'instead');
    const starts = [statement?.span.start, part?.span.start];
    const isComplete = !document.problems.some(({ span }) => starts.includes(span.start));
    return part?.role === word && hasNoJunk(statement) && isComplete;
  });
}

const scales: Readonly<Record<string, readonly string[]>> = {
  emotion: ['-2', '-1', '0', '+1', '+2'],
  felt: ['-2', '-1', '0', '+1', '+2'],
  importance: ['1', '2', '3', '4', '5'],
  effort: ['1', '2', '3', '4', '5'],
  Score: ['1', '2', '3', '4', '5'],
};

function acceptedNumbers(position: TriedPosition): string[] {
  const { in: statement, part } = read(position, '0', 'instead');
  if (part?.token !== 'number' || !hasNoJunk(statement)) return [];
  return ['-2', '-1', '0', '+1', '+2', '1', '2', '3', '4', '5'].filter((score) =>
    acceptsNumber(position, score),
  );
}

function acceptsNumber(position: TriedPosition, number: string): boolean {
  const { in: statement, part, document } = read(position, number, 'instead');
  if (!statement || part?.token !== 'number' || !hasNoJunk(statement)) return false;
  if (document.repeated.some(({ span, first }) => [span.start, first.start].includes(statement.span.start)))
    return false;
  const scale = scales[statement.keyword] ?? (isScore(document, statement) ? scales['Score'] : undefined);
  return scale?.includes(number) ?? false;
}

function isScore(document: JourneyDocument, { keyword, span }: StatementNode): boolean {
  const inside = walk(document).findLast(
    ({ statement }) => statement.span.start < span.start && statement.span.end >= span.end,
  );
  return keyword === 'value' && inside?.statement.kind === 'opportunity';
}

function acceptsDate(position: TriedPosition): boolean {
  const { in: statement, part } = read(position, '2026-01-01', 'instead');
  return part?.token === 'date' && part.role === 'value' && hasNoJunk(statement);
}

function hasNoJunk(statement: StatementNode | undefined): boolean {
  return statement?.parts.every(({ role }) => role !== 'junk') ?? false;
}

/** Returns the names of the whole workspace that resolve at a position. */
function acceptedNames(position: TriedPosition): string[] {
  for (const rest of ['', ',', ' "t"', ' 0']) {
    const { document, in: statement, part } = read(position, nonsense + rest, 'instead');
    if (part === undefined || part.role === 'junk') return [];
    const ref = getRefAt(document, part);
    if (!ref || !hasNoJunk(statement)) continue;
    const listed = statement?.parts.filter((other) => other.token === 'name').map(({ image }) => image) ?? [];
    return listNamesFor(document).filter((name) => {
      (ref as { name: string }).name = name;
      const target = link(document, workspace).target(ref)?.entity;
      if (!target || listed.includes(name) || isSecondEmotion(document, ref)) return false;
      // A journey is never its own baseline, and names inside it are not qualified with its name.
      const own = document.journeys.find(
        ({ span }) => span.start <= ref.span.start && ref.span.start <= span.end,
      );
      const isInside =
        own && document.journeys.some((journey) => journey === own && name.startsWith(`${own.name?.value}.`));
      return target !== own && !isInside;
    });
  }
  return [];
}

function getRefAt(document: JourneyDocument, { span }: Part): Ref | undefined {
  return walk(document)
    .flatMap(({ statement }) => listRefs(statement))
    .find((ref) => ref.span.start === span.start);
}

function isSecondEmotion(document: JourneyDocument, { name, span }: Ref): boolean {
  return walk(document).some(({ statement }) => {
    const emotions = 'emotions' in statement ? statement.emotions : [];
    return (
      emotions.some((emotion) => emotion.persona?.span.start === span.start) &&
      emotions.some(
        (emotion) =>
          emotion.persona && emotion.persona.span.start !== span.start && emotion.persona.name === name,
      )
    );
  });
}

/** Returns the names that a map could know, and some unknown ones. */
function listNamesFor(document: JourneyDocument): readonly string[] {
  const known = new Set([document.uri, ...document.imports.flatMap(({ uri }) => uri ?? [])]);
  const names = new Set(builtInChannels.map(({ id }) => id));
  for (const map of maps) {
    const other = map.uri === document.uri ? document : workspace.get(map.uri);
    const otherNames = other ? listNamesIn(other) : [];
    for (const name of known.has(map.uri) ? otherNames : otherNames.slice(0, 5)) names.add(name);
  }
  return [...names];
}

function listNamesIn(document: JourneyDocument): string[] {
  return walk(document).flatMap((place) => {
    const name = getName(place);
    let outer = place;
    while (outer.parent) outer = outer.parent;
    const qualifier = outer === place ? undefined : getName(outer);
    return name === undefined ? [] : [name, ...(qualifier === undefined ? [] : [`${qualifier}.${name}`])];
  });
}

function getName({ statement }: StatementContext): string | undefined {
  return 'name' in statement ? statement.name?.value : undefined;
}

/** Returns the text around a position, for the test output. */
export function around({ name, text, offset }: TriedPosition): string {
  return `${name}: ${text.slice(Math.max(0, offset - 60), offset)}§${text.slice(offset, offset + 30)}`;
}
