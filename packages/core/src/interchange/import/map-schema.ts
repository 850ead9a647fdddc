import type { BodyName, Property, PropertyPart } from '../../model/properties/property.ts';
import { bodyNames, isList, properties } from '../../model/properties/property-table.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returns the JSON schema (draft 7) of the output of `journey render --format json`, version 2. */
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
      version: { const: 2, description: 'Increases when a key changes its meaning or is removed.' },
      file: { type: 'string', description: 'The path of the file, as in the command.' },
      document: buildReference('document'),
    },
    definitions: {
      ...values,
      ...structureSchemas(),
      document: buildDocumentSchema(),
      ...Object.fromEntries(bodies.map((body) => [body, buildBodySchema(body)])),
      entity: { anyOf: bodies.filter((body) => !nameless.includes(body)).map(buildReference) },
    },
  };
}

/** The statements without a name. */
const nameless: readonly BodyName[] = ['handover', 'next', 'exit', 'reading'];

function buildDocumentSchema(): Json {
  return buildObject(
    {
      ...listSchemas('file'),
      strays: list(buildObject({ entity: buildReference('entity') }, { within: buildReference('span') })),
      problems: list(
        buildObject({ span: buildReference('span'), message: text }, { fix: buildReference('fix') }),
      ),
      repeated: list(
        buildObject({ keyword: text, span: buildReference('span'), first: buildReference('span') }),
      ),
      comments: list(buildReference('span')),
    },
    singleSchemas('file'),
  );
}

function buildBodySchema(body: BodyName): Json {
  const required = {
    kind: { const: body },
    span: buildReference('span'),
    head: buildReference('span'),
    ...(body === 'lane' && { lane: { enum: ['frontstage', 'backstage', 'support', 'artifact'] } }),
    ...listSchemas(body),
  };
  const optional = {
    body: buildReference('span'),
    unfinished: { ...list(text), description: 'Keywords without a usable value.' },
    ...buildHeaderProperties(body),
    ...singleSchemas(body),
  };
  return buildObject(required, optional);
}

/** Returns the properties for the header after a statement's keyword. */
function buildHeaderProperties(body: BodyName): Json {
  switch (body) {
    case 'handover':
      return { owner: buildReference('reference'), condition: buildReference('text') };
    case 'next':
      return { target: buildReference('reference'), when: buildReference('text') };
    case 'exit':
      return { why: buildReference('text') };
    case 'reading':
      return { date: buildReference('date') };
    case 'touchpoint':
    case 'metric':
      return {
        name: buildReference('name'),
        title: buildReference('text'),
        meets: buildReference('reference'),
      };
    default:
      return { name: buildReference('name'), title: buildReference('text') };
  }
}

/** Returns the properties for the lists of a body, which are always present. */
function listSchemas(body: BodyName): Json {
  const lists = properties[body].filter(isList);
  return Object.fromEntries(lists.map((shape) => [shape.key, list(buildSchema(shape, body))]));
}

function singleSchemas(body: BodyName): Json {
  const ones = properties[body].filter((property) => !isList(property));
  return Object.fromEntries(ones.map((shape) => [shape.key, buildSchema(shape, body)]));
}

function buildSchema(property: Property, around: BodyName): Json {
  const { type: kind, keyword, words, body: inner } = property;
  switch (kind) {
    case 'word':
      return buildObject({ value: { enum: words }, span: buildReference('span') });
    case 'text':
    case 'flag':
    case 'date':
    case 'import':
      return buildReference(kind);
    case 'voice':
      return buildReference(getSchemaName(property));
    case 'number':
    case 'share':
    case 'figure':
      return buildReference('quantity');
    case 'ref':
    case 'refs':
      return buildReference('reference');
    case 'former-name':
    case 'tag':
      return buildReference('name');
    case 'emotion':
    case 'sourced-number':
    case 'promise':
    case 'pair':
    case 'link':
      return buildReference(keyword);
    case 'statement':
      return buildReference(inner ?? around);
  }
}

const text = { type: 'string' };

/** The types of values that consist of parts. */
const structured: ReadonlySet<string> = new Set([
  ...(['voice', 'emotion', 'sourced-number', 'promise', 'pair', 'link'] satisfies Property['type'][]),
]);

/** Returns the schemas of the values that consist of parts, by name. */
function structureSchemas(): Json {
  const structures = bodyNames.flatMap((body) => properties[body]).filter(({ type }) => structured.has(type));
  return Object.fromEntries(
    structures.map((property) => [getSchemaName(property), buildStructure(property)]),
  );
}

/** Returns the name of a schema: the keyword, or the form of a text with a source, which several keywords share. */
function getSchemaName({ type, keyword, parts = [] }: Property): string {
  if (type !== 'voice') return keyword;
  return parts.some(({ role }) => role === 'persona') ? 'voice' : 'sourcedText';
}

function buildStructure({ type, keyword, parts = [] }: Property): Json {
  const partsWhere = (optional: boolean) =>
    Object.fromEntries(
      parts
        .filter((part) => (part.optional ?? false) === optional)
        .map((part) => [part.key, buildPartSchema(part)]),
    );
  const hasKind = type === 'emotion' || type === 'sourced-number';
  return buildObject(
    {
      ...(hasKind && { kind: { const: keyword } }),
      span: buildReference('span'),
      ...partsWhere(false),
    },
    // A path is resolved to a file.
    { ...(parts.some(({ role }) => role === 'path') && { file: text }), ...partsWhere(true) },
  );
}

function buildPartSchema({ type, many }: PropertyPart): Json {
  const schema = buildReference(type === 'ref' ? 'reference' : type === 'number' ? 'quantity' : 'text');
  return many === true ? list(schema) : schema;
}

const values: Json = {
  position: buildObject({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }),
  span: buildObject({ start: buildReference('position'), end: buildReference('position') }),
  text: buildObject({ value: text, span: buildReference('span') }),
  name: buildObject({ value: text, span: buildReference('span') }),
  date: {
    ...buildObject({ value: text, span: buildReference('span') }),
    description:
      'A day or a month as written in the map, such as `2026-09-01` or `2026-09`; not always a valid date.',
  },
  quantity: buildObject({
    value: { type: ['number', 'null'] },
    percent: { type: 'boolean' },
    span: buildReference('span'),
  }),
  flag: buildObject({ span: buildReference('span') }),
  reference: buildObject(
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
          'need',
          'moment',
        ],
      },
      name: text,
      span: buildReference('span'),
    },
    { target: buildReference('target') },
  ),
  target: {
    ...buildObject({ kind: text, id: text }, { file: text, builtIn: { const: true } }),
    description: 'The target of a name; absent without one. The path of a file is relative to this file.',
  },
  import: buildObject({ span: buildReference('span'), path: buildReference('text') }, { file: text }),
  fix: buildObject({
    title: text,
    safe: { type: 'boolean' },
    edits: list(buildObject({ span: buildReference('span'), newText: text }, { file: text })),
  }),
};

function buildReference(definition: string): Json {
  return { $ref: `#/definitions/${definition}` };
}

function list(items: Json): Json {
  return { type: 'array', items };
}

function buildObject(required: Json, optional: Json = {}): Json {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}
