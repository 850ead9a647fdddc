import { getAddress, type Project } from './project.ts';

/**
 * Returns a text with the current addresses of the project: the repository (`owner/name`), the pages of the
 * extension on the Marketplace and on Open VSX, and the version for pre-commit (`rev: v1.2.3`).
 *
 * @param former the repository that the text may still name
 */
export function withAddresses(
  text: string,
  former: string,
  { repository, publisher, name, version }: Project,
): string {
  const path = former.replaceAll(/[.\\^$*+?()[\]{}|]/gu, String.raw`\$&`);
  return text
    .replaceAll(new RegExp(`(?<![\\w.-])${path}(?![\\w-])`, 'gu'), repository)
    .replaceAll(/(?<=itemName=|--install-extension )[\w-]+\.[\w-]+(?!\S*\.vsix)/gu, `${publisher}.${name}`)
    .replaceAll(/(?<=\brev: v)\d+\.\d+\.\d+/gu, version)
    .replaceAll(/(?<=open-vsx\.org\/extension\/)[\w-]+\/[\w-]+/gu, `${publisher}/${name}`);
}

/** Returns the root manifest with the addresses that follow from its `repository`. */
export function withDerivedAddresses(manifest: string, project: Project): string {
  const address = getAddress(project);
  return manifest
    .replace(/(?<="homepage": ")[^"]*/u, `${address}#readme`)
    .replace(/(?<="bugs": \{\s*"url": ")[^"]*/u, `${address}/issues`)
    .replace(/(?<="qna": ")[^"]*/u, `${address}/discussions`);
}

/** Returns the repository that a manifest named when its addresses were last derived. */
export function formerRepository(manifest: string): string | undefined {
  return /"homepage": "https:\/\/github\.com\/([\w.-]+\/[\w.-]+)#readme"/u.exec(manifest)?.[1];
}

/** Returns a package's manifest with another version. */
export function withVersion(manifest: string, version: string): string {
  return manifest.replace(/(?<=^ {2}"version": ")[^"]*/mu, version);
}

/** Returns the lock file with another version of the project's own packages. */
export function lockWithVersion(lock: string, version: string): string {
  const parsed = JSON.parse(lock) as {
    version: string;
    packages: Record<string, { version?: string; link?: boolean }>;
  };
  parsed.version = version;
  for (const [path, entry] of Object.entries(parsed.packages)) {
    if (path === '' || path.startsWith('packages/'))
      if (!path.includes('node_modules')) entry.version = version;
  }
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
