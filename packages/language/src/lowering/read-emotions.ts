import type { Emotion, Felt, Property, PropertyPart } from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import type { BodyReader } from './body-reader.ts';
import { addMissing, type Context, createReplacement } from './context.ts';
import { assumeDefined } from './defined.ts';
import { rewriteMood } from './foreign-statements.ts';
import { messageForMissing } from './incomplete-statements.ts';
import { findPart, readOptionalRef, readOptionalText, reportJunk } from './read-values.ts';

/**
 * Reads feelings: one emotion for each persona and one for all others, or one that each walk or test found.
 */
export function readFeelings(
  context: Context,
  body: BodyReader,
  { keyword, parts = [] }: Property,
): readonly (Emotion | Felt)[] {
  const [whose] = parts;
  if (whose === undefined) return [];
  return body.oncePer(
    keyword,
    (node) => readFeeling(context, node, whose),
    (feeling) => (feeling.kind === 'felt' ? feeling.evidence : feeling.persona)?.name ?? '',
  );
}

function readFeeling(
  context: Context,
  node: StatementNode,
  { role, to = 'persona', optional }: PropertyPart,
): Emotion | Felt | undefined {
  if (optional !== true && findPart(node, role) === undefined) {
    addMissing(context, node.keywordSpan, messageForMissing(node.keyword));
    return undefined;
  }
  const score = findPart(node, 'score') ?? reportScore(context, node);
  if (!score) return undefined;
  reportJunk(context, node);
  if (findPart(node, 'because') && !findPart(node, 'reason')) {
    addMissing(
      context,
      findPart(node, 'because')?.span ?? node.head,
      '`because` needs the reason in quotes, such as `because "the queue is long"`.',
    );
  }
  return assumeDefined({
    kind: node.keyword,
    span: node.span,
    [role]: readOptionalRef(context, node, role, to),
    score: { value: Number.parseFloat(score.image), percent: score.image.endsWith('%'), span: score.span },
    label: readOptionalText(node, 'label'),
    because: readOptionalText(node, 'reason'),
  }) as Emotion | Felt;
}

/** Reports an emotion without a score, with a fix if its first word names the emotion or its first text is the score. */
function reportScore(context: Context, node: StatementNode): undefined {
  const [first] = node.parts;
  const number = first?.token === 'text' && /^"([+-]?\d(?:\.\d+)?)"$/u.exec(first.image)?.[1];
  const mood = rewriteMood(node);
  const start = node.keywordSpan.start;
  const fix =
    first && number
      ? createReplacement(`Change to \`${number}\``, first.span, number)
      : mood && createReplacement(`Change to \`${mood.text}\``, { start, end: mood.end }, mood.text);
  addMissing(context, fix ? node.span : node.keywordSpan, messageForMissing(node.keyword), fix || undefined);
}
