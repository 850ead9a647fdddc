import type { Emotion, Link, PictureFile } from '../../model/statements.ts';
import type { Quantity, Ref, Text, Value } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { factLabel } from '../picture-words/fact-label.ts';
import type { Formats } from '../picture-words/formats.ts';
import type { PictureLanguage } from '../picture-words/picture-language.ts';
import { wordOf } from '../picture-words/translate-value.ts';
import type { FactName, MapFact } from './map.ts';

/**
 * The context for making a map. It resolves names in the drawn file, or in the file of a declaration.
 * The words are always those of the drawn file.
 */
export interface MapContext extends PictureLanguage {
  readonly linked: Links & Pick<LinkedDocument, 'document'>;
  /** The URI of the drawn file, whose parts have no `uri`. */
  readonly home: string;
  readonly linkedOf: (uri: string) => LinkedDocument | undefined;
  /** Returns the image of a picture file as a `data:` URL, if it could be read. */
  readonly imageOf?: ((uri: string) => string | undefined) | undefined;
  /** Makes an id that is unique in the map. */
  readonly distinct: (id: string) => string;
  /** The statement that each card was made from, by the card's id, and the context that resolves its names. */
  readonly made: Map<string, { readonly statement: object; readonly context: MapContext }>;
}

/** Returns the context for the file of a declaration. */
export function contextIn(context: MapContext, uri: string | undefined): MapContext {
  const linked = uri === undefined ? undefined : context.linkedOf(uri);
  return linked === undefined ? context : { ...context, linked };
}

/** Returns the URI of the context's file, if it is not the drawn one. */
export function elsewhere({ linked, home }: MapContext): { readonly uri?: string } {
  return linked.document.uri === home ? {} : { uri: linked.document.uri };
}

/** Returns the title to display for the target of a reference. */
export function titleOfRef(ref: Ref, { linked, words }: MapContext): string {
  const found = linked.target(ref)?.entity;
  if (found === undefined) return ref.name;
  if ('builtIn' in found) return wordOf(words.channels, found.id) || found.label;
  return titleOf(found) || ref.name;
}

/** Returns the fact for a text or a number, or nothing if it is absent. */
export function fact(
  name: FactName,
  said: Value<string> | Text | Quantity | undefined,
  { words, formats }: MapContext,
): MapFact[] {
  if (said === undefined) return [];
  const value = typeof said.value === 'number' ? quantityText(said as Quantity, formats) : said.value;
  return [{ name, label: factLabel(name, words), value }];
}

/** Returns the fact for a value such as `status draft`, in the words for its values. */
export function wordFact<V extends string>(
  name: FactName,
  said: Value<V> | undefined,
  values: Readonly<Record<V, string>>,
  { words }: MapContext,
): MapFact[] {
  if (said === undefined) return [];
  return [{ name, label: factLabel(name, words), value: wordOf(values, said.value), word: said.value }];
}

/** Returns the fact for a date. */
export function dateFact(
  name: FactName,
  said: Value<string> | undefined,
  { words, formats }: MapContext,
): MapFact[] {
  if (said === undefined) return [];
  return [{ name, label: factLabel(name, words), value: formats.date(said.value), word: said.value }];
}

/** Returns a fact for each of several texts. */
export function facts(name: FactName, texts: readonly Text[], { words }: MapContext): MapFact[] {
  return texts.map(({ value }) => ({ name, label: factLabel(name, words), value }));
}

/** Returns a fact that lists titles: `Evidence: Interviews, Survey`. */
export function refFact(name: FactName, refs: readonly (Ref | undefined)[], context: MapContext): MapFact[] {
  const titles = refs.flatMap((ref) => (ref === undefined ? [] : [titleOfRef(ref, context)]));
  return titles.length === 0
    ? []
    : [{ name, label: factLabel(name, context.words), value: titles.join(', ') }];
}

/** Returns a fact for each picture: its image, or its text alternative and path. */
export function pictureFacts(pictures: readonly PictureFile[], { words, imageOf }: MapContext): MapFact[] {
  return pictures.map(({ path, uri, alternative }) => {
    const shown = alternative?.value.trim() ?? '';
    const image = uri === undefined ? undefined : imageOf?.(uri);
    const fact = { name: 'picture', label: words.facts.picture } as const;
    if (image !== undefined) return { ...fact, value: shown || path.value, image };
    return { ...fact, value: shown === '' ? path.value : `${shown} (${path.value})` };
  });
}

/** Returns a fact for each link. */
export function linkFacts(links: readonly Link[], { words }: MapContext): MapFact[] {
  return links.map(({ url, label }): MapFact => {
    const value = label?.value || url.value;
    const link = { name: 'link', label: words.facts.link } as const;
    return isOpenable(url.value)
      ? { ...link, value, href: url.value }
      : { ...link, value: value === url.value ? value : `${value} (${url.value})` };
  });
}

/** Returns the fact for an emotion that is not on a curve. */
export function emotionFact({ persona, score, label, because }: Emotion, context: MapContext): MapFact {
  const { words, formats } = context;
  const parts = [
    `${formats.score(score.value)}${score.percent ? '%' : ''}`,
    label?.value && words.quoted(label.value),
    because?.value && words.emotion.because(because.value),
    persona && `(${titleOfRef(persona, context)})`,
  ];
  return { name: 'emotion', label: words.facts.emotion, value: parts.filter(Boolean).join(' ') };
}

/** Returns whether a URL of a map may become a link: neither one that runs code nor one that leads to local files. */
function isOpenable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(url);
}

/** Formats a number for readers: `12.5%`. */
function quantityText({ value, percent }: Quantity, formats: Formats): string {
  return percent ? formats.percent(value) : formats.number(value);
}
