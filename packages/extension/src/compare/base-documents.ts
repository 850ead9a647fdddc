import { type Disposable, Uri, workspace } from 'vscode';
import { readFileBytes } from '../read-file.ts';
import { createOlderPath, type OlderTextOf, olderScheme, readOlderTextOf } from './base-address.ts';
import { findRepository } from './git.ts';
import { readTextInCommit } from './text-in-commit.ts';

/** The texts of base versions as read-only documents. */
export interface OlderDocuments {
  /**
   * Adds a text and returns its URI. The text is kept until the window is closed;
   * after that, Git is asked for it again.
   */
  readonly add: (of: OlderTextOf, version: string, text: string) => string;
  readonly dispose: () => void;
}

export function createOlderDocuments(): OlderDocuments {
  const texts = new Map<string, string>();
  const registration: Disposable = workspace.registerTextDocumentContentProvider(olderScheme, {
    provideTextDocumentContent: async (uri) =>
      texts.get(uri.toString()) ?? (await readAgain(readOlderTextOf(uri.query))),
  });
  return {
    add: (of, version, text) => {
      const path = createOlderPath(Uri.parse(of.uri).path, version);
      const address = Uri.from({ scheme: olderScheme, path, query: JSON.stringify(of) }).toString();
      texts.set(address, text);
      return address;
    },
    dispose: () => registration.dispose(),
  };
}

/** Reads a text again after a reload of the window. Reads only maps and configurations of the
 * workspace, since a URI is external input. */
async function readAgain(of: OlderTextOf | undefined): Promise<string | undefined> {
  if (of === undefined) return undefined;
  const file = Uri.parse(of.uri);
  if (
    !/\.journey$|\/journey\.config\.json$/u.test(file.path) ||
    workspace.getWorkspaceFolder(file) === undefined
  )
    return undefined;
  if (of.commit === undefined) {
    const bytes = await readFileBytes(file);
    return bytes && new TextDecoder().decode(bytes);
  }
  const repository = await findRepository(file);
  if (repository === undefined || !/^[0-9a-f]{40,64}$/u.test(of.commit)) return undefined;
  const content = await readTextInCommit(repository, of.commit, file);
  return typeof content === 'object' ? content.text : undefined;
}
