import type {
  JourneyMap,
  MapFact,
  MapFinding,
  MapMoment,
  MapStage,
  PictureWords,
} from '@journey-maps/core/views';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import type { PlacedFindings } from './assign-findings.ts';
import { cellKey } from './cell-key.ts';
import { drawBadge } from './draw-badge.ts';
import { bandFacts, drawBandFacts } from './draw-band-facts.ts';
import { changeClass } from './draw-item.ts';
import { remembered } from './memoize-on-first.ts';
import type { PlannedCell, PlannedTable } from './planned-table.ts';
import type { References } from './references.ts';
import { findingsKey } from './render-key.ts';
import { type KeptGroups, stagesTrack, stepsTrack } from './tracks.ts';

/**
 * Plans the arrows of the stages and the titles of their moments. These rows are sticky, so everything else
 * about stages and moments is in other rows.
 */
export function planHeaders(
  map: JourneyMap,
  byTime: boolean,
  placed: PlacedFindings,
  references: References,
  kept: KeptGroups,
  words: PictureWords,
): Pick<PlannedTable, 'stages' | 'steps'> {
  const withSteps = map.stages.some(({ moments }) => moments.some(({ kind }) => kind !== 'stage'));
  const last = map.stages.length - 1;
  const stages = stagesTrack(
    map,
    (s) => `header ${withSteps} ${s} ${s === last}`,
    kept,
    (stage, s) =>
      stageHeader(stage, { number: s + 1, isLast: s === last }, byTime, withSteps, placed, references, words),
  );
  if (!withSteps) return { stages };
  const steps = stepsTrack(map, 'header', kept, (moment, s) => {
    const stage = map.stages[s];
    if (stage !== undefined && wholeOf(stage) !== undefined)
      return belowHeader(stage, byTime, references, words);
    return {
      key: cellKey('moment', moment),
      columns: 1,
      look: headerLook(moment, moment.momentOfTruth, byTime) + findingsKey(placed.at.get(moment) ?? []),
      className: `cell moment${moment.momentOfTruth ? ' moment-of-truth' : ''}${moment.stale ? ' stale' : ''}${changeClass(moment.change)}`,
      draw: () => header(moment.id, moment, moment.momentOfTruth, byTime, words, placed.at.get(moment)),
    };
  });
  return { stages, steps };
}

/** Plans the header of a stage. A stage that is its own moment has one header over both rows, unless it has a time. */
function stageHeader(
  stage: MapStage,
  { number, isLast }: { readonly number: number; readonly isLast: boolean },
  byTime: boolean,
  withSteps: boolean,
  placed: PlacedFindings,
  references: References,
  words: PictureWords,
): PlannedCell {
  const whole = wholeOf(stage);
  const findings = placed.at.get(whole ?? stage) ?? [];
  const truth = whole?.momentOfTruth === true;
  const hasCellBelow = whole !== undefined && withSteps;
  const isSaidBelow = (fact: MapFact) => hasCellBelow && isInStepsRow(fact, byTime);
  const facts = bandFacts(stage).filter((fact) => !(byTime && fact.name === 'when') && !isSaidBelow(fact));
  return {
    key: `stage ${stage.id} ${whole === undefined ? '' : 'whole'}`,
    columns: stage.moments.length,
    ...(hasCellBelow && belowFacts(stage, byTime).length === 0 ? { rows: 2 } : {}),
    look: `${number}${isLast ? '.' : ''}${headerLook(stage, truth, byTime)}${facts.map(({ value }) => `${value} ${references.initials(value)}`).join('|')}${findingsKey(findings)}`,
    className: `${stageClass(stage, truth)}${number === 1 ? ' first' : ''}${isLast ? ' last' : ''}`,
    draw: () => {
      const contents = header(whole?.id ?? stage.id, stage, truth, byTime, words, findings);
      const ring = htmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number));
      const text = htmlElement('div', { class: 'band' }, contents, drawBandFacts(facts, references, words));
      return whole === undefined
        ? [ring, text]
        : [htmlElement('div', { class: 'whole', 'data-part': stage.id }, ring, text)];
    },
  };
}

/** Returns whether a fact of a stage without steps is in the row of steps: only its time is there. */
function isInStepsRow({ name }: MapFact, byTime: boolean): boolean {
  return name === 'when' && !byTime;
}

function belowFacts(stage: MapStage, byTime: boolean): readonly MapFact[] {
  return bandFacts(stage).filter((fact) => isInStepsRow(fact, byTime));
}

function belowHeader(
  stage: MapStage,
  byTime: boolean,
  references: References,
  words: PictureWords,
): PlannedCell {
  const className = `${stageClass(stage, wholeOf(stage)?.momentOfTruth === true)} below`;
  const facts = belowFacts(stage, byTime);
  return {
    key: `stage ${stage.id} below`,
    columns: 1,
    ...(facts.length === 0 ? { isBelow: true } : {}),
    look: className + facts.map(({ value }) => value).join('|'),
    className,
    draw: () => drawBandFacts(facts, references, words),
  };
}

function wholeOf({ moments }: MapStage): MapMoment | undefined {
  return moments.every(({ kind }) => kind === 'stage') ? moments[0] : undefined;
}

function stageClass(stage: MapStage, truth: boolean): string {
  return `cell stage${stage.stale ? ' stale' : ''}${truth ? ' moment-of-truth' : ''}${changeClass(stage.change)}`;
}

function header(
  id: string,
  { title, facts, change }: MapStage | MapMoment,
  truth: boolean,
  byTime: boolean,
  words: PictureWords,
  findings: readonly MapFinding[] = [],
): HTMLElement[] {
  const lead = htmlElement(
    'button',
    { type: 'button', class: 'lead', 'data-part': id },
    changeSign(change, words),
  );
  const when = byTime ? whenOf(facts) : '';
  if (when !== '') lead.append(htmlElement('span', { class: 'when' }, `${when} `));
  lead.append(htmlElement('span', { class: 'title' }, title || words.noTitle));
  return [
    lead,
    ...(truth
      ? [htmlElement('p', { class: 'mark mark-moment-of-truth' }, icon('star'), words.marks.momentOfTruth)]
      : []),
    ...drawBadge(findings, id, words),
  ];
}

/** Returns the time that leads each column on the map of a day. */
function whenOf(facts: readonly MapFact[]): string {
  return facts.flatMap(({ name, value }) => (name === 'when' ? [value] : [])).join(', ');
}

const headerLook = remembered(
  ({ title, facts, stale, change }: MapStage | MapMoment, truth: boolean, byTime: boolean): string =>
    `${stale ? '~' : ''}${change ?? ''}${truth ? '★' : ''}${byTime ? whenOf(facts) : ''}\u0000${title}`,
);
