import { getRelativePath } from '../edits/text-edits/relative-path.ts';
import { LineIndex } from '../model/source-position.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { getDirection, getPictureWords } from '../views/picture-words/get-picture-words.ts';
import { isFontNeeded } from './is-font-needed.ts';
import type { Picture } from './server-messages.ts';
import type { StandaloneData } from './standalone-data.ts';

/**
 * Returns the data for an exported page. Paths are relative to the file, so that the page does not reveal the
 * folder in which it was made.
 *
 * @param text the text that the view model was made from
 */
export function createStandaloneData(
  picture: Picture,
  text: string,
  start: Pick<StandaloneData, 'view' | 'journey' | 'look'> = { view: 'map' },
): StandaloneData {
  const { uri } = picture;
  const lines = new LineIndex(text);
  const shown: unknown = JSON.parse(
    JSON.stringify(picture, (key, value: unknown) =>
      key === 'uri' && typeof value === 'string'
        ? (getRelativePath(uri, value) ?? getFileName(value))
        : value,
    ),
  );
  return {
    name: getFileName(uri),
    picture: shown as Picture,
    lines: Array.from({ length: lines.lineCount }, (_, i) => lines.offsetAt({ line: i + 1, column: 1 })),
    ...start,
  };
}

/**
 * Inserts data into the page from the build (`dist/preview/standalone.html`), so that nothing in it is parsed
 * as HTML or a script. Keeps the parts of the page's font that the map needs.
 */
export function fillStandalonePage(page: string, data: StandaloneData): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const { language } = data.picture.maps;
  const tag = language === undefined || !isTag(language) ? 'en' : language;
  // The file's own texts come last, so that none of them is mistaken for a placeholder.
  const gaps = [
    [noScript, escapeMarkup(getPictureWords(language).page.noScript)],
    [emptyLanguage, `<html lang="${tag}" dir="${getDirection(language)}">`],
    [emptyData, json],
    [emptyTitle, escapeMarkup(data.name)],
  ] as const;
  return gaps.reduce(
    (partly, [gap, content]) => fillGap(partly, gap, content),
    removeUnneededFonts(page, json),
  );
}

/** Removes the parts of the page's font for characters that the map does not have. */
function removeUnneededFonts(page: string, texts: string): string {
  // A letter and its capital may be in different parts of the font.
  const characters = texts + texts.toUpperCase();
  return page.replaceAll(/<style class="font">([^<]*)<\/style>/gu, (element, face: string) =>
    isFontNeeded(face, characters) ? element : '',
  );
}

/** Returns whether a text is safe in an attribute: letters, digits and hyphens. */
function isTag(language: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/iu.test(language);
}

const emptyLanguage = '<html lang="en">';
const noScript = 'no script here yet';

const emptyData = '"no map yet"';
const emptyTitle = 'no title yet';

function fillGap(page: string, gap: string, content: string): string {
  const at = page.indexOf(gap);
  if (at < 0) throw new Error(`The page has no place for "${gap}".`);
  return page.slice(0, at) + content + page.slice(at + gap.length);
}

function getFileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
