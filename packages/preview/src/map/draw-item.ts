import {
  type ComparedChange,
  type FactName,
  isChannelKind,
  type MapFact,
  type MapFinding,
  type MapItem,
  type MapItemKind,
  type MapMark,
  type PictureWords,
} from '@journey-maps/core';
import { drawChangeNotes } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement } from '../html.ts';
import { type IconName, icon } from '../look/icons.ts';
import { drawBadge } from './draw-badge.ts';
import { drawStatus } from './draw-status.ts';
import { noReferences, type Reference, type References } from './references.ts';

/** The icons before the titles of items. A screen reader says the word for the kind instead. */
const icons: Readonly<Partial<Record<MapItemKind, IconName>>> = {
  owner: 'people',
  channel: 'channel',
  evidence: 'evidence',
  goal: 'goal',
  expectation: 'expectation',
  motivation: 'motivation',
  thought: 'thought',
  quote: 'quote',
  'no-touchpoint': 'none',
  metric: 'metric',
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
  artifact: 'receipt',
  handover: 'handover',
  next: 'ways',
  exit: 'exit',
  'action-item': 'action',
  resource: 'resource',
};

/** How a kind of item looks: a note that is stuck on, a card, a speech bubble, or plain words with an icon. */
const shapes: Readonly<Partial<Record<MapItemKind, 'note' | 'card' | 'bubble'>>> = {
  pain: 'note',
  gain: 'note',
  opportunity: 'note',
  touchpoint: 'card',
  persona: 'card',
  owner: 'card',
  channel: 'card',
  evidence: 'card',
  metric: 'card',
  'action-item': 'card',
  resource: 'card',
  frontstage: 'card',
  backstage: 'card',
  support: 'card',
  artifact: 'card',
  thought: 'bubble',
  quote: 'bubble',
};

/** Everything that is drawn with an item beyond its own statement. */
export interface AroundItem {
  readonly findings?: readonly MapFinding[];
  /** The changes in it since the version that it is compared with. */
  readonly notes?: readonly ComparedChange[];
  /** Drawn before its title in place of its kind's icon. */
  readonly sign?: Element;
  readonly references?: References;
}

/** Draws an item: its title leads to its line. Its `data-id` finds it again in the newest model. */
export function drawItem(
  item: MapItem,
  words: PictureWords,
  { findings = [], notes = [], sign, references = noReferences }: AroundItem = {},
): HTMLElement {
  const word = item.kind === 'row' ? '' : words.items[item.kind].one;
  const ofKind = icons[item.kind];
  const severity = item.marks.find((mark) => mark.severity !== undefined)?.severity;
  const element = htmlElement('article', {
    class: classesOf(item),
    'data-id': item.id,
    ...(severity === undefined ? {} : { 'data-severity': severity }),
  });
  const title = htmlElement('button', { type: 'button', class: 'lead' }, changeSign(item.change, words));
  const before = sign ?? (item.kind === 'touchpoint' ? channelBadge(item) : ofKind && icon(ofKind));
  if (before !== undefined) title.append(before);
  const own = item.kind === 'touchpoint' ? undefined : references.of(item.id);
  const share = item.facts.find(({ name }) => name === 'share')?.value;
  title.append(
    htmlElement(
      'span',
      { class: 'words' },
      word === '' ? [] : [htmlElement('span', { class: 'unseen' }, word + words.colon)],
      own === undefined ? [] : [referenceChip(own)],
      share === undefined
        ? []
        : [htmlElement('span', { class: 'share', 'aria-hidden': 'true' }, `${share} `)],
      htmlElement('span', { class: 'title' }, item.title || words.noTitle),
      footnotes(item, references),
    ),
  );
  element.append(title);
  const signs = signsOf(item, references, words);
  if (signs.length > 0) element.append(htmlElement('div', { class: 'meta' }, signs));
  if (item.within !== undefined) element.append(htmlElement('p', { class: 'within' }, words.at(item.within)));
  for (const part of [
    ...drawFacts(item.facts, coveredBySigns(item, references)),
    ...drawChangeNotes(notes, words),
    ...drawBadge(findings, item.id, words),
  ])
    element.append(part);
  return element;
}

/** Draws the numbers of the evidence that something rests on. */
export function footnotes(item: Pick<MapItem, 'evidence'>, references: References): readonly HTMLElement[] {
  const numbers = references.evidence(item);
  if (numbers.length === 0) return [];
  return [htmlElement('span', { class: 'footnotes', 'aria-hidden': 'true' }, numbers.join(' '))];
}

function classesOf({ kind, channelKind, marks, open, stale, change }: MapItem): string {
  const has = (mark: MapMark['kind']) => marks.some((one) => one.kind === mark);
  const classes = [
    'item',
    `item-${kind}`,
    shapes[kind] ?? 'words',
    channelKind ?? '',
    has('planned') ? 'planned' : '',
    has('external') ? 'external' : '',
    has('assumption') ? 'assumed' : '',
    open === false ? 'closed' : '',
    stale ? 'stale' : '',
  ];
  return classes.filter(Boolean).join(' ') + changeClass(change);
}

/** Draws the signs of an item: importance, value and effort, marks, references to other items, and its owner. */
function signsOf(item: MapItem, references: References, { facts }: PictureWords): readonly HTMLElement[] {
  const { rating = {}, answers = [], improves = [], ownerTitle, kind } = item;
  const marks = item.marks.filter((mark) => !isShape(mark.kind, kind));
  const chips = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = references.of(id);
      return found === undefined ? [] : [referenceChip(found)];
    });
  const [answered, improved] = [chips(answers), chips(improves)];
  return [
    ...(isRating(rating.importance) ? [ratingSigns('dots', rating.importance)] : []),
    ...(isRating(rating.value) || isRating(rating.effort)
      ? [
          htmlElement(
            'span',
            { class: 'value-effort', 'aria-hidden': 'true' },
            isRating(rating.value) ? [ratingSigns('bars', rating.value, [...facts.value][0])] : [],
            isRating(rating.effort) ? [ratingSigns('bars', rating.effort, [...facts.effort][0])] : [],
          ),
        ]
      : []),
    ...(marks.length > 0 ? [drawMarks(marks)] : []),
    ...(answered.length > 0 ? [signed('→', answered)] : []),
    ...(improved.length > 0 ? [signed('↗', improved)] : []),
    ...(ownerTitle === undefined || kind === 'handover' ? [] : [ownerChip(ownerTitle, references)]),
  ];
}

function signed(sign: string, chips: readonly HTMLElement[]): HTMLElement {
  return htmlElement('span', { class: 'answers', 'aria-hidden': 'true' }, sign, chips);
}

function isRating(rating: number | undefined): rating is number {
  return rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 5;
}

function ratingSigns(shape: 'dots' | 'bars', rating: number, letter = ''): HTMLElement {
  const signs = Array.from({ length: 5 }, (_, i) => htmlElement('span', { class: i < rating ? 'on' : '' }));
  return htmlElement(
    'span',
    { class: `rating ${shape}`, 'aria-hidden': 'true' },
    letter === '' ? [] : [htmlElement('span', { class: 'letter' }, letter)],
    signs,
  );
}

/** Draws what a part of the map is referred to by, such as `P3`. */
function referenceChip({ label, kind, title }: Reference): HTMLElement {
  return htmlElement('span', { class: `reference reference-${kind}`, title, 'aria-hidden': 'true' }, label);
}

/** The facts that its signs show: in words they are there for screen readers, and for those who want to see everything. */
function coveredBySigns(item: MapItem, references: References): ReadonlySet<FactName> {
  const { rating = {}, answers = [], improves = [], kind } = item;
  const isKnown = (ids: readonly string[]) =>
    ids.length > 0 && ids.every((id) => references.of(id) !== undefined);
  const covered: readonly (readonly [name: FactName, isCovered: boolean])[] = [
    ['owner', item.ownerTitle !== undefined && kind !== 'handover'],
    ['channel', kind === 'touchpoint' && item.channelKind !== undefined],
    ['importance', isRating(rating.importance)],
    ['value', kind === 'opportunity' && isRating(rating.value)],
    ['effort', kind === 'opportunity' && isRating(rating.effort)],
    ['for', isKnown(answers)],
    ['improves', isKnown(improves)],
    ['evidence', references.evidence(item).length > 0],
    ['share', true],
    ['status', kind === 'touchpoint'],
  ];
  return new Set(covered.flatMap(([name, isCovered]) => (isCovered ? [name] : [])));
}

/** Tells whether the shape of a badge says a mark already. */
function isShape(mark: MapMark['kind'], kind: MapItemKind): boolean {
  return kind === 'touchpoint' && isChannelKind(mark);
}

/** Round is digital, square is physical, a drop is with a person: the shape says it without a colour. */
function channelBadge({ channelKind, marks }: MapItem): HTMLElement {
  const kind = channelKind ?? 'none';
  const label = marks.find((mark) => mark.kind === kind)?.label ?? '';
  return htmlElement(
    'span',
    { class: `channel channel-${kind}`, title: label },
    icon(kind === 'none' ? 'touchpoint' : kind),
    label === '' ? [] : [htmlElement('span', { class: 'unseen' }, `${label}, `)],
  );
}

/** Draws who looks after something as two letters; the names are in the facts, and in the legend. */
export function ownerChip(title: string, { initials }: References): HTMLElement {
  return htmlElement('span', { class: 'owner-chip', title, 'aria-hidden': 'true' }, initials(title));
}

/** The class of what changed since an older version. */
export function changeClass(change: MapItem['change']): string {
  return change === undefined ? '' : ` change change-${change}`;
}

/** Symbols and words, never colour alone. */
function drawMarks(marks: readonly MapMark[]): HTMLElement {
  return htmlElement(
    'ul',
    { class: 'marks' },
    marks.map(({ kind, label, severity, word }) => {
      if (kind === 'status') return drawStatus(word, label, 'li');
      const name = kind === 'moment-of-truth' ? 'star' : kind === 'assumption' ? 'assumption' : undefined;
      return htmlElement(
        'li',
        { class: `mark mark-${kind}` },
        severity === undefined ? [] : [severityBars(severity)],
        name === undefined ? [] : [icon(name)],
        label,
      );
    }),
  );
}

function severityBars(severity: NonNullable<MapMark['severity']>): HTMLElement {
  const filled = ['low', 'medium', 'high', 'critical'].indexOf(severity) + 1;
  return htmlElement(
    'span',
    { class: 'bars', 'aria-hidden': 'true' },
    Array.from({ length: 4 }, (_, i) => htmlElement('span', { class: i < filled ? 'on' : '' })),
  );
}

/**
 * Draws facts: those of one label beside each other, and short ones on one line.
 *
 * @param covered the names of those that signs show, which are for screen readers and for whoever wants everything
 */
export function drawFacts(
  facts: readonly MapFact[],
  covered: ReadonlySet<FactName> = new Set(),
): HTMLElement[] {
  if (facts.length === 0) return [];
  const list = htmlElement('dl', { class: 'facts' });
  let group: { readonly label: string; readonly element: HTMLElement } | undefined;
  for (const { name, label, value, href, image } of facts) {
    if (group?.label !== label) {
      const className = name !== undefined && covered.has(name) ? 'fact covered' : 'fact';
      group = { label, element: htmlElement('div', { class: className }, htmlElement('dt', {}, label)) };
      list.append(group.element);
    }
    group.element.append(
      htmlElement(
        'dd',
        {},
        image !== undefined
          ? htmlElement('img', { src: image, alt: value, title: value, decoding: 'sync' })
          : href === undefined
            ? value
            : htmlElement('a', { href, rel: 'noreferrer' }, value),
      ),
    );
  }
  return [list];
}

/** Cards side by side, as many as there is room for. */
export function cardsBox(cards: readonly HTMLElement[]): HTMLElement {
  return htmlElement('div', { class: 'cards' }, cards);
}
