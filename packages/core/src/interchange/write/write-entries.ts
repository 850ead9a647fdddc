import { listPartSlots, type PartSlot } from '../../model/properties/part-slots.ts';
import { bodyNames, properties } from '../../model/properties/property-table.ts';
import { quote } from '../../text/quote.ts';
import type { Entry } from './entry.ts';
import { writeBlock, writeNumber } from './write-value.ts';

/** The maximum width of a line with a body, and its maximum number of statements. The formatter breaks longer lines. */
const mostColumns = 100;
const mostOnOneLine = 3;

/** Statements whose body always has a line for each entry. */
const onSeveralLines = new Set(['journey', 'stage', 'step', 'empathy-map']);

/** Statements with empty lines around them if they have several lines. */
const apart = new Set(['journey', 'stage', 'step', 'empathy-map', 'persona']);

/** Writes formatted entries, each on a line of its own, with a final line break. */
export function writeEntries(entries: readonly Entry[], depth = 0): string {
  let text = '';
  let previous: { readonly entry: Entry; readonly written: string } | undefined;
  for (const entry of entries) {
    const written = writeEntry(entry, depth);
    if (previous !== undefined && isApart(previous, { entry, written }, depth)) text += '\n';
    text += `${'  '.repeat(depth)}${written}\n`;
    previous = { entry, written };
  }
  return text;
}

/** Writes one entry without the indentation of its first line and without a final line break. */
export function writeEntry(given: Entry, depth = 0): string {
  const entry = liftHeaderValue(given);
  const indent = '  '.repeat(depth);
  const head = writeHeader(entry, indent);
  const body = entry.body.map(liftHeaderValue);
  if (body.length === 0) return head;
  const line = onOneLine({ ...entry, body });
  if (line !== undefined && !head.includes('\n') && indent.length + countColumns(line) <= mostColumns)
    return line;
  return `${head} {\n${writeEntries(body, depth + 1)}${indent}}`;
}

/** Moves the value that belongs to the header out of the body, such as the figure of a reading. */
function liftHeaderValue(entry: Entry): Entry {
  const keyword = headerValues.get(entry.keyword);
  const value =
    keyword === undefined ? undefined : entry.body.find((inner) => inner.keyword === keyword)?.value;
  if (value === undefined) return entry;
  return { ...entry, value, body: entry.body.filter((inner) => inner.keyword !== keyword) };
}

/** Writes a number as in maps: `64%`. */
export function writeFigure({
  value,
  percent,
}: {
  readonly value: number;
  readonly percent: boolean;
}): string {
  return `${writeNumber(value)}${percent ? '%' : ''}`;
}

function onOneLine({ body, ...entry }: Entry): string | undefined {
  if (onSeveralLines.has(entry.keyword) || body.length > mostOnOneLine) return undefined;
  if (body.some((inner) => inner.body.length > 0 || isBlock(inner))) return undefined;
  const head = writeHeader({ ...entry, body }, '');
  return `${head} { ${body.map((inner) => writeHeader(inner, '')).join('; ')} }`;
}

function isBlock(entry: Entry): boolean {
  return writeHeader(entry, '').includes('\n');
}

/** Writes the header of a statement. */
function writeHeader({ keyword, names, value, text, detail, source }: Entry, indent: string): string {
  const parts = [keyword];
  if (names.length > 0) parts.push(names.join(', '));
  const addConnective = (slot: PartSlot): void => {
    const connective = connectives.get(`${keyword} ${slot}`);
    if (connective !== undefined) parts.push(connective);
  };
  if (value?.type === 'number') {
    addConnective('value');
    const plus = signed.has(keyword) && value.value > 0 ? '+' : '';
    parts.push(`${plus}${writeFigure(value)}`);
  } else if (value !== undefined) parts.push(value.value);
  if (text !== undefined) {
    // Titles, paths and URLs stay on one line, as do texts that another text follows.
    const block = blocks.has(keyword) && detail === undefined ? writeBlock(text, indent) : undefined;
    parts.push(block ?? quote(text));
  }
  if (detail !== undefined) {
    addConnective('detail');
    parts.push(quote(detail));
  }
  if (source !== undefined) {
    addConnective('source');
    parts.push(source);
  }
  return parts.join(' ');
}

const all = bodyNames.flatMap((body) => properties[body]);

/** The keyword of the value in the header of a statement, by the statement's keyword. */
const headerValues = new Map(
  all.flatMap(({ keyword, body }) => {
    const inHeader = body && properties[body].find((property) => property.inHeader);
    return inHeader === undefined ? [] : [[keyword, inHeader.keyword] as const];
  }),
);

/** Keywords whose texts are sentences, which read well on several lines. */
const blocks = new Set(all.flatMap(({ keyword, isProse }) => (isProse ? [keyword] : [])));

/** The words before a part, such as `because`, by keyword and field. */
const connectives = new Map(
  all.flatMap((property) =>
    listPartSlots(property).flatMap(([slot, { after }]) =>
      after === undefined ? [] : [[`${property.keyword} ${slot}`, after] as const],
    ),
  ),
);

/** Keywords whose scores have a `+` above zero. */
const signed = new Set(all.flatMap(({ keyword, type }) => (type === 'emotion' ? [keyword] : [])));

interface Written {
  readonly entry: Entry;
  readonly written: string;
}

/** Returns whether an empty line separates two neighbours. */
function isApart(before: Written, after: Written, depth: number): boolean {
  if (isSection(before) || isSection(after)) return true;
  return depth === 0 && before.entry.keyword !== after.entry.keyword;
}

function isSection({ entry, written }: Written): boolean {
  return apart.has(entry.keyword) && written.includes('\n');
}

function countColumns(line: string): number {
  return Array.from(line).length;
}
