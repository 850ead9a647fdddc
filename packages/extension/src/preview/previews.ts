import type { OlderVersion } from '@journey-maps/core';
import {
  Disposable,
  commands as editorCommands,
  type LogOutputChannel,
  type Memento,
  TabInputWebview,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { OlderVersions } from '../compare/older-versions.ts';
import type { LanguageServer } from '../language-server.ts';
import { askForMap, isMap, isStillThere, openMap } from '../map-at-hand.ts';
import { enlargeGroup } from './enlarge-group.ts';
import { loadPage } from './load-page.ts';
import { type PreviewSession, previewSession, type ShownFile } from './preview-session.ts';
import { readRestored } from './read-restored.ts';
import { insertExample, revealPlace } from './reveal-place.ts';
import { activeMap, cursorIn, isSeen, offsetOfCursor, opened } from './shown-documents.ts';

export interface Previews {
  readonly open: (file: Uri | undefined, where: 'here' | 'to-side') => Promise<void>;
  /** Shows a map as slides, in a tab of its own that is as large as the window. */
  readonly present: (file: Uri | undefined) => Promise<void>;
  /**
   * Shows a map and an older version of it in one picture, beside its text.
   *
   * @param again what finds the older version again, after the window was loaded anew
   */
  readonly compare: (file: Uri, older: OlderVersion, again: string) => Promise<void>;
  /** The map that is being edited or looked at. */
  readonly current: () => Uri | undefined;
  /** How a preview shows a file, as a page that stands alone has it in its address; undefined where none does. */
  readonly look: (file: Uri) => string | undefined;
  /** What a preview in sight shows of a file, as an SVG file; undefined where none shows this view of it. */
  readonly svg: (file: Uri, view: 'map' | 'diagram', findings: boolean) => Promise<string | undefined>;
  readonly dispose: () => void;
}

/** The kind of panel, as in the manifest's activation event: what VS Code restores after a reload. */
const viewType = 'journey.preview';

/** A presentation is over with the window: VS Code restores none. */
const presentationType = 'journey.presentation';

/** Where how files are looked at is kept. */
const memoryKey = 'preview';

/** All previews: at most one follows the active map, the others are locked to theirs. */
export function previews(
  extension: Uri,
  memory: Memento,
  server: LanguageServer,
  output: LogOutputChannel,
  versions: Pick<OlderVersions, 'findAgain'>,
): Previews {
  const open = new Map<WebviewPanel, PreviewSession>();
  const assets = Uri.joinPath(extension, 'dist', 'preview');
  /** Where maps were edited last, and so where one is opened that no editor shows. */
  let lastColumn = window.activeTextEditor?.viewColumn ?? ViewColumn.One;
  /** The map edited last, which is the active one also while a preview has the focus. */
  let lastMap = activeMap();
  /** Whether a preview was opened in this window. */
  let hasOpened = false;

  const following = (): [WebviewPanel, PreviewSession] | undefined =>
    [...open].find(([, session]) => !session.locked());

  function showLastMap(): void {
    if (lastMap === undefined) return;
    for (const session of open.values()) if (!session.locked()) session.show(fileOf(lastMap));
  }

  function adopt(
    panel: WebviewPanel,
    restored?: { readonly file?: ShownFile; readonly locked: boolean },
    presents = false,
  ): PreviewSession {
    const session = previewSession(
      {
        post: (message) => panel.webview.postMessage(message),
        picture: async (uri, older) => {
          await opened(uri);
          return server.picture(uri, { watch: true, ...(older && { older }) });
        },
        reveal: (uri, place) => revealPlace(uri, place, lastColumn),
        insertExample: (uri) => insertExample(uri, lastColumn),
        cursor: cursorIn,
        unlocked: showLastMap,
        isFollowed: () => following() !== undefined,
        kept: () => memory.get(memoryKey),
        keep: (state) => void memory.update(memoryKey, state),
        retitle: (name, locked, older) => {
          if (presents) panel.title = `Presenting ${name}`;
          else
            panel.title =
              older === undefined
                ? `${locked ? '[Preview]' : 'Preview'} ${name}`
                : `${name} compared with ${older}`;
        },
        presented: () => panel.dispose(),
        report: (message) => output.warn(message),
      },
      restored,
    );
    open.set(panel, session);
    const heard = panel.webview.onDidReceiveMessage((message: unknown) => session.hear(message));
    panel.onDidDispose(() => {
      open.delete(panel);
      session.dispose();
      heard.dispose();
    });
    loadPage(panel, assets, presents);
    return session;
  }

  /** After the window was loaded anew. */
  async function restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const { uri, locked, comparedWith } = readRestored(state);
    const restored = { ...(uri !== undefined && { file: fileOf(Uri.parse(uri)) }), locked };
    if (uri === undefined || comparedWith === undefined) return void adopt(panel, restored);
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
    });
    // Before there is a page: it would show the map alone first, and forget that it was compared.
    const older = await versions.findAgain(Uri.parse(uri), comparedWith);
    if (isClosed) return;
    const session = adopt(panel, restored);
    if ('problem' in older) void window.showWarningMessage(older.problem);
    else session.compare(fileOf(Uri.parse(uri)), older, comparedWith);
  }

  function follow(editor: TextEditor | undefined): void {
    if (editor === undefined || !isMap(editor.document)) return;
    lastColumn = editor.viewColumn ?? lastColumn;
    lastMap = editor.document.uri;
    showLastMap();
    void openByItself();
  }

  /** Once in a window: whoever closes the preview wants it closed. */
  async function openByItself(): Promise<void> {
    if (hasOpened || !workspace.getConfiguration('journey').get<boolean>('preview.openAutomatically', false))
      return;
    hasOpened = true;
    // After a reload of the window the one from before comes back.
    const isThere = window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(viewType)),
    );
    if (!isThere) await openPreview(undefined, 'to-side');
  }

  async function openPreview(file: Uri | undefined, where: 'here' | 'to-side'): Promise<void> {
    const uri = file ?? (await mapToPreview());
    if (uri === undefined) return offerNewMap();
    lastMap = uri;
    // Beside a page that is no editor, such as the walkthrough, the map is seen as well.
    if (where === 'to-side' && !isSeen(uri)) await window.showTextDocument(uri, { preview: false });
    hasOpened = true;
    const [panel, session] = following() ?? [];
    if (panel !== undefined && session !== undefined) {
      session.show(fileOf(uri));
      panel.reveal(panel.viewColumn, where === 'to-side');
    } else {
      const created = window.createWebviewPanel(
        viewType,
        'Preview',
        where === 'to-side'
          ? { viewColumn: ViewColumn.Beside, preserveFocus: true }
          : { viewColumn: ViewColumn.Active },
        { enableFindWidget: true },
      );
      adopt(created).show(fileOf(uri));
    }
    // The walkthrough's step is done.
    await editorCommands.executeCommand('setContext', 'journey.hasPreviewed', true);
  }

  /** The map that is meant by whoever names none. */
  async function mapToPreview(): Promise<Uri | undefined> {
    const last = activeMap() ?? lastMap;
    if (last !== undefined && (await isStillThere(last))) return last;
    return openMap()?.uri ?? askForMap('Which map do you want to see?');
  }

  const subscriptions = Disposable.from(
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: restore,
    }),
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const offset = offsetOfCursor(textEditor);
      for (const session of open.values()) session.cursorMoved(textEditor.document.uri.toString(), offset);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const session of open.values()) session.textChanged(document.uri.toString());
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const session of open.values()) {
          if (session.file()?.uri === oldUri.toString()) session.show(fileOf(newUri));
        }
      }
    }),
    server.onPictureChanged((changed) => {
      const { uri } = changed;
      const watching = [...open.values()].filter((session) => session.file()?.uri === uri);
      if (watching.length === 0) return server.unwatchPicture(uri);
      void Promise.allSettled(watching.map((session) => session.pictureChanged(changed))).then(() =>
        server.pictureShown(uri),
      );
    }),
    server.onStarted(() => {
      for (const session of open.values()) void session.pictureChanged({ uri: session.file()?.uri ?? '' });
    }),
  );

  if (lastMap !== undefined) void openByItself();

  function current(): Uri | undefined {
    const [, session] = [...open].find(([panel]) => panel.active) ?? [];
    const looked = session?.file()?.uri;
    return looked === undefined ? (activeMap() ?? lastMap) : Uri.parse(looked);
  }

  /** In a tab of its own, since the preview and the text go on beside it. */
  async function present(file: Uri | undefined): Promise<void> {
    const uri = file ?? current() ?? (await mapToPreview());
    if (uri === undefined) return offerNewMap();
    const known = [...open].find(([panel]) => panel.viewType.endsWith(presentationType));
    known?.[0].dispose();
    const created = window.createWebviewPanel(presentationType, 'Presenting', ViewColumn.Active);
    const session = adopt(created, { file: fileOf(uri), locked: true }, true);
    session.show(fileOf(uri));
    await enlargeGroup(created);
  }

  return {
    open: openPreview,
    present,
    compare: async (file, older, again) => {
      // Whoever has seen what changed has the preview again that they had before.
      const known = [...open].find(([, session]) => session.comparing()) ?? following();
      if (known !== undefined) {
        const [panel, session] = known;
        session.compare(fileOf(file), older, again);
        panel.reveal(panel.viewColumn, true);
        return;
      }
      // Its lines are gone to from the picture: they are to be seen beside it.
      if (!isSeen(file)) await window.showTextDocument(file, { preview: false });
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const created = window.createWebviewPanel(viewType, 'Preview', column, { enableFindWidget: true });
      adopt(created).compare(fileOf(file), older, again);
    },
    current,
    look: (file) => {
      const showing = [...open].filter(([, session]) => session.file()?.uri === file.toString());
      const [, session] = showing.find(([panel]) => panel.active) ?? showing[0] ?? [];
      return session?.look();
    },
    svg: async (file, view, findings) => {
      for (const [panel, session] of open) {
        if (!panel.visible || session.file()?.uri !== file.toString()) continue;
        const svg = await session.svg(view, findings);
        if (svg !== undefined) return svg;
      }
      return undefined;
    },
    dispose: () => {
      subscriptions.dispose();
      // The panels stay: before a reload this is called too, and they are to be there again after it.
      for (const session of open.values()) session.dispose();
    },
  };
}

/** There is nothing to show yet. */
async function offerNewMap(): Promise<void> {
  const create = 'New Map…';
  const chosen = await window.showInformationMessage(
    'There is no map here to preview. Make one first.',
    create,
  );
  if (chosen === create) await editorCommands.executeCommand('journey.newMap');
}

function fileOf(uri: Uri): ShownFile {
  return { uri: uri.toString(), name: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
}
