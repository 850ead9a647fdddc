import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from '../../scripts/build/project.ts';
import { root } from '../../scripts/real-editor/paths.ts';

const project = readProject(root);
const tag = `source-v${project.version}`;
const github = `https://github.com/${project.repository}`;
const raw = `https://raw.githubusercontent.com/${project.repository}/${tag}/`;

/** The pages on other sites that the pages of the packages may link to. No test can open them. */
const external: readonly string[] = [
  `${github}/discussions`,
  `${github}/issues`,
  `https://marketplace.visualstudio.com/items?itemName=${project.publisher}.${project.name}`,
  `https://open-vsx.org/extension/${project.publisher}/${project.name}`,
  'https://nodejs.org',
  'https://semver.org',
];

/**
 * Returns the file or folder of the repository that an address of the released version leads to: a page of
 * GitHub, or the contents of a file.
 */
export function fileInRepository(address: string): string | undefined {
  const start = [`${github}/blob/${tag}/`, `${github}/tree/${tag}/`, raw].find((base) =>
    address.startsWith(base),
  );
  if (start === undefined) return undefined;
  const [path = ''] = address.slice(start.length).split(/[?#]/u);
  const file = join(root, decodeURIComponent(path));
  return existsSync(file) ? file : undefined;
}

/** Returns whether an absolute link leads to a file and a heading of the repository, or to a known page. */
export function isAlive(link: string): boolean {
  const { hash, href } = new URL(link);
  if (external.includes(href.replace(/\/$/u, ''))) return true;
  const file = fileInRepository(link);
  return file !== undefined && (hash === '' || anchorsOf(readFileSync(file, 'utf8')).includes(hash.slice(1)));
}

/** Returns the anchors of the headings of a page, as GitHub makes them. */
export function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
