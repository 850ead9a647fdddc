import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** VS Code 1.139.1 as a web server. To upgrade, change this version and run the scenarios. */
const codeServerVersion = '4.139.1';

/**
 * Installs the pinned version of code-server, unless it is already installed, and returns the path of its
 * entry point. It is not a dependency of the workspace, since its install script requires native builds
 * that are not needed here.
 * @param home the folder for all files of the real editor, ignored by git
 * @param log called with a line for each slow step
 */
export async function installCodeServer(home: string, log: (line: string) => void): Promise<string> {
  const name = `code-server-${codeServerVersion}`;
  const folder = join(home, name);
  const program = join(folder, 'node_modules', 'code-server');
  const entry = join(program, 'out', 'node', 'entry.js');
  // Written last, so that an interrupted installation doesn't count.
  const mark = join(folder, 'installed');
  if (existsSync(mark)) return entry;

  await mkdir(home, { recursive: true });
  for (const old of await readdir(home)) {
    if (old.startsWith('code-server-')) await rm(join(home, old), { recursive: true, force: true });
  }
  log(`Installing code-server ${codeServerVersion} (VS Code in the browser), once: about 0.6 GB …`);
  await twice(log, async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    // Without its own package.json, npm would find the package.json of the workspace further up.
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, ['install', '--no-save', `code-server@${codeServerVersion}`]);
    log('Installing what VS Code itself needs …');
    await npm(join(program, 'lib', 'vscode'), ['install', '--omit=dev']);
  });
  await writeFile(mark, `${codeServerVersion}\n`);
  return entry;
}

/** Runs the work, and once more if it fails: registries fail now and then. */
async function twice(log: (line: string) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${(error as Error).message} Trying once more …`);
    await work();
  }
}

/** Runs npm in a folder. Shows its output only if it fails. */
async function npm(folder: string, args: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const all = [...args, '--prefix', folder, ...quiet];
  // Under `npm run`, the same npm as the outer one; else the one on the PATH.
  const cli = process.env['npm_execpath'];
  const [command, ...rest] =
    cli?.endsWith('.js') === true ? [process.execPath, cli, ...all] : ['npm', ...all];
  const child = spawn(command ?? 'npm', rest, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: ownEnvironment(),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed (${code}).\n${output.trim()}\n`);
}

/**
 * Returns the environment without the variables of an outer `npm run`, which an inner npm would
 * take for its own settings.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const outer =
    /^(INIT_CWD|npm_(lifecycle|package|command|config_(local_prefix|prefix|workspaces?|include_workspace_root)).*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}
