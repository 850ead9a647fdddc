import type { EntityKind, Span, TextEdit } from '@journey-maps/core/model';

/** A completion as plain data, independent of any editor. */
export interface Proposal {
  /** The label in the list. */
  readonly label: string;
  readonly kind: ProposalKind;
  /** The span to replace: the word at the cursor, or an empty span. */
  readonly span: Span;
  /** The inserted text in snippet syntax (`${1:title}`, `${2|high,low|}`, `$0`), indented by tabs. */
  readonly snippet: string;
  /** The inserted text for editors without snippets. */
  readonly plain: string;
  /** Shown beside the label: a title, a meaning or the file that declares the name. */
  readonly description?: string;
  /** The text that typed letters are matched against, if not the label. */
  readonly filter?: string;
  /** Further edits of the file, such as an import. */
  readonly edits?: readonly TextEdit[];
  /** Further edits that only the snippet needs, such as a name for the target of a reference. */
  readonly snippetEdits?: readonly TextEdit[];
  /** Markdown. */
  readonly documentation?: string;
  /** After the insertion, the editor can ask for completion again at the cursor. */
  readonly leadsOn?: boolean;
}

/** The kind of a proposal, which decides its icon. */
export type ProposalKind =
  | 'structure'
  | 'property'
  | 'word'
  | 'number'
  | 'date'
  | 'text'
  | 'file'
  | 'draft'
  | EntityKind;

export interface Completions {
  /** The likeliest first. */
  readonly proposals: readonly Proposal[];
  /** True if the list is cut off: the editor asks again after further typing. */
  readonly incomplete: boolean;
}
