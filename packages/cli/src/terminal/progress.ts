import type { Io, Output } from '../io.ts';
import { escapeControls } from './escape-controls.ts';
import { measureWidth } from './width.ts';

/** A line on the terminal about work that takes a while. */
export interface Progress {
  /** Shows a text in place of the last one. */
  readonly show: (text: string) => void;
  /** Removes the line. */
  readonly end: () => void;
  /** Returns an output that removes the line before it writes. */
  readonly around: (output: Output) => Output;
}

/** The time in milliseconds between two texts: a terminal is slow. */
const pause = 100;

const mostColumns = 79;

/**
 * Shows progress on stderr, if a person reads it there. Other outputs stay as they are.
 *
 * @param delay the time in milliseconds before the first text, so that quick work shows none
 */
export function createProgress(
  { stderr }: Pick<Io, 'stderr'>,
  {
    delay = 0,
    clock = () => performance.now(),
  }: { readonly delay?: number; readonly clock?: () => number } = {},
): Progress {
  if (!stderr.isTerminal) return { show: () => undefined, end: () => undefined, around: (output) => output };
  let next = clock() + delay;
  let isShown = false;
  const end = (): void => {
    if (isShown) stderr.write(clearLine);
    isShown = false;
  };
  return {
    show: (text) => {
      const now = clock();
      if (now < next) return;
      next = now + pause;
      isShown = true;
      stderr.write(`${clearLine}${cut(escapeControls(text))}`);
    },
    end,
    around: (output) => ({
      get isTerminal() {
        return output.isTerminal;
      },
      get isClosed() {
        return output.isClosed ?? false;
      },
      write: (written) => {
        end();
        output.write(written);
      },
    }),
  };
}

/** Returns to the beginning of the line and clears it. */
const clearLine = '\r\u001B[K';

/** Cuts a text to one line of a usual terminal: a longer one could not be cleared. */
function cut(text: string): string {
  if (measureWidth(text) <= mostColumns) return text;
  let short = '';
  for (const character of text) {
    if (measureWidth(short) + measureWidth(character) > mostColumns - 1) break;
    short += character;
  }
  return `${short}…`;
}
