import type { PicturedView } from './chosen-view.ts';
import type { PictureViews } from './picture-views.ts';
import type { Viewport } from './viewport.ts';

/** Pictures of the map or the diagram, available even while Focus is shown. */
export interface PagePictures {
  /**
   * Makes a picture of the map or of the diagram.
   *
   * @param view absent for the visible one of the two
   * @returns undefined if another view is shown
   */
  readonly picture: <T>(view: PicturedView | undefined, draw: () => T) => T | undefined;
}

/** @param force shows a view regardless of the choice; undefined returns to the choice */
export function createPagePictures(
  window: Pick<Viewport, 'view' | 'setView'>,
  views: Pick<PictureViews, 'drawn'>,
  force: (view: PicturedView | undefined) => void,
): PagePictures {
  return {
    picture: (view, draw) => {
      const drawn = views.drawn();
      if (drawn !== 'focus') return view === undefined || view === drawn ? draw() : undefined;
      if (view === 'diagram') return undefined;
      const before = window.view();
      force('map');
      try {
        return draw();
      } finally {
        force(undefined);
        window.setView(before);
      }
    },
  };
}
