import type { Emotion } from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import type { BodyReader } from './body-reader.ts';
import { addMissing, type Context, createReplacement } from './context.ts';
import { assumeDefined } from './defined.ts';
import { rewriteMood } from './foreign-statements.ts';
import { messageForMissing } from './incomplete-statements.ts';
import { findPart, readOptionalRef, readOptionalText, reportJunk } from './read-values.ts';

/** Reads one emotion for each persona, and one for all others. */
export function readEmotions(context: Context, body: BodyReader): readonly Emotion[] {
  const seen = new Map<string, Emotion>();
  return body.all('emotion', (node) => {
    const emotion = readEmotion(context, node);
    if (!emotion) return undefined;
    const whose = emotion.persona?.name ?? '';
    const first = seen.get(whose);
    if (first) context.repeated.push({ keyword: 'emotion', span: emotion.span, first: first.span });
    else seen.set(whose, emotion);
    return emotion;
  });
}

function readEmotion(context: Context, node: StatementNode): Emotion | undefined {
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
    kind: 'emotion' as const,
    span: node.span,
    persona: readOptionalRef(context, node, 'persona', 'persona'),
    score: { value: Number.parseFloat(score.image), percent: score.image.endsWith('%'), span: score.span },
    label: readOptionalText(node, 'label'),
    because: readOptionalText(node, 'reason'),
  });
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
  addMissing(context, fix ? node.span : node.keywordSpan, messageForMissing('emotion'), fix || undefined);
}
