import {
  type GetPicture,
  getPicture,
  isPicture,
  isPictureChanged,
  type Picture,
  type PictureChanged,
  pictureChanged,
} from '@journey-maps/core';
import { type Event, EventEmitter, type LogOutputChannel, window } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';

/** The language server, as the rest of the extension knows it. */
export interface LanguageServer {
  /** Undefined where there is no such file any more. */
  readonly picture: (uri: string) => Promise<Picture | undefined>;
  readonly onPictureChanged: Event<PictureChanged>;
  /** It runs, for the first time or again: whatever was asked before is to be asked anew. */
  readonly onStarted: Event<void>;
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly showOutput: () => void;
  readonly dispose: () => Promise<void>;
}

/** Makes a client that talks to the server: over a process's messages, or with a web worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export function languageServer(output: LogOutputChannel, createClient: CreateClient): LanguageServer {
  const changed = new EventEmitter<PictureChanged>();
  const started = new EventEmitter<void>();
  const client = createClient({
    // Of any kind: unsaved files, files of a repository that is browsed, versions in a comparison.
    // And what says which rules hold for them, so that it takes effect while it is typed.
    documentSelector: [{ language: 'journey' }, { pattern: '**/journey.config.json' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // The one message about a failed start is ours.
    initializationFailedHandler: () => false,
  });
  const listeners = [
    client.onNotification(pictureChanged, (notice: unknown) => {
      if (isPictureChanged(notice)) changed.fire(notice);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) started.fire();
    }),
  ];

  async function tellOfFailure(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      const show = 'Show Output';
      const message =
        'Journey Maps could not start its language server: maps are coloured, but neither checked nor drawn.';
      if ((await window.showErrorMessage(message, show)) === show) output.show();
    }
  }

  return {
    picture: async (uri) => {
      const params: GetPicture = { uri };
      const picture = await client.sendRequest<unknown>(getPicture, params);
      if (picture === null || picture === undefined) return undefined;
      if (!isPicture(picture)) throw new Error(`The server's picture of ${uri} is not understood.`);
      return picture;
    },
    onPictureChanged: changed.event,
    onStarted: started.event,
    start: () => tellOfFailure(() => client.start()),
    restart: () =>
      tellOfFailure(async () => {
        if (client.needsStop()) await client.stop();
        await client.start();
      }),
    showOutput: () => output.show(),
    dispose: async () => {
      for (const listener of [...listeners, changed, started]) listener.dispose();
      await client.dispose();
    },
  };
}
