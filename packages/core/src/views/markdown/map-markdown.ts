import { hasValidHost } from '../../text/web-address.ts';
import type { JourneyDiagram } from '../diagram/diagram.ts';
import { createRows } from '../map/create-rows.ts';
import type {
  EmpathyMapView,
  FileMap,
  JourneyMap,
  MapFact,
  MapFeeling,
  MapItem,
  MapMoment,
  MapStage,
  MapText,
} from '../map/map.ts';
import { getPictureLanguage, type PictureLanguage } from '../picture-words/picture-language.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { type MarkdownOptions, writeDiagramMarkdown } from './diagram-markdown.ts';
import { writeFunnel } from './funnel-markdown.ts';
import { escapeMarkdown, formatMarkdownTitle } from './markdown-text.ts';
import { writePriorities } from './priorities-markdown.ts';
import { wrapInDirection } from './wrap-in-direction.ts';

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
  const writing = getPictureLanguage(language);
  const { words } = writing;
  const blocks = [
    ...journeys.flatMap((journey, i) => writeJourney(journey, diagrams[i], options, writing)),
    ...empathyMaps.flatMap((map) => writeEmpathyMap(map, words)),
    ...writeDeclarations(declarations, words),
    ...(language === undefined ? [] : [`# ${words.map.language}`, `- ${escapeMarkdown(language)}`]),
  ];
  return wrapInDirection(`${blocks.filter((block) => block !== '').join('\n\n')}\n`, writing);
}

function writeJourney(
  map: JourneyMap,
  diagram: JourneyDiagram | undefined,
  options: MarkdownOptions,
  writing: PictureLanguage,
): string[] {
  const { words } = writing;
  return [
    `# ${formatMarkdownTitle(map.title, words)}`,
    joinLines(map.facts.map((fact) => writeFactLine(fact, words))),
    ...(diagram === undefined ? [] : [writeDiagramMarkdown(diagram, options)]),
    ...(map.people.length === 0
      ? []
      : [`## ${words.rows.personas}`, joinLines(map.people.map((person) => writePerson(person, words)))]),
    ...writeJourneyItems(map, words),
    ...map.stages.flatMap((stage) => writeStage(stage, map, writing)),
    ...writeFunnel(map, words),
    ...writePriorities(map, words),
  ];
}

function writePerson({ title, card, primary }: JourneyMap['people'][number], words: PictureWords): string {
  if (card !== undefined) return writeItem(card, words, { showsKind: false });
  return `- ${formatMarkdownTitle(title, words)}${primary ? ` · ${words.marks.primaryPersona}` : ''}`;
}

/** Writes the cards of the whole journey, with a section for each row of the map. */
function writeJourneyItems(map: JourneyMap, words: PictureWords): string[] {
  const { above, below } = createRows(map, words);
  return [...above, ...below].flatMap(({ heading, journey }) =>
    journey.length === 0
      ? []
      : [
          `## ${words.rowOf.journey(formatMarkdownTitle(heading, words))}`,
          joinLines(
            journey.map((item) => writeItem(item, words, { showsKind: heading !== getPlural(item, words) })),
          ),
        ],
  );
}

function writeStage(stage: MapStage, map: JourneyMap, writing: PictureLanguage): string[] {
  const { words } = writing;
  const [only] = stage.moments;
  const isOwnMoment = only?.kind === 'stage';
  return [
    `## ${formatMarkdownTitle(stage.title, words)}`,
    joinLines([
      ...stage.facts.map((fact) => writeFactLine(fact, words)),
      ...stage.items.map((item) => writeItem(item, words)),
    ]),
    ...(isOwnMoment
      ? [joinLines(writeMoment(only, map, writing))]
      : stage.moments.flatMap((moment) => [
          `### ${moment.momentOfTruth ? '★ ' : ''}${formatMarkdownTitle(moment.title, words)}`,
          joinLines(writeMoment(moment, map, writing)),
        ])),
  ];
}

function writeMoment(
  { momentOfTruth, facts, feelings, items }: MapMoment,
  { people }: JourneyMap,
  writing: PictureLanguage,
): string[] {
  const { words } = writing;
  return [
    ...(momentOfTruth ? [`- **${words.marks.momentOfTruth}**`] : []),
    ...facts.map((fact) => writeFactLine(fact, words)),
    ...feelings.flatMap((feeling, i) =>
      writeFeeling(feeling, people.length > 1 ? people[i]?.title : undefined, writing),
    ),
    ...items.map((item) => writeItem(item, words)),
  ];
}

/** Writes a person's feeling, also if it is unknown. */
function writeFeeling(
  { present, score, label, because }: MapFeeling,
  who: string | undefined,
  { words, formats }: PictureLanguage,
): string[] {
  if (!present) return [];
  const { emotion, facts, colon } = words;
  const heading = who === undefined ? facts.emotion : emotion.of(formatMarkdownTitle(who, words));
  if (score === undefined) return [`- **${heading}${colon.trimEnd()}** ${emotion.unknown}`];
  const parts = [
    formats.score(score),
    label !== undefined && escapeMarkdown(label),
    because !== undefined && emotion.because(escapeMarkdown(because)),
  ];
  return [`- **${heading}${colon.trimEnd()}** ${parts.filter(Boolean).join(' ')}`];
}

/** Writes a text with its source in parentheses. */
function formatSourcedText({ text, facts = [] }: MapText, words: PictureWords): string {
  const source = facts.map(({ value }) => ` (${escapeMarkdown(value)})`).join('');
  return formatMarkdownTitle(text, words) + source;
}

function writeEmpathyMap(
  { title, facts, quadrants, pains, gains }: EmpathyMapView,
  words: PictureWords,
): string[] {
  const writeQuadrant = (heading: string, texts: readonly MapText[]): string[] =>
    texts.length === 0
      ? []
      : [`## ${heading}`, joinLines(texts.map((text) => `- ${formatSourcedText(text, words)}`))];
  return [
    `# ${formatMarkdownTitle(title, words)}`,
    joinLines(facts.map((fact) => writeFactLine(fact, words))),
    ...writeQuadrant(words.quadrants.says, quadrants.says),
    ...writeQuadrant(words.quadrants.thinks, quadrants.thinks),
    ...writeQuadrant(words.quadrants.does, quadrants.does),
    ...writeQuadrant(words.quadrants.feels, quadrants.feels),
    joinLines([...pains, ...gains].map((item) => writeItem(item, words))),
  ];
}

/** Writes the file's other declarations, grouped by kind. */
function writeDeclarations(declarations: readonly MapItem[], words: PictureWords): string[] {
  const groups = new Map<string, MapItem[]>();
  for (const item of declarations) {
    const heading = getPlural(item, words);
    groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  return [...groups].flatMap(([heading, items]) => [
    `# ${heading}`,
    joinLines(items.map((item) => writeItem(item, words, { showsKind: false }))),
  ]);
}

/** @param showsKind false below a heading with the kind */
function writeItem(item: MapItem, words: PictureWords, { showsKind = true } = {}): string {
  const { title, marks, facts, within } = item;
  const kind =
    item.kind === 'row' ? formatMarkdownTitle(item.heading ?? '', words) : words.items[item.kind].one;
  const about = within === undefined || within === '' ? '' : ` (${escapeMarkdown(within)})`;
  const details = [
    ...marks.map(({ label }) => escapeMarkdown(label)),
    ...facts.map((fact) => writeFact(fact, words)),
  ];
  const lead = showsKind ? `**${kind}${words.colon.trimEnd()}** ` : '';
  return [`- ${lead}${formatMarkdownTitle(title, words)}${about}`, ...details].join(' · ');
}

function writeFactLine(fact: MapFact, { colon }: PictureWords): string {
  return `- **${escapeMarkdown(fact.label)}${colon.trimEnd()}** ${writeFactValue(fact)}`;
}

function writeFact(fact: MapFact, { colon }: PictureWords): string {
  return `${escapeMarkdown(fact.label)}${colon}${writeFactValue(fact)}`;
}

function writeFactValue({ value, href }: MapFact): string {
  // Docusaurus ends the build at a link to an address that URL parsers refuse.
  const isLinked = href !== undefined && (href.startsWith('mailto:') || hasValidHost(href));
  if (!isLinked) return escapeMarkdown(href === undefined || value === href ? value : `${value} (${href})`);
  // A URL in angle brackets ends at `>` or a line break, which valid URLs do not contain.
  const address = href.replaceAll(/[<>\\\s{}"`|^]/gu, (char) => encodeURIComponent(char));
  return `[${escapeMarkdown(value)}](<${address}>)`;
}

function joinLines(all: readonly string[]): string {
  return all.join('\n');
}

function getPlural({ kind, heading }: MapItem, words: PictureWords): string {
  return kind === 'row' ? (heading ?? '') : words.items[kind].several;
}
