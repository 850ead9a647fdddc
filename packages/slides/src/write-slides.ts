import {
  type Audience,
  getDirection,
  type JourneyMap,
  type PictureBrand,
  type PictureWords,
  planSlides,
  type Slide,
} from '@journey-maps/core/views';
import PptxGenJS from 'pptxgenjs';
import { drawActionsSlide } from './actions-slide.ts';
import { finishPackage } from './finish-package.ts';
import type { SlideContext } from './frame.ts';
import { drawMatrixSlide } from './matrix-slide.ts';
import { drawOverviewSlide } from './overview-slide.ts';
import { createPen, slideSize } from './pen.ts';
import { cleanText } from './plain-text.ts';
import { createSlideStyle } from './slide-style.ts';
import { drawStageSlide } from './stage-slide.ts';
import { drawTitleSlide } from './title-slide.ts';

/**
 * The class itself. The library's types declare it as a property of the import, but programs and bundlers get
 * the class.
 */
const Presentation = PptxGenJS as unknown as typeof PptxGenJS.default;

export interface SlidesOptions {
  /** The words of the map's language. `language` is its BCP 47 tag. */
  readonly words: PictureWords;
  readonly language?: string | undefined;
  /**
   * A board gets the title, the overview, the matrix and the open action items; a team also gets every stage
   * and all action items.
   *
   * @default 'team'
   */
  readonly audience?: Audience;
  /** The brand of the organisation. */
  readonly brand?: PictureBrand | undefined;
}

/**
 * Writes a map as a presentation (PPTX) of native shapes and editable text. The notes have the evidence, and
 * everything that did not fit.
 */
export async function writeSlides(
  map: JourneyMap,
  { words, language = 'en', audience = 'team', brand }: SlidesOptions,
): Promise<Uint8Array> {
  const pptx = new Presentation();
  pptx.defineLayout({ name: 'journey', width: slideSize.width / 96, height: slideSize.height / 96 });
  pptx.layout = 'journey';
  const look = createSlideStyle(brand);
  const { font } = look;
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  pptx.title = cleanText(map.title || words.noTitle);
  pptx.author = 'Journey Maps';
  pptx.company = '';
  pptx.subject = '';
  const isFromRight = getDirection(language) === 'rtl';
  if (isFromRight) pptx.rtlMode = true;
  const slides = planSlides(map, { words, audience });
  const notes = slides.map((slide, i) => {
    const page = pptx.addSlide();
    page.background = { color: 'FFFFFF' };
    const pen = createPen(page, { language, isFromRight, font });
    const context = { pen, words, look, title: map.title || words.noTitle, number: i + 1, of: slides.length };
    drawSlide(context, slide, map, audience);
    const paragraphs = slide.notes.flatMap(({ heading, lines }) => [heading, ...lines]).map(cleanText);
    // Reserves the notes; `finishPackage` writes their paragraphs.
    page.addNotes(' ');
    return paragraphs;
  });
  const written = await pptx.write({ outputType: 'uint8array', compression: true });
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs gives bytes where it is asked for them');
  return finishPackage(written, { notes, language });
}

function drawSlide(context: SlideContext, slide: Slide, map: JourneyMap, audience: Audience): void {
  switch (slide.kind) {
    case 'title':
      return drawTitleSlide(context, slide);
    case 'overview':
      return drawOverviewSlide(context, slide, map);
    case 'stage':
      return drawStageSlide(context, slide, map);
    case 'matrix':
      return drawMatrixSlide(context, slide);
    case 'actions':
      return drawActionsSlide(context, slide, audience);
  }
}
