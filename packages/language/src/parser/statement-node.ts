import type { Span } from '@journey-maps/core/model';

/** A statement of the syntax tree: its keyword, the tokens after it, and the statements of its body. */
export interface StatementNode {
  /** The node type of the grammar's rule, such as `Stage` or `TextProperty`. */
  readonly type: string;
  /** The first word; empty for a body without a header. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** The tokens after the keyword, in source order. */
  readonly parts: readonly Part[];
  readonly body?: { readonly statements: readonly StatementNode[]; readonly span: Span };
  readonly span: Span;
  /** From the keyword to the end of the name or title, whichever ends later. */
  readonly head: Span;
}

/** A token after a statement's keyword. */
export interface Part {
  /** The token's property in the grammar (`name`, `title`, `value` …); `junk` for a superfluous token. */
  readonly role: string;
  readonly token: 'name' | 'text' | 'number' | 'date' | 'word' | 'comma';
  readonly image: string;
  readonly span: Span;
}
