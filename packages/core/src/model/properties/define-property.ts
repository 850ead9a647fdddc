import type { RefKind } from '../values.ts';
import type { BodyName, NumberRange, Property, PropertyPart, ValueType } from './property.ts';

/** The details of a property that its builder doesn't know. Most have a default. */
export type PropertyDetails = Pick<Property, 'meaning' | 'example'> &
  Partial<Omit<Property, 'keyword' | 'type' | 'many' | 'parts' | 'to' | 'body' | 'words' | 'meanings'>>;

/** The property of the model: the one in the details, else the keyword. */
type KeyFor<Keyword extends string, Details> = Details extends { readonly key: infer Key extends string }
  ? Key
  : Keyword;

type Structure = Pick<Property, 'type' | 'many'> &
  Partial<Pick<Property, 'parts' | 'to' | 'body' | 'words' | 'meanings'>>;

function define<const Keyword extends string, const Details extends PropertyDetails>(
  keyword: Keyword,
  structure: Structure,
  details: Details,
): Property<KeyFor<Keyword, Details>> {
  const property: Property = {
    key: keyword,
    hints: [],
    shown: 'fact',
    label: keyword,
    future: 'left-out',
    onlyInDeclaration: false,
    inHeader: false,
    isProse: false,
    isPart: structure.type === 'statement',
    since: '0.1.0',
    keyword,
    ...structure,
    ...details,
  };
  return property as Property<KeyFor<Keyword, Details>>;
}

function single(type: ValueType) {
  return <const Keyword extends string, const Details extends PropertyDetails>(
    keyword: Keyword,
    details: Details,
  ) => define(keyword, { type, many: false }, details);
}

function repeated(type: ValueType, parts?: readonly PropertyPart[]) {
  const structure = { type, many: true, ...(parts && { parts }) };
  return <const Keyword extends string, const Details extends PropertyDetails>(
    keyword: Keyword,
    details: Details,
  ) => define(keyword, structure, details);
}

export const flag = single('flag');
export const text = single('text');
export const date = single('date');
/** Defines a plain number. */
export const number = single('number');
/** Defines a number with `%`. */
export const share = single('share');
/** Defines a number with or without `%`. */
export const figure = single('figure');
export const tag = single('tag');
/** Defines a text that a body can contain several times. */
export const texts = repeated('text');
export const imports = repeated('import');
export const formerNames = repeated('former-name');
const source: PropertyPart = {
  role: 'source',
  key: 'source',
  type: 'ref',
  to: 'evidence',
  optional: true,
  after: 'from',
};
/** Defines a text with the evidence that it comes from. */
export const sourcedTexts = repeated('voice', [{ role: 'value', key: 'text', type: 'text' }, source]);
/** Defines a text with an optional persona, who thinks or says it, and the evidence that it comes from. */
export const voices = repeated('voice', [
  { role: 'persona', key: 'persona', type: 'ref', to: 'persona', optional: true },
  { role: 'value', key: 'text', type: 'text' },
  source,
]);
/** Defines a count or percentage with the evidence that it comes from. */
export function sourcedNumbers(range: NumberRange) {
  return repeated('sourced-number', [{ role: 'count', key: 'count', type: 'number', range }, source]);
}
/** Defines a list of references with the figure that is promised for them. */
export function promises(to: RefKind, key: string) {
  return repeated('promise', [
    { role: 'refs', key, type: 'ref', to, many: true },
    { role: 'number', key: 'to', type: 'number', optional: true, after: 'to' },
  ]);
}

/** Defines a property whose value is one of a few words. */
export function choice<const Keyword extends string, const Details extends PropertyDetails>(
  keyword: Keyword,
  meanings: Readonly<Record<string, string>>,
  details: Details,
) {
  return define(keyword, { type: 'word', many: false, words: Object.keys(meanings), meanings }, details);
}

/** Defines one reference. */
export function ref<const Keyword extends string, const Details extends PropertyDetails>(
  keyword: Keyword,
  to: RefKind,
  details: Details,
) {
  return define(keyword, { type: 'ref', many: false, to }, details);
}

/** Defines a list of references. */
export function refs<const Keyword extends string, const Details extends PropertyDetails>(
  keyword: Keyword,
  to: RefKind,
  details: Details,
) {
  return define(keyword, { type: 'refs', many: false, to }, details);
}

/** Defines a structured value that a body can contain several times. */
export function structures<const Keyword extends string, const Details extends PropertyDetails>(
  type: 'emotion' | 'pair' | 'link',
  keyword: Keyword,
  parts: readonly PropertyPart[],
  details: Details,
) {
  return define(keyword, { type, many: true, parts }, details);
}

/** Defines a kind of statement with a body of its own. */
export function statements<const Keyword extends string, const Details extends PropertyDetails>(
  keyword: Keyword,
  body: BodyName,
  details: Details,
) {
  return define(keyword, { type: 'statement', many: true, body }, details);
}

/** Checks that the model has each property of a list. */
export function propertiesFor<Statement>(
  list: readonly Property<keyof Statement & string>[],
): readonly Property[] {
  return list;
}
