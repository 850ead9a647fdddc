import type { FromPage, Picture, PreviewDefaults, ToPage } from '@journey-maps/core/protocol';
import type { JourneyDiagram } from '@journey-maps/core/views';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { targets } from '../../../scripts/build/targets.ts';
import { servePage } from './serve-page.ts';

/** The preview in a real browser, under the policy of a VS Code webview. The test plays the editor. */
export interface OpenPage {
  readonly page: Page;
  readonly tell: (message: ToPage) => Promise<void>;
  /** Returns all messages of this type from the page so far. */
  readonly said: <T extends FromPage['type']>(type: T) => Promise<Extract<FromPage, { type: T }>[]>;
  /** Answers the page's next request for a picture. */
  readonly answer: (picture: Picture | undefined) => Promise<void>;
  /** Shows this file, including the answer, as with these settings of the user. */
  readonly show: (picture: Picture, defaults?: PreviewDefaults) => Promise<void>;
  readonly changeTo: (picture: Picture) => Promise<void>;
  /** Reloads the page with its saved state. */
  readonly reload: () => Promise<void>;
  /** Loads a page without state in the same tab, since opening a tab for each test takes long. */
  readonly startOver: () => Promise<void>;
  /** Events that must never happen: dialogs, errors, policy violations, requests to anywhere. */
  readonly alarms: readonly string[];
}

const size = { width: 900, height: 600 };

let bundled: Promise<ReadonlyMap<string, string>> | undefined;

/** Bundles the page as shipped, once for all test files in this process. */
export function bundlePage(): Promise<ReadonlyMap<string, string>> {
  bundled ??= bundleAnew();
  return bundled;
}

async function bundleAnew(): Promise<ReadonlyMap<string, string>> {
  const results = await Promise.all(
    targets.preview.map((options) => build({ ...options, minify: true, write: false })),
  );
  const files = results.flatMap(({ outputFiles }) => outputFiles ?? []);
  return new Map(files.map(({ path, text }) => [`/${path.split(/[\\/]/).at(-1)}`, text]));
}

export async function openPage(
  browser: Browser,
  bundle: ReadonlyMap<string, string>,
  theme: { readonly kind: string; readonly colours: Readonly<Record<string, string>> } = {
    kind: 'vscode-light',
    colours: {},
  },
  presents = false,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: size });
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') alarms.push(`console: ${message.text()}`);
  });
  const origin = await servePage(bundle);
  const address = `${origin}/${presents ? 'present' : ''}`;
  const known = new Set([address, ...[...bundle.keys()].map((path) => origin + path)]);
  page.on('request', (request) => {
    const [url = ''] = request.url().split('?');
    if (!known.has(url) && !url.startsWith('data:')) alarms.push(`request: ${request.url()}`);
  });
  await page.addInitScript(beTheEditor, theme);
  await page.goto(address);
  return { page, alarms, ...conversation(page, address, alarms) };
}

function conversation(page: Page, address: string, alarms: string[]): Omit<OpenPage, 'page' | 'alarms'> {
  const tell = (message: ToPage): Promise<void> =>
    // As JSON, like VS Code, so that no two parts of a picture are the same object.
    page.evaluate((sent) => window.postMessage(JSON.parse(sent), '*'), JSON.stringify(message));
  const readMessages: OpenPage['said'] = (type) =>
    page.evaluate<FromPage[], string>(
      (otherType) => window.said.filter((message) => message.type === otherType),
      type,
    ) as never;
  let answered = 0;
  let pages = 0;
  const answer = async (picture: Picture | undefined): Promise<void> => {
    // Not `waitForFunction`, which needs `eval`: the page's policy forbids it.
    let asked = answered;
    while (asked <= answered) asked = (await readMessages('pull')).at(-1)?.request ?? 0;
    answered = asked;
    await tell({ type: 'picture', request: answered, ...(picture === undefined ? {} : { picture }) });
  };
  return {
    tell,
    said: readMessages,
    answer,
    show: async (picture, defaults) => {
      const settings = defaults === undefined ? {} : { defaults };
      await tell({ type: 'show', uri: picture.uri, name: 'map.journey', locked: false, ...settings });
      await answer(picture);
    },
    changeTo: async (picture) => {
      await tell({ type: 'changed', uri: picture.uri });
      await answer(picture);
    },
    reload: async () => {
      await page.reload();
      answered = 0;
    },
    startOver: async () => {
      alarms.length = 0;
      answered = 0;
      pages++;
      await page.setViewportSize(size);
      // The mouse would otherwise still point at an element.
      await page.mouse.move(-10, -10);
      await page.goto(`${address}?${pages}`);
    },
  };
}

declare global {
  interface Window {
    /** The page's messages to the editor, in a test. */
    said: FromPage[];
  }
}

/** Provides the API of a VS Code webview. Runs in the page before its own script. */
function beTheEditor({ kind, colours }: { kind: string; colours: Readonly<Record<string, string>> }): void {
  window.said = [];
  const state = `state ${location.search}`;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: FromPage) => window.said.push(message),
      getState: () => JSON.parse(sessionStorage.getItem(state) ?? 'null') as unknown,
      setState: (otherState: unknown) => sessionStorage.setItem(state, JSON.stringify(otherState)),
    }),
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.className = kind;
    for (const [name, value] of Object.entries(colours))
      document.documentElement.style.setProperty(name, value);
  });
}

/** Creates a picture of one journey from its stages with their tasks, by title. */
export function getPicture(
  stages: Readonly<Record<string, readonly string[]>>,
  change: Partial<Picture> & { readonly title?: string; readonly actors?: readonly string[] } = {},
): Picture {
  const { title = 'A journey', actors = ['Colleen'], ...rest } = change;
  return {
    uri: 'file:///map.journey',
    version: 1,
    revision: 0,
    diagrams: [getDiagram(title, stages, actors)],
    maps: { journeys: [], empathyMaps: [], declarations: [] },
    findings: [],
    ...rest,
  };
}

/**
 * Creates a diagram. The span of stage i begins at 1000·(i+1), that of its task k 100·k after that, with a
 * length of 50.
 */
export function getDiagram(
  title: string,
  stages: Readonly<Record<string, readonly string[]>>,
  actors: readonly string[] = ['Colleen'],
): JourneyDiagram {
  const sections = Object.entries(stages).map(([stage, tasks], i) => {
    const start = 1000 * (i + 1);
    return {
      id: stage,
      title: stage,
      span: { start, end: start + 900 },
      tasks: tasks.map((task, k) => ({
        id: `${stage}/${task}`,
        kind: 'step' as const,
        title: task,
        emotion: ((i + k) % 5) - 2,
        actors,
        momentOfTruth: false,
        span: { start: start + 100 * (k + 1), end: start + 100 * (k + 1) + 50 },
      })),
    };
  });
  return { id: title, title, description: '', span: { start: 900, end: 100_000 }, sections };
}
