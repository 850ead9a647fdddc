import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { describeOpenMap, openMapTool } from './editor-tools.ts';
import { mcpProvider, offerMcpServer } from './mcp-servers.ts';

interface Provider {
  readonly provideMcpServerDefinitions: () => readonly unknown[];
}

const editor = vi.hoisted(() => ({
  folders: [] as { readonly uri: { readonly scheme: string; readonly fsPath: string } }[],
  changed: (): void => undefined,
  registered: undefined as { readonly id: string; readonly provider: Provider } | undefined,
  hasMcp: true,
}));
vi.mock('vscode', () => ({
  workspace: {
    get workspaceFolders() {
      return editor.folders;
    },
    onDidChangeWorkspaceFolders: (listener: () => void) => {
      editor.changed = listener;
      return { dispose: () => undefined };
    },
  },
  lm: {
    get registerMcpServerDefinitionProvider() {
      if (!editor.hasMcp) return undefined;
      return (id: string, provider: Provider) => {
        editor.registered = { id, provider };
        return { dispose: () => undefined };
      };
    },
  },
  McpStdioServerDefinition: class {
    readonly parts: readonly unknown[];
    constructor(...parts: readonly unknown[]) {
      this.parts = parts;
    }
  },
  EventEmitter: class {
    readonly event = () => undefined;
    fire() {
      return undefined;
    }
  },
  Disposable: { from: (...all: readonly unknown[]) => ({ dispose: () => all.length }) },
  DiagnosticSeverity: { Error: 0, Warning: 1 },
}));

const program = { program: '/node', script: '/dist/mcp/main.mjs', version: '1.2.3' };
const manifest = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: {
    readonly mcpServerDefinitionProviders: readonly { readonly id: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
    readonly chatSkills: readonly { readonly path: string }[];
  };
};

beforeEach(() => {
  editor.folders = [];
  editor.registered = undefined;
  editor.hasMcp = true;
});

it('offers one server for the folders on disk', () => {
  editor.folders = [
    { uri: { scheme: 'file', fsPath: '/maps' } },
    { uri: { scheme: 'vscode-vfs', fsPath: '/elsewhere' } },
    { uri: { scheme: 'file', fsPath: '/more' } },
  ];
  offerMcpServer(program);
  expect(editor.registered?.id).toBe(mcpProvider);
  expect(editor.registered?.provider.provideMcpServerDefinitions()).toMatchObject([
    {
      parts: ['Journey Maps', '/node', ['/dist/mcp/main.mjs', '/maps', '/more'], expect.anything(), '1.2.3'],
    },
  ]);
});

it('offers no server without a folder on disk', () => {
  editor.folders = [{ uri: { scheme: 'vscode-vfs', fsPath: '/elsewhere' } }];
  offerMcpServer(program);
  expect(editor.registered?.provider.provideMcpServerDefinitions()).toEqual([]);
});

it('offers nothing in an editor without servers for assistants', () => {
  editor.hasMcp = false;
  expect(offerMcpServer(program)).toBeUndefined();
});

it('has the ids of the manifest, and a skill that exists', () => {
  const { mcpServerDefinitionProviders, languageModelTools, chatSkills } = manifest.contributes;
  expect(mcpServerDefinitionProviders.map(({ id }) => id)).toEqual([mcpProvider]);
  expect(languageModelTools.map(({ name }) => name)).toEqual([openMapTool]);
  for (const { path } of chatSkills) {
    expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')).toMatch(
      /^---\nname: journey-maps\n/u,
    );
  }
});

it('describes the open map with unsaved changes, the cursor and the findings', () => {
  const map = { getText: () => 'owner web "Web"\n', isDirty: true };
  const finding = { range: { start: { line: 0 } }, severity: 1, message: 'Nobody uses this owner.' };
  expect(describeOpenMap(map, 'maps/a.journey', { line: 0, character: 3 }, [finding as never])).toBe(
    `File: maps/a.journey (with unsaved changes)
Cursor: line 1, column 4
Findings:
1: warning: Nobody uses this owner.
Text:
owner web "Web"
`,
  );
});
