import { type FromPage, isToPage } from '@journey-maps/core';
import { page } from './page.ts';

/** What VS Code gives a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const preview = page({
  say: (message) => editor.postMessage(message),
  load: () => editor.getState(),
  save: (state) => editor.setState(state),
});
document.body.append(preview.element);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) preview.hear(data);
});
preview.start();
