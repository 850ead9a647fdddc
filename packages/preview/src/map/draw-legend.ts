import type { JourneyMap, MapItem, PictureWords } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import { svgElement } from '../svg.ts';
import { drawFace } from './draw-face.ts';
import { drawRing } from './draw-ring.ts';
import { drawBars, drawChannelSign, ownerChip, ratingDots, severityBars } from './draw-signs.ts';
import { laneIcons, laneKind } from './lane-signs.ts';
import { type MapFilter, ownersOn } from './map-filter.ts';
import type { References } from './references.ts';

/**
 * Draws the legend below a map: its owners, and each sign that the map contains. It is hidden from screen
 * readers, which read the same beside the signs.
 */
export function drawLegend(
  map: JourneyMap,
  references: References,
  words: PictureWords,
  density?: MapFilter['density'],
): readonly HTMLElement[] {
  const ownersByFacts = [map, ...map.stages].flatMap(({ facts }) =>
    facts.flatMap(({ name, value }) => (name === 'owner' ? [value] : [])),
  );
  const titles = [...new Set([...ownersOn(map).map(({ title }) => title), ...ownersByFacts])];
  const owners = titles.map((title) => htmlElement('li', {}, ownerChip(title, references), title));
  const signs = signsIn(map, words, density).map(([drawn, word]) => htmlElement('li', {}, drawn, word));
  return [owners, signs].flatMap((entries) =>
    entries.length === 0 ? [] : [htmlElement('ul', { class: 'map-legend', 'aria-hidden': 'true' }, entries)],
  );
}

type Sign = readonly [drawn: readonly Node[], word: string];

/** Returns the signs that a map contains, in the order of its rows. */
function signsIn(
  { items, stages }: JourneyMap,
  words: PictureWords,
  density: MapFilter['density'],
): readonly Sign[] {
  const { facts, marks, signs, items: kinds, channelKinds } = words;
  const all = [
    ...items,
    ...stages.flatMap((stage) => [...stage.items, ...stage.moments.flatMap((moment) => moment.items)]),
  ];
  const moments = stages.flatMap((stage) => stage.moments);
  const feelings = moments.flatMap((moment) => moment.feelings).filter(({ present }) => present);
  const has = (test: (item: MapItem) => boolean): boolean => all.some(test);
  const isOverview = density === 'overview';
  const feels = feelings.some(({ score }) => score !== undefined);
  const found: (readonly [isThere: boolean, drawn: () => readonly Node[], word: string])[] = [
    [feels, () => [-2, -1, 0, 1, 2].map(moodSign), signs.moods],
    [feels && feelings.some(({ score }) => score === undefined), () => [unknownSign()], signs.unknownFeeling],
    [moments.some(({ momentOfTruth }) => momentOfTruth), () => [icon('star')], marks.momentOfTruth],
    ...(['digital', 'person', 'physical'] as const).map(
      (kind) =>
        [
          has(({ channelKind }) => channelKind === kind),
          () => [drawChannelSign(kind)],
          channelKinds[kind],
        ] as const,
    ),
    [
      has((item) => item.marks.some(({ kind }) => kind === 'external')),
      () => [htmlElement('span', { class: 'external' }, drawChannelSign('digital'))],
      marks.external,
    ],
    [
      !isOverview && has(({ rating }) => rating?.importance !== undefined),
      () => ratingDots({ rating: { importance: 4 } }),
      facts.importance,
    ],
    [
      has((item) => item.marks.some(({ severity }) => severity !== undefined)),
      () => [severityBars('high')],
      facts.severity,
    ],
    [
      !isOverview && has(({ rating }) => rating?.value !== undefined || rating?.effort !== undefined),
      () => [drawBars({ value: 4, effort: 2 }, words)],
      `${facts.value}, ${facts.effort}`,
    ],
    [!isOverview && has(({ answers }) => answers !== undefined), () => [textSign('→')], signs.answers],
    [!isOverview && has(({ improves }) => improves !== undefined), () => [textSign('↗')], facts.improves],
    ...(['goal', 'expectation', 'motivation', 'handover'] as const).map(
      (kind) =>
        [
          !isOverview && has((item) => item.kind === kind && !items.includes(item)),
          () => [icon(kind)],
          kinds[kind].one,
        ] as const,
    ),
    ...(['people', 'policy', 'technology', 'process'] as const).map(
      (kind) =>
        [
          has((item) => laneKind(item) === kind),
          () => [icon(laneIcons[kind])],
          words.laneKinds[kind],
        ] as const,
    ),
    [!isOverview && has(({ evidence }) => evidence !== undefined), () => [footnoteSign()], facts.evidence],
    [!isOverview && has(({ figures }) => figures !== undefined), () => [figuresSign()], signs.figures],
    [has(({ kind, share }) => kind === 'exit' && share !== undefined), () => [drawRing(32)], signs.leaves],
  ];
  return found.flatMap(([isThere, drawn, word]) => (isThere ? [[drawn(), word] as const] : []));
}

function moodSign(score: number): HTMLElement {
  return htmlElement('span', { class: `mood-${score}` }, drawFace(score));
}

function unknownSign(): HTMLElement {
  return htmlElement('span', { class: 'unknown' }, drawFace(undefined));
}

function textSign(sign: string): HTMLElement {
  return htmlElement('span', {}, sign);
}

function footnoteSign(): HTMLElement {
  return htmlElement('span', { class: 'footnotes' }, '1');
}

function figuresSign(): SVGSVGElement {
  const svg = svgElement('svg', { class: 'figures-sign', width: 34, height: 16, viewBox: '0 4 34 16' });
  svg.append(
    svgElement('path', { class: 'bullet-baseline', d: 'M3 6v13' }),
    svgElement('circle', { class: 'bullet-value', cx: 14, cy: 12.5, r: 4.5 }),
    svgElement('path', { class: 'bullet-target', d: 'M25 20V5l7 3.5l-7 3.5' }),
  );
  return svg;
}
