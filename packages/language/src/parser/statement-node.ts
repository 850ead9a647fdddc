import type { Span } from '@journey-maps/core';

/** A statement as it stands in the text: its keyword, what follows on its line, and the statements of its body. */
export interface StatementNode {
  /** The type that the grammar's rule gives it, such as `Stage` or `TextProperty`. */
  readonly type: string;
  /** Its first word; empty for a body without a head. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** What follows the keyword, in the order of the text. */
  readonly parts: readonly Part[];
  readonly body?: { readonly statements: readonly StatementNode[]; readonly span: Span };
  readonly span: Span;
  /** From its keyword to the end of its name or title, whichever is later. */
  readonly head: Span;
}

/** A token after a statement's keyword. */
export interface Part {
  /** What the grammar takes it for (`name`, `title`, `value` …); `junk` where it is one too many. */
  readonly role: string;
  readonly token: 'name' | 'text' | 'number' | 'date' | 'word' | 'comma';
  readonly image: string;
  readonly span: Span;
}
