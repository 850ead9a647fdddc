import type { CursorPlace, EditorTools, Finding, LinkedDocument } from '@journey-maps/core';
import type { ClientCapabilities, Connection, Position, ServerCapabilities } from 'vscode-languageserver';
import type { LiveSettings } from './editor-settings.ts';
import type { Host } from './host.ts';
import type { Maps } from './maps.ts';

/** One thing that the server does for an editor: what it announces, and what it listens to. */
export interface Feature {
  /** What it adds to what the server says of itself, knowing what the editor can do. */
  readonly capabilities?: ServerCapabilities | ((editor: ClientCapabilities) => ServerCapabilities);
  /** Called once, before the editor says anything. */
  listen(session: Session): void;
}

/** One editor that is connected, and what the server knows for it. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly maps: Maps;
  /** What the editor can do; nothing before it has said so. */
  readonly editor: () => EditorAbilities;
  /** What people set in their editor. */
  readonly settings: Pick<LiveSettings, 'current' | 'onChange'>;
  /** A file's address as the editor spells it. */
  readonly editorsUri: (uri: string) => string;
  /** A file of any spelling of its address, with its names resolved; undefined where there is none. */
  readonly linked: (uri: string) => LinkedDocument | undefined;
  /**
   * Tells of each open file whose text was just read, before it is checked. A listener that has somebody shown it gives
   * when that is done: the check waits for it.
   */
  readonly onRead: (listener: (uri: string) => Promise<void> | undefined) => void;
  /** The findings of a file that the editor is to show: those about what is being written wait. */
  readonly findings: (uri: string) => readonly Finding[];
  readonly cursor: {
    /** Takes what the editor tells of its cursor; nothing where that is in no map. */
    readonly told: (at: CursorPlace | undefined) => void;
    /** Takes what a request shows of the cursor, for editors that do not tell. */
    readonly seen: (uri: string, position: Position) => void;
  };
  /** Tells of each file whose findings to show may have changed; it may be named again without a change. */
  readonly onChecked: (listener: (uri: string, findings: readonly Finding[]) => void) => void;
  /** Tells when configuration files, or what is wrong with them, may have changed. */
  readonly onConfigs: (listener: () => void) => void;
  /** Calls it once the editor has said what it can do, and may be asked things. */
  readonly onReady: (listener: () => void) => void;
  /** What goes wrong in the background is told in the output and ends nothing. */
  readonly quietly: (work: Promise<unknown>) => void;
}

export interface EditorAbilities {
  readonly capabilities: ClientCapabilities;
  /** What it can do beyond the protocol. */
  readonly tools: EditorTools;
  /** The folders that were open when it started. */
  readonly folders: readonly string[];
}
