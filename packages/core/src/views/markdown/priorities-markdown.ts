import type { JourneyMap } from '../map/map.ts';
import { numberItems } from '../map/number-items.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { positionBubbles } from '../slides/place-bubbles.ts';
import { explainPriorities, rankPriorities } from '../slides/priorities.ts';
import type { Priority, UnratedOpportunity } from '../slides/slide.ts';
import { escapeMarkdown, formatMarkdownTitle } from './markdown-text.ts';

/**
 * Writes the opportunities of a map by value and effort as Mermaid's quadrant chart, and below it their order.
 * The chart contains references alone, so no text of a map passes through Mermaid.
 */
export function writePriorities(map: JourneyMap, words: PictureWords): readonly string[] {
  const ranked = rankPriorities(map, numberItems(map));
  const { priorities, unrated } = ranked;
  if (priorities.length === 0) return [];
  const inOrder = priorities.filter(({ rank }) => rank !== undefined);
  const others = [...priorities.filter(({ rank }) => rank === undefined), ...unrated];
  return [
    `## ${words.slides.priorities}`,
    writeChart(priorities, words),
    escapeMarkdown(explainPriorities(ranked, words).join(' ')),
    inOrder.map((priority) => writeEntry(priority, `**${priority.rank}** `, words)).join('\n'),
    ...(others.length === 0
      ? []
      : [
          `${words.slides.unranked}${words.colon.trimEnd()}`,
          others.map((entry) => writeEntry(entry, '', words)).join('\n'),
        ]),
  ];
}

function writeEntry(
  { card, missing }: Priority | UnratedOpportunity,
  rank: string,
  words: PictureWords,
): string {
  const { item, reference, answers } = card;
  const facts = item.facts.filter(({ name }) => name === 'value' || name === 'effort' || name === 'owner');
  return [
    `- ${rank}${reference === undefined ? '' : `${reference.label} `}${formatMarkdownTitle(item.title, words)}`,
    ...missing.map((part) => words.slides.missing[part]),
    ...facts.map(({ label, value }) => `${escapeMarkdown(label)}${words.colon}${escapeMarkdown(value)}`),
    ...item.marks.filter(({ kind }) => kind === 'status').map(({ label }) => escapeMarkdown(label)),
    ...(answers.length === 0 ? [] : [`→ ${answers.map(({ label }) => label).join(' ')}`]),
  ].join(' · ');
}

/** Writes the chart. Mermaid divides its plane in the middle, and each half has the positions of the matrix. */
function writeChart(priorities: readonly Priority[], { facts, slides }: PictureWords): string {
  const { bubbles, splitX, splitY } = positionBubbles(priorities, 760);
  const scale = (place: number, split: number) =>
    place < split ? (place / split) * 0.5 : 0.5 + ((place - split) / (1 - split)) * 0.5;
  const limit = (place: number) => Math.min(0.98, Math.max(0.02, place)).toFixed(2);
  const lines = [
    'quadrantChart',
    `    x-axis "${facts.effort}"`,
    `    y-axis "${facts.value}"`,
    `    quadrant-1 "${slides.quadrants.bigBets}"`,
    `    quadrant-2 "${slides.quadrants.quickWins}"`,
    `    quadrant-3 "${slides.quadrants.fillIns}"`,
    `    quadrant-4 "${slides.quadrants.timeSinks}"`,
    ...bubbles.map(
      ({ priority: { card }, x, y }) =>
        `    "${card.reference?.label ?? ''}": [${limit(scale(x, splitX))}, ${limit(1 - scale(y, splitY))}]`,
    ),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}
