import type { EntityKind, Span, TextEdit } from '@journey-maps/core';

/** Something that may be written at a place of a map: plain data, which says nothing of any editor. */
export interface Proposal {
  /** What is offered, as a list shows it. */
  readonly label: string;
  readonly kind: ProposalKind;
  /** What is replaced: the word at the place, or nothing. */
  readonly span: Span;
  /** What is written, in the syntax of snippets (`${1:title}`, `${2|high,low|}`, `$0`), lines indented by tabs. */
  readonly snippet: string;
  /** The same for an editor that knows no snippets. */
  readonly plain: string;
  /** Read beside the label: a title, a meaning, the file it comes from. */
  readonly description?: string;
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  /** Changes elsewhere in the file that go with it, such as an import. */
  readonly edits?: readonly TextEdit[];
  /** More of them, which only the snippet needs, such as a name for what it refers to. */
  readonly snippetEdits?: readonly TextEdit[];
  /** Markdown. */
  readonly documentation?: string;
  /** Once it is written, more can be offered where the cursor is then. */
  readonly leadsOn?: boolean;
}

/** What is offered, for an editor to choose an icon by. */
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
  /** There are more than can be listed: to be asked again when more is typed. */
  readonly incomplete: boolean;
}
