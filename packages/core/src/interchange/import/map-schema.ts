import type { BodyName, Property } from '../../model/properties/property.ts';
import { bodyNames, isList, properties } from '../../model/properties/property-table.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returns the JSON schema (draft 7) of the output of `journey render --format json`, version 1. */
export function mapSchema(): Json {
  const bodies = bodyNames.filter((body) => body !== 'file');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A journey map',
    description:
      'The content of a `.journey` file, as `journey render --format json` writes it. Lines and columns are counted from 1, columns in UTF-16 code units; ends are exclusive. Keys without a value in the map are absent.',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'file', 'document'],
    properties: {
      version: { const: 1, description: 'Increases when a key changes its meaning or is removed.' },
      file: { type: 'string', description: 'The path of the file, as in the command.' },
      document: ref('document'),
    },
    definitions: {
      ...values,
      ...structureSchemas(),
      document: documentSchema(),
      ...Object.fromEntries(bodies.map((body) => [body, bodySchema(body)])),
      entity: { anyOf: bodies.filter((body) => !ways.includes(body)).map(ref) },
    },
  };
}

const ways: readonly BodyName[] = ['handover', 'next', 'exit'];

function documentSchema(): Json {
  return object(
    {
      ...listSchemas('file'),
      strays: list(object({ entity: ref('entity') }, { within: ref('span') })),
      problems: list(object({ span: ref('span'), message: text }, { fix: ref('fix') })),
      repeated: list(object({ keyword: text, span: ref('span'), first: ref('span') })),
      comments: list(ref('span')),
    },
    singleSchemas('file'),
  );
}

function bodySchema(body: BodyName): Json {
  const required = {
    kind: { const: body },
    span: ref('span'),
    head: ref('span'),
    ...(body === 'lane' && { lane: { enum: ['frontstage', 'backstage', 'support', 'artifact'] } }),
    ...listSchemas(body),
  };
  const optional = {
    body: ref('span'),
    unfinished: { ...list(text), description: 'Keywords without a usable value.' },
    ...head(body),
    ...singleSchemas(body),
  };
  return object(required, optional);
}

/** Returns the properties for the header after a statement's keyword. */
function head(body: BodyName): Json {
  switch (body) {
    case 'handover':
      return { owner: ref('reference'), condition: ref('text') };
    case 'next':
      return { target: ref('reference'), when: ref('text') };
    case 'exit':
      return { why: ref('text') };
    case 'touchpoint':
    case 'metric':
      return { name: ref('name'), title: ref('text'), meets: ref('reference') };
    default:
      return { name: ref('name'), title: ref('text') };
  }
}

/** Returns the properties for the lists of a body, which are always present. */
function listSchemas(body: BodyName): Json {
  const lists = properties[body].filter(isList);
  return Object.fromEntries(lists.map((shape) => [shape.key, list(schemaOf(shape, body))]));
}

function singleSchemas(body: BodyName): Json {
  const ones = properties[body].filter((property) => !isList(property));
  return Object.fromEntries(ones.map((shape) => [shape.key, schemaOf(shape, body)]));
}

function schemaOf({ type: kind, keyword, words, body: inner }: Property, around: BodyName): Json {
  switch (kind) {
    case 'word':
      return object({ value: { enum: words }, span: ref('span') });
    case 'text':
    case 'flag':
    case 'date':
    case 'voice':
    case 'emotion':
    case 'import':
      return ref(kind);
    case 'number':
    case 'share':
    case 'figure':
      return ref('quantity');
    case 'ref':
    case 'refs':
      return ref('reference');
    case 'former-name':
    case 'tag':
      return ref('name');
    case 'pair':
    case 'link':
      return ref(keyword);
    case 'statement':
      return ref(inner ?? around);
  }
}

const text = { type: 'string' };

/** Returns the schemas of the values that consist of two texts. */
function structureSchemas(): Json {
  const structures = bodyNames
    .flatMap((body) => properties[body])
    .filter(({ type }) => type === 'pair' || type === 'link');
  return Object.fromEntries(
    structures.map(({ keyword, parts = [] }) => {
      const textsWhere = (optional: boolean) =>
        Object.fromEntries(
          parts.filter((part) => (part.optional ?? false) === optional).map(({ key }) => [key, ref('text')]),
        );
      // The path of a picture is resolved to a file.
      const file = keyword === 'picture' ? { file: text } : {};
      return [keyword, object({ span: ref('span'), ...textsWhere(false) }, { ...file, ...textsWhere(true) })];
    }),
  );
}

const values: Json = {
  position: object({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }),
  span: object({ start: ref('position'), end: ref('position') }),
  text: object({ value: text, span: ref('span') }),
  name: object({ value: text, span: ref('span') }),
  date: {
    ...object({ value: text, span: ref('span') }),
    description: 'As written in the map, such as `2026-09-01`; not always a valid date.',
  },
  quantity: object({ value: { type: ['number', 'null'] }, percent: { type: 'boolean' }, span: ref('span') }),
  flag: object({ span: ref('span') }),
  reference: object(
    {
      to: {
        enum: [
          'persona',
          'owner',
          'channel',
          'evidence',
          'journey',
          'touchpoint',
          'metric',
          'finding',
          'reason',
          'moment',
        ],
      },
      name: text,
      span: ref('span'),
    },
    { target: ref('target') },
  ),
  target: {
    ...object({ kind: text, id: text }, { file: text, builtIn: { const: true } }),
    description: 'The target of a name; absent without one. The path of a file is relative to this file.',
  },
  voice: object({ span: ref('span'), text: ref('text') }, { persona: ref('reference') }),
  emotion: object(
    { kind: { const: 'emotion' }, span: ref('span'), score: ref('quantity') },
    { persona: ref('reference'), label: ref('text'), because: ref('text') },
  ),
  import: object({ span: ref('span'), path: ref('text') }, { file: text }),
  fix: object({
    title: text,
    safe: { type: 'boolean' },
    edits: list(object({ span: ref('span'), newText: text }, { file: text })),
  }),
};

function ref(definition: string): Json {
  return { $ref: `#/definitions/${definition}` };
}

function list(items: Json): Json {
  return { type: 'array', items };
}

function object(required: Json, optional: Json = {}): Json {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
