import * as vscode from 'vscode';

/** The id of the provider in the manifest. */
export const mcpProvider = 'journey-maps.mcp';

/** The bundled server, and the Node that runs it. */
export interface McpProgram {
  readonly program: string;
  readonly script: string;
  readonly version: string;
}

/** The part of the API that VS Code has since 1.101. Our oldest editor is 1.100, and lacks it. */
interface McpApi {
  readonly register?: (
    id: string,
    provider: {
      readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
      readonly provideMcpServerDefinitions: () => readonly object[];
    },
  ) => vscode.Disposable;
  readonly Definition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/**
 * Offers the server for assistants to the editor, which starts it when an assistant needs it. It reads the open
 * folders and nothing else. An editor without this feature, or without a folder on disk, gets none.
 */
export function offerMcpServer({ program, script, version }: McpProgram): vscode.Disposable | undefined {
  const { register, Definition } = getMcpApi();
  if (register === undefined || Definition === undefined) return undefined;
  const changed = new vscode.EventEmitter<void>();
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire());
  const provider = register(mcpProvider, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const open = listFoldersOnDisk();
      if (open.length === 0) return [];
      // VS Code's own program runs as Node with this variable.
      const env = { ELECTRON_RUN_AS_NODE: '1' };
      return [new Definition('Journey Maps', program, [script, ...open], env, version)];
    },
  });
  return vscode.Disposable.from(changed, folders, provider);
}

function listFoldersOnDisk(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
    uri.scheme === 'file' ? [uri.fsPath] : [],
  );
}

function getMcpApi(): McpApi {
  const { lm, McpStdioServerDefinition: Definition } = vscode as unknown as {
    readonly lm?: { readonly registerMcpServerDefinitionProvider?: McpApi['register'] };
    readonly McpStdioServerDefinition?: McpApi['Definition'];
  };
  const register = lm?.registerMcpServerDefinitionProvider?.bind(lm);
  return { ...(register && { register }), ...(Definition && { Definition }) };
}
