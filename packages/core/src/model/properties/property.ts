import type { RefKind } from '../values.ts';

/** The kinds of bodies, by the `kind` of the model's nodes; `file` is a whole file. */
export type BodyName =
  | 'file'
  | 'persona'
  | 'owner'
  | 'channel'
  | 'evidence'
  | 'touchpoint'
  | 'metric'
  | 'empathy-map'
  | 'journey'
  | 'stage'
  | 'step'
  | 'lane'
  | 'pain'
  | 'gain'
  | 'opportunity'
  | 'action-item'
  | 'resource'
  | 'handover'
  | 'next'
  | 'exit'
  | 'reading';

/** The type of a property's value, which decides its syntax after the keyword. */
export type ValueType =
  | 'flag'
  /** One of a few words. */
  | 'word'
  | 'text'
  | 'date'
  /** A plain number. */
  | 'number'
  /** A number with `%`. */
  | 'share'
  /** A number with or without `%`. */
  | 'figure'
  | 'ref'
  /** A list of references. A list is one entry, even if it is written as several statements. */
  | 'refs'
  /** A former name. */
  | 'former-name'
  /** The file's language. */
  | 'tag'
  /** A text with an optional persona, and the evidence that it comes from. */
  | 'voice'
  | 'emotion'
  /** A number with the evidence that it comes from. */
  | 'sourced-number'
  /** A list of references with an optional figure that is promised for them. */
  | 'promise'
  /** Two texts. */
  | 'pair'
  /** A URL or a path, with an optional text. */
  | 'link'
  | 'import'
  /** A statement with a body of its own. */
  | 'statement';

/** A part of a structured value, such as the score of an emotion. */
export interface PropertyPart {
  /** The name of the part in the grammar. */
  readonly role: string;
  /** The property of the model. */
  readonly key: string;
  readonly type: 'text' | 'number' | 'date' | 'word' | 'ref';
  /** The kind of target of a reference. */
  readonly to?: RefKind;
  readonly optional?: boolean;
  /** True for a list. */
  readonly many?: boolean;
  /** The word before it in the header, such as `because`. */
  readonly after?: string;
  readonly range?: NumberRange;
}

/** The numbers that are valid. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  /** The valid numbers, in words for a message. */
  readonly legal: string;
  /** The reason for the range, for a message. */
  readonly why: string;
  /** The meaning of each number, from the least to the greatest. */
  readonly meanings?: readonly string[];
}

/**
 * The way in which the map shows a property.
 *
 * - `fact`: a label and the value, in the details of its statement;
 * - `chip`, `dots`, `bars`, `figure`, `footnote`, `image`: a sign of its own, and a fact for screen readers and
 *   documents;
 * - `badge`: a mark on the card;
 * - `card`, `column`, `curve`, `quadrant`, `person`: a part of the picture of its own;
 * - `page`: a property of the whole page;
 * - `nowhere`: not shown.
 */
export type Shown =
  | 'fact'
  | 'chip'
  | 'dots'
  | 'bars'
  | 'figure'
  | 'footnote'
  | 'image'
  | 'badge'
  | 'card'
  | 'column'
  | 'curve'
  | 'quadrant'
  | 'person'
  | 'page'
  | 'nowhere';

/** A property's treatment when a future map is derived: copied, left out, or set by the derivation itself. */
export type FutureTreatment = 'kept' | 'left-out' | 'set';

/** The languages of pictures. */
export type LabelLanguage = 'en' | 'da' | 'de' | 'es' | 'fr' | 'nb' | 'nl' | 'sv';

/** Everything that the product knows about a property of one kind of statement. */
export interface Property<Key extends string = string> {
  readonly keyword: string;
  /** The property of the model. */
  readonly key: Key;
  readonly type: ValueType;
  /** True if the body can contain it several times. */
  readonly many: boolean;
  /** The allowed words. */
  readonly words?: readonly string[];
  /** The meaning of each allowed word, in one sentence. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** The parts of a structured value, in the order of the header. */
  readonly parts?: readonly PropertyPart[];
  /** The kind of target of its references. */
  readonly to?: RefKind;
  /** The kind of body that a statement has. */
  readonly body?: BodyName;
  readonly range?: NumberRange;
  /** True if its value is in the header of its statement, and not in the body. */
  readonly inHeader: boolean;
  /** Its help in one or two short sentences. */
  readonly meaning: string;
  /** A valid statement. */
  readonly example: string;
  /** The message for a statement without its value. Flags need no value, and choices list their words. */
  readonly missing?: string;
  /** The placeholders in the quotes of a new statement. */
  readonly hints: readonly string[];
  readonly shown: Shown;
  /** The name of its label in the words of pictures; the default is the keyword. */
  readonly label: string;
  /** The label in each language, if the words of pictures have no label. */
  readonly labels?: Readonly<Record<LabelLanguage, string>>;
  readonly future: FutureTreatment;
  /** True if only the declaration of a touchpoint or metric can contain it, and later uses can't. */
  readonly onlyInDeclaration: boolean;
  /** True if its text consists of sentences, which are written on several lines if they have line breaks. */
  readonly isProse: boolean;
  /** True if it creates a part of the map, and doesn't describe one. The colours of keywords follow from it. */
  readonly isPart: boolean;
  /** The version of the language that introduced it. */
  readonly since: string;
}
