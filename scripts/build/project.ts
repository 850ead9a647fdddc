import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The facts about the project that its `package.json` alone defines. A fork changes them there. */
export interface Project {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly description: string;
  readonly licence: string;
  readonly keywords: readonly string[];
  /** The repository on GitHub: `owner/name`. */
  readonly repository: string;
}

/**
 * Reads the facts about the project.
 *
 * @throws if the repository is not on GitHub: its workflows and the action are
 */
export function readProject(root: string): Project {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly publisher: string;
    readonly description: string;
    readonly license: string;
    readonly keywords: readonly string[];
    readonly repository: { readonly url: string };
  };
  const { name, version, publisher, description, keywords } = manifest;
  const { url } = manifest.repository;
  const repository = /^(?:git\+)?https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/u.exec(url)?.[1];
  if (repository === undefined)
    throw new Error(
      `${url} is not the address of a repository on GitHub. Correct "repository" in package.json.`,
    );
  return { name, version, publisher, description, licence: manifest.license, keywords, repository };
}

/** Returns the address of the repository for people: `https://github.com/owner/name`. */
export function getAddress({ repository }: Project): string {
  return `https://github.com/${repository}`;
}
