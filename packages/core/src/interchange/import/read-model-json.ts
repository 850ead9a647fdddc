// Longer than most files: the checks for each sort of value, in one place.

import type { JourneyDocument } from '../../model/document.ts';
import type { BodyName, Property, PropertyPart } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import type { Result } from '../../text/result.ts';
import { createEntries } from '../write/create-entries.ts';
import type { Imported, ImportProblem } from './import-problem.ts';
import { sanitizeEntries } from './sanitize-entries.ts';

/**
 * Reads a map in the JSON of `journey render --format json` (`schemas/journey.map.schema.json`).
 * JSON that was written by hand can leave out spans and empty lists. An object with only a `value` or a
 * `name` can be given as the bare value.
 */
export function readModelJson(text: string): Result<Imported> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { problem: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  if (!isObject(json) || !isObject(json['document'])) {
    return { problem: 'is not the JSON of a map, which is an object with a `version` and a `document`' };
  }
  // Version 2 added months as dates, and figures to metrics that are used again. Every map of version 1 is valid.
  if (json['version'] !== 1 && json['version'] !== 2) {
    return {
      problem: `is JSON of version ${JSON.stringify(json['version'])}, and only versions 1 and 2 are supported`,
    };
  }
  const problems: ImportProblem[] = [];
  const document = cleanBody(json['document'], 'file', 'document', problems);
  for (const key of ['problems', 'repeated', 'strays']) {
    const content = json['document'][key];
    if (!Array.isArray(content) || content.length === 0) continue;
    const message = 'some parts of the original map could not be read, and are missing here.';
    problems.push({ from: `document.${key}`, message, isLost: true });
  }
  // Every list and value has been checked, and `entriesOf` reads nothing that may be missing.
  const sound = sanitizeEntries(createEntries(document as unknown as JourneyDocument));
  return { entries: sound.entries, problems: [...problems, ...sound.problems] };
}

type Data = Record<string, unknown>;

/** The keys of a node that are not properties of the map. */
const apart = new Set([
  'kind',
  'span',
  'head',
  'body',
  'unfinished',
  'comments',
  'problems',
  'repeated',
  'strays',
]);

/** Returns the properties of a body, without unknown and invalid properties, which it reports. */
function cleanBody(data: Data, body: BodyName, path: string, problems: ImportProblem[]): Data {
  const clean: Data = { from: path };
  const known = new Set(apart);
  for (const shape of properties[body]) {
    const { key, many, type: kind } = shape;
    if (known.has(key) && key !== 'body') continue;
    known.add(key);
    const value = data[key];
    if (value === undefined || value === null) continue;
    const isList = many || kind === 'refs';
    if (isList && !Array.isArray(value)) {
      say(problems, `${path}.${key}`, 'is not a list.');
      continue;
    }
    if (isList) {
      clean[key] = (value as unknown[]).flatMap((item, index) => {
        const cleaned = cleanValue(item, shape, `${path}.${key}[${index}]`, problems);
        return cleaned === undefined ? [] : [cleaned];
      });
    } else {
      const cleaned = cleanValue(value, shape, `${path}.${key}`, problems);
      if (cleaned !== undefined) clean[key] = cleaned;
    }
  }
  for (const key of listHeaderKeys(body)) {
    known.add(key);
    const value = data[key];
    if (value === undefined || value === null) continue;
    const isRef = key === 'meets' || key === 'owner' || key === 'target';
    const cleaned = readSimpleValue(value, isRef ? 'name' : 'value', 'string', `${path}.${key}`, problems);
    if (cleaned !== undefined) clean[key] = cleaned;
  }
  if (body === 'lane') {
    known.add('lane');
    if (typeof data['lane'] === 'string') clean['lane'] = data['lane'];
    else say(problems, path, 'has no `lane`.');
  }
  for (const key of Object.keys(data)) {
    if (!known.has(key)) say(problems, `${path}.${key}`, 'is not a key of a map.');
  }
  return clean;
}

/** Returns the keys of the header of a statement. */
function listHeaderKeys(body: BodyName): readonly string[] {
  switch (body) {
    case 'file':
      return [];
    case 'handover':
      return ['owner', 'condition'];
    case 'next':
      return ['target', 'when'];
    case 'exit':
      return ['why'];
    case 'reading':
      return ['date'];
    case 'touchpoint':
    case 'metric':
      return ['name', 'title', 'meets'];
    default:
      return ['name', 'title'];
  }
}

function cleanValue(
  value: unknown,
  shape: Property,
  path: string,
  problems: ImportProblem[],
): Data | undefined {
  const readPart = (data: Data, { key, type, many }: Pick<PropertyPart, 'key' | 'type' | 'many'>): Data => {
    const part = data[key];
    if (part === undefined || part === null) return {};
    const field = type === 'ref' ? 'name' : 'value';
    const kind = type === 'number' ? 'number' : 'string';
    const read = (item: unknown, at: string) => readSimpleValue(item, field, kind, at, problems);
    if (many !== true) return { [key]: read(part, `${path}.${key}`) };
    const items = Array.isArray(part) ? part : [part];
    return { [key]: items.flatMap((item, index) => read(item, `${path}.${key}[${index}]`) ?? []) };
  };
  switch (shape.type) {
    case 'flag':
      if (isObject(value) || value === true) return { from: path };
      say(problems, path, 'is neither true nor an object.');
      return undefined;
    case 'number':
    case 'share':
    case 'figure':
      return readSimpleValue(value, 'value', 'number', path, problems);
    case 'ref':
    case 'refs':
      return readSimpleValue(value, 'name', 'string', path, problems);
    case 'word':
    case 'date':
    case 'text':
    case 'tag':
    case 'former-name':
      return readSimpleValue(value, 'value', 'string', path, problems);
    default:
  }
  if (shape.type === 'voice' && typeof value === 'string') return { from: path, text: { value } };
  if (!isObject(value)) {
    say(problems, path, 'is not an object.');
    return undefined;
  }
  switch (shape.type) {
    case 'voice':
    case 'emotion':
    case 'sourced-number':
    case 'promise':
    case 'pair':
    case 'link': {
      const { parts = [] } = shape;
      // A file is determined by its path.
      const derived = parts.some(({ role }) => role === 'path') ? ['file', 'uri'] : [];
      const clean: Data = {};
      for (const part of parts) Object.assign(clean, readPart(value, part));
      // `sanitizeEntries` reports other missing parts, but not a missing number.
      if (
        parts.some(({ key, type, optional }) => type === 'number' && !optional && clean[key] === undefined)
      ) {
        say(problems, path, 'has no number.');
        return undefined;
      }
      return rejectUnknownKeys(value, [...parts.map(({ key }) => key), ...derived], clean);
    }
    case 'import':
      return rejectUnknownKeys(
        value,
        ['path', 'file', 'uri'],
        readPart(value, { key: 'path', type: 'text' }),
      );
    default:
      return cleanBody(value, shape.body ?? 'file', path, problems);
  }

  function rejectUnknownKeys(data: Data, keys: readonly string[], clean: Data): Data | undefined {
    for (const key of Object.keys(data)) {
      if (!keys.includes(key) && !apart.has(key)) say(problems, `${path}.${key}`, 'is not a key of a map.');
    }
    return { ...clean, from: path };
  }
}

/** Reads a value with a span, as `{ "value": … }` or `{ "name": … }`, or a bare value. */
function readSimpleValue(
  value: unknown,
  field: 'value' | 'name',
  type: 'string' | 'number',
  path: string,
  problems: ImportProblem[],
): Data | undefined {
  const inner = isObject(value) ? value[field] : value;
  const percent = isObject(value) && value['percent'] === true;
  if (type === 'string' && typeof inner === 'string') return { [field]: inner, from: path };
  if (type === 'number' && typeof inner === 'number') return { [field]: inner, percent, from: path };
  // JSON has no infinite numbers: `JSON.stringify` writes `null`.
  if (type === 'number' && inner === null) return { [field]: Number.POSITIVE_INFINITY, percent, from: path };
  say(problems, path, `is not a ${type === 'string' ? 'text' : 'number'}.`);
  return undefined;
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(problems: ImportProblem[], from: string, what: string): void {
  problems.push({ from, message: `${what} It is left out.`, isLost: true });
}
