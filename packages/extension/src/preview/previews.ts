// Longer than most files: opening, restoring and serving previews share the list of open ones.
import type { OlderVersion } from '@journey-maps/core/protocol';
import { isFailure } from '@journey-maps/core/text';
import { PreviewSession, type ShownFile } from '@journey-maps/preview/session';
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
import type { OlderVersions } from '../compare/base-versions.ts';
import { askForMap, getCurrentMap, isMap, isStillThere } from '../get-current-map.ts';
import type { LanguageServer } from '../language-server.ts';
import { enlargeGroup } from './enlarge-group.ts';
import { loadPage } from './load-page.ts';
import { createPreviewDefaults } from './preview-defaults.ts';
import { readRestored } from './read-restored.ts';
import { insertExample, revealPlace } from './reveal-place.ts';
import {
  getActiveMap,
  getCursorOffset,
  getEditorCursorOffset,
  isSeen,
  openDocument,
} from './shown-documents.ts';

export interface Previews {
  readonly open: (file: Uri | undefined, where: 'here' | 'to-side') => Promise<void>;
  /** Shows a map as slides, in its own tab, which is as large as the window. */
  readonly present: (file: Uri | undefined) => Promise<void>;
  /**
   * Shows a comparison of a map with a base, beside its text.
   *
   * @param again a string that identifies the base after a reload of the window
   */
  readonly compare: (file: Uri, older: OlderVersion, again: string) => Promise<void>;
  /** Returns the map that is being edited or viewed. */
  readonly current: () => Uri | undefined;
  /**
   * Returns the view state of a file, written like the fragment of an exported page's URL; undefined without a
   * preview of the file.
   */
  readonly look: (file: Uri) => string | undefined;
  /** Returns this view of a file as SVG, from a visible preview; undefined if no preview shows that view. */
  readonly svg: (file: Uri, view: 'map' | 'diagram', findings: boolean) => Promise<string | undefined>;
  readonly dispose: () => void;
}

/** The type of the panel, as in the manifest's activation event. VS Code restores such panels after a reload. */
const viewType = 'journey.preview';

/** The type of presentations, which VS Code does not restore after a reload. */
const presentationType = 'journey.presentation';

/** The key of the saved view states. */
const memoryKey = 'preview';

/**
 * Manages all previews. At most one preview follows the active map; the others are locked to one map each.
 */
export function createPreviews(
  extension: Uri,
  memory: Memento,
  server: LanguageServer,
  output: LogOutputChannel,
  versions: Pick<OlderVersions, 'findAgain'>,
): Previews {
  // Longer than most functions: its inner functions share the list of open previews.
  const open = new Map<WebviewPanel, PreviewSession>();
  const assets = Uri.joinPath(extension, 'dist', 'preview');
  /** The column where a map was last edited. A map without an editor opens there. */
  let lastColumn = window.activeTextEditor?.viewColumn ?? ViewColumn.One;
  /** The map that was last edited. It counts as active while a preview has the focus. */
  let lastMap = getActiveMap();
  /** A preview was opened in this window. */
  let hasOpened = false;

  const findFollowing = (): [WebviewPanel, PreviewSession] | undefined =>
    [...open].find(([, session]) => !session.locked());

  function showLastMap(): void {
    if (lastMap === undefined) return;
    for (const session of open.values()) if (!session.locked()) session.show(createShownFile(lastMap));
  }

  function adopt(
    panel: WebviewPanel,
    restored?: { readonly file?: ShownFile; readonly locked: boolean },
    presents = false,
  ): PreviewSession {
    const session = new PreviewSession(
      {
        loadCheck: async () => (await import('../message-checks.ts')).isFromPage,
        post: (message) => panel.webview.postMessage(message),
        picture: async (uri, older) => {
          await openDocument(uri);
          return server.picture(uri, { watch: true, ...(older && { older }) });
        },
        reveal: (uri, place) => revealPlace(uri, place, lastColumn),
        insertExample: (uri) => insertExample(uri, lastColumn),
        cursor: getCursorOffset,
        unlocked: showLastMap,
        isFollowed: () => findFollowing() !== undefined,
        kept: () => memory.get(memoryKey),
        keep: (state) => void memory.update(memoryKey, state),
        defaults: createPreviewDefaults,
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

  /** Restores a preview after a reload of the window. */
  async function restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const { uri, locked, comparedWith } = readRestored(state);
    const restored = { ...(uri !== undefined && { file: createShownFile(Uri.parse(uri)) }), locked };
    if (uri === undefined || comparedWith === undefined) return void adopt(panel, restored);
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
    });
    // Waits before it creates the page, which would show the map alone at first and forget the comparison.
    const older = await versions.findAgain(Uri.parse(uri), comparedWith);
    if (isClosed) return;
    const session = adopt(panel, restored);
    if (isFailure(older)) void window.showWarningMessage(older.problem);
    else session.compare(createShownFile(Uri.parse(uri)), older, comparedWith);
  }

  function follow(editor: TextEditor | undefined): void {
    if (editor === undefined || !isMap(editor.document)) return;
    lastColumn = editor.viewColumn ?? lastColumn;
    lastMap = editor.document.uri;
    showLastMap();
    void openByItself();
  }

  /** Opens the preview automatically, but only once in a window: a user who closes it wants it closed. */
  async function openByItself(): Promise<void> {
    if (hasOpened || !workspace.getConfiguration('journey').get<boolean>('preview.openAutomatically', false))
      return;
    hasOpened = true;
    // After a reload of the window, VS Code restores the earlier preview.
    const isThere = window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(viewType)),
    );
    if (!isThere) await openPreview(undefined, 'to-side');
  }

  async function openPreview(file: Uri | undefined, where: 'here' | 'to-side'): Promise<void> {
    const uri = file ?? (await mapToPreview());
    if (uri === undefined) return offerNewMap();
    lastMap = uri;
    // Beside a page that is not a text editor, such as the walkthrough, this also opens the map.
    if (where === 'to-side' && !isSeen(uri)) await window.showTextDocument(uri, { preview: false });
    hasOpened = true;
    const [panel, session] = findFollowing() ?? [];
    if (panel !== undefined && session !== undefined) {
      session.show(createShownFile(uri));
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
      adopt(created).show(createShownFile(uri));
    }
    // Completes the step of the walkthrough.
    await editorCommands.executeCommand('setContext', 'journey.hasPreviewed', true);
  }

  /** Returns the map for a command that was called without a map. */
  async function mapToPreview(): Promise<Uri | undefined> {
    const last = getActiveMap() ?? lastMap;
    if (last !== undefined && (await isStillThere(last))) return last;
    return getCurrentMap()?.uri ?? askForMap('Which map do you want to see?');
  }

  const subscriptions = Disposable.from(
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: restore,
    }),
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const offset = getEditorCursorOffset(textEditor);
      for (const session of open.values()) session.cursorMoved(textEditor.document.uri.toString(), offset);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const session of open.values()) session.textChanged(document.uri.toString());
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const session of open.values()) {
          if (session.file()?.uri === oldUri.toString()) session.show(createShownFile(newUri));
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

  function getCurrentMapUri(): Uri | undefined {
    const [, session] = [...open].find(([panel]) => panel.active) ?? [];
    const looked = session?.file()?.uri;
    return looked === undefined ? (getActiveMap() ?? lastMap) : Uri.parse(looked);
  }

  /** Opens a presentation in its own tab, so that the preview and the text stay as they are. */
  async function present(file: Uri | undefined): Promise<void> {
    const uri = file ?? getCurrentMapUri() ?? (await mapToPreview());
    if (uri === undefined) return offerNewMap();
    const known = [...open].find(([panel]) => panel.viewType.endsWith(presentationType));
    known?.[0].dispose();
    const created = window.createWebviewPanel(presentationType, 'Presenting', ViewColumn.Active);
    const session = adopt(created, { file: createShownFile(uri), locked: true }, true);
    session.show(createShownFile(uri));
    await enlargeGroup(created);
  }

  return {
    open: openPreview,
    present,
    compare: async (file, older, again) => {
      // Reuses a preview, which returns to its earlier state when the comparison is closed.
      const known = [...open].find(([, session]) => session.comparing()) ?? findFollowing();
      if (known !== undefined) {
        const [panel, session] = known;
        session.compare(createShownFile(file), older, again);
        panel.reveal(panel.viewColumn, true);
        return;
      }
      // Opens the text as well, so that the picture can reveal lines of the text beside it.
      if (!isSeen(file)) await window.showTextDocument(file, { preview: false });
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const created = window.createWebviewPanel(viewType, 'Preview', column, { enableFindWidget: true });
      adopt(created).compare(createShownFile(file), older, again);
    },
    current: getCurrentMapUri,
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
      // Keeps the panels: this is also called before a reload, after which VS Code restores them.
      for (const session of open.values()) session.dispose();
    },
  };
}

/** Offers to create a map when no map can be shown. */
async function offerNewMap(): Promise<void> {
  const create = 'New Map…';
  const chosen = await window.showInformationMessage(
    'There is no map here to preview. Create a map first.',
    create,
  );
  if (chosen === create) await editorCommands.executeCommand('journey.newMap');
}

function createShownFile(uri: Uri): ShownFile {
  return { uri: uri.toString(), name: uri.path.slice(uri.path.lastIndexOf('/') + 1) };
}
