import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { extensionId } from './paths.ts';

/** Where the extension runs: in Node, as on a desktop, or in a web worker, as on vscode.dev. */
export type ExtensionHost = 'node' | 'web';

export interface EditorOptions {
  /** What `installCodeServer` gave. */
  readonly entry: string;
  /** Settings, state and installed extensions of this editor go here. */
  readonly home: string;
  readonly vsix: string;
  readonly host: ExtensionHost;
  /** A free one when absent. */
  readonly port?: number;
  /** User settings beyond those that keep the editor quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Editor {
  /** Where it answers: `http://127.0.0.1:PORT`. */
  readonly address: string;
  /**
   * The address that opens a folder.
   *
   * @param file a file of it that is opened too
   */
  readonly urlOf: (folder: string, file?: string) => string;
  /** Resolves when the server ends, by itself or stopped; gives its last words. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
  /** The user's settings: a scenario may change them, and puts them back. */
  readonly settingsFile: string;
}

/** Installs the packaged extension into an editor of its own and starts that on the loopback interface. */
export async function startEditor(options: EditorOptions): Promise<Editor> {
  const { entry, home, vsix, host } = options;
  const data = join(home, 'data');
  const settingsFile = join(data, 'User', 'settings.json');
  await writeJson(settingsFile, { ...quietSettings, ...options.settings });
  const kinds = host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
  await writeJson(join(data, 'Machine', 'settings.json'), kinds);

  // Without a configuration file of its own, code-server writes one into the user's home.
  const config = join(home, 'config.yaml');
  await writeFile(config, 'auth: none\n');
  const common = ['--config', config, '--user-data-dir', data, '--extensions-dir', join(home, 'extensions')];
  await install(entry, [...common, '--install-extension', vsix, '--force']);

  const port = options.port ?? (await freePort());
  const server = run(entry, [
    ...common,
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy'],
    // The extension host of a closed window goes soon, not after three hours.
    ...['--ignore-last-opened', '--reconnection-grace-time', '20'],
  ]);
  const ended = server.ended.then(({ output }) => output);
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/healthz`, server.child, () => server.output());
  return {
    address,
    settingsFile,
    urlOf: (folder, file) => folderUrl(address, folder, file),
    ended,
    stop: async () => {
      stopGroup(server.child);
      await ended;
    },
  };
}

/** The address that opens a folder, and a file of it. */
export function folderUrl(address: string, folder: string, file?: string): string {
  const url = `${address}/?folder=${encodeURI(folder)}`;
  if (file === undefined) return url;
  const opened = `vscode-remote://${new URL(address).host}${encodeURI(`${folder}/${file}`)}`;
  return `${url}&payload=${encodeURIComponent(JSON.stringify([['openFile', opened]]))}`;
}

const quietSettings = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

async function install(entry: string, args: readonly string[]): Promise<void> {
  const { ended } = run(entry, args);
  const { code, output } = await ended;
  if (code !== 0 || !output.includes('successfully installed'))
    throw new Error(`The extension was not installed.\n${output}`);
}

function run(entry: string, args: readonly string[]) {
  // A group of its own, so that what it starts can be ended with it, and a Ctrl+C reaches us first.
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    // The last words are enough to explain an end; a long session must not fill the memory.
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, output }));
  });
  return { child, ended, output: () => output };
}

function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // No groups on this system (Windows), or gone in between.
    child.kill('SIGTERM');
  }
}

/** Resolves as soon as the server answers; fails where it ends before, or says nothing for a minute. */
async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stopGroup(child);
  throw new Error(`The editor did not start.\n${output()}`);
}

/** A port of the loopback interface that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
