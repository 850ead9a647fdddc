import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNode20 } from '../../../scripts/find-node20.ts';
import { startServerProcess } from '../../server/test/server-process.ts';
import { bundleJourney, execute, type JourneyBundle } from './journey-bundle.ts';
import { temporaryFolder } from './temporary-folder.ts';

let bundle: JourneyBundle;
const node = findNode20();
beforeAll(async () => {
  bundle = await bundleJourney({ withServer: true, withPage: true });
});
afterAll(() => bundle.remove());

const good = 'persona p "P" { primary; goal "x" }\njourney j "J" { status draft; persona p }\n';
const uri = 'file:///nowhere/a.journey';
const textDocument = { uri, languageId: 'journey', version: 1, text: good };
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

/** Starts the server, and returns its exit code and standard error once it has exited. */
async function serverAfter(input: string): Promise<Awaited<ReturnType<typeof execute>>> {
  return execute([node, bundle.script, 'lsp', '--stdio'], {
    folder: temporaryFolder(),
    env: process.env,
    input,
  });
}

describe('the language server', () => {
  it.each(['Content-Length: x\r\n\r\n{}', 'Content-Type: a\r\n\r\n{}', 'no header\r\n\r\n{}'])(
    'ends with a message at the unreadable header %j',
    async (input) => {
      const { code, stderr } = await serverAfter(input);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^journey: A message from the editor has an unreadable header/u);
      expect(stderr).not.toMatch(/ {4}at /u);
    },
  );

  it('answers a message that is not JSON with a parse error', async () => {
    const { stdout, stderr } = await serverAfter('Content-Length: 2\r\n\r\n{]');
    expect(stdout).toContain('-32700');
    expect(stderr).toBe('');
  });
});

describe('the bundles on Node 20', () => {
  it('check what is typed while a preview is watched', async () => {
    const server = startServerProcess([node, bundle.script, 'lsp', '--stdio']);
    const { connection } = server;
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    let changes = 0;
    connection.onNotification('journey/pictureChanged', () => {
      changes++;
    });
    const picture = await connection.sendRequest('journey/getPicture', { uri, watch: true });
    expect(picture).toMatchObject({ uri });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${good}persna q "Q" {}\nowner o "O" { nope }\n` }],
    });
    await server.published(
      uri,
      (diagnostics) => codes(diagnostics).filter((code) => code === 'syntax').length === 2,
    );
    expect(changes).toBeGreaterThan(0);
    const { code, stderr } = await server.end();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each<[number, ...string[]]>([
    [0, 'check', '.'],
    [0, 'check', '--format', 'sarif', '.'],
    [0, 'check', '--fix-dry-run', '.'],
    [0, 'format', '--check', '.'],
    [0, 'report', '.'],
    [0, 'explain', 'pain-without-owner'],
    [0, 'render', 'a.journey', '--format', 'markdown'],
    [0, 'render', 'a.journey', '--format', 'html', '-o', 'a.html'],
    [0, 'render', 'a.journey', '--format', 'xlsx', '-o', 'a.xlsx'],
    [0, 'render', 'a.journey', '--format', 'csv'],
    [0, 'import', 'a.mmd', '-o', 'b.journey'],
    [0, 'diff', 'a.journey', 'c.journey'],
    [0, 'merge', 'a.journey', 'a.journey', 'c.journey'],
    [0, 'new', 'n.journey', '--title', 'New map'],
  ])('exit with %i from `journey %s %s %s %s %s %s`', async (code: number, ...command: string[]) => {
    const folder = temporaryFolder({
      'a.journey': good,
      'c.journey': good.replace('"x"', '"y"'),
      'a.mmd': 'journey\n  title T\n  section S\n    Pays: 3: Anna\n',
    });
    const exited = await execute([node, bundle.script, ...command], { folder, env: process.env });
    expect(exited, exited.stderr).toMatchObject({ code });
  });
});
