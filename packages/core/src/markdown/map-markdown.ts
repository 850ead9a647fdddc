import type { JourneyDiagram } from '../diagram/diagram.ts';
import type {
  EmpathyMapView,
  FileMap,
  JourneyMap,
  MapFact,
  MapFeeling,
  MapItem,
  MapItemKind,
  MapMoment,
  MapStage,
} from '../map/map.ts';
import { rowsOf } from '../map/rows-of.ts';
import { diagramMarkdown, type MarkdownOptions } from './diagram-markdown.ts';
import { markdownText, markdownTitle } from './markdown-text.ts';

/**
 * Writes all maps of a file as one page of Markdown: every statement that the map shows, in the map's order. Ends with a
 * line end.
 *
 * @param diagrams those of the file's journeys, in the same order
 */
export function mapMarkdown(
  { journeys, empathyMaps, declarations, language }: FileMap,
  diagrams: readonly JourneyDiagram[],
  options: MarkdownOptions = {},
): string {
  const blocks = [
    ...journeys.flatMap((journey, i) => journeyBlocks(journey, diagrams[i], options)),
    ...empathyMaps.flatMap(empathyBlocks),
    ...declarationBlocks(declarations),
    ...(language === undefined ? [] : ['# Language', `- ${markdownText(language)}`]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function journeyBlocks(
  map: JourneyMap,
  diagram: JourneyDiagram | undefined,
  options: MarkdownOptions,
): string[] {
  return [
    `# ${markdownTitle(map.title)}`,
    lines(map.facts.map(factLine)),
    ...(diagram === undefined ? [] : [diagramMarkdown(diagram, options)]),
    ...(map.people.length === 0 ? [] : ['## Personas', lines(map.people.map(personLine))]),
    ...stageIndependent(map),
    ...map.stages.flatMap((stage) => stageBlocks(stage, map)),
  ];
}

function personLine({ title, card, primary }: JourneyMap['people'][number]): string {
  if (card !== undefined) return itemLine(card, { showsKind: false });
  return `- ${markdownTitle(title)}${primary ? ' · Primary persona' : ''}`;
}

/** Writes the items of the journey as a whole, a section a row of the map. */
function stageIndependent(map: JourneyMap): string[] {
  const { above, below } = rowsOf(map);
  return [...above, ...below].flatMap(({ heading, journey }) =>
    journey.length === 0
      ? []
      : [
          `## ${markdownTitle(heading)} of the whole journey`,
          lines(journey.map((item) => itemLine(item, { showsKind: heading !== pluralOf(item) }))),
        ],
  );
}

function stageBlocks(stage: MapStage, map: JourneyMap): string[] {
  const [only] = stage.moments;
  const isOwnMoment = only?.kind === 'stage';
  return [
    `## ${markdownTitle(stage.title)}`,
    lines([...stage.facts.map(factLine), ...stage.items.map((item) => itemLine(item))]),
    ...(isOwnMoment
      ? [lines(momentLines(only, map))]
      : stage.moments.flatMap((moment) => [
          `### ${moment.momentOfTruth ? '★ ' : ''}${markdownTitle(moment.title)}`,
          lines(momentLines(moment, map)),
        ])),
  ];
}

function momentLines({ momentOfTruth, facts, feelings, items }: MapMoment, { people }: JourneyMap): string[] {
  return [
    ...(momentOfTruth ? ['- **Moment of truth**'] : []),
    ...facts.map(factLine),
    ...feelings.flatMap((feeling, i) =>
      feelingLine(feeling, people.length > 1 ? people[i]?.title : undefined),
    ),
    ...items.map((item) => itemLine(item)),
  ];
}

/** Writes how somebody feels; a moment whose emotion nobody recorded says so. */
function feelingLine({ present, score, label, because }: MapFeeling, who: string | undefined): string[] {
  if (!present) return [];
  const heading = who === undefined ? 'Emotion' : `Emotion of ${markdownTitle(who)}`;
  if (score === undefined) return [`- **${heading}:** unknown`];
  const words = [
    score > 0 ? `+${score}` : String(score),
    label !== undefined && markdownText(label),
    because !== undefined && `because ${markdownText(because)}`,
  ];
  return [`- **${heading}:** ${words.filter(Boolean).join(' ')}`];
}

function empathyBlocks({ title, facts, quadrants, pains, gains }: EmpathyMapView): string[] {
  const quadrant = (heading: string, texts: readonly { readonly text: string }[]): string[] =>
    texts.length === 0 ? [] : [`## ${heading}`, lines(texts.map(({ text }) => `- ${markdownTitle(text)}`))];
  return [
    `# ${markdownTitle(title)}`,
    lines(facts.map(factLine)),
    ...quadrant('Says', quadrants.says),
    ...quadrant('Thinks', quadrants.thinks),
    ...quadrant('Does', quadrants.does),
    ...quadrant('Feels', quadrants.feels),
    lines([...pains, ...gains].map((item) => itemLine(item))),
  ];
}

/** Writes the declarations of a file beside its journeys, grouped by their kind. */
function declarationBlocks(declarations: readonly MapItem[]): string[] {
  const groups = new Map<string, MapItem[]>();
  for (const item of declarations) {
    const heading = pluralOf(item);
    groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  return [...groups].flatMap(([heading, items]) => [
    `# ${heading}`,
    lines(items.map((item) => itemLine(item, { showsKind: false }))),
  ]);
}

/** @param showsKind false under a heading that names it */
function itemLine(item: MapItem, { showsKind = true } = {}): string {
  const { title, marks, facts, within } = item;
  const kind = item.kind === 'row' ? markdownTitle(item.heading ?? '') : kindNames[item.kind][0];
  const about = within === undefined || within === '' ? '' : ` (${markdownText(within)})`;
  const details = [...marks.map(({ label }) => markdownText(label)), ...facts.map(factText)];
  return [`- ${showsKind ? `**${kind}:** ` : ''}${markdownTitle(title)}${about}`, ...details].join(' · ');
}

function factLine(fact: MapFact): string {
  return `- **${markdownText(fact.label)}:** ${factValue(fact)}`;
}

function factText(fact: MapFact): string {
  return `${markdownText(fact.label)}: ${factValue(fact)}`;
}

function factValue({ value, href }: MapFact): string {
  if (href === undefined) return markdownText(value);
  // An address between angle brackets ends at `>` or a line end, and neither is part of one.
  const address = href.replaceAll(/[<>\\\s{}]/gu, (char) => encodeURIComponent(char));
  return `[${markdownText(value)}](<${address}>)`;
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}

function pluralOf({ kind, heading }: MapItem): string {
  return kind === 'row' ? (heading ?? '') : kindNames[kind][1];
}

/** What people call one thing of a kind, and several. */
const kindNames: Readonly<Record<Exclude<MapItemKind, 'row'>, readonly [one: string, several: string]>> = {
  persona: ['Persona', 'Personas'],
  owner: ['Owner', 'Owners'],
  channel: ['Channel', 'Channels'],
  evidence: ['Evidence', 'Evidence'],
  goal: ['Goal', 'Goals'],
  expectation: ['Expectation', 'Expectations'],
  motivation: ['Motivation', 'Motivations'],
  thought: ['Thought', 'Thoughts'],
  quote: ['Quote', 'Quotes'],
  touchpoint: ['Touchpoint', 'Touchpoints'],
  'no-touchpoint': ['No touchpoint', 'No touchpoints'],
  pain: ['Pain', 'Pains'],
  gain: ['Gain', 'Gains'],
  opportunity: ['Opportunity', 'Opportunities'],
  metric: ['Metric', 'Metrics'],
  frontstage: ['Frontstage', 'Frontstage'],
  backstage: ['Backstage', 'Backstage'],
  support: ['Support', 'Support'],
  artifact: ['Artifact', 'Artifacts'],
  handover: ['Handover to', 'Handovers'],
  next: ['Next', 'Ways on'],
  exit: ['Exit', 'Ways out'],
  'action-item': ['Action item', 'Action items'],
  resource: ['Resource', 'Resources'],
};
