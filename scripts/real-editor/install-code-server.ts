import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** VS Code 1.139.1, served to a browser. Raise it by hand and run the scenarios. */
const codeServerVersion = '4.139.1';

/**
 * Installs the pinned code-server below a folder of its own, unless it is there, and gives the path of its entry
 * point. It is no dependency of the workspace: its install script wants native builds that nothing here needs.
 * @param home the folder for everything of the real editor, ignored by git.
 * @param log gets a line for whatever takes long.
 */
export async function installCodeServer(home: string, log: (line: string) => void): Promise<string> {
  const name = `code-server-${codeServerVersion}`;
  const folder = join(home, name);
  const program = join(folder, 'node_modules', 'code-server');
  const entry = join(program, 'out', 'node', 'entry.js');
  // Written last, so that an install that was interrupted does not count as one.
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
    // A package of its own, or npm would go looking for one further up and find the workspace.
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, ['install', '--no-save', `code-server@${codeServerVersion}`]);
    log('Installing what VS Code itself needs …');
    await npm(join(program, 'lib', 'vscode'), ['install', '--omit=dev']);
  });
  await writeFile(mark, `${codeServerVersion}\n`);
  return entry;
}

/** Registries fail now and then; a second try is cheaper than a person's. */
async function twice(log: (line: string) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${(error as Error).message} Trying once more …`);
    await work();
  }
}

/** Runs npm in a folder. Its output is shown only where it fails. */
async function npm(folder: string, args: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const all = [...args, '--prefix', folder, ...quiet];
  // Under `npm run`, the very npm that runs us; else the one on the PATH.
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

/** Ours without what an outer `npm run` says about the workspace, which an inner npm would take for its own settings. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const outer =
    /^(INIT_CWD|npm_(lifecycle|package|command|config_(local_prefix|prefix|workspaces?|include_workspace_root)).*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}
