import { isStandaloneData, type StandaloneData } from '@journey-maps/core/protocol';
import { wordsFor } from '@journey-maps/core/views';
import { placeSaid } from './export/describe-place.ts';
import { keepAddress } from './export/keep-address.ts';
import { stateOf } from './export/page-address.ts';
import { type PagePrinter, pagePrinter } from './export/page-printer.ts';
import { pictureSvg } from './export/picture-svg.ts';
import { saveButton } from './export/save-button.ts';
import { followScreenTheme } from './export/screen-theme.ts';
import { htmlElement } from './html.ts';
import { loadFonts } from './look/load-fonts.ts';
import { page } from './page.ts';
import { presentButton } from './present/present-button.ts';

/** The script of a standalone page with one file: it plays the editor's part, with the data in the page. */
function start(data: StandaloneData): void {
  const { name, picture, view, journey, look = '' } = data;
  const { uri } = picture;
  const words = wordsFor(picture.maps.language);
  const said = htmlElement('div', { class: 'place-said', role: 'status' });
  const first = journey === undefined ? {} : { journey };
  const preview = page(
    {
      load: () => stateOf(location.hash.slice(1) || look, uri, first),
      save: keepAddress(uri),
      say: (message) => {
        if (message.type === 'ready') preview.hear({ type: 'show', uri, name, locked: true });
        else if (message.type === 'pull')
          preview.hear({ type: 'picture', request: message.request, picture });
        else said.textContent = placeSaid(message, data, words) ?? said.textContent;
      },
    },
    picture.maps.language,
    view,
  );
  const say = (text: string): void => {
    said.textContent = text;
  };
  // There is no other file to follow, so buttons to present and to save the map replace the lock.
  preview.element.querySelector('#lock')?.replaceWith(
    presentButton(preview, words),
    saveButton(name, words, say, () => preview.picture(undefined, () => pictureSvg(document.body))),
  );
  document.body.append(preview.element, said);
  window.journeyPrinter = pagePrinter(preview, words);
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
