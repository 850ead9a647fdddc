import type {
  Channel,
  EmpathyMap,
  Entity,
  Evidence,
  Journey,
  Metric,
  Owner,
  Persona,
  Touchpoint,
} from './statements.ts';
import type { Name, RefKind, Span, Text } from './values.ts';

/**
 * A `.journey` file as data: readonly, JSON-safe, with a span on every node. References are names with spans.
 * `link` resolves them, since that depends on other files.
 */
export interface JourneyDocument {
  /** Identifies the file; a file always has the same URI. */
  readonly uri: string;
  /** The parsed text. */
  readonly text: string;
  /** The language of its texts: a BCP 47 tag. */
  readonly language?: Name;
  readonly imports: readonly Import[];
  readonly personas: readonly Persona[];
  readonly owners: readonly Owner[];
  readonly channels: readonly Channel[];
  readonly evidence: readonly Evidence[];
  readonly touchpoints: readonly Touchpoint[];
  readonly metrics: readonly Metric[];
  readonly empathyMaps: readonly EmpathyMap[];
  readonly journeys: readonly Journey[];
  /**
   * Statements in bodies that cannot contain them, for example in the body of a misspelt `stagee`.
   * They are not on the map, but references to them still resolve, so that one misspelt keyword causes one
   * finding and not twenty.
   */
  readonly strays: readonly Stray[];
  /** Syntax errors, in the order of the text. */
  readonly problems: readonly Problem[];
  /** Properties that occur more often than allowed. */
  readonly repeated: readonly RepeatedProperty[];
  /** The spans of comments, without line breaks. Suppressions are read from them. */
  readonly comments: readonly Span[];
  /** The message of an internal error that kept the file from being read. Everything else is empty then. */
  readonly internalError?: string;
}

export interface Import {
  readonly span: Span;
  readonly path: Text;
  /** The imported file; absent if the path cannot name one. */
  readonly uri?: string;
}

export interface Stray {
  readonly entity: Entity;
  /** The span of the enclosing journey or other namespace, if any. */
  readonly within?: Span;
}

/** A syntax error or a misplaced statement, worded for readers without knowledge of parsers. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly fix?: Fix;
  /** True if something is missing that may still be typed. */
  readonly missing?: true;
  /** Present if several words replace a name: they may be the title of a statement. */
  readonly words?: WordsForName;
}

/** Several words, or a title in quotes, in the place of a reference. */
export interface WordsForName {
  readonly to: RefKind;
  readonly text: string;
  /** Set for a title in quotes: the statement that it names may not be declared yet. */
  readonly quoted?: true;
  /** The single words, in case they are a list without commas. */
  readonly list?: readonly Name[];
}

export interface RepeatedProperty {
  readonly keyword: string;
  /** The later statement, which is ignored. */
  readonly span: Span;
  /** The first statement, which counts. */
  readonly first: Span;
}

/** Edits to one or more files, which do not overlap. */
export interface Fix {
  /** The title in the editor's menu: an imperative, such as "Add `owner web`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True if tools may apply it without confirmation. */
  readonly safe: boolean;
  /**
   * Set if the fix states or removes something, so that only the writer knows whether it is right. An editor
   * offers such a fix, and no tool applies it unasked. All other fixes keep the meaning: they rename, move or
   * quote.
   */
  readonly asks?: true;
}

export interface TextEdit {
  /** The file to change; absent for the file of the finding. */
  readonly uri?: string;
  readonly span: Span;
  readonly newText: string;
}
