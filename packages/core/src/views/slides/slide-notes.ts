import type { MapFact, MapItem } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import type { SlideNotes } from './slide.ts';

/** The contents of a slide. Its notes have the part that the slide does not show. */
export interface SlideContents {
  /** All cards that belong to the slide, in the order of the map. */
  readonly items: readonly MapItem[];
  /** The ids of the cards on the slide. */
  readonly shown: ReadonlySet<string>;
  /** Facts that the slide does not show. */
  readonly facts?: readonly MapFact[];
  /** The titles of moments that did not fit. */
  readonly moments?: readonly string[];
}

/** Writes the notes of a slide: the evidence for it, quotes, notes, and everything that did not fit. */
export function writeSlideNotes(
  { items, shown, facts = [], moments = [] }: SlideContents,
  evidence: readonly MapItem[],
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): readonly SlideNotes[] {
  const rests = new Set(items.flatMap((item) => item.evidence ?? []));
  const quotes = items.filter(({ kind }) => kind === 'quote' || kind === 'thought');
  const leftOut = items.filter((item) => !shown.has(item.id) && !quotes.includes(item));
  const remarks = [
    ...facts.map((fact) => writeFact(fact, words)),
    ...items
      .filter(({ id }) => shown.has(id))
      .flatMap((item) => {
        const lines = item.facts.filter(({ name }) => name === 'note' || name === 'link');
        return lines.map(({ value }) => `${writeTitle(item, references, words)}${words.colon}${value}`);
      }),
  ];
  return createSections(
    [
      words.rows.evidence,
      evidence.filter(({ id }) => rests.has(id)).map((item) => writeItem(item, references, words)),
    ],
    [words.rows.thoughts, quotes.map((item) => words.quoted(item.title) + describeDetails(item, words))],
    [words.facts.note, remarks],
    [
      words.slides.leftOut,
      [...moments, ...leftOut.map((item) => describeKind(item, words) + writeItem(item, references, words))],
    ],
  );
}

/** Returns the non-empty sections of notes. */
export function createSections(
  ...parts: readonly (readonly [heading: string, lines: readonly string[]])[]
): readonly SlideNotes[] {
  return parts.flatMap(([heading, lines]) => (lines.length === 0 ? [] : [{ heading, lines }]));
}

/** Writes a fact as one line: `Owner: Web team`. */
export function writeFact({ label, value }: MapFact, { colon }: PictureWords): string {
  return `${label}${colon}${value}`;
}

/** Writes a card as one line, with all its facts. */
export function writeItem(
  item: MapItem,
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): string {
  return writeTitle(item, references, words) + describeDetails(item, words);
}

function writeTitle(
  { id, title }: MapItem,
  references: ReadonlyMap<string, Reference>,
  words: PictureWords,
): string {
  const label = references.get(id)?.label;
  return `${label === undefined ? '' : `${label} `}${title || words.noTitle}`;
}

function describeDetails({ within, marks, facts }: MapItem, words: PictureWords): string {
  const details = [
    ...(within === undefined || within === '' ? [] : [words.at(within)]),
    ...marks.map(({ label }) => label),
    ...facts.map((fact) => writeFact(fact, words)),
  ];
  return details.map((detail) => ` · ${detail}`).join('');
}

function describeKind({ kind, heading }: MapItem, words: PictureWords): string {
  return (kind === 'row' ? (heading ?? '') : words.items[kind].one) + words.colon;
}
