import * as v from 'valibot';
import { guard, maybe } from './schema.ts';

const editorTools = v.object({
  /** True if the editor has the commands below; then code actions call them. */
  commands: maybe(v.boolean()),
  /** True if its snippets can derive one stop from another (`${1/…/…/}`); then names are derived from titles. */
  snippetTransforms: maybe(v.boolean()),
  /** The URL prefix for a rule's page, without `RULE.md`; if given, diagnostics link to the pages. */
  rulePages: maybe(v.string()),
});

/**
 * Abilities of an editor beyond LSP, sent in its `initializationOptions`. The server uses none that an editor
 * does not announce.
 */
export type EditorTools = v.InferOutput<typeof editorTools>;

/** Checks the abilities that an editor announces. */
export const isEditorTools = guard<EditorTools>(editorTools);
