import { expect, it } from 'vitest';
import { paintOf } from './paint.ts';

it.each([
  ['rgb(255, 0, 17)', '#ff0011', 1],
  ['rgba(0, 0, 0, 0)', 'none', 1],
  ['rgba(10, 20, 30, 0.5)', '#0a141e', 0.5],
  ['color(srgb 1 0.5 0)', '#ff8000', 1],
  ['color(srgb 0 0 1e-7 / 0.25)', '#000000', 0.25],
  ['none', 'none', 1],
  ['url("#arrow")', 'none', 1],
])('%s', (computed, colour, opacity) => expect(paintOf(computed)).toEqual({ colour, opacity }));
