import { getPictureWords } from '@journey-maps/core/views';
import { browserSetting, printPage } from '@journey-maps/print';
import { writeSlides as slidesOf } from '@journey-maps/slides';
import { workspace } from 'vscode';
import type { DrawPage, WriteSlides } from './export-formats.ts';

/** Draws in a browser that is installed on this machine: the one of the user's settings, if they name one. */
export const draw: DrawPage = (html, format, paper) => {
  const path = workspace.getConfiguration().get<string>(browserSetting);
  return printPage(html, { format, paper, environment: { ...process.env, [browserSetting]: path } });
};

export const writeSlides: WriteSlides = (map, { language, audience, brand }) =>
  slidesOf(map, { words: getPictureWords(language), language, audience, brand });
