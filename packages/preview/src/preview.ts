import { type FromPage, isToPage, type ToPage } from '@journey-maps/core';
import { addressOf } from './export/page-address.ts';
import { pictureSvg } from './export/picture-svg.ts';
import { interFaces } from './look/inter.ts';
import { loadFonts } from './look/load-fonts.ts';
import { page } from './page.ts';
import type { PageState } from './page-state.ts';

/** What VS Code gives a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
/** What was told last of how the file is looked at. */
let told = '';
let keeping: ReturnType<typeof setTimeout> | undefined;
/** How long the picture must rest before it is kept how it is looked at, in ms. */
const keepAfter = 100;
/** Opened to show the map as slides: how a preview looks at the map is not its concern. */
const presents = document.body.dataset['presents'] !== undefined;
const preview = page({
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

/** What is exported looks like what is seen here. */
function tellLook(state: PageState): void {
  const { uri } = state;
  if (uri === undefined) return;
  const look = addressOf(state, uri);
  if (`${uri} ${look}` === told) return;
  told = `${uri} ${look}`;
  editor.postMessage({ type: 'look', uri, look });
}

/** Whoever scrolls saves the state with each frame; the editor gets the last one. */
function keepForLater({ view, files }: PageState): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => editor.postMessage({ type: 'keep', state: { view, files } }), keepAfter);
}

function giveSvg({ request, view, findings }: Extract<ToPage, { type: 'draw-svg' }>): void {
  try {
    const svg = preview.picture(view, () => pictureSvg(document.body, { findings }));
    editor.postMessage({ type: 'svg', request, ...(svg === undefined ? {} : { svg }) });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    editor.postMessage({ type: 'svg', request, problem });
  }
}
