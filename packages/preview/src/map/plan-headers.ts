import type {
  JourneyMap,
  MapFact,
  MapFinding,
  MapMoment,
  MapStage,
  PictureWords,
} from '@journey-maps/core/views';
import { changeSign } from '../compare/change-signs.ts';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import type { PlacedFindings } from './assign-findings.ts';
import { createCellKey } from './cell-key.ts';
import { drawBadge } from './draw-badge.ts';
import { drawBandFacts, listBandFacts } from './draw-band-facts.ts';
import { changeClass } from './draw-item.ts';
import { memoizeOnFirst } from './memoize-on-first.ts';
import type { PlannedCell, PlannedTable } from './planned-table.ts';
import type { References } from './references.ts';
import { createFindingsKey } from './render-key.ts';
import { type KeptGroups, planStagesTrack, planStepsTrack } from './tracks.ts';

/**
 * Plans the arrows of the stages and the titles of their moments. These rows are sticky, so everything else
 * about stages and moments is in other rows.
 */
export function planHeaders(
  map: JourneyMap,
  byTime: boolean,
  placed: PlacedFindings,
  references: References,
  keptGroups: KeptGroups,
  words: PictureWords,
): Pick<PlannedTable, 'stages' | 'steps'> {
  const withSteps = map.stages.some(({ moments }) => moments.some(({ kind }) => kind !== 'stage'));
  const last = map.stages.length - 1;
  const stages = planStagesTrack(
    map,
    (s) => `header ${withSteps} ${s} ${s === last}`,
    keptGroups,
    (stage, s) =>
      planStageHeader(
        stage,
        { number: s + 1, isLast: s === last },
        byTime,
        withSteps,
        placed,
        references,
        words,
      ),
  );
  if (!withSteps) return { stages };
  const steps = planStepsTrack(map, 'header', keptGroups, (moment, s) => {
    const stage = map.stages[s];
    if (stage !== undefined && getWholeStageMoment(stage) !== undefined)
      return planHeaderBelow(stage, byTime, references, words);
    return {
      key: createCellKey('moment', moment),
      columns: 1,
      look: headerLook(moment, moment.momentOfTruth, byTime) + createFindingsKey(placed.at.get(moment) ?? []),
      className: `cell moment${moment.momentOfTruth ? ' moment-of-truth' : ''}${moment.stale ? ' stale' : ''}${changeClass(moment.change)}`,
      draw: () => drawHeader(moment.id, moment, moment.momentOfTruth, byTime, words, placed.at.get(moment)),
    };
  });
  return { stages, steps };
}

/** Plans the header of a stage. A stage that is its own moment has one header over both rows, unless it has a time. */
function planStageHeader(
  stage: MapStage,
  { number, isLast }: { readonly number: number; readonly isLast: boolean },
  byTime: boolean,
  withSteps: boolean,
  placed: PlacedFindings,
  references: References,
  words: PictureWords,
): PlannedCell {
  const whole = getWholeStageMoment(stage);
  const findings = placed.at.get(whole ?? stage) ?? [];
  const truth = whole?.momentOfTruth === true;
  const hasCellBelow = whole !== undefined && withSteps;
  const isSaidBelow = (fact: MapFact) => hasCellBelow && isInStepsRow(fact, byTime);
  const facts = listBandFacts(stage).filter(
    (fact) => !(byTime && fact.name === 'when') && !isSaidBelow(fact),
  );
  return {
    key: `stage ${stage.id} ${whole === undefined ? '' : 'whole'}`,
    columns: stage.moments.length,
    ...(hasCellBelow && listFactsBelow(stage, byTime).length === 0 ? { rows: 2 } : {}),
    look: `${number}${isLast ? '.' : ''}${headerLook(stage, truth, byTime)}${facts.map(({ value }) => `${value} ${references.initials(value)}`).join('|')}${createFindingsKey(findings)}`,
    className: `${getStageClass(stage, truth)}${number === 1 ? ' first' : ''}${isLast ? ' last' : ''}`,
    draw: () => {
      const contents = drawHeader(whole?.id ?? stage.id, stage, truth, byTime, words, findings);
      const ring = createHtmlElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number));
      const text = createHtmlElement(
        'div',
        { class: 'band' },
        contents,
        drawBandFacts(facts, references, words),
      );
      return whole === undefined
        ? [ring, text]
        : [createHtmlElement('div', { class: 'whole', 'data-part': stage.id }, ring, text)];
    },
  };
}

/** Returns whether a fact of a stage without steps is in the row of steps: only its time is there. */
function isInStepsRow({ name }: MapFact, byTime: boolean): boolean {
  return name === 'when' && !byTime;
}

function listFactsBelow(stage: MapStage, byTime: boolean): readonly MapFact[] {
  return listBandFacts(stage).filter((fact) => isInStepsRow(fact, byTime));
}

function planHeaderBelow(
  stage: MapStage,
  byTime: boolean,
  references: References,
  words: PictureWords,
): PlannedCell {
  const className = `${getStageClass(stage, getWholeStageMoment(stage)?.momentOfTruth === true)} below`;
  const facts = listFactsBelow(stage, byTime);
  return {
    key: `stage ${stage.id} below`,
    columns: 1,
    ...(facts.length === 0 ? { isBelow: true } : {}),
    look: className + facts.map(({ value }) => value).join('|'),
    className,
    draw: () => drawBandFacts(facts, references, words),
  };
}

function getWholeStageMoment({ moments }: MapStage): MapMoment | undefined {
  return moments.every(({ kind }) => kind === 'stage') ? moments[0] : undefined;
}

function getStageClass(stage: MapStage, truth: boolean): string {
  return `cell stage${stage.stale ? ' stale' : ''}${truth ? ' moment-of-truth' : ''}${changeClass(stage.change)}`;
}

function drawHeader(
  id: string,
  { title, facts, change }: MapStage | MapMoment,
  truth: boolean,
  byTime: boolean,
  words: PictureWords,
  findings: readonly MapFinding[] = [],
): HTMLElement[] {
  const lead = createHtmlElement(
    'button',
    { type: 'button', class: 'lead', 'data-part': id },
    changeSign(change, words),
  );
  const when = byTime ? getTime(facts) : '';
  if (when !== '') lead.append(createHtmlElement('span', { class: 'when' }, `${when} `));
  lead.append(createHtmlElement('span', { class: 'title' }, title || words.noTitle));
  return [
    lead,
    ...(truth
      ? [
          createHtmlElement(
            'p',
            { class: 'mark mark-moment-of-truth' },
            drawIcon('star'),
            words.marks.momentOfTruth,
          ),
        ]
      : []),
    ...drawBadge(findings, id, words),
  ];
}

/** Returns the time that leads each column on the map of a day. */
function getTime(facts: readonly MapFact[]): string {
  return facts.flatMap(({ name, value }) => (name === 'when' ? [value] : [])).join(', ');
}

const headerLook = memoizeOnFirst(
  ({ title, facts, stale, change }: MapStage | MapMoment, truth: boolean, byTime: boolean): string =>
    `${stale ? '~' : ''}${change ?? ''}${truth ? '★' : ''}${byTime ? getTime(facts) : ''}\u0000${title}`,
);
