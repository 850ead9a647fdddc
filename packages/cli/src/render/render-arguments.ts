import type { RenderFormat } from './formats.ts';
import type { RenderOptions } from './rendering.ts';

/** The arguments of `journey render`. */
export interface RenderArguments extends RenderOptions {
  readonly format: RenderFormat;
}

/** Returns whether a browser draws the format. */
export function isDrawn(format: RenderFormat): format is 'svg' | 'png' | 'pdf' {
  return format === 'svg' || format === 'png' || format === 'pdf';
}
