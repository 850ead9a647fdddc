import type {
  ComparedChange,
  MapFact,
  MapFinding,
  MapItem,
  MapItemKind,
  MapMark,
  PictureWords,
} from '@journey-maps/core';
import { drawChangeNotes } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement } from '../html.ts';
import { drawBadge } from './draw-badge.ts';

/** What is said of an item before its title: for the eye a symbol, for a screen reader the word for its kind. */
const symbols: Readonly<Record<MapItemKind, string>> = {
  persona: '☺',
  owner: '⚑',
  channel: '⇄',
  evidence: '⌕',
  goal: '◎',
  expectation: '→',
  motivation: '↑',
  thought: '…',
  quote: '“',
  touchpoint: '●',
  'no-touchpoint': '○',
  pain: '✖',
  gain: '✚',
  opportunity: '✦',
  metric: '#',
  frontstage: '◐',
  backstage: '◑',
  support: '◒',
  artifact: '▤',
  handover: '⇨',
  next: '↪',
  exit: '↧',
  'action-item': '☐',
  resource: '◆',
  row: '',
};

/**
 * An item as a card: its title leads to its line. Its `data-id` finds it again in the newest model.
 *
 * @param notes what changed in it, where it is compared
 * @param sign what stands before it in place of its kind's symbol, in the colours of this class
 */
export function drawItem(
  item: MapItem,
  words: PictureWords,
  findings: readonly MapFinding[] = [],
  notes: readonly ComparedChange[] = [],
  sign?: { readonly symbol: string; readonly className: string },
): HTMLElement {
  const word = item.kind === 'row' ? '' : words.items[item.kind].one;
  const symbol = sign?.symbol ?? symbolOf(item.kind, words);
  const channel = item.channelKind === undefined ? '' : ` ${item.channelKind}`;
  const marked = (['planned', 'external'] as const)
    .filter((mark) => item.marks.some(({ kind }) => kind === mark))
    .map((mark) => ` ${mark}`)
    .join('');
  const severity = item.marks.find((mark) => mark.severity !== undefined)?.severity;
  const element = htmlElement('article', {
    class: `item item-${item.kind}${channel}${marked}${item.stale ? ' stale' : ''}${changeClass(item.change)}`,
    'data-id': item.id,
    ...(severity === undefined ? {} : { 'data-severity': severity }),
  });
  const title = htmlElement('button', { type: 'button', class: 'lead' }, changeSign(item.change, words));
  if (symbol !== '')
    title.append(
      htmlElement('span', { class: `symbol ${sign?.className ?? ''}`, 'aria-hidden': 'true' }, symbol),
    );
  if (word !== '') title.append(htmlElement('span', { class: 'unseen' }, word + words.colon));
  title.append(htmlElement('span', { class: 'title' }, item.title || words.noTitle));
  element.append(title);
  if (item.marks.length > 0) element.append(drawMarks(item.marks));
  if (item.within !== undefined) element.append(htmlElement('p', { class: 'within' }, words.at(item.within)));
  for (const part of [
    ...drawFacts(item.facts),
    ...drawChangeNotes(notes, words),
    ...drawBadge(findings, item.id, words),
  ])
    element.append(part);
  return element;
}

function symbolOf(kind: MapItemKind, { to }: PictureWords): string {
  return kind === 'handover' || kind === 'next' ? `${symbols[kind]} ${to[kind]}` : symbols[kind];
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
    marks.map(({ kind, label, severity }) =>
      htmlElement(
        'li',
        { class: `mark mark-${kind}` },
        severity === undefined ? [] : [severityBars(severity)],
        kind === 'moment-of-truth' ? [htmlElement('span', { 'aria-hidden': 'true' }, '★ ')] : [],
        label,
      ),
    ),
  );
}

function severityBars(severity: NonNullable<MapMark['severity']>): HTMLElement {
  const filled = ['low', 'medium', 'high', 'critical'].indexOf(severity) + 1;
  return htmlElement(
    'span',
    { class: 'bars', 'aria-hidden': 'true' },
    `${'▮'.repeat(filled)}${'▯'.repeat(4 - filled)} `,
  );
}

/** Facts of one label stand together, and short ones on one line. */
export function drawFacts(facts: readonly MapFact[]): HTMLElement[] {
  if (facts.length === 0) return [];
  const list = htmlElement('dl', { class: 'facts' });
  let group: { readonly label: string; readonly element: HTMLElement } | undefined;
  for (const { label, value, href, image } of facts) {
    if (group?.label !== label) {
      group = { label, element: htmlElement('div', { class: 'fact' }, htmlElement('dt', {}, label)) };
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
