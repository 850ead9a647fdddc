import { hasValidHost } from '../../text/web-address.ts';
import type { JourneyDiagram } from '../diagram/diagram.ts';
import { rowsOf } from '../map/create-rows.ts';
import type {
  EmpathyMapView,
  FileMap,
  JourneyMap,
  MapFact,
  MapFeeling,
  MapItem,
  MapMoment,
  MapStage,
} from '../map/map.ts';
import { type PictureLanguage, pictureLanguage } from '../picture-words/picture-language.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { diagramMarkdown, type MarkdownOptions } from './diagram-markdown.ts';
import { markdownText, markdownTitle } from './markdown-text.ts';
import { inDirection } from './wrap-in-direction.ts';

/**
 * Writes all maps of a file as one Markdown page, with every statement that the map shows, in the map's
 * order. Ends with a line break.
 *
 * @param diagrams the diagrams of the file's journeys, in the same order
 */
export function mapMarkdown(
  { journeys, empathyMaps, declarations, language }: FileMap,
  diagrams: readonly JourneyDiagram[],
  options: MarkdownOptions = {},
): string {
  const writing = pictureLanguage(language);
  const { words } = writing;
  const blocks = [
    ...journeys.flatMap((journey, i) => journeyBlocks(journey, diagrams[i], options, writing)),
    ...empathyMaps.flatMap((map) => empathyBlocks(map, words)),
    ...declarationBlocks(declarations, words),
    ...(language === undefined ? [] : [`# ${words.map.language}`, `- ${markdownText(language)}`]),
  ];
  return inDirection(`${blocks.filter((block) => block !== '').join('\n\n')}\n`, writing);
}

function journeyBlocks(
  map: JourneyMap,
  diagram: JourneyDiagram | undefined,
  options: MarkdownOptions,
  writing: PictureLanguage,
): string[] {
  const { words } = writing;
  return [
    `# ${markdownTitle(map.title, words)}`,
    lines(map.facts.map((fact) => factLine(fact, words))),
    ...(diagram === undefined ? [] : [diagramMarkdown(diagram, options)]),
    ...(map.people.length === 0
      ? []
      : [`## ${words.rows.personas}`, lines(map.people.map((person) => personLine(person, words)))]),
    ...stageIndependent(map, words),
    ...map.stages.flatMap((stage) => stageBlocks(stage, map, writing)),
  ];
}

function personLine({ title, card, primary }: JourneyMap['people'][number], words: PictureWords): string {
  if (card !== undefined) return itemLine(card, words, { showsKind: false });
  return `- ${markdownTitle(title, words)}${primary ? ` · ${words.marks.primaryPersona}` : ''}`;
}

/** Writes the cards of the whole journey, with a section for each row of the map. */
function stageIndependent(map: JourneyMap, words: PictureWords): string[] {
  const { above, below } = rowsOf(map, words);
  return [...above, ...below].flatMap(({ heading, journey }) =>
    journey.length === 0
      ? []
      : [
          `## ${words.rowOf.journey(markdownTitle(heading, words))}`,
          lines(
            journey.map((item) => itemLine(item, words, { showsKind: heading !== pluralOf(item, words) })),
          ),
        ],
  );
}

function stageBlocks(stage: MapStage, map: JourneyMap, writing: PictureLanguage): string[] {
  const { words } = writing;
  const [only] = stage.moments;
  const isOwnMoment = only?.kind === 'stage';
  return [
    `## ${markdownTitle(stage.title, words)}`,
    lines([
      ...stage.facts.map((fact) => factLine(fact, words)),
      ...stage.items.map((item) => itemLine(item, words)),
    ]),
    ...(isOwnMoment
      ? [lines(momentLines(only, map, writing))]
      : stage.moments.flatMap((moment) => [
          `### ${moment.momentOfTruth ? '★ ' : ''}${markdownTitle(moment.title, words)}`,
          lines(momentLines(moment, map, writing)),
        ])),
  ];
}

function momentLines(
  { momentOfTruth, facts, feelings, items }: MapMoment,
  { people }: JourneyMap,
  writing: PictureLanguage,
): string[] {
  const { words } = writing;
  return [
    ...(momentOfTruth ? [`- **${words.marks.momentOfTruth}**`] : []),
    ...facts.map((fact) => factLine(fact, words)),
    ...feelings.flatMap((feeling, i) =>
      feelingLine(feeling, people.length > 1 ? people[i]?.title : undefined, writing),
    ),
    ...items.map((item) => itemLine(item, words)),
  ];
}

/** Writes a person's feeling, also if it is unknown. */
function feelingLine(
  { present, score, label, because }: MapFeeling,
  who: string | undefined,
  { words, formats }: PictureLanguage,
): string[] {
  if (!present) return [];
  const { emotion, facts, colon } = words;
  const heading = who === undefined ? facts.emotion : emotion.of(markdownTitle(who, words));
  if (score === undefined) return [`- **${heading}${colon.trimEnd()}** ${emotion.unknown}`];
  const parts = [
    formats.score(score),
    label !== undefined && markdownText(label),
    because !== undefined && emotion.because(markdownText(because)),
  ];
  return [`- **${heading}${colon.trimEnd()}** ${parts.filter(Boolean).join(' ')}`];
}

function empathyBlocks(
  { title, facts, quadrants, pains, gains }: EmpathyMapView,
  words: PictureWords,
): string[] {
  const quadrant = (heading: string, texts: readonly { readonly text: string }[]): string[] =>
    texts.length === 0
      ? []
      : [`## ${heading}`, lines(texts.map(({ text }) => `- ${markdownTitle(text, words)}`))];
  return [
    `# ${markdownTitle(title, words)}`,
    lines(facts.map((fact) => factLine(fact, words))),
    ...quadrant(words.quadrants.says, quadrants.says),
    ...quadrant(words.quadrants.thinks, quadrants.thinks),
    ...quadrant(words.quadrants.does, quadrants.does),
    ...quadrant(words.quadrants.feels, quadrants.feels),
    lines([...pains, ...gains].map((item) => itemLine(item, words))),
  ];
}

/** Writes the file's other declarations, grouped by kind. */
function declarationBlocks(declarations: readonly MapItem[], words: PictureWords): string[] {
  const groups = new Map<string, MapItem[]>();
  for (const item of declarations) {
    const heading = pluralOf(item, words);
    groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  return [...groups].flatMap(([heading, items]) => [
    `# ${heading}`,
    lines(items.map((item) => itemLine(item, words, { showsKind: false }))),
  ]);
}

/** @param showsKind false below a heading with the kind */
function itemLine(item: MapItem, words: PictureWords, { showsKind = true } = {}): string {
  const { title, marks, facts, within } = item;
  const kind = item.kind === 'row' ? markdownTitle(item.heading ?? '', words) : words.items[item.kind].one;
  const about = within === undefined || within === '' ? '' : ` (${markdownText(within)})`;
  const details = [
    ...marks.map(({ label }) => markdownText(label)),
    ...facts.map((fact) => factText(fact, words)),
  ];
  const lead = showsKind ? `**${kind}${words.colon.trimEnd()}** ` : '';
  return [`- ${lead}${markdownTitle(title, words)}${about}`, ...details].join(' · ');
}

function factLine(fact: MapFact, { colon }: PictureWords): string {
  return `- **${markdownText(fact.label)}${colon.trimEnd()}** ${factValue(fact)}`;
}

function factText(fact: MapFact, { colon }: PictureWords): string {
  return `${markdownText(fact.label)}${colon}${factValue(fact)}`;
}

function factValue({ value, href }: MapFact): string {
  // Docusaurus ends the build at a link to an address that URL parsers refuse.
  const isLinked = href !== undefined && (href.startsWith('mailto:') || hasValidHost(href));
  if (!isLinked) return markdownText(href === undefined || value === href ? value : `${value} (${href})`);
  // A URL in angle brackets ends at `>` or a line break, which valid URLs do not contain.
  const address = href.replaceAll(/[<>\\\s{}"`|^]/gu, (char) => encodeURIComponent(char));
  return `[${markdownText(value)}](<${address}>)`;
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}

function pluralOf({ kind, heading }: MapItem, words: PictureWords): string {
  return kind === 'row' ? (heading ?? '') : words.items[kind].several;
}
