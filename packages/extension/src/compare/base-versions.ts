import type { OlderText, OlderVersion } from '@journey-maps/core/protocol';
import type { Result } from '@journey-maps/core/text';
import { Uri, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { readFileBytes } from '../read-file.ts';
import { createOlderDocuments } from './base-documents.ts';
import { findRenamedFile } from './find-renamed-file.ts';
import { findRepository, type GitRepository } from './git.ts';
import { type RequestedVersion, readRequestedVersion } from './requested-version.ts';
import { isInCommit, readTextInCommit } from './text-in-commit.ts';

/** The greatest depth of `extends` that is followed. */
const mostRounds = 20;

/** A base version to compare with, or the reason why it cannot be found. */
export type OlderVersionOr = Result<OlderVersion>;

/** Finds base versions and opens their texts as documents. */
export interface OlderVersions {
  readonly find: (file: Uri, requested: RequestedVersion) => Promise<OlderVersionOr>;
  /** @param kept a `RequestedVersion` as JSON from before a reload of the window, not validated yet */
  readonly findAgain: (file: Uri, state: string) => Promise<OlderVersionOr>;
  readonly dispose: () => void;
}

export function createOlderVersions(
  server: Pick<LanguageServer, 'importsIn' | 'missingConfigs'>,
): OlderVersions {
  // Longer than most functions: its inner functions share the documents of older versions.
  const documents = createOlderDocuments();
  return {
    find,
    findAgain: async (file, state) => {
      const requested = readRequestedVersion(state);
      if (requested === undefined)
        return {
          problem:
            'The preview could not restore the comparison, because its other version is unknown. Compare the map again.',
        };
      try {
        return await find(file, requested);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { problem: `The preview could not restore the comparison: ${why}` };
      }
    },
    dispose: () => documents.dispose(),
  };

  async function find(file: Uri, requested: RequestedVersion): Promise<OlderVersionOr> {
    switch (requested.is) {
      case 'commit':
        return findInCommit(file, requested.ref, requested.name);
      case 'saved':
        return findSaved(file);
      case 'map': {
        const { uri } = requested;
        return { name: getFileName(uri), from: { kind: 'map', uri } };
      }
      case 'baseline': {
        const { journey, baseline } = requested.of;
        return { name: `“${baseline}”`, from: { kind: 'baseline', journey } };
      }
    }
  }

  async function findInCommit(file: Uri, ref: string, name: string): Promise<OlderVersionOr> {
    const repository = await findRepository(file);
    if (repository === undefined) return { problem: noRepository };
    const commit = await repository.getCommit(ref).catch(() => undefined);
    if (commit === undefined) {
      const isFirst = ref === 'HEAD';
      return {
        problem: isFirst
          ? 'This repository has no commit to compare with yet. Commit the map first.'
          : `Git cannot find ${name} in this repository. It may belong to a branch that you have not fetched: fetch it first.`,
      };
    }
    return listTexts(file, repository, { hash: commit.hash, name });
  }

  async function findSaved(file: Uri): Promise<OlderVersionOr> {
    const text = await readSavedText(file);
    if (text === undefined)
      return { problem: 'The saved version of this map cannot be read. Check that the file still exists.' };
    const uri = file.toString();
    const address = documents.add({ uri }, 'saved', text);
    return { name: 'the saved map', from: { kind: 'texts', texts: [{ uri, text, address }] } };
  }

  /** Reads a map in a commit, and everything that it imports there. */
  async function listTexts(
    file: Uri,
    repository: GitRepository,
    { hash, name }: { readonly hash: string; readonly name: string },
  ): Promise<OlderVersionOr> {
    const was = await findFileInCommit(repository, hash, file);
    // Keeps the current URI if only the file name changed, so that other maps still find it. Uses the former
    // URI if the folder changed, since imports are relative to it.
    const main = (getFolder(was) === getFolder(file) ? file : was).toString();
    const texts: OlderText[] = [];
    const open = [main];
    const seen = new Set(open);
    for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
      const fileUri = uri === main ? was : Uri.parse(uri);
      const content = await readTextInCommit(repository, hash, fileUri);
      if (content === 'binary')
        return {
          problem: `${getFileName(fileUri.toString())} in ${name} is not UTF-8 text, so it cannot be compared.`,
        };
      const text = content?.text;
      const address = documents.add({ uri: fileUri.toString(), commit: hash }, name, text ?? '');
      texts.push({ uri, address, ...(text === undefined ? {} : { text }) });
      if (text === undefined) continue;
      for (const imported of await server.importsIn(uri, text)) {
        // The repository never contains files outside its folder.
        if (seen.has(imported) || !isWithin(Uri.parse(imported), repository.rootUri)) continue;
        seen.add(imported);
        open.push(imported);
      }
    }
    const configs = await readConfigs(main, repository, { hash, name });
    return { name, from: { kind: 'texts', texts, configs, ...(main !== file.toString() && { main }) } };
  }

  /** Reads the configuration files of a map in a commit, and everything that they extend. */
  async function readConfigs(
    map: string,
    repository: GitRepository,
    { hash, name }: { readonly hash: string; readonly name: string },
  ): Promise<readonly OlderText[]> {
    const configs: OlderText[] = [];
    const seen = new Set<string>();
    for (let round = 0; round < mostRounds; round++) {
      const missing = (await server.missingConfigs(map, configs)).filter((uri) => !seen.has(uri));
      for (const uri of missing) {
        seen.add(uri);
        const file = Uri.parse(uri);
        // The rules of files outside the repository are the same in both versions.
        if (!isWithin(file, repository.rootUri)) continue;
        const found = await readTextInCommit(repository, hash, file);
        const text = typeof found === 'object' ? found.text : undefined;
        const address = documents.add({ uri, commit: hash }, name, text ?? '');
        configs.push({ uri, address, ...(text === undefined ? {} : { text }) });
      }
      if (missing.length === 0) break;
    }
    return configs;
  }
}

/** Returns the path of a map in a commit: its current one, or the former one if it was renamed since. */
async function findFileInCommit(repository: GitRepository, commit: string, file: Uri): Promise<Uri> {
  if (await isInCommit(repository, commit, file)) return file;
  const text = (await workspace.openTextDocument(file)).getText();
  return (await findRenamedFile(repository, commit, { uri: file, text })) ?? file;
}

const noRepository =
  'This map is not in an open Git repository. Open the folder of the repository, or compare with another map.';

async function readSavedText(file: Uri): Promise<string | undefined> {
  try {
    const bytes = await readFileBytes(file);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

function isWithin({ scheme, path }: Uri, folder: Uri): boolean {
  return (
    scheme === folder.scheme && path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`)
  );
}

function getFolder({ path }: Uri): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function getFileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
