import { type BodyName, type Shape, shapes } from '../write/shapes.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returns the JSON schema (draft 7) of the output of `journey render --format json`, version 1. */
export function mapSchema(): Json {
  const bodies = (Object.keys(shapes) as BodyName[]).filter((body) => body !== 'file');
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
      ...properties('file'),
      strays: list(object({ entity: ref('entity') }, { within: ref('span') })),
      problems: list(object({ span: ref('span'), message: text }, { fix: ref('fix') })),
      repeated: list(object({ keyword: text, span: ref('span'), first: ref('span') })),
      comments: list(ref('span')),
    },
    optionalProperties('file'),
  );
}

function bodySchema(body: BodyName): Json {
  const required = {
    kind: { const: body },
    span: ref('span'),
    head: ref('span'),
    ...(body === 'lane' && { lane: { enum: ['frontstage', 'backstage', 'support', 'artifact'] } }),
    ...properties(body),
  };
  const optional = {
    body: ref('span'),
    unfinished: { ...list(text), description: 'Keywords without a usable value.' },
    ...head(body),
    ...optionalProperties(body),
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
function properties(body: BodyName): Json {
  const lists = shapes[body].filter(({ many, kind }) => many || kind === 'refs');
  return Object.fromEntries(lists.map((shape) => [shape.key, list(schemaOf(shape, body))]));
}

function optionalProperties(body: BodyName): Json {
  const ones = shapes[body].filter(({ many, kind }) => !many && kind !== 'refs');
  return Object.fromEntries(ones.map((shape) => [shape.key, schemaOf(shape, body)]));
}

function schemaOf({ kind, keyword, words, body: inner }: Shape, around: BodyName): Json {
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
  trait: object({ span: ref('span'), label: ref('text') }, { value: ref('text') }),
  row: object({ span: ref('span'), heading: ref('text') }, { text: ref('text') }),
  link: object({ span: ref('span'), url: ref('text') }, { label: ref('text') }),
  picture: object({ span: ref('span'), path: ref('text') }, { file: text, alternative: ref('text') }),
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
