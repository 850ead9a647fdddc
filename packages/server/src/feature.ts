import type { Finding } from '@journey-maps/core/model';
import type { CursorPlace } from '@journey-maps/core/protocol';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import type { ClientCapabilities, Connection, Position, ServerCapabilities } from 'vscode-languageserver';
import type { Maps } from './document-store.ts';
import type { EditorAbilities } from './editor-abilities.ts';
import type { LiveSettings } from './editor-settings.ts';
import type { Host } from './host.ts';

/** A feature of the server: the capabilities that it announces, and the messages that it handles. */
export interface Feature {
  /** The server capabilities of this feature, which can depend on the editor's capabilities. */
  readonly capabilities?: ServerCapabilities | ((editor: ClientCapabilities) => ServerCapabilities);
  /** Registers the handlers. Called once, before the editor sends anything. */
  listen(session: Session): void;
}

/** A connected editor, and the state that the server keeps for it. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly maps: Maps;
  /** Returns the abilities of the editor. They are empty before `initialize`. */
  readonly editor: () => EditorAbilities;
  /** The user's settings in the editor. */
  readonly settings: Pick<LiveSettings, 'current' | 'onChange'>;
  /** Returns the URI of a file as the editor spells it. */
  readonly editorsUri: (uri: string) => string;
  /** Returns a file with its names resolved, by any spelling of its URI; undefined if there is no such file. */
  readonly linked: (uri: string) => LinkedDocument | undefined;
  /**
   * Calls the listener after the text of an open file was read, before it is checked. A listener that shows
   * the text returns a promise, and the check waits for it.
   */
  readonly onRead: (listener: (uri: string) => Promise<void> | undefined) => void;
  /**
   * Returns the findings of a file that the editor should show, without the findings held back while the user
   * is writing.
   */
  readonly findings: (uri: string) => readonly Finding[];
  readonly cursor: {
    /** Handles a cursor position that the editor has sent; undefined if the cursor is in no map. */
    readonly told: (at: CursorPlace | undefined) => void;
    /** Handles a cursor position that follows from a request, for editors that don't send theirs. */
    readonly seen: (uri: string, position: Position) => void;
  };
  /**
   * Calls the listener with each file whose visible findings may have changed.
   * The same findings can be reported twice.
   */
  readonly onChecked: (listener: (uri: string, findings: readonly Finding[]) => void) => void;
  /** Calls the listener when configuration files or their problems may have changed. */
  readonly onConfigs: (listener: () => void) => void;
  /** Calls the listener once the editor is initialised and can answer requests. */
  readonly onReady: (listener: () => void) => void;
  /** Runs work in the background. Logs errors instead of stopping anything. */
  readonly runInBackground: (work: Promise<unknown>) => void;
}
