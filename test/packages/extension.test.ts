import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { readProject } from '../../scripts/build/project.ts';
import { root, vsixName } from '../../scripts/real-editor/paths.ts';
import { shell } from './packed.ts';
import { anchorsOf, isAlive } from './page-links.ts';

const project = readProject(root);
const vsix = join(root, vsixName);

let files: Readonly<Record<string, Uint8Array>>;
const getText = (path: string) => new TextDecoder().decode(files[`extension/${path}`]);

beforeAll(() => {
  if (!existsSync(vsix)) throw new Error(`${vsixName} is missing. Run npm run package first.`);
  files = unzipSync(readFileSync(vsix));
});

describe.each([
  'readme.md',
  'changelog.md',
  ...['compare', 'finding', 'new-map', 'preview'].map((name) => `walkthrough/${name}.md`),
])('the links of %s', (page) => {
  it('lead to files and headings of the release', () => {
    const links = [...getText(page).matchAll(/\]\(([^()\s]+)\)/gu)].map(([, target = '']) => target);
    expect(links.filter((link) => !leadsSomewhere(link, page))).toEqual([]);
  });
});

/** Returns whether a link leads to something, from a page of the package. */
function leadsSomewhere(link: string, page: string): boolean {
  if (link.startsWith('#')) return anchorsOf(getText(page)).includes(link.slice(1));
  if (link.startsWith('https://')) return isAlive(link);
  return page.startsWith('walkthrough/') && files[`extension/walkthrough/${link}`] !== undefined;
}

test('the page is for people who have installed the extension', () => {
  const page = getText('readme.md');
  expect(page).toMatch(/!\[[^\]]+\]\(https:\/\/raw\.githubusercontent\.com\//u);
  expect(page).not.toMatch(/npm (?:install|start)/u);
  // Two screens.
  expect(page.split('\n').length).toBeLessThan(110);
});

test('the manifest has everything that the Marketplace and Open VSX show', () => {
  const manifest = JSON.parse(getText('package.json')) as Readonly<Record<string, unknown>>;
  const address = `https://github.com/${project.repository}`;
  expect(manifest).toMatchObject({
    name: project.name,
    publisher: project.publisher,
    version: project.version,
    license: 'MIT',
    icon: 'icons/journey-maps.png',
    repository: { url: `git+${address}.git` },
    bugs: { url: `${address}/issues` },
    homepage: `${address}#readme`,
    qna: `${address}/discussions`,
  });
  for (const key of ['private', 'workspaces', 'devDependencies', 'scripts'])
    expect(manifest).not.toHaveProperty(key);
  // The header of a PNG has its width and height.
  const icon = Buffer.from(files['extension/icons/journey-maps.png'] ?? []);
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  for (const path of [
    'LICENSE.txt',
    'changelog.md',
    'THIRD-PARTY-NOTICES.txt',
    'dist/preview/inter-license.txt',
  ])
    expect(files).toHaveProperty([`extension/${path}`]);
});

test('ovsx publishes the extension to a registry without a warning', async () => {
  let uploaded = 0;
  const getBytes = async (request: IncomingMessage) => {
    let size = 0;
    for await (const chunk of request) size += (chunk as Buffer).length;
    return size;
  };
  const server = createServer((request, response) => {
    void getBytes(request).then((size) => {
      const isUpload = request.method === 'POST' && request.url?.startsWith('/api/-/publish') === true;
      if (isUpload) uploaded = size;
      response.setHeader('Content-Type', 'application/json');
      const { publisher: namespace, name, version } = project;
      response.end(
        JSON.stringify(isUpload ? { namespace, name, version } : { version: '1.3.0', success: 'valid' }),
      );
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { code, stdout, stderr } = await shell(
    `ovsx publish "${vsix}" --pat token --registryUrl ${url}`,
    root,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/warn/iu);
  expect(uploaded).toBe(readFileSync(vsix).length);
});
