import { hasLeftToRight, hasRightToLeft } from '@journey-maps/core/text';

/** A letter of a line, and its position. */
export interface PlacedLetter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Adjacent letters of a line that are read in one direction. */
export interface DirectionPart extends PlacedLetter {
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Splits a line, as drawn, into parts of one direction. A new part begins where a letter is not next to the
 * last one in the part's direction, or is read in another direction. Blanks at the ends of a part are not
 * included.
 *
 * @param letters in the order of the text
 */
export function splitByDirection(letters: Iterable<PlacedLetter>): readonly DirectionPart[] {
  const parts: {
    text: string;
    left: number;
    right: number;
    last: PlacedLetter;
    step: Step;
    strong: Strong;
  }[] = [];
  for (const letter of letters) {
    const part = parts.at(-1);
    const step = part === undefined ? undefined : getStep(part.last, letter);
    const strong = getStrongDirection(letter.text);
    const goesOn =
      part !== undefined &&
      step !== undefined &&
      (part.step === undefined || part.step === step) &&
      (part.strong === undefined || strong === undefined || part.strong === strong);
    if (!goesOn) {
      const { left, right } = getInkSpan(letter);
      parts.push({ text: letter.text, left, right, last: letter, step: undefined, strong });
      continue;
    }
    part.text += letter.text;
    part.left = Math.min(part.left, getInkSpan(letter).left);
    part.right = Math.max(part.right, getInkSpan(letter).right);
    part.last = letter;
    part.step = step;
    part.strong ??= strong;
  }
  return parts.flatMap(({ text, left, right, strong }) =>
    left > right ? [] : [{ text: text.trim(), left, right, direction: strong ?? 'rtl' }],
  );
}

type Strong = 'ltr' | 'rtl' | undefined;
type Step = 'left' | 'right' | undefined;

function getStrongDirection(text: string): Strong {
  if (hasLeftToRight(text)) return 'ltr';
  return hasRightToLeft(text) ? 'rtl' : undefined;
}

/** Returns the left and right end of a letter's ink; a blank has no ink. */
function getInkSpan({ text, left, right }: PlacedLetter): { readonly left: number; readonly right: number } {
  return text.trim() === '' ? { left: Infinity, right: -Infinity } : { left, right };
}

/** Returns the side of a letter on which the next one follows directly, or undefined. */
function getStep(last: PlacedLetter, next: PlacedLetter): Step {
  if (Math.abs(next.left - last.right) < 1) return 'right';
  return Math.abs(next.right - last.left) < 1 ? 'left' : undefined;
}
