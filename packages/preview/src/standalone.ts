import { isStandaloneData, type StandaloneData } from '@journey-maps/core/protocol';
import { getPictureWords } from '@journey-maps/core/views';
import { describePlace } from './export/describe-place.ts';
import { keepAddress } from './export/keep-address.ts';
import { parseAddress } from './export/page-address.ts';
import { createPagePrinter, type PagePrinter } from './export/page-printer.ts';
import { writePictureSvg } from './export/picture-svg.ts';
import { saveButton } from './export/save-button.ts';
import { followScreenTheme } from './export/screen-theme.ts';
import { createHtmlElement } from './html.ts';
import { loadFonts } from './look/load-fonts.ts';
import { createPage } from './page.ts';
import { presentButton } from './present/present-button.ts';

/** The script of a standalone page with one file: it plays the editor's part, with the data in the page. */
function start(data: StandaloneData): void {
  const { name, picture, view, journey, look = '' } = data;
  const { uri } = picture;
  const words = getPictureWords(picture.maps.language);
  const place = createHtmlElement('div', { class: 'place-said', role: 'status' });
  const first = journey === undefined ? {} : { journey };
  const preview = createPage(
    {
      load: () => parseAddress(location.hash.slice(1) || look, uri, first),
      save: keepAddress(uri),
      say: (message) => {
        if (message.type === 'ready') preview.hear({ type: 'show', uri, name, locked: true });
        else if (message.type === 'pull')
          preview.hear({ type: 'picture', request: message.request, picture });
        else place.textContent = describePlace(message, data, words) ?? place.textContent;
      },
    },
    picture.maps.language,
    view,
  );
  const say = (text: string): void => {
    place.textContent = text;
  };
  // There is no other file to follow, so buttons to present and to save the map replace the lock.
  preview.element.querySelector('#lock')?.replaceWith(
    presentButton(preview, words),
    saveButton(name, words, say, () => preview.picture(undefined, () => writePictureSvg(document.body))),
  );
  document.body.append(preview.element, place);
  window.journeyPrinter = createPagePrinter(preview, words);
  preview.start();
}

declare global {
  interface Window {
    /** The interface for the command that opened the page. */
    journeyPrinter?: PagePrinter;
  }
}

followScreenTheme();
const data: unknown = JSON.parse(document.querySelector('#journey-data')?.textContent ?? 'null');
if (isStandaloneData(data)) void loadFonts().then(() => start(data));
