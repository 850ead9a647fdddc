/**
 * Measures the time from a keystroke to its findings. The server runs as in an editor: in its own process,
 * over stdio. Needs a build.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { createMap } from './create-map.ts';

const keystrokes = 150;
const rows: Record<string, object> = {};
const indexRows: Record<string, object> = {};

for (const [label, options] of [
  ['10 KB map in a workspace of 1,000', { files: 1000, kilobytes: 10 }],
  ['the same, 100 of them broken', { files: 1000, kilobytes: 10, broken: 100 }],
  ['100 KB map', { files: 10, kilobytes: 100 }],
  ['10 KB map in a workspace of 5,000', { files: 5000, kilobytes: 10 }],
] as const) {
  const result = await measure(options);
  rows[label] = { 'median ms': result.times.median, 'p95 ms': result.times.p95 };
  indexRows[`${options.files} files, ${Math.round(result.sourceBytes / 1e5) / 10} MB`] = {
    seconds: Math.round(result.indexMs) / 1000,
  };
}
console.log('Keystroke to findings');
console.table(rows);
console.log('Reading a workspace');
console.table(indexRows);

interface Options {
  readonly files: number;
  readonly kilobytes: number;
  readonly broken?: number;
}

async function measure({ files, kilobytes, broken = 0 }: Options) {
  const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  let sourceBytes = 0;
  writeFileSync(join(folder, 'people.journey'), 'persona anna "Anna" { goal "Buy" }\nowner web "Web team"\n');
  for (let i = 0; i < files; i++) {
    const text = i < broken ? createMap(5, i).replace('{', '') : createMap(5, i);
    sourceBytes += text.length;
    writeFileSync(join(folder, `map-${i}.journey`), text);
  }
  const server = spawn(process.execPath, ['dist/server/node.cjs', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const { connection, next } = await connect(server, folder);
    const uri = `${pathToFileURL(folder).href}/open.journey`;
    const text = createMap(kilobytes, 9999);
    const start = performance.now();
    // When the last file has been read, the server publishes its findings.
    if (files > 0) await next((params) => params.uri.endsWith(getLast(files)));
    const indexMs = performance.now() - start;
    const opened = next((params) => params.uri === uri && params.version === 1);
    void connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'journey', version: 1, text },
    });
    await opened;
    const times: number[] = [];
    const line = text.split('\n').findIndex((candidate) => candidate.includes('thought'));
    for (let i = 0; i < keystrokes; i++) {
      const version = i + 2;
      const answered = next((params) => params.uri === uri && params.version === version);
      const from = performance.now();
      const at = { line, character: 12 };
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
      });
      await answered;
      times.push(performance.now() - from);
      // A fast typing speed.
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    connection.dispose();
    return { times: percentiles(times), indexMs, sourceBytes };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the last file to be read. Files are read in alphabetical order. */
function getLast(files: number): string {
  return (
    Array.from({ length: files }, (_, i) => `map-${i}.journey`)
      .sort()
      .at(-1) ?? ''
  );
}

type Waiting = {
  readonly wanted: (params: PublishDiagnosticsParams) => boolean;
  readonly resolve: () => void;
};

async function connect(
  server: ChildProcess,
  folder: string,
): Promise<{ connection: ProtocolConnection; next: (isExpected: Waiting['wanted']) => Promise<void> }> {
  if (!server.stdout || !server.stdin) throw new Error('The server has no streams.');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let waiting: Waiting[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    for (const { wanted: isExpected, resolve } of waiting.filter((waiter) => waiter.wanted(params))) {
      waiting = waiting.filter((waiter) => waiter.wanted !== isExpected);
      resolve();
    }
  });
  connection.listen();
  const uri = pathToFileURL(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'maps' }],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  void connection.sendNotification('initialized', {});
  return {
    connection,
    next: (isExpected) => new Promise((resolve) => waiting.push({ wanted: isExpected, resolve })),
  };
}
