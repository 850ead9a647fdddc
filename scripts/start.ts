/**
 * Builds and packages the extension and installs it into a real VS Code in the browser. Opens a copy of the
 * example maps there, with a preview. Runs until Ctrl+C. `npm start -- [--port N] [--web-host]`
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeExampleRepository, startMap } from './example-repository.ts';
import { installCodeServer } from './real-editor/install-code-server.ts';
import { editorHome, root, vsixName } from './real-editor/paths.ts';
import { type ExtensionHost, startEditor } from './real-editor/start-editor.ts';

const usage = 'Usage: npm start -- [--port NUMBER] [--web-host]';

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options} ${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    await start(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

interface StartOptions {
  readonly host: ExtensionHost;
  readonly port?: number;
}

/** Parses the options. Returns an error message for invalid ones. */
function readOptions(args: readonly string[]): StartOptions | string {
  let values: { port?: string | undefined; 'web-host'?: boolean | undefined };
  try {
    const options = { port: { type: 'string' }, 'web-host': { type: 'boolean' } } as const;
    values = parseArgs({ args: [...args], options }).values;
  } catch {
    return `Unknown options: \`${args.join(' ')}\`.`;
  }
  const host = values['web-host'] === true ? 'web' : 'node';
  if (values.port === undefined) return { host };
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535) return `\`${values.port}\` is not a port.`;
  return { host, port };
}

async function start({ host, port }: StartOptions): Promise<void> {
  say('Building and packaging the extension …');
  await buildPackage();
  const entry = await installCodeServer(editorHome, say);
  const folder = join(editorHome, 'examples');
  await makeExampleRepository(folder);
  say('Starting VS Code in the browser …');
  const editor = await startEditor({
    entry,
    home: join(editorHome, `start-${host}`),
    vsix: join(root, vsixName),
    host,
    settings: { 'journey.preview.openAutomatically': true },
    ...(port === undefined ? {} : { port }),
  });
  let stopping = false;
  const stop = (): void => {
    stopping = true;
    void editor.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`\nJourney Maps is running: ${editor.createUrl(folder, startMap)}\n`);
  say(`Your changes are in ${folder}, a copy of examples/. Each start replaces this copy.`);
  say('Press Ctrl+C to stop it.');
  const lastWords = await editor.ended;
  if (stopping) say('\nStopped.');
  else throw new Error(`The editor ended unexpectedly.\n${lastWords}`);
}

/** Builds the extension with `npm run package`. Shows its output only if it fails. */
async function buildPackage(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'package'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows, npm is a batch file.
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${output.trim()}\nThe extension could not be built: see above.`);
}

function say(line: string): void {
  console.log(line);
}
