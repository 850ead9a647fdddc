import type { JourneyMap, MapItem, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { createSvgElement } from '../svg.ts';
import { drawFace } from './draw-face.ts';
import { drawRing } from './draw-ring.ts';
import { drawBars, drawChannelSign, drawOwnerChip, drawRatingDots, drawSeverityBars } from './draw-signs.ts';
import { getLaneKind, laneIcons } from './lane-signs.ts';
import { listOwners, type MapFilter } from './map-filter.ts';
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
  const titles = [...new Set([...listOwners(map).map(({ title }) => title), ...ownersByFacts])];
  const owners = titles.map((title) => createHtmlElement('li', {}, drawOwnerChip(title, references), title));
  const signs = listSigns(map, words, density).map(([drawn, word]) =>
    createHtmlElement('li', {}, drawn, word),
  );
  return [owners, signs].flatMap((entries) =>
    entries.length === 0
      ? []
      : [createHtmlElement('ul', { class: 'map-legend', 'aria-hidden': 'true' }, entries)],
  );
}

type Sign = readonly [drawn: readonly Node[], word: string];

/** Returns the signs that a map contains, in the order of its rows. */
function listSigns(
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
  const signEntries: (readonly [isThere: boolean, drawn: () => readonly Node[], word: string])[] = [
    [feels, () => [-2, -1, 0, 1, 2].map(drawMoodSign), signs.moods],
    [
      feels && feelings.some(({ score }) => score === undefined),
      () => [drawUnknownSign()],
      signs.unknownFeeling,
    ],
    [moments.some(({ momentOfTruth }) => momentOfTruth), () => [drawIcon('star')], marks.momentOfTruth],
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
      () => [createHtmlElement('span', { class: 'external' }, drawChannelSign('digital'))],
      marks.external,
    ],
    [
      !isOverview && has(({ rating }) => rating?.importance !== undefined),
      () => drawRatingDots({ rating: { importance: 4 } }),
      facts.importance,
    ],
    [
      has((item) => item.marks.some(({ severity }) => severity !== undefined)),
      () => [drawSeverityBars('high')],
      facts.severity,
    ],
    [
      !isOverview && has(({ rating }) => rating?.value !== undefined || rating?.effort !== undefined),
      () => [drawBars({ value: 4, effort: 2 }, words)],
      `${facts.value}, ${facts.effort}`,
    ],
    [!isOverview && has(({ answers }) => answers !== undefined), () => [drawTextSign('→')], signs.answers],
    [!isOverview && has(({ improves }) => improves !== undefined), () => [drawTextSign('↗')], facts.improves],
    ...(['goal', 'expectation', 'motivation', 'handover'] as const).map(
      (kind) =>
        [
          !isOverview && has((item) => item.kind === kind && !items.includes(item)),
          () => [drawIcon(kind)],
          kinds[kind].one,
        ] as const,
    ),
    ...(['people', 'policy', 'technology', 'process'] as const).map(
      (kind) =>
        [
          has((item) => getLaneKind(item) === kind),
          () => [drawIcon(laneIcons[kind])],
          words.laneKinds[kind],
        ] as const,
    ),
    [
      !isOverview && has(({ evidence }) => evidence !== undefined),
      () => [drawFootnoteSign()],
      facts.evidence,
    ],
    [!isOverview && has(({ figures }) => figures !== undefined), () => [drawFiguresSign()], signs.figures],
    [has(({ kind, share }) => kind === 'exit' && share !== undefined), () => [drawRing(32)], signs.leaves],
  ];
  return signEntries.flatMap(([isThere, drawn, word]) => (isThere ? [[drawn(), word] as const] : []));
}

function drawMoodSign(score: number): HTMLElement {
  return createHtmlElement('span', { class: `mood-${score}` }, drawFace(score));
}

function drawUnknownSign(): HTMLElement {
  return createHtmlElement('span', { class: 'unknown' }, drawFace(undefined));
}

function drawTextSign(sign: string): HTMLElement {
  return createHtmlElement('span', {}, sign);
}

function drawFootnoteSign(): HTMLElement {
  return createHtmlElement('span', { class: 'footnotes' }, '1');
}

function drawFiguresSign(): SVGSVGElement {
  const svg = createSvgElement('svg', { class: 'figures-sign', width: 34, height: 16, viewBox: '0 4 34 16' });
  svg.append(
    createSvgElement('path', { class: 'bullet-baseline', d: 'M3 6v13' }),
    createSvgElement('circle', { class: 'bullet-value', cx: 14, cy: 12.5, r: 4.5 }),
    createSvgElement('path', { class: 'bullet-target', d: 'M25 20V5l7 3.5l-7 3.5' }),
  );
  return svg;
}
