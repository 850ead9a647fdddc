import type { Paper, PictureWords } from '@journey-maps/core/views';
import type { Page } from '../page.ts';
import type { SheetSize } from './papers.ts';
import { writePictureSvg, writeSvgText } from './picture-svg.ts';
import { drawSheetsAsSvg } from './sheets-svg.ts';
import { type ShownSheets, showSheets } from './show-sheets.ts';

/** A printer of a page's content, as a picture or on paper. */
export interface PagePrinter {
  /** Returns whether a picture is drawn that can be printed. */
  readonly isReady: () => boolean;
  /** Returns an SVG picture: of the current view, or of sheets of paper below each other. */
  readonly svg: (paper?: Paper) => string | undefined;
  /** Replaces the page with sheets of paper, and returns the size of all of them together. */
  readonly sheets: (paper: Paper) => SheetSize | undefined;
}

/**
 * Makes a page printable, by calls and by the browser's own print dialogue.
 *
 * @param page shows a map or a diagram
 */
export function createPagePrinter(
  { element: page, mapShown, picture }: Pick<Page, 'element' | 'mapShown' | 'picture'>,
  words: PictureWords,
): PagePrinter {
  let shown: ShownSheets | undefined;
  const remove = (): void => {
    shown?.remove();
    shown = undefined;
  };
  const show = (paper: Paper): ShownSheets | undefined => {
    remove();
    shown = showSheets(page, mapShown(), paper, words);
    return shown;
  };
  let isByDialogue = false;
  addEventListener('beforeprint', () => {
    isByDialogue = shown === undefined;
    if (isByDialogue) show('a4');
  });
  addEventListener('afterprint', () => {
    if (isByDialogue) remove();
  });

  return {
    isReady: () => isDrawn(page),
    svg: (paper) => {
      if (paper === undefined || (paper === 'wide' && mapShown() === undefined))
        return picture(undefined, () => writePictureSvg(page));
      const sheets = show(paper);
      if (sheets === undefined) return undefined;
      const title = (page.querySelector('.map h1, .jm-title') ?? sheets.element.querySelector('h1'))
        ?.textContent;
      const language = mapShown()?.look.language;
      const font = getComputedStyle(sheets.element.querySelector('.map, svg') ?? page).fontFamily;
      const text = writeSvgText({
        font,
        svg: drawSheetsAsSvg(sheets),
        title: title ?? '',
        ...(language === undefined ? {} : { language }),
      });
      remove();
      return text;
    },
    sheets: (paper) => {
      const sheets = show(paper);
      return sheets && { width: sheets.size.width, height: sheets.element.offsetHeight };
    },
  };
}

function isDrawn(page: Element): boolean {
  return page.querySelector('.viewport :is(.map, svg.journey-picture)') !== null;
}
