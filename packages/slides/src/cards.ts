import type { MapItem, PictureWords, SlideCard, SlideCards } from '@journey-maps/core/views';
import { colours } from './colours.ts';
import type { Box, Pen, Run } from './pen.ts';
import { estimateLines, fitText } from './text-size.ts';

interface CardLook {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

const looks: Readonly<Record<string, CardLook>> = {
  pain: { fill: colours.pain, edge: colours.painEdge, ink: colours.painInk },
  gain: { fill: colours.gain, edge: colours.gainEdge, ink: colours.gainInk },
  opportunity: { fill: colours.opportunity, edge: colours.opportunityEdge, ink: colours.opportunityInk },
  metric: { fill: colours.metric, edge: colours.metricEdge, ink: colours.metricInk },
};

const plain: CardLook = { fill: colours.paper, edge: colours.line2, ink: colours.ink2 };

/** Returns the colours of a kind of card. */
function getCardStyle(kind: MapItem['kind']): CardLook {
  return looks[kind] ?? plain;
}

export interface CardSize {
  /** The font size of the title, in pixels. */
  readonly title: number;
  /** The maximum number of lines. */
  readonly lines: number;
}

const padding = { left: 17, right: 10, top: 9, bottom: 9 } as const;
const metaHeight = 20;

/** Returns the height that a card needs, in pixels. */
export function measureCardHeight(
  card: SlideCard,
  width: number,
  size: CardSize,
  words: PictureWords,
): number {
  const meta = listMeta(card, words).length > 0 || hasFigures(card) ? metaHeight : 0;
  return padding.top + countTitleLines(card, width, size) * size.title * 1.22 + meta + padding.bottom;
}

function countTitleLines(card: SlideCard, width: number, { title, lines }: CardSize): number {
  const room = width - padding.left - padding.right;
  return Math.min(lines, estimateLines(formatLabel(card) + card.item.title, room, title, true));
}

function formatLabel({ reference }: SlideCard): string {
  return reference === undefined ? '' : `${reference.label}  `;
}

/** Draws a card: its reference and title, then severity or value and effort, the pains it addresses, and its status. */
export function drawCard(
  pen: Pen,
  card: SlideCard,
  at: Omit<Box, 'height'>,
  size: CardSize,
  words: PictureWords,
): number {
  const { item, footnotes } = card;
  const { fill, edge, ink } = getCardStyle(item.kind);
  const height = measureCardHeight(card, at.width, size, words);
  const box = { ...at, height };
  const isClosed = item.open === false;
  const isAssumed = item.marks.some(({ kind }) => kind === 'assumption');
  pen.box(box, {
    fill,
    ...(isAssumed ? { line: edge, dashed: true } : fill === colours.paper ? { line: edge } : {}),
  });
  pen.box({ ...box, width: 5 }, { fill: edge });
  const room = at.width - padding.left - padding.right;
  const lines = countTitleLines(card, at.width, size);
  const label = formatLabel(card);
  const title = fitText(label + item.title, room, size.title, lines, true).slice(label.length);
  const runs: Run[] = [
    ...(label === '' ? [] : [{ text: label, colour: ink, bold: true }]),
    { text: title || words.noTitle, bold: true, struck: isClosed },
    ...(footnotes.length === 0
      ? []
      : [{ text: ` ${footnotes.join(' ')}`, raised: true, colour: colours.ink2 }]),
  ];
  const textHeight = lines * size.title * 1.22;
  pen.text({ x: at.x + padding.left, y: at.y + padding.top, width: room + 6, height: textHeight }, runs, {
    size: size.title,
    colour: colours.ink1,
  });
  drawMeta(
    pen,
    card,
    { x: at.x + padding.left, y: at.y + padding.top + textHeight + 1, width: room, height: metaHeight },
    words,
  );
  return height;
}

function hasFigures({ item: { rating, marks } }: SlideCard): boolean {
  return (
    rating?.value !== undefined ||
    rating?.effort !== undefined ||
    marks.some(({ severity }) => severity !== undefined)
  );
}

const severities = ['low', 'medium', 'high', 'critical'];

function drawMeta(pen: Pen, card: SlideCard, { x, y, width, height }: Box, words: PictureWords): void {
  const { item } = card;
  const { edge, ink, fill } = getCardStyle(item.kind);
  let left = x;
  const bars = (count: number, of: number, top: number, barHeight: number) => {
    for (let i = 0; i < of; i++)
      pen.box(
        { x: left + i * 11, y: top, width: 9, height: barHeight },
        { fill: i < count ? edge : fill, line: edge, lineWidth: 1 },
      );
  };
  const severity = item.marks.find((mark) => mark.severity !== undefined)?.severity;
  if (severity !== undefined) {
    bars(severities.indexOf(severity) + 1, 4, y + 6, 8);
    left += 50;
  }
  const { value, effort } = item.rating ?? {};
  if (item.kind === 'opportunity' && (value !== undefined || effort !== undefined)) {
    for (const [label, rating, top] of [
      [words.facts.value, value ?? 0, y + 3],
      [words.facts.effort, effort ?? 0, y + 12],
    ] as const) {
      pen.text({ x: left, y: top - 3, width: 12, height: 12 }, [...label][0] ?? '', {
        size: 11,
        colour: ink,
        bold: true,
        anchor: 'middle',
      });
      left += 14;
      bars(rating, 5, top, 6);
      left -= 14;
    }
    left += 78;
  }
  const meta = listMeta(card, words).join(' · ');
  if (meta === '') return;
  const room = x + width - left;
  pen.text({ x: left, y, width: room, height }, fitText(meta, room, 12.5, 1, true), {
    size: 12.5,
    colour: ink,
    bold: true,
    anchor: 'middle',
  });
}

/** Returns the text after the figures of a card: addressed pains, severity, status, owner. */
function listMeta({ item, answers }: SlideCard, words: PictureWords): readonly string[] {
  const marks = item.marks
    .filter(
      ({ kind }) => kind === 'severity' || kind === 'status' || kind === 'planned' || kind === 'assumption',
    )
    .map(({ label }) => label);
  const due = item.facts.find(({ name }) => name === 'due')?.value;
  return [
    ...(answers.length === 0 ? [] : [`→ ${answers.map(({ label }) => label).join(' ')}`]),
    ...marks,
    ...(item.ownerTitle === undefined ? [] : [item.ownerTitle]),
    ...(due === undefined ? [] : [words.short.due(due)]),
    ...(item.kind === 'metric' ? listFigures(item) : []),
  ];
}

function listFigures({ facts }: MapItem): readonly string[] {
  const value = (name: string) => facts.find((fact) => fact.name === name)?.value;
  const steps = [value('baselineValue'), value('value'), value('target')].filter(
    (otherValue) => otherValue !== undefined,
  );
  const unit = value('unit');
  return steps.length === 0 ? [] : [`${steps.join(' → ')}${unit === undefined ? '' : ` ${unit}`}`];
}

/**
 * Draws cards below each other, and a line with the number of cards that did not fit.
 *
 * @returns the lower end
 */
export function drawCards(
  pen: Pen,
  { cards, more }: SlideCards,
  box: Box,
  size: CardSize,
  words: PictureWords,
): number {
  const gap = 12;
  let y = box.y;
  let left = more;
  cards.forEach((card, i) => {
    const height = measureCardHeight(card, box.width, size, words);
    const isLast = i === cards.length - 1;
    const room = box.y + box.height - (left > 0 || !isLast ? 26 : 0);
    if (left > more || y + height > room) left++;
    else y += drawCard(pen, card, { x: box.x, y, width: box.width }, size, words) + gap;
  });
  if (left > 0) {
    pen.text({ x: box.x + 4, y, width: box.width, height: 20 }, words.slides.andMore(left), {
      size: 14,
      colour: colours.ink2,
      anchor: 'middle',
    });
    y += 26;
  }
  return y;
}
