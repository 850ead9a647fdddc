import type { JourneyDocument } from '../model/document.ts';
import type { Span } from '../model/values.ts';
import type { Shape } from '../write/shapes.ts';

/** A word, text or number behind a statement's keyword. */
export interface HeadPart {
  /** What the grammar takes it for, such as `title`; empty for a comma in a list. */
  readonly role: string;
  readonly token: 'name' | 'text' | 'number' | 'date' | 'word' | 'comma';
  /** As it is written. */
  readonly image: string;
  readonly span: Span;
}

/** A statement as it stands in a text, whatever it says. */
export interface TextStatement {
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly parts: readonly HeadPart[];
  /** `span`: between its braces. */
  readonly body?: { readonly statements: readonly TextStatement[]; readonly span: Span };
  readonly span: Span;
}

/** A text that was read: what it says, and how that is written. */
export interface ReadText {
  readonly document: JourneyDocument;
  /** In the order of the text. */
  readonly statements: readonly TextStatement[];
}

/**
 * A statement (or a comment that belongs to none, or a whole file) of one version, with every letter of its text in one
 * of its pieces: `before`, `head`, the body's `open`, children and `close`, and `after`, in this order.
 */
export interface TextItem {
  readonly kind: 'file' | 'statement' | 'comment';
  readonly keyword: string;
  /** What the body around it takes it for; of statements. */
  readonly shape: Shape | undefined;
  readonly parent: TextItem | undefined;
  /** Its place in the body around it. */
  readonly index: number;
  /** Where its head begins in the text of its version. */
  readonly start: number;
  /** Empty lines, the comments above it, and its indentation. */
  readonly before: string;
  /** Whether `before` begins where a line does. */
  readonly beginsLine: boolean;
  /** The blanks before its head, where that begins a line. */
  readonly indent: string;
  /** The comments above it. */
  readonly comments: readonly string[];
  readonly head: string;
  readonly parts: readonly HeadPart[];
  readonly hasInnerComments: boolean;
  readonly body: TextBody | undefined;
  /** What follows on its line, with the line break. */
  readonly after: string;
  /** The comments behind it. */
  readonly asides: readonly string[];
}

export interface TextBody {
  /** From the head to what stands in the body: ` {` and, as a rule, the rest of that line. */
  readonly open: string;
  /** The comments in that. */
  readonly comments: readonly string[];
  readonly isInline: boolean;
  readonly children: readonly TextItem[];
  readonly close: string;
  /** Of the statements that begin a line; absent where none does. */
  readonly indent: string | undefined;
}
