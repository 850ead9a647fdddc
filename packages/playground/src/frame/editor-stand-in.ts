/** The API of a VS Code webview for the preview's page: the playground around the frame plays the editor's part. */
let state: unknown;
Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    // A frame without its own origin cannot know the origin of the page around it.
    postMessage: (message: unknown) => parent.postMessage(message, '*'),
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
    },
  }),
});

function showTheme(theme: string): void {
  document.body.className = theme === 'dark' ? 'vscode-dark' : 'vscode-light';
}

showTheme(location.hash.slice(1));
addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== parent || typeof data !== 'object' || data === null) return;
  if ('type' in data && data.type === 'theme' && 'theme' in data) showTheme(String(data.theme));
});
// A file that is dragged over the frame: the page around it takes the file.
addEventListener('dragenter', (event) => {
  event.preventDefault();
  parent.postMessage({ type: 'dragged' }, '*');
});
addEventListener('dragover', (event) => event.preventDefault());
