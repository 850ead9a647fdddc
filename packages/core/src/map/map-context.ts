import type { Links } from '../facts/links.ts';
import { titleOf } from '../facts/title-of.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { Link, PictureFile } from '../model/statements.ts';
import type { Quantity, Ref, Text, Value } from '../model/values.ts';
import type { Formats } from '../picture-words/formats.ts';
import type { PictureLanguage } from '../picture-words/picture-language.ts';
import type { FactName } from '../picture-words/picture-words.ts';
import { wordOf } from '../picture-words/word-of.ts';
import type { MapFact } from './map.ts';

/**
 * Where names are looked up while a map is made: in the file, or in the one that declares what it meets. The words are always
 * those of the file that is drawn.
 */
export interface MapContext extends PictureLanguage {
  readonly linked: Links & Pick<LinkedDocument, 'document'>;
  /** The file that is drawn: what stands in it has no `uri`. */
  readonly home: string;
  readonly linkedOf: (uri: string) => LinkedDocument | undefined;
  /** Gives the image of a picture's file as a `data:` address, where it could be read. */
  readonly imageOf?: ((uri: string) => string | undefined) | undefined;
  /** Makes an id that no other part of the map has. */
  readonly distinct: (id: string) => string;
  /** The statement that each item was made of, by the item's id, and the place its names are looked up in. */
  readonly made: Map<string, { readonly statement: object; readonly context: MapContext }>;
}

/** The same in the file that declares something. */
export function contextIn(context: MapContext, uri: string | undefined): MapContext {
  const linked = uri === undefined ? undefined : context.linkedOf(uri);
  return linked === undefined ? context : { ...context, linked };
}

/** The address of the file that is looked at, where it is not the one that is drawn. */
export function elsewhere({ linked, home }: MapContext): { readonly uri?: string } {
  return linked.document.uri === home ? {} : { uri: linked.document.uri };
}

/** What people call that to which a reference leads. */
export function titleOfRef(ref: Ref, { linked, words }: MapContext): string {
  const found = linked.target(ref)?.entity;
  if (found === undefined) return ref.name;
  if ('builtIn' in found) return wordOf(words.channels, found.id) || found.label;
  return titleOf(found) || ref.name;
}

/** Returns the fact of a text or a number, or none where nothing is said. */
export function fact(
  name: FactName,
  said: Value<string> | Text | Quantity | undefined,
  { words, formats }: MapContext,
): MapFact[] {
  if (said === undefined) return [];
  const value = typeof said.value === 'number' ? quantityText(said as Quantity, formats) : said.value;
  return [{ name, label: words.facts[name], value }];
}

/** Returns the fact of a word of the language, such as `status draft`, by the words for its values. */
export function wordFact<V extends string>(
  name: FactName,
  said: Value<V> | undefined,
  values: Readonly<Record<V, string>>,
  { words }: MapContext,
): MapFact[] {
  if (said === undefined) return [];
  return [{ name, label: words.facts[name], value: wordOf(values, said.value), word: said.value }];
}

/** Returns the fact of a day. */
export function dateFact(
  name: FactName,
  said: Value<string> | undefined,
  { words, formats }: MapContext,
): MapFact[] {
  if (said === undefined) return [];
  return [{ name, label: words.facts[name], value: formats.date(said.value), word: said.value }];
}

/** One fact of several texts, each of its own line. */
export function facts(name: FactName, texts: readonly Text[], { words }: MapContext): MapFact[] {
  return texts.map(({ value }) => ({ name, label: words.facts[name], value }));
}

/** A fact that names things: `Evidence: Interviews, Survey`. */
export function refFact(name: FactName, refs: readonly (Ref | undefined)[], context: MapContext): MapFact[] {
  const titles = refs.flatMap((ref) => (ref === undefined ? [] : [titleOfRef(ref, context)]));
  return titles.length === 0 ? [] : [{ name, label: context.words.facts[name], value: titles.join(', ') }];
}

/** A fact for each picture: its image, or what it shows and where it is. */
export function pictureFacts(pictures: readonly PictureFile[], { words, imageOf }: MapContext): MapFact[] {
  return pictures.map(({ path, uri, alternative }) => {
    const shown = alternative?.value.trim() ?? '';
    const image = uri === undefined ? undefined : imageOf?.(uri);
    const fact = { name: 'picture', label: words.facts.picture } as const;
    if (image !== undefined) return { ...fact, value: shown || path.value, image };
    return { ...fact, value: shown === '' ? path.value : `${shown} (${path.value})` };
  });
}

/** What every statement may have: its notes, its links and the names it had. */
export function commonFacts(
  statement: {
    readonly notes: readonly Text[];
    readonly links: readonly Link[];
    readonly formerNames?: readonly Value<string>[];
  },
  context: MapContext,
): MapFact[] {
  return [
    ...facts('note', statement.notes, context),
    ...statement.links.map(({ url, label }): MapFact => {
      const value = label?.value || url.value;
      const link = { name: 'link', label: context.words.facts.link } as const;
      return isOpenable(url.value)
        ? { ...link, value, href: url.value }
        : { ...link, value: value === url.value ? value : `${value} (${url.value})` };
    }),
    ...(statement.formerNames ?? []).flatMap((name) => fact('was', name, context)),
  ];
}

/** Whether an address of a map may be a link: nothing that runs, nothing of the machine. */
function isOpenable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(url);
}

/** Writes a number as it is read: `12.5%`. */
function quantityText({ value, percent }: Quantity, formats: Formats): string {
  return percent ? formats.percent(value) : formats.number(value);
}
