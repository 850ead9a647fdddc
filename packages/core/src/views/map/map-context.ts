import type {
  Emotion,
  Felt,
  Improvement,
  Link,
  PictureFile,
  Reached,
  SourcedText,
} from '../../model/statements.ts';
import type { Quantity, Ref, Text, Value } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { factLabel } from '../picture-words/fact-label.ts';
import type { Formats } from '../picture-words/formats.ts';
import type { PictureLanguage } from '../picture-words/picture-language.ts';
import { translateValue } from '../picture-words/translate-value.ts';
import type { FactName, MapFact } from './map.ts';

/**
 * The context for making a map. It resolves names in the drawn file, or in the file of a declaration.
 * The words are always those of the drawn file.
 */
export interface MapContext extends PictureLanguage {
  readonly linked: Links & Pick<LinkedDocument, 'dataFile' | 'document'>;
  /** The URI of the drawn file, whose parts have no `uri`. */
  readonly home: string;
  readonly getLinked: (uri: string) => LinkedDocument | undefined;
  /** Returns the image of a picture file as a `data:` URL, if it could be read. */
  readonly getImage?: ((uri: string) => string | undefined) | undefined;
  /** Makes an id that is unique in the map. */
  readonly distinct: (id: string) => string;
  /** The statement that each card was made from, by the card's id, and the context that resolves its names. */
  readonly made: Map<string, { readonly statement: object; readonly context: MapContext }>;
}

/** Returns the context for the file of a declaration. */
export function getContext(context: MapContext, uri: string | undefined): MapContext {
  const linked = uri === undefined ? undefined : context.getLinked(uri);
  return linked === undefined ? context : { ...context, linked };
}

/** Returns the URI of the context's file, if it is not the drawn one. */
export function getUriIfElsewhere({ linked, home }: MapContext): { readonly uri?: string } {
  return linked.document.uri === home ? {} : { uri: linked.document.uri };
}

/** Returns the title to display for the target of a reference. */
export function getRefTitle(ref: Ref, { linked, words }: MapContext): string {
  const entity = linked.target(ref)?.entity;
  if (entity === undefined) return ref.name;
  if ('builtIn' in entity) return translateValue(words.channels, entity.id) || entity.label;
  return getTitle(entity) || ref.name;
}

/** Returns the fact for a text or a number, or nothing if it is absent. */
export function createFact(
  name: FactName,
  otherValue: Value<string> | Text | Quantity | undefined,
  { words, formats }: MapContext,
): MapFact[] {
  if (otherValue === undefined) return [];
  const value =
    typeof otherValue.value === 'number' ? formatQuantity(otherValue as Quantity, formats) : otherValue.value;
  return [{ name, label: factLabel(name, words), value }];
}

/** Returns the fact for a value such as `status draft`, in the words for its values. */
export function createWordFact<V extends string>(
  name: FactName,
  value: Value<V> | undefined,
  values: Readonly<Record<V, string>>,
  { words }: MapContext,
): MapFact[] {
  if (value === undefined) return [];
  return [
    { name, label: factLabel(name, words), value: translateValue(values, value.value), word: value.value },
  ];
}

/** Returns the fact for a date. */
export function createDateFact(
  name: FactName,
  value: Value<string> | undefined,
  { words, formats }: MapContext,
): MapFact[] {
  if (value === undefined) return [];
  return [{ name, label: factLabel(name, words), value: formats.date(value.value), word: value.value }];
}

/** Returns a fact for each of several texts. */
export function createFacts(name: FactName, texts: readonly Text[], { words }: MapContext): MapFact[] {
  return texts.map(({ value }) => ({ name, label: factLabel(name, words), value }));
}

/** Returns a fact that lists titles: `Evidence: Interviews, Survey`. */
export function createRefFact(
  name: FactName,
  refs: readonly (Ref | undefined)[],
  context: MapContext,
): MapFact[] {
  const titles = refs.flatMap((ref) => (ref === undefined ? [] : [getRefTitle(ref, context)]));
  return titles.length === 0
    ? []
    : [{ name, label: factLabel(name, context.words), value: titles.join(', ') }];
}

/** Returns a fact for each picture: its image, or its text alternative and path. */
export function createPictureFacts(
  pictures: readonly PictureFile[],
  { words, getImage }: MapContext,
): MapFact[] {
  return pictures.map(({ path, uri, alternative }) => {
    const shown = alternative?.value.trim() ?? '';
    const image = uri === undefined ? undefined : getImage?.(uri);
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
export function emotionFact(feeling: Emotion | Felt, context: MapContext): MapFact {
  const { words, formats } = context;
  const { score, label, because } = feeling;
  const whose = feeling.kind === 'felt' ? feeling.evidence : feeling.persona;
  const parts = [
    `${formats.score(score.value)}${score.percent ? '%' : ''}`,
    label?.value && words.quoted(label.value),
    because?.value && words.emotion.because(because.value),
    whose && `(${getRefTitle(whose, context)})`,
  ];
  const name = feeling.kind;
  return { name, label: factLabel(name, words), value: parts.filter(Boolean).join(' ') };
}

/** Returns the fact for the people who get to a moment, with its source. */
export function reachedFact(name: FactName, { count, source }: Reached, context: MapContext): MapFact[] {
  return createFact(name, count, context).map((fact) => addSource(fact, source, context));
}

/** Returns the fact for a text, with its source. */
export function sourcedFact(name: FactName, { text, source }: SourcedText, context: MapContext): MapFact[] {
  return createFacts(name, [text], context).map((fact) => addSource(fact, source, context));
}

function addSource(fact: MapFact, source: Ref | undefined, context: MapContext): MapFact {
  return source === undefined ? fact : { ...fact, value: `${fact.value} (${getRefTitle(source, context)})` };
}

/** Returns a fact that lists the metrics that an opportunity improves, with the promised figures. */
export function promiseFacts(
  name: FactName,
  improvements: readonly Improvement[],
  context: MapContext,
): MapFact[] {
  const titles = improvements.flatMap(({ metrics, to }) =>
    metrics.map((metric) => {
      const title = getRefTitle(metric, context);
      return to === undefined ? title : `${title} → ${formatQuantity(to, context.formats)}`;
    }),
  );
  return titles.length === 0
    ? []
    : [{ name, label: factLabel(name, context.words), value: titles.join(', ') }];
}

/** Returns whether a URL of a map may become a link: neither one that runs code nor one that leads to local files. */
function isOpenable(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(url);
}

/** Formats a number for readers: `12.5%`. */
function formatQuantity({ value, percent }: Quantity, formats: Formats): string {
  return percent ? formats.percent(value) : formats.number(value);
}
