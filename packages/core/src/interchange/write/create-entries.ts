import type { JourneyDocument } from '../../model/document.ts';
import type { BodyName, Property } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { besideTheirReasons } from './custom-order.ts';
import type { Entry, EntryValue } from './entry.ts';

/** Converts a file to entries in the conventional order. */
export function entriesOf(document: JourneyDocument): readonly Entry[] {
  return entriesIn(document, 'file');
}

/** Converts one statement with its body to an entry. */
export function entryOf(statement: BodyStatement): Entry {
  const keyword = statement.kind === 'lane' ? statement.lane : statement.kind;
  return statementEntry(statement, keyword, statement.kind);
}

type Data = Readonly<Record<string, unknown>>;

function entriesIn(data: object, body: BodyName): readonly Entry[] {
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
      if (names.length > 0) entries.push({ keyword: shape.keyword, names, body: [], ...fromAll(refs) });
    } else
      for (const each of shape.many ? (value as readonly Data[]) : [value as Data])
        entries.push(entry(each, shape));
  }
  return besideTheirReasons(entries);
}

function entry(data: Data, shape: Property): Entry {
  const { keyword } = shape;
  const base = { keyword, names: none, body: none, ...fromOf(data) };
  switch (shape.type) {
    case 'flag':
      return base;
    case 'word':
      return { ...base, value: { type: 'word', value: data['value'] as string } };
    case 'date':
      return { ...base, value: { type: 'date', value: data['value'] as string } };
    case 'text':
      return { ...base, ...optional('text', data) };
    case 'number':
    case 'share':
    case 'figure':
      return { ...base, value: quantity(data) };
    case 'ref':
    case 'refs':
      return { ...base, names: [data['name'] as string] };
    case 'former-name':
    case 'tag':
      return { ...base, names: [data['value'] as string] };
    case 'voice':
      return { ...base, names: nameOf(data['persona']), ...optional('text', data['text']) };
    case 'emotion':
      return {
        ...base,
        names: nameOf(data['persona']),
        value: quantity(data['score'] as Data),
        ...optional('text', data['label']),
        ...optional('detail', data['because']),
      };
    case 'pair':
    case 'link': {
      const [first = '', second = ''] = (shape.parts ?? []).map(({ key }) => key);
      return { ...base, ...optional('text', data[first]), ...optional('detail', data[second]) };
    }
    case 'import':
      return { ...base, ...optional('text', data['path']) };
    case 'statement':
      return statementEntry(data, keyword, shape.body ?? 'file');
  }
}

function statementEntry(data: object, keyword: string, body: BodyName): Entry {
  const statement = data as Data;
  const [names, title] = headOf(statement, body);
  return {
    keyword: body === 'lane' ? (statement['lane'] as string) : keyword,
    names,
    ...optional('text', title),
    body: entriesIn(data, body),
    ...fromOf(statement),
  };
}

/** Returns the span from the first to the last name of a list, which may consist of several statements. */
function fromAll(refs: readonly Data[]): ReturnType<typeof fromOf> {
  const [first, last] = [refs[0]?.['span'], refs.at(-1)?.['span']] as [Span | undefined, Span | undefined];
  if (first === undefined || last === undefined) return fromOf(refs[0]);
  return { span: { start: first.start, end: last.end } };
}

/** Returns the origin: a span in a text, or words for a message. */
function fromOf(data: Data | undefined): { readonly span?: Span; readonly from?: string } {
  return {
    ...(data?.['span'] !== undefined && { span: data['span'] as Span }),
    ...(data?.['from'] !== undefined && { from: data['from'] as string }),
  };
}

/** Returns the names and the text of a header. */
function headOf(statement: Data, body: BodyName): [readonly string[], unknown] {
  switch (body) {
    case 'handover':
      return [nameOf(statement['owner']), statement['condition']];
    case 'next':
      return [nameOf(statement['target']), statement['when']];
    case 'exit':
      return [none, statement['why']];
    default: {
      const name = statement['name'] as Data | undefined;
      const own = name === undefined ? none : [name['value'] as string];
      return [statement['meets'] === undefined ? own : nameOf(statement['meets']), statement['title']];
    }
  }
}

const none: readonly never[] = [];

function nameOf(ref: unknown): readonly string[] {
  return ref === undefined ? none : [(ref as Data)['name'] as string];
}

function quantity(data: Data): EntryValue {
  return { type: 'number', value: data['value'] as number, percent: data['percent'] === true };
}

function optional<K extends 'text' | 'detail'>(key: K, data: unknown): Partial<Record<K, string>> {
  const value = data === undefined ? '' : ((data as Data)['value'] as string);
  return value === '' ? {} : ({ [key]: value } as Record<K, string>);
}
