import { fixTexts } from '@journey-maps/core/rules';
import { type CheckOptions, convertFindings, listFindings } from './check.ts';
import { createContextWithText, getContext, type MapInput } from './parse.ts';
import type { Finding } from './types.ts';

/** The settings of the fixes. */
export interface FixOptions extends CheckOptions {
  /** Also applies the fixes that a person should confirm. */
  readonly unsafe?: boolean;
}

/** The result of `fix`. */
export interface Fixed {
  readonly text: string;
  /** The findings about the new text. */
  readonly findings: readonly Finding[];
}

/**
 * Applies the fixes of a map's findings until nothing changes, as `journey check --fix` does. Other files stay
 * unchanged.
 *
 * @throws TypeError or RangeError if the options are invalid; no map causes an exception
 */
export function fix(map: MapInput, options: FixOptions = {}): Fixed {
  let context = getContext(map);
  const { uri, text: before } = context.document;
  const fixed = fixTexts(
    [{ uri, text: before }],
    ({ fixes }) => fixes.find(({ safe }) => safe || options.unsafe === true),
    {
      put: (_, text) => {
        if (text !== context.document.text) context = createContextWithText(context, text);
      },
      check: () => listFindings(context, options),
    },
  );
  const text = fixed[0]?.text ?? before;
  if (text !== context.document.text) context = createContextWithText(context, text);
  return { text, findings: convertFindings(context, listFindings(context, options)) };
}
