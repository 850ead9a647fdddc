import { wordsFor } from '@journey-maps/core/views';
import { printPage } from '@journey-maps/print';
import { writeSlides as slidesOf } from '@journey-maps/slides';
import type { DrawPage, WriteSlides } from './export-formats.ts';

/** Draws in a browser that is installed on this machine. */
export const draw: DrawPage = (html, format, paper) =>
  printPage(html, { format, paper, environment: process.env });

export const writeSlides: WriteSlides = (map, { language, audience, brand }) =>
  slidesOf(map, { words: wordsFor(language), language, audience, brand });
