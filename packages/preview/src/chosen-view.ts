import type { PageView } from './choices.ts';

/** The views that pictures can be made of. */
export type PicturedView = Exclude<PageView, 'focus'>;

/** The view to show: the user's last choice, or before any choice the view that fits the width of the window. */
export interface ChosenView {
  readonly now: () => PageView;
  /** Shows a view regardless of the choice, without remembering it; `undefined` returns to the choice. */
  readonly force: (view: PicturedView | undefined) => void;
}

/**
 * Creates the state of the chosen view.
 *
 * @param chosen returns the view that the user chose, if any
 * @param wideView the view for wide windows
 * @param changed called when the view changes because the window became wider or narrower
 */
export function createChosenView(
  chosen: () => PageView | undefined,
  wideView: PicturedView,
  changed: () => void,
): ChosenView {
  /** A narrower window has no room for a map beside its text. */
  const isNarrow = matchMedia('(width < 900px)');
  let forced: PicturedView | undefined;
  isNarrow.addEventListener('change', () => {
    if (forced === undefined && chosen() === undefined) changed();
  });
  return {
    now: () => forced ?? chosen() ?? (isNarrow.matches ? 'focus' : wideView),
    force: (view) => {
      forced = view;
    },
  };
}
