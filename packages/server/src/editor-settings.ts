import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { EditorAbilities } from './feature.ts';

/** What people set in their editor, under `journey`. What holds for a map's checks stands in files beside the map instead. */
export interface EditorSettings {
  /** `journey.codeLens.enabled`: words above journeys, personas and pains. */
  readonly codeLens: boolean;
  /** `journey.inlayHints.enabled`: titles of owners, and emotions that follow from others. */
  readonly inlayHints: boolean;
}

const defaultSettings: EditorSettings = { codeLens: true, inlayHints: false };

/** What an editor gives as `{ codeLens: { enabled }, inlayHints: { enabled } }`; what is absent or no answer stays. */
function readSettings(given: unknown, before: EditorSettings = defaultSettings): EditorSettings {
  const enabled = (name: keyof EditorSettings) => {
    const value = propertyOf(propertyOf(given, name), 'enabled');
    return typeof value === 'boolean' ? value : before[name];
  };
  return { codeLens: enabled('codeLens'), inlayHints: enabled('inlayHints') };
}

/** The settings of one editor, as they are now. */
export interface LiveSettings {
  /** At the start: from `initializationOptions.settings`, for editors that answer no questions. */
  readonly begin: (initializationOptions: unknown) => void;
  /** Asks the editor for them, and asks to be told of changes, as far as it can. */
  readonly follow: (editor: EditorAbilities) => Promise<void>;
  readonly current: () => EditorSettings;
  readonly onChange: (listener: () => void) => void;
}

/** Follows the settings: the editor is asked for them where it can answer, and tells them itself where it cannot. */
export function editorSettings(
  connection: Connection,
  quietly: (work: Promise<unknown>) => void,
): LiveSettings {
  const listeners: (() => void)[] = [];
  let initial = defaultSettings;
  let settings = defaultSettings;
  let isAsked = false;
  const take = (given: unknown) => {
    const before = settings;
    settings = readSettings(given, initial);
    if (settings.codeLens === before.codeLens && settings.inlayHints === before.inlayHints) return;
    for (const listener of listeners) listener();
  };
  const ask = async () => take(await connection.workspace.getConfiguration('journey'));

  connection.onDidChangeConfiguration(({ settings: told }: { readonly settings: unknown }) => {
    if (isAsked) quietly(ask());
    else take(propertyOf(told, 'journey'));
  });
  return {
    begin: (initializationOptions) => {
      initial = readSettings(propertyOf(initializationOptions, 'settings'));
      settings = initial;
    },
    follow: async ({ capabilities: { workspace } }) => {
      isAsked = workspace?.configuration === true;
      if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'journey' });
      }
      if (isAsked) await ask();
    },
    current: () => settings,
    onChange: (listener) => listeners.push(listener),
  };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
