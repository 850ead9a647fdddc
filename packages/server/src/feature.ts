import type { Finding } from '@journey-maps/core/model';
import type { CursorPlace } from '@journey-maps/core/protocol';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import type { Event } from '@journey-maps/core/text';
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
   * Fires with the URI of an open file after its text was read, before it is checked. The check waits for
   * listeners that send the text to a page (`RefreshScheduler.sendToPage`).
   */
  readonly onRead: Event<string>;
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
  /** Fires with each file whose visible findings may have changed. The same findings can be reported twice. */
  readonly onChecked: Event<CheckedFile>;
  /** Fires when configuration files or their problems may have changed. */
  readonly onConfigs: Event<void>;
  /** Fires once the editor is initialised and can answer requests. */
  readonly onReady: Event<void>;
  /** Runs work in the background. Logs errors instead of stopping anything. */
  readonly runInBackground: (work: Promise<unknown>) => void;
}

/** A checked file, with the findings that the editor should show. */
export interface CheckedFile {
  readonly uri: string;
  readonly findings: readonly Finding[];
}
