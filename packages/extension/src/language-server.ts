import {
  areJourneysWithBaseline,
  type CursorMoved,
  cursorMoved,
  type DraftMap,
  draftMap,
  type EditorTools,
  type GetPicture,
  type GetReport,
  type GetRulePage,
  type GetSuppression,
  getPicture,
  getPracticeMap,
  getReport,
  getRulePage,
  getSuppression,
  isMapDraft,
  isMapParts,
  isMapReport,
  isPicture,
  isPictureChanged,
  isRuleList,
  isSuppressionText,
  type JourneyWithBaseline,
  type ListBaselines,
  type ListImports,
  listBaselines,
  listImports,
  listMapParts,
  listRules,
  type MapDraft,
  type MapParts,
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
} from '@journey-maps/core';
import { type Event, EventEmitter, type LogOutputChannel, type TextDocument, window } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { olderScheme } from './compare/older-address.ts';
import { rulePagesAddress } from './rules/page-name.ts';

/** The language server, as the rest of the extension knows it. */
export interface LanguageServer {
  /** Undefined where there is no such file any more. */
  readonly picture: (
    uri: string,
    options?: Pick<GetPicture, 'watch' | 'older'>,
  ) => Promise<Picture | undefined>;
  /** What it last told of this file's picture is with whoever looks at it. */
  readonly pictureShown: (uri: string) => void;
  /** Nobody looks at this file's picture any more. */
  readonly unwatchPicture: (uri: string) => void;
  /** The cursor is in another place, or in no map. */
  readonly cursorMoved: (moved: CursorMoved) => void;
  /** The addresses of what a text imports, if it is that of this file. */
  readonly importsIn: (uri: string, text: string) => Promise<readonly string[]>;
  /** The journeys of a map that start from another one. */
  readonly baselinesIn: (uri: string) => Promise<readonly JourneyWithBaseline[]>;
  readonly report: (uri: string) => Promise<MapReport | undefined>;
  readonly rules: () => Promise<readonly RuleSummary[]>;
  /** In Markdown; without a rule the page that lists all. */
  readonly rulePage: (rule: string | undefined) => Promise<string | undefined>;
  /** The comment that hides a finding; undefined where it is not there any more. */
  readonly suppression: (asked: GetSuppression) => Promise<SuppressionText | undefined>;
  /** What a new map can build on. */
  readonly mapParts: () => Promise<MapParts>;
  /** Undefined where what it builds on is not there any more. */
  readonly draftMap: (asked: DraftMap) => Promise<MapDraft | undefined>;
  readonly practiceMap: () => Promise<MapDraft | undefined>;
  readonly onPictureChanged: Event<PictureChanged>;
  /** It runs, for the first time or again: whatever was asked before is to be asked anew. */
  readonly onStarted: Event<void>;
  /** Starts it, where it does not run yet. Whatever is asked starts it as well. */
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
  let starting: Promise<void> | undefined;
  const client = createClient({
    // Of any scheme: unsaved files, files of a virtual workspace. The server leaves out documents that nobody can fix.
    // And what says which rules hold for them, so that it takes effect while it is typed.
    documentSelector: [{ language: 'journey' }, { pattern: '**/journey.config.json' }],
    initializationOptions: {
      commands: true,
      rulePages: rulePagesAddress,
      snippetTransforms: true,
    } satisfies EditorTools,
    outputChannel: output,
    middleware: {
      // An older version is looked at, and nobody mends it: it is no map of the workspace.
      didOpen: (document, next) => (isOlder(document) ? Promise.resolve() : next(document)),
      didClose: (document, next) => (isOlder(document) ? Promise.resolve() : next(document)),
    },
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

  /** What the server answers; undefined where it has nothing to say. */
  async function ask<T>(
    request: string,
    params: object,
    isAnswer: (answer: unknown) => answer is T,
  ): Promise<T | undefined> {
    await start();
    const answer = await client.sendRequest<unknown>(request, params);
    if (answer === null || answer === undefined) return undefined;
    if (!isAnswer(answer)) throw new Error(`The server's answer to ${request} is not understood.`);
    return answer;
  }

  /** Starts it once, also where many ask at a time. */
  function start(): Promise<void> {
    starting ??= tellOfFailure(() => client.start());
    return starting;
  }

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
    picture: (uri, options) => ask(getPicture, { uri, ...options } satisfies GetPicture, isPicture),
    pictureShown: (uri) => {
      if (client.state === State.Running)
        void client.sendNotification(pictureShown, { uri } satisfies PictureShown);
    },
    unwatchPicture: (uri) => {
      // Whoever starts anew watches nothing.
      if (client.state === State.Running)
        void client.sendNotification(unwatchPicture, { uri } satisfies UnwatchPicture);
    },
    cursorMoved: (moved) => {
      if (client.state === State.Running) void client.sendNotification(cursorMoved, moved);
    },
    importsIn: async (uri, text) =>
      (await ask(listImports, { uri, text } satisfies ListImports, areAddresses)) ?? [],
    baselinesIn: async (uri) =>
      (await ask(listBaselines, { uri } satisfies ListBaselines, areJourneysWithBaseline)) ?? [],
    report: (uri) => ask(getReport, { uri } satisfies GetReport, isMapReport),
    rules: async () => (await ask(listRules, {}, isRuleList)) ?? [],
    rulePage: (rule) =>
      ask(
        getRulePage,
        (rule === undefined ? {} : { rule }) satisfies GetRulePage,
        (page): page is string => typeof page === 'string',
      ),
    suppression: (asked) => ask(getSuppression, asked, isSuppressionText),
    mapParts: async () => (await ask(listMapParts, {}, isMapParts)) ?? { personas: [], journeys: [] },
    draftMap: (asked) => ask(draftMap, asked, isMapDraft),
    practiceMap: () => ask(getPracticeMap, {}, isMapDraft),
    onPictureChanged: changed.event,
    onStarted: started.event,
    start,
    restart: () => {
      starting = tellOfFailure(async () => {
        if (client.needsStop()) await client.stop();
        await client.start();
      });
      return starting;
    },
    showOutput: () => output.show(),
    dispose: async () => {
      for (const listener of [...listeners, changed, started]) listener.dispose();
      await client.dispose();
    },
  };
}

function isOlder({ uri }: TextDocument): boolean {
  return uri.scheme === olderScheme;
}

function areAddresses(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer) && answer.every((one) => typeof one === 'string');
}
