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
 * One `.journey` file as data: readonly, JSON-safe, a span on every node. References are names with their places;
 * `link` says what they lead to, since that depends on other files.
 */
export interface JourneyDocument {
  /** Identifies the file; the same file always has the same one. */
  readonly uri: string;
  /** The text that was read. */
  readonly text: string;
  /** The language its texts are written in (a BCP 47 tag). */
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
   * Things that stand where nothing like them may stand (in the body of a misspelt `stagee`, say). They are not on
   * the map, and can still be referred to, so that one misspelt word gives one finding and not twenty.
   */
  readonly strays: readonly Stray[];
  /** What does not parse, in the order of the text. */
  readonly problems: readonly Problem[];
  /** Properties given more often than they may be. */
  readonly repeated: readonly RepeatedProperty[];
  /** Comments, without their line ends; suppressions are read from them. */
  readonly comments: readonly Span[];
  /** Set where reading the file failed for a fault of Journey Maps: the finding's message. Everything else is empty then. */
  readonly internalError?: string;
}

export interface Import {
  readonly span: Span;
  readonly path: Text;
  /** The file it means; absent where the path can name none. */
  readonly uri?: string;
}

export interface Stray {
  readonly entity: Entity;
  /** The journey (or other namespace) around it, by its position in the document's list, if there is one. */
  readonly within?: Span;
}

/** What does not parse, or is not in its place: said in words that need no knowledge of parsers. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly fix?: Fix;
  /** Set where something is missing that may still be typed. */
  readonly missing?: true;
  /** Present where several words are written instead of a name: the title of something may be meant. */
  readonly words?: WordsForName;
}

/** Several words where a name of something declared elsewhere belongs. */
export interface WordsForName {
  readonly to: RefKind;
  readonly text: string;
  /** The words by themselves, where a list may have lost its commas. */
  readonly list?: readonly Name[];
}

export interface RepeatedProperty {
  readonly keyword: string;
  /** The later statement, which counts for nothing. */
  readonly span: Span;
  /** The one that counts. */
  readonly first: Span;
}

/** A list of changes to one or several files, which do not overlap. */
export interface Fix {
  /** What the editor's menu says: an imperative, such as "Add `owner web`". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether a machine may apply it without a human's word. */
  readonly safe: boolean;
}

export interface TextEdit {
  /** Absent: the file of the finding. */
  readonly uri?: string;
  readonly span: Span;
  readonly newText: string;
}
