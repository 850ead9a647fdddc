import { openMap } from './client/open-map.ts';
import { startServer } from './client/start-server.ts';
import type { TextView } from './editor/text-view.ts';
import { createAddressBar, getFirstExample, mapInAddress } from './page/address-bar.ts';
import { setUpDivider } from './page/divider.ts';
import { getElement } from './page/element.ts';
import { createExampleMenu } from './page/example-menu.ts';
import { createFindingsList } from './page/findings-list.ts';
import { createFrameMessages } from './page/frame-messages.ts';
import { openFiles } from './page/open-files.ts';
import { setUpPhoneTabs } from './page/phone-tabs.ts';
import { createPreviewPane } from './page/preview-pane.ts';
import { say } from './page/say.ts';
import { copyAddress, downloadMap } from './page/share.ts';
import { createPageTheme } from './page/theme.ts';
import type { SharedMap } from './share/map-address.ts';

const damaged = 'This address is damaged, so its map cannot be read. Copy all of it, or ask for it again.';

/** The time after which the editor starts even without a picture, in milliseconds. */
const latestEditor = 2000;

/**
 * Starts the playground: the picture first, then the editor, which is the largest part and would keep the
 * page from passing the picture on.
 */
async function start(): Promise<void> {
  // Longer than most functions: the parts of the page are connected here, in the order of their start.

  const theme = createPageTheme();
  const frame = getElement('preview', HTMLIFrameElement);
  const messages = createFrameMessages(frame);
  frame.src = `frame.html#${theme.current()}`;
  const starting = startServer(new Worker('server.js'));
  const sharedMap = await mapInAddress();
  if (sharedMap === 'damaged') say(damaged);
  const first = sharedMap === 'damaged' ? undefined : sharedMap;
  const server = await starting;
  let text: TextView | undefined;

  const showFindings = createFindingsList(({ range: { start, end } }) =>
    text?.select({
      startLineNumber: start.line + 1,
      startColumn: start.character + 1,
      endLineNumber: end.line + 1,
      endColumn: end.character + 1,
    }),
  );
  const open = openMap(server.connection, first ?? getFirstExample(), {
    shown: (map) => {
      text?.show(map);
      showFile(map.name);
    },
    edited: () => {
      showExample(open.map());
      session.textChanged(open.uri());
      address.keepLater();
    },
    diagnosed: (diagnostics) => {
      text?.mark(diagnostics);
      showFindings(diagnostics);
    },
  });
  const address = createAddressBar(open.map);
  let showEditor = (): void => undefined;
  const isEditorDue = new Promise<void>((resolve) => {
    showEditor = resolve;
    setTimeout(resolve, latestEditor);
  });
  const session = createPreviewPane({
    frame,
    messages,
    connection: server.connection,
    open: () => open,
    text: () => text,
    say,
    pictured: () => showEditor(),
  });

  function showFile(name: string): void {
    session.show({ uri: open.uri(), name });
    showExample(open.map());
  }

  /** Opens another map. The browser's history keeps the address of the last one. */
  async function show(map: SharedMap): Promise<void> {
    await address.keep();
    open.show(map);
    await address.keep('push');
  }

  const showExample = createExampleMenu((map) => void show(map));
  showFile(open.map().name);
  openFiles(frame, ({ map, message }) => {
    if (map !== undefined) void show(map);
    if (message !== undefined) say(message);
  });
  addEventListener('hashchange', () => {
    void mapInAddress().then((map) => {
      if (map === 'damaged') say(damaged);
      else if (map !== undefined) open.show(map);
    });
  });
  getElement('share', HTMLButtonElement).addEventListener('click', () => {
    open.saved();
    void address.keep().then(() => copyAddress(location.href));
  });
  const save = (): void => {
    open.saved();
    downloadMap(open.map());
  };
  getElement('download', HTMLButtonElement).addEventListener('click', save);
  getElement('format', HTMLButtonElement).addEventListener('click', () => void text?.format());
  setUpDivider();
  setUpPhoneTabs();

  await isEditorDue;
  const { createTextView } = await import('./editor/text-view.ts');
  text = createTextView(getElement('editor', HTMLElement), theme.current(), open, server, {
    cursorMoved: (offset) => session.cursorMoved(open.uri(), offset),
    save,
  });
  theme.onChange((now) => {
    text?.setTheme(now);
    frame.contentWindow?.postMessage({ type: 'theme', theme: now }, '*');
  });
}

void start();
