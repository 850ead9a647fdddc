import type { Improvement, Property, Quantity, Reached, Ref, Voice } from '@journey-maps/core/model';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import { addMissing, addProblem, type Context, createReplacement } from './context.ts';
import { convertNumber } from './convert-number.ts';
import type { MeantPart } from './converted-part.ts';
import {
  findPart,
  readOptionalRef,
  readRefs,
  readText,
  reportJunk,
  requirePart,
  toQuantity,
} from './read-values.ts';

/** Reads a text with an optional persona and the evidence that it comes from. */
export function readVoice(
  context: Context,
  node: StatementNode,
  { parts = [] }: Property,
): Voice | undefined {
  const text = readText(context, node);
  if (text === undefined) return undefined;
  const source = readSource(context, node);
  const hasPersona = parts.some(({ role }) => role === 'persona');
  const persona = hasPersona ? readOptionalRef(context, node, 'persona', 'persona') : undefined;
  const value = hasPersona ? { span: node.span, persona, text, source } : { span: node.span, text, source };
  return value as Voice;
}

/** Reads a number with the evidence that it comes from. */
export function readSourcedNumber(context: Context, node: StatementNode): Reached | undefined {
  const part = requirePart(context, node, 'count', convertCount);
  if (part === undefined) return undefined;
  const source = readSource(context, node);
  return { kind: 'reached', span: node.span, count: toQuantity(part), source } as Reached;
}

/** Converts a number in quotes or in another notation. */
function convertCount(written: string): MeantPart | undefined {
  if (/^\d+(?:\.\d+)?%?$/u.test(written)) return { newText: written, certain: true };
  const meant = convertNumber(written);
  return meant && { newText: meant.image, certain: meant.certain };
}

/** Reads the metrics that an opportunity improves, and the figure that it promises. */
export function readPromise(
  context: Context,
  node: StatementNode,
  { parts = [] }: Property,
): Improvement | undefined {
  const to = parts[0]?.to ?? 'metric';
  const connective = findPart(node, 'to');
  const number = findPart(node, 'number');
  const list =
    connective === undefined ? node : { ...node, parts: node.parts.slice(0, node.parts.indexOf(connective)) };
  const metrics = readRefs(context, list, to);
  if (connective !== undefined) reportJunk(context, node);
  if (connective !== undefined && number === undefined)
    addMissing(context, connective.span, '`to` needs the figure that is promised, such as `to 75%`.');
  const promised = number && readPromised(context, node, metrics, connective, number);
  return metrics.length === 0 ? undefined : ({ span: node.span, metrics, to: promised } as Improvement);
}

/** Reads the promised figure, which belongs to one metric. */
function readPromised(
  context: Context,
  node: StatementNode,
  metrics: readonly Ref[],
  connective: Part | undefined,
  number: Part,
): Quantity {
  const last = metrics.at(-1);
  if (metrics.length > 1 && last !== undefined && connective !== undefined) {
    const before = node.parts.findLast(({ token, span }) => token === 'comma' && span.end <= last.span.start);
    const message = `\`to\` belongs to one metric. Write \`${node.keyword} ${last.name} to ${number.image}\` on a line of its own.`;
    const fix =
      before &&
      createReplacement(
        'Move it to a line of its own',
        { start: before.span.start, end: last.span.start },
        `; ${node.keyword} `,
      );
    addProblem(context, { start: connective.span.start, end: number.span.end }, message, fix);
  }
  return toQuantity(number);
}

/** Reads the evidence after `from`, and reports a missing name. */
function readSource(context: Context, node: StatementNode): Ref | undefined {
  const connective = findPart(node, 'from');
  if (connective === undefined) return undefined;
  const isAlone = findPart(node, 'source') === undefined;
  if (isAlone && !node.parts.some(({ role }) => role === 'junk'))
    addMissing(
      context,
      connective.span,
      '`from` needs the name of a piece of evidence, such as `from interviews`.',
    );
  return readOptionalRef(context, node, 'source', 'evidence');
}
