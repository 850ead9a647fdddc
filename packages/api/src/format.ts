import { applyEdits } from '@journey-maps/core/edits';
import { format as formatText } from '@journey-maps/language/format';

/** The result of `format`. */
export interface Formatted {
  readonly text: string;
  /**
   * The reason why the text is unchanged: unbalanced braces or merge conflicts make its structure ambiguous.
   */
  readonly problem?: string;
}

/** Formats the text of a map, as `journey format` does. The meaning and the comments stay. */
export function format(text: string): Formatted {
  const { edits, problem } = formatText(text);
  return {
    text: applyEdits(text, edits) ?? text,
    ...(problem === undefined ? {} : { problem: problem.message }),
  };
}
