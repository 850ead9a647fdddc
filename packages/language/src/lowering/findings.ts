import type {
  ActionItem,
  Emotion,
  Gain,
  Metric,
  Opportunity,
  Pain,
  Quantity,
  Resource,
  Severity,
  Touchpoint,
} from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import { BodyReader } from './body-reader.ts';
import { addMissing, addProblem, type Context, replacement } from './context.ts';
import { defined } from './defined.ts';
import { moodText } from './foreign-statements.ts';
import { missing } from './incomplete-statements.ts';
import { readNamed } from './named.ts';
import { optionalRef, optionalText, partOf, reportJunk } from './read-values.ts';
import { severalWords } from './several-words.ts';

export function readPain(context: Context, node: StatementNode): Pain {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'pain' as const,
    ...readNamed(context, node, 'title'),
    owner: body.ref('owner', 'owner'),
    personas: body.refs('persona', 'persona'),
    severity: body.choice<Severity>('severity'),
    status: body.choice<'open' | 'in-progress' | 'resolved'>('status'),
    evidence: body.refs('evidence', 'evidence'),
    assumption: body.flag('assumption'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readGain(context: Context, node: StatementNode): Gain {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'gain' as const,
    ...readNamed(context, node, 'title'),
    personas: body.refs('persona', 'persona'),
    evidence: body.refs('evidence', 'evidence'),
    assumption: body.flag('assumption'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readOpportunity(context: Context, node: StatementNode): Opportunity {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'opportunity' as const,
    ...readNamed(context, node, 'title'),
    reasons: body.refs('for', 'finding'),
    improves: body.refs('improves', 'metric'),
    owner: body.ref('owner', 'owner'),
    value: body.quantity('value'),
    effort: body.quantity('effort'),
    status: body.choice<'idea' | 'planned' | 'doing' | 'done' | 'dropped'>('status'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readActionItem(context: Context, node: StatementNode): ActionItem {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'action-item' as const,
    ...readNamed(context, node, 'title'),
    reasons: body.refs('for', 'reason'),
    owner: body.ref('owner', 'owner'),
    due: body.date('due'),
    status: body.choice<'todo' | 'doing' | 'done' | 'dropped'>('status'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readResource(context: Context, node: StatementNode): Resource {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'resource' as const,
    ...readNamed(context, node, 'title'),
    status: body.choice<'have' | 'need'>('status'),
    owner: body.ref('owner', 'owner'),
    importance: body.quantity('importance'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

/** @param declared whether it is a top-level declaration, which requires a name */
export function readMetric(context: Context, node: StatementNode, declared = false): Metric {
  const body = new BodyReader(context, node);
  const metric = defined({
    kind: 'metric' as const,
    ...identity(context, node, declared, 'metric'),
    unit: body.text('unit'),
    baseline: body.quantity('baseline', 'allowed'),
    value: body.quantity('value', 'allowed'),
    target: body.quantity('target', 'allowed'),
    evidence: body.refs('evidence', 'evidence'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
  checkUnit(context, metric);
  return metric;
}

/** Checks that a metric's figures are either percentages or have a unit. */
function checkUnit(context: Context, metric: Metric): void {
  if (metric.meets) return;
  const figures = [metric.baseline, metric.value, metric.target].filter(
    (figure): figure is Quantity => figure !== undefined,
  );
  const percentage = figures.find((figure) => figure.percent);
  const plain = figures.find((figure) => !figure.percent);
  if (metric.unfinished?.includes('unit')) return;
  if (metric.unit && percentage) {
    addProblem(
      context,
      percentage.span,
      'A metric has either a `unit` or percentages. Remove the `%`, or the unit.',
    );
  } else if (!metric.unit && plain) {
    const message = percentage
      ? 'The other figures of this metric are percentages. Add a `%` here as well.'
      : 'This figure has no unit: add `%`, or `unit "…"`.';
    addMissing(context, plain.span, message);
  }
}

export function readTouchpoint(context: Context, node: StatementNode, declared = false): Touchpoint {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'touchpoint' as const,
    ...identity(context, node, declared, 'touchpoint'),
    channel: body.ref('channel', 'channel'),
    owner: body.ref('owner', 'owner'),
    external: body.flag('external'),
    status: body.choice<'current' | 'planned'>('status'),
    importance: body.quantity('importance'),
    momentOfTruth: body.flag('moment-of-truth'),
    emotions: readEmotions(context, body),
    expectations: body.texts('expectation'),
    pictures: body.pictures(),
    evidence: body.refs('evidence', 'evidence'),
    pains: body.all('pain', (pain) => readPain(context, pain)),
    gains: body.all('gain', (gain) => readGain(context, gain)),
    opportunities: body.all('opportunity', (opportunity) => readOpportunity(context, opportunity)),
    metrics: body.all('metric', (metric) => readMetric(context, metric)),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

/** Reads a declaration (with a title) or a further use (with only a name) of a touchpoint or metric. */
function identity(context: Context, node: StatementNode, declared: boolean, to: 'touchpoint' | 'metric') {
  const isNamed = !declared && !partOf(node, 'title') && !severalWords(context, node);
  const meets = isNamed ? optionalRef(context, node, 'name', to) : undefined;
  if (!meets) return readNamed(context, node, declared ? 'name' : 'either');
  reportJunk(context, node);
  return { meets };
}

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
  const score = partOf(node, 'score') ?? reportScore(context, node);
  if (!score) return undefined;
  reportJunk(context, node);
  if (partOf(node, 'because') && !partOf(node, 'reason')) {
    addMissing(
      context,
      partOf(node, 'because')?.span ?? node.head,
      '`because` needs the reason in quotes, such as `because "the queue is long"`.',
    );
  }
  return defined({
    kind: 'emotion' as const,
    span: node.span,
    persona: optionalRef(context, node, 'persona', 'persona'),
    score: { value: Number.parseFloat(score.image), percent: score.image.endsWith('%'), span: score.span },
    label: optionalText(node, 'label'),
    because: optionalText(node, 'reason'),
  });
}

/** Reports an emotion without a score, with a fix if its first word names the emotion or its first text is the score. */
function reportScore(context: Context, node: StatementNode): undefined {
  const [first] = node.parts;
  const number = first?.token === 'text' && /^"([+-]?\d(?:\.\d+)?)"$/u.exec(first.image)?.[1];
  const mood = moodText(node);
  const start = node.keywordSpan.start;
  const fix =
    first && number
      ? replacement(`Change to \`${number}\``, first.span, number)
      : mood && replacement(`Change to \`${mood.text}\``, { start, end: mood.end }, mood.text);
  addMissing(context, fix ? node.span : node.keywordSpan, missing.emotion, fix || undefined);
}
