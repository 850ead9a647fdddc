import { type ChannelKind, isChannelKind } from '@journey-maps/core/model';
import type {
  FactName,
  MapItem,
  MapItemKind,
  MapMark,
  PictureWords,
  Reference,
} from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { drawStatus } from './draw-status.ts';
import { drawLaneSigns, isLane } from './lane-signs.ts';
import type { References } from './references.ts';

/** Draws the numbers of an item's evidence. */
export function drawFootnotes(
  item: Pick<MapItem, 'evidence'>,
  references: References,
): readonly HTMLElement[] {
  const numbers = references.evidence(item);
  if (numbers.length === 0) return [];
  return [createHtmlElement('span', { class: 'footnotes', 'aria-hidden': 'true' }, numbers.join(' '))];
}

/** Draws the signs of an item: importance, value and effort, marks, references to other items, and its owner. */
export function drawSigns(
  item: MapItem,
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  const { rating = {}, improves = [], ownerTitle, kind } = item;
  const marks = item.marks.filter((mark) => !isShape(mark.kind, kind));
  return [
    ...drawLaneSigns(item),
    ...drawRatingDots(item),
    ...(isRating(rating.value) || isRating(rating.effort) ? [drawBars(rating, words)] : []),
    ...(marks.length > 0 ? [drawMarks(marks, words)] : []),
    ...answerSigns(item, references),
    ...drawSignedReferences('↗', improves, references),
    ...(ownerTitle === undefined || kind === 'handover' ? [] : [drawOwnerChip(ownerTitle, references)]),
  ];
}

/** Draws references to the items that an item addresses. */
export function answerSigns({ answers = [] }: MapItem, references: References): readonly HTMLElement[] {
  return drawSignedReferences('→', answers, references);
}

function drawSignedReferences(
  sign: string,
  ids: readonly string[],
  references: References,
): readonly HTMLElement[] {
  const chips = ids.flatMap((id) => {
    const known = references.of(id);
    return known === undefined ? [] : [drawReferenceChip(known)];
  });
  if (chips.length === 0) return [];
  return [createHtmlElement('span', { class: 'answers', 'aria-hidden': 'true' }, sign, chips)];
}

/** Draws an importance of one to five as dots. */
export function drawRatingDots({ rating = {} }: Pick<MapItem, 'rating'>): readonly HTMLElement[] {
  return isRating(rating.importance) ? [drawRatingSigns('dots', rating.importance)] : [];
}

/** Draws value and effort as bars, each after its first letter. */
export function drawBars({ value, effort }: Rating, { facts }: PictureWords): HTMLElement {
  return createHtmlElement(
    'span',
    { class: 'value-effort', 'aria-hidden': 'true' },
    isRating(value) ? [drawRatingSigns('bars', value, [...facts.value][0])] : [],
    isRating(effort) ? [drawRatingSigns('bars', effort, [...facts.effort][0])] : [],
  );
}

type Rating = NonNullable<MapItem['rating']>;

function isRating(rating: number | undefined): rating is number {
  return rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 5;
}

/** Draws a rating of one to five. */
export function drawRatingSigns(shape: 'dots' | 'bars', rating: number, letter = ''): HTMLElement {
  const signs = Array.from({ length: 5 }, (_, i) =>
    createHtmlElement('span', { class: i < rating ? 'on' : '' }),
  );
  return createHtmlElement(
    'span',
    { class: `rating ${shape}`, 'aria-hidden': 'true' },
    letter === '' ? [] : [createHtmlElement('span', { class: 'letter' }, letter)],
    signs,
  );
}

/** Draws the reference to a part of the map, such as `P3`. */
export function drawReferenceChip({ label, kind, title }: Reference): HTMLElement {
  return createHtmlElement(
    'span',
    { class: `reference reference-${kind}`, title, 'aria-hidden': 'true' },
    label,
  );
}

/** Returns the facts that signs show: as texts they are for screen readers and the density "everything". */
export function listFactsCoveredBySigns(item: MapItem, references: References): ReadonlySet<FactName> {
  const { rating = {}, answers = [], improves = [], kind } = item;
  const isKnown = (ids: readonly string[]) =>
    ids.length > 0 && ids.every((id) => references.of(id) !== undefined);
  const covered: readonly (readonly [name: FactName, isCovered: boolean])[] = [
    ['owner', item.ownerTitle !== undefined && kind !== 'handover'],
    ['channel', kind === 'touchpoint' && item.channelKind !== undefined],
    ['importance', isRating(rating.importance)],
    ['value', (kind === 'opportunity' && isRating(rating.value)) || item.figures !== undefined],
    ['baselineValue', item.figures !== undefined],
    ['target', item.figures !== undefined],
    ['unit', item.figures !== undefined],
    ['effort', kind === 'opportunity' && isRating(rating.effort)],
    ['for', isKnown(answers)],
    ['improves', isKnown(improves)],
    ['evidence', references.evidence(item).length > 0],
    ['share', true],
    ['status', kind === 'touchpoint'],
    ['kind', isLane(item)],
    ['duration', isLane(item)],
  ];
  return new Set(covered.flatMap(([name, isCovered]) => (isCovered ? [name] : [])));
}

/** Returns whether the shape of a badge already shows a mark. */
function isShape(mark: MapMark['kind'], kind: MapItemKind): boolean {
  return kind === 'touchpoint' && isChannelKind(mark);
}

/**
 * Draws the badge of a touchpoint's channel: round for digital, square for physical, a drop for a person. So
 * the shape is enough without the colour.
 */
export function drawChannelBadge({ channel, channelKind, marks }: MapItem): HTMLElement {
  const kind = channelKind ?? 'none';
  const label = marks.find((mark) => mark.kind === kind)?.label ?? '';
  return createHtmlElement(
    'span',
    { class: `channel channel-${kind}`, title: label },
    drawIcon(channel !== undefined ? `channel-${channel}` : kind === 'none' ? 'touchpoint' : kind),
    label === '' ? [] : [createHtmlElement('span', { class: 'unseen' }, `${label}, `)],
  );
}

/** Draws the badge of a kind of channel, without a word. */
export function drawChannelSign(kind: ChannelKind): HTMLElement {
  return createHtmlElement('span', { class: `channel channel-${kind}` }, drawIcon(kind));
}

/** Draws an owner as two letters; the names are in the facts and in the legend. */
export function drawOwnerChip(title: string, { initials }: References): HTMLElement {
  return createHtmlElement('span', { class: 'owner-chip', title, 'aria-hidden': 'true' }, initials(title));
}

/** Draws marks as symbols and words, never as colour alone. */
function drawMarks(marks: readonly MapMark[], words: PictureWords): HTMLElement {
  return createHtmlElement(
    'ul',
    { class: 'marks' },
    marks.map(({ kind, label, severity, word }) => {
      if (kind === 'status') return drawStatus(word, label, 'li');
      const name = kind === 'moment-of-truth' ? 'star' : kind === 'assumption' ? 'assumption' : undefined;
      return createHtmlElement(
        'li',
        { class: `mark mark-${kind}` },
        severity === undefined ? [] : [drawSeverityBars(severity)],
        name === undefined ? [] : [drawIcon(name)],
        ...(severity === undefined
          ? [label]
          : [
              createHtmlElement('span', { 'aria-hidden': 'true' }, words.signs.severities[severity]),
              createHtmlElement('span', { class: 'unseen' }, label),
            ]),
      );
    }),
  );
}

export function drawSeverityBars(severity: NonNullable<MapMark['severity']>): HTMLElement {
  const filled = ['low', 'medium', 'high', 'critical'].indexOf(severity) + 1;
  return createHtmlElement(
    'span',
    { class: 'bars', 'aria-hidden': 'true' },
    Array.from({ length: 4 }, (_, i) => createHtmlElement('span', { class: i < filled ? 'on' : '' })),
  );
}
