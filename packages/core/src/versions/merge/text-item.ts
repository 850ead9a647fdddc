import type { JourneyDocument } from '../../model/document.ts';
import type { Property } from '../../model/properties/property.ts';
import type { Span } from '../../model/values.ts';

/** A word, text or number after a statement's keyword. */
export interface HeadPart {
  /** Its name in the grammar, such as `title`; empty for a comma in a list. */
  readonly role: string;
  readonly token: 'name' | 'text' | 'number' | 'date' | 'word' | 'comma';
  /** As written. */
  readonly image: string;
  readonly span: Span;
}

/** A statement as written in a text. */
export interface TextStatement {
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly parts: readonly HeadPart[];
  /** `span` lies between the braces. */
  readonly body?: { readonly statements: readonly TextStatement[]; readonly span: Span };
  readonly span: Span;
}

/** A parsed text: its model, and its statements as written. */
export interface ReadText {
  readonly document: JourneyDocument;
  /** In the order of the text. */
  readonly statements: readonly TextStatement[];
}

/**
 * A statement, a comment that belongs to no statement, or a whole file of one version. Every letter of its
 * text is in one of its pieces, in this order: `before`, `head`, the body's `open`, children and `close`, and
 * `after`.
 */
export interface TextItem {
  readonly kind: 'file' | 'statement' | 'comment';
  readonly keyword: string;
  /** The shape of the statement in its enclosing body; absent for files and comments. */
  readonly shape: Property | undefined;
  readonly parent: TextItem | undefined;
  /** Its index in the enclosing body. */
  readonly index: number;
  /** The offset of its header in the text of its version. */
  readonly start: number;
  /** Empty lines, the comments above it, and its indentation. */
  readonly before: string;
  /** True if `before` begins at the start of a line. */
  readonly beginsLine: boolean;
  /** The blanks before its header: its indentation, if it begins a line. */
  readonly indent: string;
  /** The comments above it. */
  readonly comments: readonly string[];
  readonly head: string;
  readonly parts: readonly HeadPart[];
  readonly hasInnerComments: boolean;
  readonly body: TextBody | undefined;
  /** The rest of the statement's last line, with the line break. */
  readonly after: string;
  /** The comments after it. */
  readonly asides: readonly string[];
}

export interface TextBody {
  /** The text from the header to the contents: ` {` and usually the rest of that line. */
  readonly open: string;
  /** The comments in `open`. */
  readonly comments: readonly string[];
  readonly isInline: boolean;
  readonly children: readonly TextItem[];
  readonly close: string;
  /** The indentation of statements that begin a line; absent if no statement begins a line. */
  readonly indent: string | undefined;
}
