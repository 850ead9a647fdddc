import type { IgnoreFinding } from '@journey-maps/core/protocol';
import {
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { getPageName, getRule, rulePagesScheme as scheme } from './page-name.ts';

export interface RulePages {
  /** @param rule the id of a rule; without one, the user chooses */
  readonly explain: (rule: unknown) => Promise<void>;
  /** Asks for the reason, and hides the finding with a comment. */
  readonly ignore: (finding: unknown) => Promise<void>;
  readonly dispose: () => void;
}

/** Shows the pages of rules, and hides findings. */
export function createRulePages(server: LanguageServer): RulePages {
  // A file system, since VS Code opens only files in its Markdown preview with working links. The pages come
  // from the server and need no network.
  const registration = workspace.registerFileSystemProvider(scheme, createPageFileSystem(server), {
    isReadonly: true,
    isCaseSensitive: true,
  });
  return {
    explain: async (given) => {
      const rule = typeof given === 'string' ? given : await chooseRule(server);
      if (rule === undefined) return;
      // The manifest selects the editor, as for the link of a diagnostic.
      await commands.executeCommand('vscode.open', Uri.from({ scheme, path: `/${getPageName(rule)}` }));
    },
    ignore: async (finding) => {
      const { isIgnoreFinding } = await import('../message-checks.ts');
      if (isIgnoreFinding(finding)) await ignoreWithReason(server, finding);
    },
    dispose: () => registration.dispose(),
  };
}

async function chooseRule(server: LanguageServer): Promise<string | undefined> {
  const rules = await server.rules();
  const chosen = await window.showQuickPick(
    rules.map(({ id, category, summary }) => ({ label: id, description: category, detail: summary })),
    { placeHolder: 'Which rule?', matchOnDescription: true, matchOnDetail: true },
  );
  return chosen?.label;
}

async function ignoreWithReason(server: LanguageServer, finding: IgnoreFinding): Promise<void> {
  const reason = await window.showInputBox({
    title: `Ignore ${finding.rule} here`,
    prompt: 'Why do you ignore this finding? The reason becomes a comment for the next reader of the map.',
    placeHolder: 'Interviews are booked for January',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' ? 'Give a reason: without a reason, the finding is not ignored.' : undefined,
  });
  if (reason === undefined || reason.trim() === '') return;
  const comment = await server.suppression({ ...finding, reason });
  const document = await workspace.openTextDocument(Uri.parse(finding.uri));
  if (comment === undefined || comment.version !== document.version) {
    await window.showInformationMessage(
      'The map has changed in the meantime, so the finding was not ignored. Try again.',
    );
    return;
  }
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(comment.at), comment.newText);
  await workspace.applyEdit(edit);
}

function createPageFileSystem(server: LanguageServer): FileSystemProvider {
  // The pages never change while their server is running.
  const never = new EventEmitter<FileChangeEvent[]>();
  const refuse = (uri: Uri) => {
    throw FileSystemError.NoPermissions(uri);
  };
  async function getPageAt(uri: Uri): Promise<Uint8Array> {
    const page = await server.rulePage(getRule(uri.path));
    if (page === undefined) throw FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  }
  return {
    onDidChangeFile: never.event,
    watch: () => new Disposable(() => undefined),
    stat: async (uri) =>
      uri.path === '/'
        ? { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: FileType.File, ctime: 0, mtime: 0, size: (await getPageAt(uri)).length },
    readFile: getPageAt,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
