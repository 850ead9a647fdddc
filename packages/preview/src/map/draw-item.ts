// Longer than most files: the drawing of each kind of card, best read as a whole.
import type { ComparedChange } from '@journey-maps/core/versions';
import {
  capitalizeWord,
  extraFacts,
  type FactName,
  type MapFact,
  type MapFinding,
  type MapItem,
  type MapItemKind,
  type MapMark,
  type PictureWords,
} from '@journey-maps/core/views';
import { drawChangeNotes } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { createHtmlElement } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';
import { drawBadge } from './draw-badge.ts';
import { drawBullet } from './draw-bullet.ts';
import { drawRing } from './draw-ring.ts';
import {
  drawChannelBadge,
  drawFootnotes,
  drawOwnerChip,
  drawReferenceChip,
  drawSigns,
  listFactsCoveredBySigns,
} from './draw-signs.ts';
import { getLaneIcon } from './lane-signs.ts';
import type { WayDirection } from './plan-ways.ts';
import { noReferences, type References } from './references.ts';

/** The icons before the titles of items. Screen readers read the name of the kind instead. */
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

/**
 * The shape of a kind of item: a sticky note, a card, or a speech bubble. All other kinds are plain words
 * with an icon.
 */
const shapes: Readonly<Partial<Record<MapItemKind, 'note' | 'card' | 'bubble'>>> = {
  pain: 'note',
  gain: 'note',
  opportunity: 'note',
  touchpoint: 'card',
  persona: 'card',
  owner: 'card',
  channel: 'card',
  evidence: 'card',
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
  /** The changes in it, if two versions are compared. */
  readonly notes?: readonly ComparedChange[];
  /** Drawn before its title instead of its kind's icon. */
  readonly sign?: Element;
  readonly references?: References;
  /** The heading of its row, if the row combines several. */
  readonly heading?: string;
  /** True if it belongs to a whole stage and is drawn in one of the stage's columns. */
  readonly isOfStage?: boolean;
  /** A branch that is drawn as an arc, or that leads here. */
  readonly way?: DrawnWay;
}

/** A branch, as shown on its arc or at its target moment. */
export interface DrawnWay {
  readonly direction: WayDirection | 'here';
  /** The title of the moment where it begins. */
  readonly from: string;
}

/** Draws an item: its title leads to its line in the text. Its `data-id` identifies it in the current view model. */
export function drawItem(
  item: MapItem,
  words: PictureWords,
  { findings = [], notes = [], sign, references = noReferences, heading, isOfStage, way }: AroundItem = {},
): HTMLElement {
  const severity = item.marks.find((mark) => mark.severity !== undefined)?.severity;
  const element = createHtmlElement('article', {
    class: listClasses(item),
    'data-id': item.id,
    ...(severity === undefined ? {} : { 'data-severity': severity }),
  });
  if (heading !== undefined) element.append(createHtmlElement('p', { class: 'within' }, heading));
  element.append(
    way === undefined
      ? drawTitle(item, references, words, sign ?? drawLeadingSign(item))
      : leadTo(item, references, words, drawWayWords(item, way, words)),
  );
  const hasConditionInTitle = way !== undefined || item.kind === 'handover';
  if (item.figures !== undefined) element.append(drawBullet(item, words));
  const signs = drawSigns(item, references, words);
  if (signs.length > 0) element.append(createHtmlElement('div', { class: 'meta' }, signs));
  if (isOfStage === true)
    element.append(createHtmlElement('p', { class: 'within' }, words.emotion.ofWholeStage));
  if (item.within !== undefined)
    element.append(createHtmlElement('p', { class: 'within at-part' }, words.at(item.within)));
  for (const part of [
    ...drawFacts(
      hasConditionInTitle ? item.facts.filter(({ name }) => name !== 'condition') : item.facts,
      listFactsCoveredBySigns(item, references),
    ),
    ...drawChangeNotes(notes, words),
    ...drawBadge(findings, item.id, words),
  ])
    element.append(part);
  return element;
}

/** Draws the title of an item, with its reference and footnotes. It leads to the item's line in the text. */
export function drawTitle(
  item: MapItem,
  references: References,
  words: PictureWords,
  before?: Element,
): HTMLElement {
  const own = item.kind === 'touchpoint' ? undefined : references.of(item.id);
  const share = getFactValue(item, 'share');
  return leadTo(
    item,
    references,
    words,
    item.kind === 'handover'
      ? drawHandoverWords(item, references, words)
      : [
          own === undefined ? [] : [drawReferenceChip(own)],
          share === undefined
            ? []
            : [
                createHtmlElement(
                  'span',
                  { class: 'share', 'aria-hidden': 'true' },
                  formatShare(item, share, words),
                ),
              ],
          createHtmlElement('span', { class: 'title' }, item.title || words.noTitle),
        ].flat(),
    before,
  );
}

/** Draws the button that leads to the line of an item. Screen readers read its kind first. */
function leadTo(
  item: MapItem,
  references: References,
  words: PictureWords,
  contents: readonly HTMLElement[],
  before?: Element,
): HTMLElement {
  const word = item.kind === 'row' ? '' : words.items[item.kind].one;
  return createHtmlElement(
    'button',
    { type: 'button', class: 'lead' },
    changeSign(item.change, words),
    before === undefined ? [] : [before],
    createHtmlElement(
      'span',
      { class: 'words' },
      word === '' ? [] : [createHtmlElement('span', { class: 'unseen' }, word + words.colon)],
      contents,
      drawFootnotes(item, references),
    ),
  );
}

/**
 * Returns the texts of a handover: the chip of the new owner, and the condition. The density "everything"
 * also shows the name.
 */
function drawHandoverWords(
  item: MapItem,
  references: References,
  { to, noTitle }: PictureWords,
): readonly HTMLElement[] {
  const condition = getFactValue(item, 'condition');
  return [
    createHtmlElement('span', { class: 'goes', 'aria-hidden': 'true' }, capitalizeWord(to.handover)),
    ...(item.ownerTitle === undefined ? [] : [drawOwnerChip(item.ownerTitle, references)]),
    createHtmlElement(
      'span',
      { class: item.ownerTitle === undefined ? 'title' : 'title takes-over' },
      item.title || noTitle,
    ),
    ...(condition === undefined ? [] : [createHtmlElement('span', { class: 'condition' }, condition)]),
  ];
}

function getFactValue({ facts }: MapItem, name: FactName): string | undefined {
  return facts.find((fact) => fact.name === name)?.value;
}

/** Returns the texts on an arc: share, direction and condition. Screen readers also get both ends. */
function drawWayWords(
  item: MapItem,
  { direction, from }: DrawnWay,
  words: PictureWords,
): readonly HTMLElement[] {
  const share = getFactValue(item, 'share');
  const condition = getFactValue(item, 'condition');
  return [
    createHtmlElement('span', { class: 'unseen' }, `${item.title || words.noTitle} (${words.at(from)}), `),
    ...(share === undefined
      ? []
      : [createHtmlElement('span', { class: 'share', 'aria-hidden': 'true' }, share)]),
    createHtmlElement(
      'span',
      { class: 'goes' },
      (direction === 'here' ? words.signs.comeFrom(from) : words.signs.goes[direction]) +
        (condition === undefined ? '' : words.colon),
    ),
    ...(condition === undefined ? [] : [createHtmlElement('span', { class: 'title' }, condition)]),
  ];
}

function drawLeadingSign(item: MapItem): Element | undefined {
  const ofKind = getLaneIcon(item) ?? icons[item.kind];
  if (item.kind === 'touchpoint') return drawChannelBadge(item);
  if (item.kind === 'exit' && item.share !== undefined) return drawRing(item.share);
  return ofKind && drawIcon(ofKind);
}

/** Returns the text of a share. The text of an exit names it as one, since a ring replaces its icon. */
function formatShare({ kind }: MapItem, share: string, { signs }: PictureWords): string {
  return kind === 'exit' ? signs.leave(share) : share;
}

export function listClasses({ kind, channelKind, marks, open, stale, change }: MapItem): string {
  const has = (mark: MapMark['kind']) => marks.some((mapMark) => mapMark.kind === mark);
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

/** Returns the class of a changed part in a comparison. */
export function changeClass(change: MapItem['change']): string {
  return change === undefined ? '' : ` change change-${change}`;
}

/**
 * Draws facts: values with the same label side by side, and short facts on one line.
 *
 * @param covered the names of facts that signs show: as texts they are for screen readers and the density
 * "everything"
 */
export function drawFacts(
  facts: readonly MapFact[],
  covered: ReadonlySet<FactName> = new Set(),
): HTMLElement[] {
  if (facts.length === 0) return [];
  const isCovered = ({ name }: MapFact) => name !== undefined && covered.has(name);
  const isExtra = ({ name }: MapFact) => name !== undefined && extraFacts.has(name);
  const list = createHtmlElement('dl', {
    class: facts.every(isCovered)
      ? 'facts all-covered'
      : facts.every((fact) => isCovered(fact) || isExtra(fact))
        ? 'facts none-seen'
        : 'facts',
  });
  let group: { readonly label: string; readonly element: HTMLElement } | undefined;
  for (const fact of facts) {
    const { label, value, href, image } = fact;
    if (group?.label !== label) {
      const classes = ['fact', ...(isCovered(fact) ? ['covered'] : []), ...(isExtra(fact) ? ['extra'] : [])];
      const className = classes.join(' ');
      group = {
        label,
        element: createHtmlElement('div', { class: className }, createHtmlElement('dt', {}, label)),
      };
      list.append(group.element);
    }
    group.element.append(
      createHtmlElement(
        'dd',
        {},
        image !== undefined
          ? createHtmlElement('img', { src: image, alt: value, title: value, decoding: 'sync' })
          : href === undefined
            ? value
            : createHtmlElement('a', { href, rel: 'noreferrer' }, value),
      ),
    );
  }
  return [list];
}

/** Arranges cards side by side, as many as fit. */
export function createCardsBox(cards: readonly HTMLElement[]): HTMLElement {
  return createHtmlElement('div', { class: 'cards' }, cards);
}
