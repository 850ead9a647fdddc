import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { extensionId } from './paths.ts';

/** The extension host: Node, as on a desktop, or a web worker, as on vscode.dev. */
export type ExtensionHost = 'node' | 'web';

export interface EditorOptions {
  /** The result of `installCodeServer`. */
  readonly entry: string;
  /** The folder for settings, state and installed extensions of this editor. */
  readonly home: string;
  readonly vsix: string;
  readonly host: ExtensionHost;
  /** A free port if absent. */
  readonly port?: number;
  /** User settings in addition to `quietSettings`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Editor {
  /** The URL of the server: `http://127.0.0.1:PORT`. */
  readonly address: string;
  /**
   * Returns the URL that opens a folder.
   *
   * @param file a file of the folder to open as well
   */
  readonly createUrl: (folder: string, file?: string) => string;
  /** Resolves with the last output when the server ends, by itself or after `stop`. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
  /** The file of the user's settings. A scenario that changes them must restore them. */
  readonly settingsFile: string;
}

/** Starts a separate editor with the packaged extension on the loopback interface. */
export async function startEditor(options: EditorOptions): Promise<Editor> {
  const { entry, home, vsix, host } = options;
  const data = join(home, 'data');
  const settingsFile = join(data, 'User', 'settings.json');
  await writeJson(settingsFile, { ...quietSettings, ...options.settings });
  const kinds = host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
  await writeJson(join(data, 'Machine', 'settings.json'), kinds);

  // Without a configuration file, code-server writes one into the user's home.
  const config = join(home, 'config.yaml');
  await writeFile(config, 'auth: none\n');
  const common = ['--config', config, '--user-data-dir', data, '--extensions-dir', join(home, 'extensions')];
  await install(entry, [...common, '--install-extension', vsix, '--force']);

  const port = options.port ?? (await freePort());
  const server = run(entry, [
    ...common,
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy'],
    // Ends the extension host of a closed window soon, and not after three hours.
    ...['--ignore-last-opened', '--reconnection-grace-time', '20'],
  ]);
  const ended = server.ended.then(({ output }) => output);
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/healthz`, server.child, () => server.output());
  return {
    address,
    settingsFile,
    createUrl: (folder, file) => folderUrl(address, folder, file),
    ended,
    stop: async () => {
      stopGroup(server.child);
      await ended;
    },
  };
}

/** Returns the URL that opens a folder and a file in it. */
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
  // A separate process group can be ended as a whole, and Ctrl+C reaches this process first.
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    // The last output is enough to explain an exit, and a long session must not fill the memory.
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
    // The system has no process groups (Windows), or the group has just ended.
    child.kill('SIGTERM');
  }
}

/** Resolves as soon as the server answers. Throws if it exits first, or does not answer within a minute. */
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

/** Returns a free port of the loopback interface. */
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
