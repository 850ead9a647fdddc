import { adjustContrast, type Colour, type PictureBrand } from '@journey-maps/core/views';
import { colours, stageColours } from './colours.ts';

/** Everything on slides that a brand changes. Colours are hexadecimal, without `#`. */
export interface SlideLook {
  readonly accent: string;
  /** The colours of the stages, from the first one. They repeat when there are more stages than colours. */
  readonly stages: readonly string[];
  /** The name of an installed font: the file embeds none. */
  readonly font: string;
  /** A `data:` URL. */
  readonly logo?: string;
  /** The name of the organisation, which is also the text alternative of its logo. */
  readonly name: string;
}

/** The font of slides without a brand: every office suite has this font, or a font with the same widths. */
const usualFont = 'Arial';

/** Returns the look of a brand. Darkens its colours until white text on them is readable, as on the map. */
export function createSlideStyle({
  accent,
  stages = [],
  font,
  logo,
  name = '',
}: PictureBrand = {}): SlideLook {
  return {
    accent: accent === undefined ? colours.accent : onWhite(accent),
    stages: stages.length === 0 ? stageColours : stages.map(onWhite),
    font: font ?? usualFont,
    name,
    ...(logo === undefined ? {} : { logo }),
  };
}

function onWhite(colour: Colour): string {
  return adjustContrast(colour, '#ffffff').slice(1).toUpperCase();
}

/** Returns the colour of a stage, counted from 0. */
export function getStageColour({ stages, accent }: SlideLook, index: number): string {
  return stages[index % stages.length] ?? accent;
}
