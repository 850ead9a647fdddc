import { type FromPage, isToPage, type ToPage } from '@journey-maps/core/protocol';
import { writeAddress } from './export/page-address.ts';
import { writePictureSvg } from './export/picture-svg.ts';
import { interFaces } from './look/inter.ts';
import { loadFonts } from './look/load-fonts.ts';
import { createPage } from './page.ts';
import type { PageState } from './page-state.ts';

/** The API of a VS Code webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
/** The last settings that were sent to the editor. */
let told = '';
let keeping: ReturnType<typeof setTimeout> | undefined;
/** The time without changes before the state is sent to the editor, in ms. */
const keepAfter = 100;
/** Set for a page that was opened to present the map as slides: it leaves the preview's settings alone. */
const presents = document.body.dataset['presents'] !== undefined;
const preview = createPage({
  say: (message) => editor.postMessage(message),
  load: () => editor.getState(),
  presented: () => {
    if (presents) editor.postMessage({ type: 'presented' });
  },
  save: (state) => {
    editor.setState(state);
    if (presents) return;
    tellLook(state);
    keepForLater(state);
  },
});
document.body.append(preview.element);
const fontsLoaded = loadFonts(interFaces);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) void fontsLoaded.then(() => hear(data));
});
void fontsLoaded.then(() => {
  preview.start();
  if (presents) preview.present();
});

function hear(message: ToPage): void {
  if (message.type === 'draw-svg') giveSvg(message);
  else preview.hear(message);
}

/** Sends the settings of the view to the editor, so that exports look the same. */
function tellLook(state: PageState): void {
  const { uri } = state;
  if (uri === undefined) return;
  const look = writeAddress(state, uri);
  if (`${uri} ${look}` === told) return;
  told = `${uri} ${look}`;
  editor.postMessage({ type: 'look', uri, look });
}

/** Sends the state to the editor after a pause, since scrolling saves it with each frame. */
function keepForLater({ view, files }: PageState): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => editor.postMessage({ type: 'keep', state: { view, files } }), keepAfter);
}

function giveSvg({ request, view, findings }: Extract<ToPage, { type: 'draw-svg' }>): void {
  try {
    const svg = preview.picture(view, () => writePictureSvg(document.body, { findings }));
    editor.postMessage({ type: 'svg', request, ...(svg === undefined ? {} : { svg }) });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    editor.postMessage({ type: 'svg', request, problem });
  }
}
