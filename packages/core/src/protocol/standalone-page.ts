import { relativePath } from '../edit/relative-path.ts';
import { LineIndex } from '../model/source-position.ts';
import { directionOf, wordsFor } from '../picture-words/words-for.ts';
import { isFontNeeded } from './is-font-needed.ts';
import { isPicture } from './is-picture.ts';
import type { Picture } from './server-messages.ts';
import { isListOf, isNumber, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** What a page that stands alone shows: a file as it was when the page was written. */
export interface StandaloneData {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly picture: Picture;
  /** Where each line of its text begins: the page tells the line of what is clicked, and has no text. */
  readonly lines: readonly number[];
  /** What it shows at first. */
  readonly view: 'map' | 'diagram';
  /** The id of the journey it shows at first. */
  readonly journey?: string;
  /** How else it is looked at at first, as it stands behind the `#` of the page's address. */
  readonly look?: string;
}

/** Checks what a page finds in itself. */
export const isStandaloneData: Shape<StandaloneData> = isObjectOf<StandaloneData>({
  name: isString,
  picture: isPicture,
  lines: isListOf(isNumber),
  view: isOneOf(['map', 'diagram']),
  journey: isOptional(isString),
  look: isOptional(isString),
});

/**
 * What a page that stands alone is to show. Files are named as they are seen from this one: whoever gets the page need
 * not know in which folder it was made.
 *
 * @param text what the picture was made from
 */
export function standaloneData(
  picture: Picture,
  text: string,
  start: Pick<StandaloneData, 'view' | 'journey' | 'look'> = { view: 'map' },
): StandaloneData {
  const { uri } = picture;
  const lines = new LineIndex(text);
  const shown: unknown = JSON.parse(
    JSON.stringify(picture, (key, value: unknown) =>
      key === 'uri' && typeof value === 'string' ? (relativePath(uri, value) ?? fileOf(value)) : value,
    ),
  );
  return {
    name: fileOf(uri),
    picture: shown as Picture,
    lines: Array.from({ length: lines.lineCount }, (_, i) => lines.offsetAt({ line: i + 1, column: 1 })),
    ...start,
  };
}

/**
 * Puts what is to be shown into the page that the build makes (`dist/preview/standalone.html`): as data, which nothing
 * in the page reads as HTML or as a script. Of the page's font it keeps what the map needs.
 */
export function standaloneHtml(page: string, data: StandaloneData): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const { language } = data.picture.maps;
  const tag = language === undefined || !isTag(language) ? 'en' : language;
  // The file's own texts come last: whatever they are, they are not taken for a gap.
  const gaps = [
    [noScript, escaped(wordsFor(language).page.noScript)],
    [emptyLanguage, `<html lang="${tag}" dir="${directionOf(language)}">`],
    [emptyData, json],
    [emptyTitle, escaped(data.name)],
  ] as const;
  return gaps.reduce((partly, [gap, content]) => filled(partly, gap, content), withNeededFonts(page, json));
}

/** Leaves out the parts of the page's font that are for other characters than those of the map. */
function withNeededFonts(page: string, texts: string): string {
  // In capitals, a letter may be of another part.
  const characters = texts + texts.toUpperCase();
  return page.replaceAll(/<style class="font">([^<]*)<\/style>/gu, (element, face: string) =>
    isFontNeeded(face, characters) ? element : '',
  );
}

/** Letters, digits and hyphens: nothing else is written into an attribute. */
function isTag(language: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/iu.test(language);
}

const emptyLanguage = '<html lang="en">';
const noScript = 'no script here yet';

const emptyData = '"no map yet"';
const emptyTitle = 'no title yet';

function filled(page: string, gap: string, content: string): string {
  const at = page.indexOf(gap);
  if (at < 0) throw new Error(`The page has no place for "${gap}".`);
  return page.slice(0, at) + content + page.slice(at + gap.length);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function fileOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
