import type { JourneyDocument } from '../../model/document.ts';
import { listPartSlots, type PartSlot } from '../../model/properties/part-slots.ts';
import type { BodyName, Property } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { moveBesideReasons } from './custom-order.ts';
import type { Entry, EntryValue } from './entry.ts';

/** Converts a file to entries in the conventional order. */
export function createEntries(document: JourneyDocument): readonly Entry[] {
  return collectEntries(document, 'file');
}

/** Converts one statement with its body to an entry. */
export function createStatementEntry(statement: BodyStatement): Entry {
  const keyword = statement.kind === 'lane' ? statement.lane : statement.kind;
  return convertStatement(statement, keyword, statement.kind);
}

type Data = Readonly<Record<string, unknown>>;

function collectEntries(data: object, body: BodyName): readonly Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const shape of properties[body]) {
    // The lanes of a blueprint are one list.
    if (seen.has(shape.key)) continue;
    seen.add(shape.key);
    const value = (data as Data)[shape.key];
    if (value === undefined) continue;
    if (shape.type === 'refs') {
      const refs = value as readonly Data[];
      const names = refs.map(({ name }) => name as string);
      if (names.length > 0) entries.push({ keyword: shape.keyword, names, body: [], ...getListOrigin(refs) });
    } else
      for (const each of shape.many ? (value as readonly Data[]) : [value as Data])
        entries.push(convertToEntry(each, shape));
  }
  return moveBesideReasons(entries);
}

function convertToEntry(data: Data, shape: Property): Entry {
  const { keyword } = shape;
  const base = { keyword, names: none, body: none, ...getOrigin(data) };
  switch (shape.type) {
    case 'flag':
      return base;
    case 'word':
      return { ...base, value: { type: 'word', value: data['value'] as string } };
    case 'date':
      return { ...base, value: { type: 'date', value: data['value'] as string } };
    case 'text':
      return { ...base, ...pickText('text', data) };
    case 'number':
    case 'share':
    case 'figure':
      return { ...base, value: convertQuantity(data) };
    case 'ref':
    case 'refs':
      return { ...base, names: [data['name'] as string] };
    case 'former-name':
    case 'tag':
      return { ...base, names: [data['value'] as string] };
    case 'voice':
    case 'emotion':
    case 'sourced-number':
    case 'promise':
    case 'pair':
    case 'link':
      return listPartSlots(shape).reduce<Entry>(
        (entry, [slot, { key }]) => Object.assign(entry, convertPart(slot, data[key])),
        { ...base },
      );
    case 'import':
      return { ...base, ...pickText('text', data['path']) };
    case 'statement':
      return convertStatement(data, keyword, shape.body ?? 'file');
  }
}

/** Converts a part of a structured value to a field of an entry. */
function convertPart(slot: PartSlot, part: unknown): Partial<Entry> {
  if (part === undefined) return {};
  switch (slot) {
    case 'names':
      return { names: Array.isArray(part) ? part.flatMap(getRefName) : getRefName(part) };
    case 'source':
      return { source: (part as Data)['name'] as string };
    case 'value':
      return { value: convertQuantity(part as Data) };
    default:
      return pickText(slot, part);
  }
}

function convertStatement(data: object, keyword: string, body: BodyName): Entry {
  const statement = data as Data;
  const [names, title] = getHeader(statement, body);
  return {
    keyword: body === 'lane' ? (statement['lane'] as string) : keyword,
    names,
    ...pickText('text', title),
    body: collectEntries(data, body),
    ...getOrigin(statement),
  };
}

/** Returns the span from the first to the last name of a list, which may consist of several statements. */
function getListOrigin(refs: readonly Data[]): ReturnType<typeof getOrigin> {
  const [first, last] = [refs[0]?.['span'], refs.at(-1)?.['span']] as [Span | undefined, Span | undefined];
  if (first === undefined || last === undefined) return getOrigin(refs[0]);
  return { span: { start: first.start, end: last.end } };
}

/** Returns the origin: a span in a text, or words for a message. */
function getOrigin(data: Data | undefined): { readonly span?: Span; readonly from?: string } {
  return {
    ...(data?.['span'] !== undefined && { span: data['span'] as Span }),
    ...(data?.['from'] !== undefined && { from: data['from'] as string }),
  };
}

/** Returns the names and the text of a header. */
function getHeader(statement: Data, body: BodyName): [readonly string[], unknown] {
  switch (body) {
    case 'handover':
      return [getRefName(statement['owner']), statement['condition']];
    case 'next':
      return [getRefName(statement['target']), statement['when']];
    case 'exit':
      return [none, statement['why']];
    case 'reading':
      return [
        statement['date'] === undefined ? none : [(statement['date'] as Data)['value'] as string],
        undefined,
      ];
    default: {
      const name = statement['name'] as Data | undefined;
      const own = name === undefined ? none : [name['value'] as string];
      return [statement['meets'] === undefined ? own : getRefName(statement['meets']), statement['title']];
    }
  }
}

const none: readonly never[] = [];

function getRefName(ref: unknown): readonly string[] {
  return ref === undefined ? none : [(ref as Data)['name'] as string];
}

function convertQuantity(data: Data): EntryValue {
  return { type: 'number', value: data['value'] as number, percent: data['percent'] === true };
}

function pickText<K extends 'text' | 'detail'>(key: K, data: unknown): Partial<Record<K, string>> {
  const value = data === undefined ? '' : ((data as Data)['value'] as string);
  return value === '' ? {} : ({ [key]: value } as Record<K, string>);
}
