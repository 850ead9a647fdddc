import { Emitter, type Event } from '@journey-maps/core/text';
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { EditorAbilities } from './editor-abilities.ts';

/** The user's settings in the editor, under `journey`. Settings for checks are in files beside the maps. */
export interface EditorSettings {
  /** `journey.codeLens.enabled`: CodeLenses above journeys, personas and pains. */
  readonly codeLens: boolean;
  /** `journey.inlayHints.enabled`: titles of owners, and emotions that are derived from other emotions. */
  readonly inlayHints: boolean;
}

const defaultSettings: EditorSettings = { codeLens: true, inlayHints: false };

/**
 * Reads settings in the form `{ codeLens: { enabled }, inlayHints: { enabled } }`.
 * Missing or invalid values stay as before.
 */
function readSettings(given: unknown, before: EditorSettings = defaultSettings): EditorSettings {
  const enabled = (name: keyof EditorSettings) => {
    const value = getProperty(getProperty(given, name), 'enabled');
    return typeof value === 'boolean' ? value : before[name];
  };
  return { codeLens: enabled('codeLens'), inlayHints: enabled('inlayHints') };
}

/** The settings of one editor, kept up to date. */
export interface LiveSettings {
  /**
   * Takes the initial settings from `initializationOptions.settings`, for editors that don't answer
   * `workspace/configuration`.
   */
  readonly begin: (initializationOptions: unknown) => void;
  /** Requests the settings from the editor and registers for changes, as far as the editor supports it. */
  readonly follow: (editor: EditorAbilities) => Promise<void>;
  readonly current: () => EditorSettings;
  readonly onChange: Event<void>;
}

/**
 * Follows the settings of the editor: requests them if the editor supports that, and else takes
 * them from its notifications.
 */
export function followEditorSettings(
  connection: Connection,
  runInBackground: (work: Promise<unknown>) => void,
): LiveSettings {
  const changed = new Emitter<void>();
  let initial = defaultSettings;
  let settings = defaultSettings;
  let isAsked = false;
  const take = (given: unknown) => {
    const before = settings;
    settings = readSettings(given, initial);
    if (settings.codeLens === before.codeLens && settings.inlayHints === before.inlayHints) return;
    changed.fire();
  };
  const ask = async () => take(await connection.workspace.getConfiguration('journey'));

  connection.onDidChangeConfiguration(({ settings: told }: { readonly settings: unknown }) => {
    if (isAsked) runInBackground(ask());
    else take(getProperty(told, 'journey'));
  });
  return {
    begin: (initializationOptions) => {
      initial = readSettings(getProperty(initializationOptions, 'settings'));
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
    onChange: changed.event,
  };
}

function getProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
