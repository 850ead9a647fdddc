import { isStandaloneData, type StandaloneData } from '@journey-maps/core';
import { addressOf, stateOf } from './export/page-address.ts';
import { pictureSvg } from './export/picture-svg.ts';
import { saveButton } from './export/save-button.ts';
import { followScreenTheme } from './export/screen-theme.ts';
import { type Paper, type SheetSize, showSheets } from './export/show-sheets.ts';
import { htmlElement } from './html.ts';
import { page } from './page.ts';
import { readPageState } from './page-state.ts';

/** The script of a page that shows one file and stands alone: it plays the editor's part from what is in the page. */
function start({ name, picture, lines, view, journey }: StandaloneData): void {
  const { uri } = picture;
  const said = htmlElement('div', { class: 'place-said', role: 'status' });
  let address = location.hash.slice(1);
  const preview = page({
    load: () => stateOf(location.hash.slice(1), uri, { view, ...(journey === undefined ? {} : { journey }) }),
    save: (state) => {
      const next = addressOf(readPageState(state), uri);
      if (next === address) return;
      address = next;
      history.replaceState(null, '', `#${next}`);
    },
    say: (message) => {
      switch (message.type) {
        case 'ready':
          return preview.hear({ type: 'show', uri, name, locked: true });
        case 'pull':
          return preview.hear({ type: 'picture', request: message.request, picture });
        case 'reveal':
          said.textContent =
            message.file === undefined || message.file === uri
              ? `${name}, line ${lineAt(message.span.start)}`
              : message.file;
          return;
        case 'reveal-place':
          said.textContent = `${name}, line ${message.at.line}`;
          return;
        case 'lock':
        case 'insert-example':
        case 'failed':
          return;
      }
    },
  });

  function lineAt(offset: number): number {
    const next = lines.findIndex((begin) => begin > offset);
    return next < 0 ? lines.length : next;
  }

  // There is no other file to follow, and something to take along.
  preview.element.querySelector('#lock')?.replaceWith(saveButton(name));
  document.body.append(preview.element, said);
  preview.start();
}

/** What the command asks of a page that it has opened, once something is drawn. */
interface Printer {
  readonly svg: () => string | undefined;
  /** Puts sheets of paper in the place of the page. */
  readonly sheets: (paper: Paper) => SheetSize | undefined;
}

declare global {
  interface Window {
    journeyPrinter?: Printer;
  }
}

followScreenTheme();
window.journeyPrinter = {
  svg: () => pictureSvg(document.body),
  sheets: (paper) => showSheets(document.body, paper),
};
const data: unknown = JSON.parse(document.querySelector('#journey-data')?.textContent ?? 'null');
if (isStandaloneData(data)) start(data);
