import { openMap } from './client/open-map.ts';
import { startServer } from './client/start-server.ts';
import type { TextView } from './editor/text-view.ts';
import { addressBar, firstExample, mapInAddress } from './page/address-bar.ts';
import { movableDivider } from './page/divider.ts';
import { element } from './page/element.ts';
import { exampleMenu } from './page/example-menu.ts';
import { findingsList } from './page/findings-list.ts';
import { frameMessages } from './page/frame-messages.ts';
import { openFiles } from './page/open-files.ts';
import { phoneTabs } from './page/phone-tabs.ts';
import { previewPane } from './page/preview-pane.ts';
import { say } from './page/say.ts';
import { copyAddress, downloadMap } from './page/share.ts';
import { pageTheme } from './page/theme.ts';
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

  const theme = pageTheme();
  const frame = element('preview', HTMLIFrameElement);
  const messages = frameMessages(frame);
  frame.src = `frame.html#${theme.current()}`;
  const starting = startServer(new Worker('server.js'));
  const found = await mapInAddress();
  if (found === 'damaged') say(damaged);
  const first = found === 'damaged' ? undefined : found;
  const server = await starting;
  let text: TextView | undefined;

  const showFindings = findingsList(({ range: { start, end } }) =>
    text?.select({
      startLineNumber: start.line + 1,
      startColumn: start.character + 1,
      endLineNumber: end.line + 1,
      endColumn: end.character + 1,
    }),
  );
  const open = openMap(server.connection, first ?? firstExample(), {
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
  const address = addressBar(open.map);
  let showEditor = (): void => undefined;
  const isEditorDue = new Promise<void>((resolve) => {
    showEditor = resolve;
    setTimeout(resolve, latestEditor);
  });
  const session = previewPane({
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

  const showExample = exampleMenu((map) => void show(map));
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
  element('share', HTMLButtonElement).addEventListener('click', () => {
    open.saved();
    void address.keep().then(() => copyAddress(location.href));
  });
  const save = (): void => {
    open.saved();
    downloadMap(open.map());
  };
  element('download', HTMLButtonElement).addEventListener('click', save);
  element('format', HTMLButtonElement).addEventListener('click', () => void text?.format());
  movableDivider();
  phoneTabs();

  await isEditorDue;
  const { textView } = await import('./editor/text-view.ts');
  text = textView(element('editor', HTMLElement), theme.current(), open, server, {
    cursorMoved: (offset) => session.cursorMoved(open.uri(), offset),
    save,
  });
  theme.onChange((now) => {
    text?.setTheme(now);
    frame.contentWindow?.postMessage({ type: 'theme', theme: now }, '*');
  });
}

void start();
