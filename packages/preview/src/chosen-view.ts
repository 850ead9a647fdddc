import type { PageView } from './choices.ts';

/** The views that pictures are made of. */
export type PicturedView = Exclude<PageView, 'focus'>;

/** Which view is shown: the one that somebody chose last, and before that the one that the width has room for. */
export interface ChosenView {
  readonly now: () => PageView;
  /** Shows this view whatever was chosen, without keeping it; `undefined` shows the chosen one again. */
  readonly force: (view: PicturedView | undefined) => void;
}

/**
 * @param chosen gives the view that somebody chose, if they did
 * @param wideView the view of wide windows
 * @param changed told when another one is to be shown, because the window became wider or narrower
 */
export function chosenView(
  chosen: () => PageView | undefined,
  wideView: PicturedView,
  changed: () => void,
): ChosenView {
  /** A window that is narrower has no room for a map beside its text. */
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
