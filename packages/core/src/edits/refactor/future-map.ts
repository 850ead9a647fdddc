import type {
  Handover,
  Journey,
  Lane,
  Metric,
  MomentBody,
  Opportunity,
  Stage,
  Step,
  Touchpoint,
  Voice,
} from '../../model/statements.ts';
import type { Flag, Name, Quantity, Ref, Text, Value } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { containerOf } from '../../semantics/link/name-at.ts';
import { beside, block, type DraftLine, quoted } from '../text-edits/draft-writer.ts';

/** A map as a draft, and the files that declare the names in it. */
interface FutureMap {
  readonly map: DraftLine;
  readonly uses: ReadonlySet<string>;
}

/**
 * Drafts a future map from a current one. Keeps people, goals, expectations, stages, steps, touchpoints (as
 * references if they have a name), lanes, handovers, metrics, and opportunities that are not dropped, which
 * now address the pains of the current map. Leaves out what the team writes again: emotions, thoughts,
 * quotes, pictures, pains, gains, evidence, actions, durations, exits.
 */
export function futureMapOf(journey: Journey, name: string, linked: LinkedDocument): FutureMap {
  // Longer than most functions: its inner functions share the names that the new map has taken.
  const uses = new Set<string>([linked.document.uri]);
  const map = block(`journey ${name} ${quoted(journey.title?.value ?? name)}`, [
    'state future',
    'status draft',
    ...value('kind', journey.journeyKind),
    ...refs('persona', journey.personas),
    ...refs('owner', [journey.owner]),
    ...text('audience', journey.audience),
    ...text('scenario', journey.scenario),
    ...journey.goals.flatMap((goal) => text('goal', goal)),
    `baseline ${journey.name?.value ?? ''}`,
    ...journey.metrics.flatMap(metric),
    ...journey.opportunities.flatMap(opportunity),
    ...journey.stages.flatMap((stage) => ['', stageBlock(stage)]),
  ]);
  return { map, uses };

  function stageBlock(stage: Stage): DraftLine {
    return block(head('stage', stage), [
      ...moment(stage),
      ...stage.steps.flatMap((step) => ['', stepBlock(step)]),
      ...stage.handovers.flatMap(handover),
    ]);
  }

  function stepBlock(step: Step): DraftLine {
    return block(head('step', step), [
      ...flag('moment-of-truth', step.momentOfTruth),
      ...moment(step),
      ...refs('details', [step.details]),
      ...step.handovers.flatMap(handover),
    ]);
  }

  function moment(body: MomentBody): readonly DraftLine[] {
    return [
      ...refs('owner', [body.owner]),
      ...refs('persona', body.personas),
      ...text('when', body.when),
      ...body.goals.flatMap((voice) => spoken('goal', voice)),
      ...body.expectations.flatMap((voice) => spoken('expectation', voice)),
      ...body.motivations.flatMap((voice) => spoken('motivation', voice)),
      ...text('no-touchpoint', body.noTouchpoint),
      ...body.touchpoints.flatMap(touchpoint),
      ...body.lanes.flatMap(lane),
      ...body.metrics.flatMap(metric),
      // A reference to a named touchpoint includes its opportunities.
      ...body.opportunities.flatMap(opportunity),
      ...body.touchpoints.flatMap((one) =>
        one.name === undefined ? one.opportunities.flatMap(opportunity) : [],
      ),
    ];
  }

  function touchpoint(one: Touchpoint): readonly DraftLine[] {
    const met =
      one.meets === undefined ? one.name && `${journey.name?.value}.${one.name.value}` : written(one.meets);
    if (met !== undefined) return [`touchpoint ${met}`];
    if (one.meets !== undefined || !one.title?.value) return [];
    const body = [
      ...refs('channel', [one.channel]),
      ...refs('owner', [one.owner]),
      ...flag('external', one.external),
      ...value('status', one.status),
      ...score('importance', one.importance),
      ...flag('moment-of-truth', one.momentOfTruth),
      ...one.expectations.flatMap((expectation) => text('expectation', expectation)),
    ];
    return statement(`touchpoint ${quoted(one.title.value)}`, body);
  }

  /** Refers to a metric of the current map, to measure it again; a metric without a name cannot be referred to. */
  function metric(one: Metric): readonly DraftLine[] {
    const met =
      one.meets === undefined ? one.name && `${journey.name?.value}.${one.name.value}` : written(one.meets);
    return met === undefined ? [] : [`metric ${met}`];
  }

  function opportunity(one: Opportunity): readonly DraftLine[] {
    if (one.status?.value === 'dropped' || !one.title?.value) return [];
    return statement(head('opportunity', one), [
      ...refs('for', one.reasons),
      ...refs('improves', one.improves),
      ...refs('owner', [one.owner]),
      ...score('value', one.value),
      ...score('effort', one.effort),
      ...value('status', one.status),
    ]);
  }

  function lane(one: Lane): readonly DraftLine[] {
    if (!one.title?.value) return [];
    return statement(head(one.lane, one), [...refs('owner', [one.owner]), ...value('kind', one.laneKind)]);
  }

  function handover(one: Handover): readonly DraftLine[] {
    const owner = one.owner && written(one.owner);
    if (owner === undefined) return [];
    return [
      one.condition === undefined ? `handover ${owner}` : `handover ${owner} ${quoted(one.condition.value)}`,
    ];
  }

  function spoken(keyword: string, { persona, text: said }: Voice): readonly string[] {
    const whose = persona && written(persona);
    return [
      whose === undefined ? `${keyword} ${quoted(said.value)}` : `${keyword} ${whose} ${quoted(said.value)}`,
    ];
  }

  function refs(keyword: string, list: readonly (Ref | undefined)[]): readonly string[] {
    const names = list.flatMap((ref) => (ref && written(ref)) ?? []);
    return names.length === 0 ? [] : [`${keyword} ${names.join(', ')}`];
  }

  /** Writes a reference as it is valid outside of the journey; `undefined` if it is unresolved. */
  function written(ref: Ref): string | undefined {
    const target = linked.target(ref);
    if (target === undefined) return undefined;
    if (target.uri !== undefined) uses.add(target.uri);
    if ('builtIn' in target.entity || ref.name.includes('.')) return ref.name;
    return containerOf(linked.document, target.entity) === journey
      ? `${journey.name?.value}.${ref.name}`
      : ref.name;
  }
}

function head(keyword: string, { name, title }: { readonly name?: Name; readonly title?: Text }): string {
  return [keyword, name?.value, title && quoted(title.value)].filter((part) => part !== undefined).join(' ');
}

function statement(headed: string, body: readonly string[]): readonly DraftLine[] {
  return [body.length === 0 ? headed : beside(headed, body)];
}

function text(keyword: string, given: Text | undefined): readonly string[] {
  return given === undefined ? [] : [`${keyword} ${quoted(given.value)}`];
}

function value(keyword: string, given: Value<string> | undefined): readonly string[] {
  return given === undefined ? [] : [`${keyword} ${given.value}`];
}

/** Writes a score from 1 to 5, and leaves out any other number. */
function score(keyword: string, given: Quantity | undefined): readonly string[] {
  const isScore = given !== undefined && !given.percent && [1, 2, 3, 4, 5].includes(given.value);
  return isScore ? [`${keyword} ${given.value}`] : [];
}

function flag(keyword: string, given: Flag | undefined): readonly string[] {
  return given === undefined ? [] : [keyword];
}
