import { type Colour, type PictureBrand, withContrast } from '@journey-maps/core';
import { colours, stageColours } from './colours.ts';

/** Everything of the slides that a brand changes. Colours are hexadecimal, without `#`. */
export interface SlideLook {
  readonly accent: string;
  /** The colours of the stages from the first one; after the last they begin again. */
  readonly stages: readonly string[];
  /** An installed font: there is none in the file. */
  readonly font: string;
  /** A `data:` address. */
  readonly logo?: string;
  /** The name of the organisation: says what its logo shows. */
  readonly name: string;
}

/** The font of slides without a brand: every office has it, or one as wide. */
const usualFont = 'Arial';

/** Gives slides the look of a brand. Its colours are darkened until white text on them can be read, as in the picture. */
export function slideLook({ accent, stages = [], font, logo, name = '' }: PictureBrand = {}): SlideLook {
  return {
    accent: accent === undefined ? colours.accent : onWhite(accent),
    stages: stages.length === 0 ? stageColours : stages.map(onWhite),
    font: font ?? usualFont,
    name,
    ...(logo === undefined ? {} : { logo }),
  };
}

function onWhite(colour: Colour): string {
  return withContrast(colour, '#ffffff').slice(1).toUpperCase();
}

/** Returns the colour of a stage, counted from 0. */
export function stageColour({ stages, accent }: SlideLook, index: number): string {
  return stages[index % stages.length] ?? accent;
}
