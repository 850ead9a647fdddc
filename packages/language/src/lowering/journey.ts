import type {
  Exit,
  Handover,
  Journey,
  Lane,
  LaneName,
  Next,
  RefKind,
  Row,
  Stage,
  Step,
  Voice,
} from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import { BodyReader } from './body-reader.ts';
import type { Context } from './context.ts';
import { defined } from './defined.ts';
import {
  readActionItem,
  readEmotions,
  readGain,
  readMetric,
  readOpportunity,
  readPain,
  readResource,
  readTouchpoint,
} from './findings.ts';
import { readNamed } from './named.ts';
import { optionalRef, optionalText, readText, requirePart, requireSecondText } from './read-values.ts';

export function readJourney(context: Context, node: StatementNode): Journey {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'journey' as const,
    ...readNamed(context, node, 'name'),
    state: body.choice<'current' | 'future'>('state'),
    journeyKind: body.choice<'journey-map' | 'day-in-the-life' | 'service-blueprint'>('kind'),
    status: body.choice<'draft' | 'agreed' | 'retired'>('status'),
    personas: body.refs('persona', 'persona'),
    owner: body.ref('owner', 'owner'),
    purpose: body.text('purpose'),
    audience: body.text('audience'),
    scenario: body.text('scenario'),
    accessibleTitle: body.text('accessible-title'),
    accessibleDescription: body.text('accessible-description'),
    goals: body.texts('goal'),
    baseline: body.ref('baseline', 'journey'),
    review: body.choice<'monthly' | 'quarterly' | 'yearly'>('review'),
    reviewed: body.date('reviewed'),
    evidence: body.refs('evidence', 'evidence'),
    ...readFindings(context, body),
    resources: body.all('resource', (resource) => readResource(context, resource)),
    stages: body.all('stage', (stage) => readStage(context, stage)),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readStage(context: Context, node: StatementNode): Stage {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'stage' as const,
    ...readNamed(context, node, 'title'),
    ...readMoment(context, body),
    steps: body.all('step', (step) => readStep(context, step)),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readStep(context: Context, node: StatementNode): Step {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'step' as const,
    ...readNamed(context, node, 'title'),
    ...readMoment(context, body),
    momentOfTruth: body.flag('moment-of-truth'),
    details: body.ref('details', 'journey'),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

export function readLane(context: Context, node: StatementNode): Lane {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'lane' as const,
    lane: node.keyword as LaneName,
    ...readNamed(context, node, 'title'),
    owner: body.ref('owner', 'owner'),
    laneKind: body.choice<'people' | 'policy' | 'technology' | 'process'>('kind'),
    duration: body.text('duration'),
    pictures: body.pictures(),
    evidence: body.refs('evidence', 'evidence'),
    pains: body.all('pain', (pain) => readPain(context, pain)),
    formerNames: body.formerNames(),
    ...body.shared(),
  });
}

/** Reads the properties that stages and steps share. */
function readMoment(context: Context, body: BodyReader) {
  const voices = (keyword: string) => body.all(keyword, (node) => readVoice(context, node));
  return {
    owner: body.ref('owner', 'owner'),
    personas: body.refs('persona', 'persona'),
    when: body.text('when'),
    duration: body.text('duration'),
    goals: voices('goal'),
    expectations: voices('expectation'),
    motivations: voices('motivation'),
    thoughts: voices('thought'),
    quotes: voices('quote'),
    emotions: readEmotions(context, body),
    pictures: body.pictures(),
    evidence: body.refs('evidence', 'evidence'),
    touchpoints: body.all('touchpoint', (touchpoint) => readTouchpoint(context, touchpoint)),
    noTouchpoint: body.text('no-touchpoint'),
    ...readFindings(context, body),
    handovers: body.all('handover', (handover) => readHandover(context, handover)),
    nexts: body.all('next', (next) => readNext(context, next)),
    exits: body.all('exit', (exit) => readExit(context, exit)),
    lanes: laneNames
      .flatMap((lane) => body.all(lane, (node) => readLane(context, node)))
      .sort((a, b) => a.span.start - b.span.start),
    rows: body.all('row', (row) => readRow(context, row)),
  };
}

const laneNames: readonly LaneName[] = ['frontstage', 'backstage', 'support', 'artifact'];

function readFindings(context: Context, body: BodyReader) {
  return {
    metrics: body.all('metric', (metric) => readMetric(context, metric)),
    pains: body.all('pain', (pain) => readPain(context, pain)),
    gains: body.all('gain', (gain) => readGain(context, gain)),
    opportunities: body.all('opportunity', (opportunity) => readOpportunity(context, opportunity)),
    actionItems: body.all('action-item', (item) => readActionItem(context, item)),
  };
}

function readVoice(context: Context, node: StatementNode): Voice | undefined {
  const text = readText(context, node);
  return (
    text && defined({ span: node.span, persona: optionalRef(context, node, 'persona', 'persona'), text })
  );
}

function readRow(context: Context, node: StatementNode): Row | undefined {
  const heading = readText(context, node, 'heading');
  if (heading) requireSecondText(context, node, 'value');
  return heading && defined({ span: node.span, heading, text: optionalText(node, 'value') });
}

function readHandover(context: Context, node: StatementNode): Handover {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'handover' as const,
    owner: requiredRef(context, node, 'owner', 'owner'),
    condition: optionalText(node, 'condition'),
    metrics: body.all('metric', (metric) => readMetric(context, metric)),
    ...body.shared(),
  });
}

function readNext(context: Context, node: StatementNode): Next {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'next' as const,
    target: requiredRef(context, node, 'target', 'moment'),
    when: optionalText(node, 'when'),
    ...readWay(body),
  });
}

function readExit(context: Context, node: StatementNode): Exit {
  const body = new BodyReader(context, node);
  return defined({
    kind: 'exit' as const,
    why: readText(context, node, 'why'),
    ...readWay(body),
  });
}

function readWay(body: BodyReader) {
  return {
    share: body.quantity('share', 'required'),
    personas: body.refs('persona', 'persona'),
    evidence: body.refs('evidence', 'evidence'),
    ...body.shared(),
  };
}

function requiredRef(context: Context, node: StatementNode, role: string, to: RefKind) {
  return requirePart(context, node, role) && optionalRef(context, node, role, to);
}
