import {
  type BodyName,
  type BodyStatement,
  bodyNames,
  type Property,
  properties,
  type RefKind,
} from '@journey-maps/core/model';
import { resolveDataPath, resolvePicturePath, resolveTranscriptPath } from '@journey-maps/core/semantics';
import { groupBy } from '@journey-maps/core/text';
import type { StatementNode } from '../parser/statement-node.ts';
import type { BodyReader } from './body-reader.ts';
import type { Context } from './context.ts';
import { readFeelings } from './read-emotions.ts';
import { readPromise, readSourcedNumber, readVoice } from './read-sourced.ts';
import { readOptionalText, readText, requireSecondText } from './read-values.ts';

/** Reads a statement in a body. */
type ReadInner = (context: Context, node: StatementNode, kind: BodyStatement['kind']) => unknown;

/** Reads a property of the model from a body. */
interface Reading {
  readonly key: string;
  readonly read: (context: Context, body: BodyReader, readInner: ReadInner) => unknown;
}

/** The readings of each body, in the order of its properties. */
const readings: ReadonlyMap<BodyName, readonly Reading[]> = new Map(
  bodyNames
    .filter((body) => body !== 'file')
    .map((body) => [
      body,
      [
        ...groupBy(
          properties[body].filter(({ inHeader }) => !inHeader),
          ({ key }) => key,
        ),
      ].map(readingFor),
    ]),
);

/**
 * Reads all properties of a body by the table of properties, and adds them to a statement of the model.
 *
 * @param readInner reads a statement in the body, with its own properties
 */
export function readProperties(
  statement: object,
  context: Context,
  body: BodyReader,
  kind: BodyName,
  readInner: ReadInner,
): void {
  const target = statement as Record<string, unknown>;
  for (const { key, read } of readings.get(kind) ?? []) target[key] = read(context, body, readInner);
}

/** Returns the reading of a property of the model, which several keywords may share, such as those of lanes. */
function readingFor([key, sources]: readonly [string, readonly Property[]]): Reading {
  const [read, ...others] = sources.map(readerFor);
  if (read === undefined || others.length === 0) return { key, read: read ?? (() => undefined) };
  return {
    key,
    read: (context, body, readInner) =>
      [read, ...others]
        .flatMap(
          (each) =>
            each(context, body, readInner) as readonly { readonly span: { readonly start: number } }[],
        )
        .sort((a, b) => a.span.start - b.span.start),
  };
}

function readerFor(property: Property): Reading['read'] {
  const { keyword, type, many } = property;
  const to = property.to as RefKind;
  switch (type) {
    case 'flag':
      return (_, body) => body.flag(keyword);
    case 'text':
      return many ? (_, body) => body.texts(keyword) : (_, body) => body.text(keyword);
    case 'word':
      return (_, body) => body.choice(keyword);
    case 'date':
      return (_, body) => body.date(keyword);
    case 'number':
      return (_, body) => body.quantity(keyword, 'forbidden');
    case 'share':
      return (_, body) => body.quantity(keyword, 'required');
    case 'figure':
      return (_, body) => body.quantity(keyword, 'allowed');
    case 'ref':
      return (_, body) => body.ref(keyword, to);
    case 'refs':
      return (_, body) => body.refs(keyword, to);
    case 'former-name':
      return (_, body) => body.formerNames();
    case 'emotion':
      return (context, body) => readFeelings(context, body, property);
    case 'voice':
      return (context, body) => body.all(keyword, (node) => readVoice(context, node, property));
    case 'sourced-number':
      return (context, body) =>
        body.oncePer(
          keyword,
          (node) => readSourcedNumber(context, node),
          ({ source }) => source?.name ?? '',
        );
    case 'promise':
      return (context, body) => body.all(keyword, (node) => readPromise(context, node, property));
    case 'pair':
    case 'link':
      return (context, body) => body.all(keyword, (node) => readTexts(context, node, property));
    case 'statement': {
      const kind = property.body;
      if (kind === undefined || kind === 'file') throw new Error(`${keyword} has no body.`);
      return (context, body, readInner) => body.all(keyword, (node) => readInner(context, node, kind));
    }
    case 'tag':
    case 'import':
      throw new Error(`${keyword} belongs to a file.`);
  }
}

/** The functions that resolve the paths of files, by keyword. */
const resolvers: ReadonlyMap<string, typeof resolvePicturePath> = new Map([
  ['picture', resolvePicturePath],
  ['data', resolveDataPath],
  ['transcript', resolveTranscriptPath],
]);

/** Reads a value of one or two texts, and resolves the file of a path. */
function readTexts(context: Context, node: StatementNode, { type, keyword, parts = [] }: Property) {
  const [first, second] = parts;
  if (first === undefined) return undefined;
  const text = readText(context, node, first.role);
  if (text === undefined) return undefined;
  if (type === 'pair' && second !== undefined) requireSecondText(context, node, second.role);
  const value = {
    span: node.span,
    [first.key]: text,
    ...(second !== undefined && { [second.key]: readOptionalText(node, second.role) }),
  };
  const resolved = resolvers.get(keyword)?.(text.value, context.uri);
  if (resolved === undefined) return value;
  return { ...value, uri: 'uri' in resolved ? resolved.uri : undefined };
}
