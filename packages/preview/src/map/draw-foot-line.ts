import type { ComparedChange } from '@journey-maps/core/versions';
import type { FactName, MapFinding, MapItem, PictureWords } from '@journey-maps/core/views';
import { drawChangeNotes } from '../compare/change-notes.ts';
import { createHtmlElement } from '../html.ts';
import { drawBadge } from './draw-badge.ts';
import { drawBullet } from './draw-bullet.ts';
import { drawFacts, drawTitle, listClasses } from './draw-item.ts';
import { answerSigns, drawOwnerChip, drawRatingDots, listFactsCoveredBySigns } from './draw-signs.ts';
import { drawStatus } from './draw-status.ts';
import type { FootMetric } from './plan-foot.ts';
import type { References } from './references.ts';

/** Everything that is drawn with a line beyond its own statement. */
export interface AroundLine {
  readonly findings: readonly MapFinding[];
  readonly notes: readonly ComparedChange[];
  readonly references: References;
  readonly words: PictureWords;
}

/** Draws an action item: the items that it addresses, its owner, its date and its status, each in a column. */
export function drawActionLine(item: MapItem, around: AroundLine): HTMLElement {
  const { references } = around;
  const due = item.facts.find(({ name }) => name === 'due')?.value ?? '';
  return drawLine(
    item,
    around,
    ['due'],
    [
      createHtmlElement('span', { class: 'foot-for', 'aria-hidden': 'true' }, answerSigns(item, references)),
      createHtmlElement(
        'span',
        {},
        item.ownerTitle === undefined ? [] : [drawOwnerChip(item.ownerTitle, references)],
      ),
      createHtmlElement('span', { class: 'foot-due', 'aria-hidden': 'true' }, due),
      createHtmlElement('span', {}, drawStatuses(item)),
    ],
  );
}

/** Draws a resource: its availability, title, importance and owner. */
export function drawResourceLine(item: MapItem, around: AroundLine): HTMLElement {
  const { references } = around;
  return drawLine(
    item,
    around,
    [],
    [
      ...drawStatuses(item),
      ...drawRatingDots(item),
      ...(item.ownerTitle === undefined ? [] : [drawOwnerChip(item.ownerTitle, references)]),
    ],
  );
}

/** Draws evidence as a footnote: method, date and sample follow its title. */
export function drawEvidenceLine(item: MapItem, around: AroundLine): HTMLElement {
  const getTextFor = (name: FactName) =>
    item.facts.flatMap((fact) => (fact.name === name ? [fact.value] : []));
  const meta = [
    ...getTextFor('method'),
    ...getTextFor('date'),
    ...getTextFor('sample').map((value) => `n = ${value}`),
  ];
  const behind = meta.length === 0 ? '' : `, ${meta.join(', ')}`;
  return drawLine(item, around, ['method', 'date', 'sample', 'source', 'as', 'owner'], [], behind);
}

/** Draws a metric: the place of its measurement, and its figures. */
export function drawMetricLine({ item, stage, at }: FootMetric, around: AroundLine): HTMLElement {
  const { words } = around;
  const where = createHtmlElement(
    'span',
    { class: 'foot-where' },
    stage === undefined ? [] : [createHtmlElement('span', { class: 'foot-stage' }, String(stage))],
    at ?? words.signs.wholeJourney,
  );
  return drawLine(item, around, [], item.figures === undefined ? [] : [drawBullet(item, words)], '', [where]);
}

function drawStatuses({ marks }: MapItem): readonly HTMLElement[] {
  return marks.flatMap(({ kind, word, label }) => (kind === 'status' ? [drawStatus(word, label)] : []));
}

/**
 * Draws a line of the foot.
 *
 * @param covered facts that are shown in another form
 * @param columns the elements after the title
 * @param behind a text on the line of the title
 * @param below the elements below the title
 */
function drawLine(
  item: MapItem,
  { findings, notes, references, words }: AroundLine,
  covered: readonly FactName[],
  columns: readonly HTMLElement[],
  behind = '',
  below: readonly HTMLElement[] = [],
): HTMLElement {
  const title = drawTitle(item, references, words);
  // In the button itself: a line may break before a button, and must not begin with a comma.
  if (behind !== '')
    title
      .querySelector('.words')
      ?.append(createHtmlElement('span', { class: 'foot-behind', 'aria-hidden': 'true' }, behind));
  return createHtmlElement(
    'article',
    { class: `${listClasses(item)} foot-line foot-${item.kind}`, 'data-id': item.id },
    createHtmlElement('div', { class: 'foot-title' }, title, below),
    columns,
    drawFacts(item.facts, new Set([...covered, ...listFactsCoveredBySigns(item, references)])),
    drawChangeNotes(notes, words),
    drawBadge(findings, item.id, words),
  );
}
