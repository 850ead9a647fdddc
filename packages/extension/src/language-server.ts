import type { MapDraft } from '@journey-maps/core/edits';
import {
  type CursorMoved,
  cursorMoved,
  draftMap,
  type EditorTools,
  type GetPicture,
  type GetQuestions,
  type GetReport,
  type GetRulePage,
  type GetSuppression,
  getPicture,
  getPracticeMap,
  getQuestions,
  getReport,
  getRulePage,
  getSuppression,
  type JourneyWithBaseline,
  type ListBaselines,
  type ListConfigs,
  type ListImports,
  listBaselines,
  listConfigs,
  listImports,
  listMapParts,
  listRules,
  type MapReport,
  type Picture,
  type PictureChanged,
  type PictureShown,
  pictureChanged,
  pictureShown,
  type RuleSummary,
  type SuppressionText,
  type UnwatchPicture,
  unwatchPicture,
} from '@journey-maps/core/protocol';
import type { DraftMap, MapParts } from '@journey-maps/core/views';
import { type Event, EventEmitter, type LogOutputChannel, type TextDocument, window } from 'vscode';
import type {
  BaseLanguageClient,
  LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { announceTokenTypes } from './announce-token-types.ts';
import { olderScheme } from './compare/base-address.ts';
import { rulePagesAddress } from './rules/page-name.ts';

/** The language server, as the rest of the extension sees it. */
export interface LanguageServer {
  /** Returns the view model of a file; undefined if there is no such file. */
  readonly picture: (
    uri: string,
    options?: Pick<GetPicture, 'watch' | 'older'>,
  ) => Promise<Picture | undefined>;
  /** Reports to the server that previews have shown the last change to this file. */
  readonly pictureShown: (uri: string) => void;
  /** Ends the watch of a file's view model, since no preview shows it any more. */
  readonly unwatchPicture: (uri: string) => void;
  /** Reports the position of the cursor, or that it is in no map. */
  readonly cursorMoved: (moved: CursorMoved) => void;
  /** Returns the URIs that a text would import as the text of this file. */
  readonly importsIn: (uri: string, text: string) => Promise<readonly string[]>;
  /** Returns the URIs of configuration files that can apply to a map, and that are not among the given ones. */
  readonly missingConfigs: (uri: string, configs: ListConfigs['configs']) => Promise<readonly string[]>;
  /** Returns the journeys of a map that have a baseline. */
  readonly baselinesIn: (uri: string) => Promise<readonly JourneyWithBaseline[]>;
  readonly report: (uri: string) => Promise<MapReport | undefined>;
  /** Returns the interview and survey guide of a map in Markdown. */
  readonly questions: (uri: string) => Promise<string | undefined>;
  readonly rules: () => Promise<readonly RuleSummary[]>;
  /** Returns the page of a rule in Markdown, or the index of all rules. */
  readonly rulePage: (rule: string | undefined) => Promise<string | undefined>;
  /** Returns the comment that hides a finding; undefined if the finding no longer exists. */
  readonly suppression: (asked: GetSuppression) => Promise<SuppressionText | undefined>;
  /** Returns the parts of other maps that a new map can import. */
  readonly mapParts: () => Promise<MapParts>;
  /** Returns the text of a new map; undefined if a map that it needs no longer exists. */
  readonly draftMap: (asked: DraftMap) => Promise<MapDraft | undefined>;
  readonly practiceMap: () => Promise<MapDraft | undefined>;
  readonly onPictureChanged: Event<PictureChanged>;
  /** Fires when the server has started, for the first time or again. Earlier answers are outdated then. */
  readonly onStarted: Event<void>;
  /** Starts the server if it is not running. Requests start it as well. */
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly showOutput: () => void;
  readonly dispose: () => Promise<void>;
}

/** Creates the client for a server in another process or a web worker. Loads the library of clients first. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

export function createLanguageServer(output: LogOutputChannel, createClient: CreateClient): LanguageServer {
  // Longer than most functions: its inner functions share the client, which can restart.
  const changed = new EventEmitter<PictureChanged>();
  const started = new EventEmitter<void>();
  let starting: Promise<void> | undefined;
  let creating: Promise<BaseLanguageClient> | undefined;
  let running: BaseLanguageClient | undefined;
  const options: LanguageClientOptions = {
    // Any scheme: unsaved documents and virtual workspaces have their own.
    // The server leaves out documents that the user cannot fix. Configurations are included, so that changes
    // take effect while they are typed.
    documentSelector: [{ language: 'journey' }, { pattern: '**/journey.config.json' }],
    initializationOptions: {
      commands: true,
      rulePages: rulePagesAddress,
      snippetTransforms: true,
    } satisfies EditorTools,
    outputChannel: output,
    middleware: {
      // A base version is read-only and belongs to no workspace.
      didOpen: (document, next) => (isOlder(document) ? Promise.resolve() : next(document)),
      didClose: (document, next) => (isOlder(document) ? Promise.resolve() : next(document)),
    },
    revealOutputChannelOn: neverReveal,
    // The extension shows its own message about a failed start.
    initializationFailedHandler: () => false,
  };

  /** Creates the client at its first use: Markdown pages need none, and the library takes time to load. */
  function getClient(): Promise<BaseLanguageClient> {
    creating ??= createClient(options).then((created) => {
      created.registerFeature(announceTokenTypes);
      created.onNotification(pictureChanged, (notice: PictureChanged) => changed.fire(notice));
      created.onDidChangeState(({ newState }) => {
        running = newState === runningState ? created : undefined;
        if (running !== undefined) started.fire();
      });
      return created;
    });
    return creating;
  }

  /** Sends a request. Returns the result; undefined if the server has none. */
  async function ask<T>(request: string, params: object): Promise<T | undefined> {
    await start();
    return (await (await getClient()).sendRequest<T | null>(request, params)) ?? undefined;
  }

  /** Starts the server once, even if several requests need it at the same time. */
  function start(): Promise<void> {
    starting ??= tellOfFailure(async () => (await getClient()).start());
    return starting;
  }

  async function tellOfFailure(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      const show = 'Show Output';
      const message =
        'Journey Maps could not start its language server. Syntax highlighting works, but maps are neither checked nor drawn. The output shows the reason.';
      if ((await window.showErrorMessage(message, show)) === show) output.show();
    }
  }

  return {
    picture: (uri, options) => ask<Picture>(getPicture, { uri, ...options } satisfies GetPicture),
    pictureShown: (uri) => void running?.sendNotification(pictureShown, { uri } satisfies PictureShown),
    // A new server watches nothing.
    unwatchPicture: (uri) => void running?.sendNotification(unwatchPicture, { uri } satisfies UnwatchPicture),
    cursorMoved: (moved) => void running?.sendNotification(cursorMoved, moved),
    importsIn: async (uri, text) =>
      (await ask<readonly string[]>(listImports, { uri, text } satisfies ListImports)) ?? [],
    missingConfigs: async (uri, configs) =>
      (await ask<readonly string[]>(listConfigs, { uri, configs } satisfies ListConfigs)) ?? [],
    baselinesIn: async (uri) =>
      (await ask<readonly JourneyWithBaseline[]>(listBaselines, { uri } satisfies ListBaselines)) ?? [],
    report: (uri) => ask<MapReport>(getReport, { uri } satisfies GetReport),
    questions: (uri) => ask<string>(getQuestions, { uri } satisfies GetQuestions),
    rules: async () => (await ask<readonly RuleSummary[]>(listRules, {})) ?? [],
    rulePage: (rule) => ask<string>(getRulePage, (rule === undefined ? {} : { rule }) satisfies GetRulePage),
    suppression: (asked) => ask<SuppressionText>(getSuppression, asked),
    mapParts: async () => (await ask<MapParts>(listMapParts, {})) ?? { personas: [], journeys: [] },
    draftMap: (asked) => ask<MapDraft>(draftMap, asked),
    practiceMap: () => ask<MapDraft>(getPracticeMap, {}),
    onPictureChanged: changed.event,
    onStarted: started.event,
    start,
    restart: () => {
      starting = tellOfFailure(async () => {
        const known = await getClient();
        if (known.needsStop()) await known.stop();
        await known.start();
      });
      return starting;
    },
    showOutput: () => output.show(),
    dispose: async () => {
      for (const emitter of [changed, started]) emitter.dispose();
      await (await creating)?.dispose();
    },
  };
}

/** `RevealOutputChannelOn.Never` and `State.Running`, whose library is loaded only with a server. */
const neverReveal: RevealOutputChannelOn.Never = 4;
const runningState: State.Running = 2;

function isOlder({ uri }: TextDocument): boolean {
  return uri.scheme === olderScheme;
}
