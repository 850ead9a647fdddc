import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { root } from '../real-editor/paths.ts';
import { absoluteLinks } from './absolute-links.ts';
import { type Project, readProject } from './project.ts';
import { formerRepository, lockWithVersion, withAddresses, withDerivedAddresses } from './project-texts.ts';

const project = readProject(root);
const fork: Project = { ...project, version: '1.2.3', repository: 'anna/bike-maps', publisher: 'anna' };

const readme = `[issues](https://github.com/old/maps/issues)
- uses: old/maps@v1
- repo: https://github.com/old/maps
  rev: v0.0.1
https://marketplace.visualstudio.com/items?itemName=old.journey-maps
https://open-vsx.org/extension/old/journey-maps
https://github.com/old/maps-of-others and https://github.com/very-old/maps
code --install-extension old.journey-maps, or code --install-extension journey-maps-1.2.0.vsix
`;

describe('a fork', () => {
  it('changes the addresses of all documents with one line', () => {
    expect(withAddresses(readme, 'old/maps', fork)).toBe(`[issues](https://github.com/anna/bike-maps/issues)
- uses: anna/bike-maps@v1
- repo: https://github.com/anna/bike-maps
  rev: v1.2.3
https://marketplace.visualstudio.com/items?itemName=anna.journey-maps
https://open-vsx.org/extension/anna/journey-maps
https://github.com/old/maps-of-others and https://github.com/very-old/maps
code --install-extension anna.journey-maps, or code --install-extension journey-maps-1.2.0.vsix
`);
  });

  it('changes the other addresses in package.json, from which the former one is known', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    expect(formerRepository(manifest)).toBe(project.repository);
    const changed = withDerivedAddresses(manifest, fork);
    expect(formerRepository(changed)).toBe('anna/bike-maps');
    expect(JSON.parse(changed)).toMatchObject({
      bugs: { url: 'https://github.com/anna/bike-maps/issues' },
      qna: 'https://github.com/anna/bike-maps/discussions',
    });
  });
});

it('changes the version of our own packages in the lock file only', () => {
  const lock = lockWithVersion(readFileSync(join(root, 'package-lock.json'), 'utf8'), '9.8.7');
  const { version, packages } = JSON.parse(lock) as {
    version: string;
    packages: Record<string, { version?: string; link?: boolean }>;
  };
  expect(version).toBe('9.8.7');
  const changed = Object.keys(packages).filter((path) => packages[path]?.version === '9.8.7');
  expect(changed).toContain('packages/cli');
  expect(changed.filter((path) => path.includes('node_modules'))).toEqual([]);
});

describe('links on other sites', () => {
  const absolute = (text: string) =>
    absoluteLinks(text, { ...project, repository: 'journey-maps/journey-maps', version: '1.2.3' }, 'docs');

  it.each([
    [
      '[a](ci.md#github)',
      '[a](https://github.com/journey-maps/journey-maps/blob/source-v1.2.3/docs/ci.md#github)',
    ],
    ['[a](../README.md)', '[a](https://github.com/journey-maps/journey-maps/blob/source-v1.2.3/README.md)'],
    [
      '![a](images/map.png)',
      '![a](https://raw.githubusercontent.com/journey-maps/journey-maps/source-v1.2.3/docs/images/map.png)',
    ],
    [
      '[![a](images/map.png)](map.md)',
      '[![a](https://raw.githubusercontent.com/journey-maps/journey-maps/source-v1.2.3/docs/images/map.png)](https://github.com/journey-maps/journey-maps/blob/source-v1.2.3/docs/map.md)',
    ],
    [
      '[a](#here) [b](https://example.com) [c](mailto:a@b.c)',
      '[a](#here) [b](https://example.com) [c](mailto:a@b.c)',
    ],
    ['`[a](ci.md)`', '`[a](ci.md)`'],
  ])('replace %s', (before, after) => {
    expect(absolute(before)).toBe(after);
  });
});

const texts = execFileSync('git', ['ls-files', '*.md', '*.yml', '*.yaml', '*.json', 'Dockerfile'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && path !== 'package-lock.json')
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

test('documents start the command by its own package: `npx journey` belongs to a stranger', () => {
  const wrong = texts.filter(({ text }) => /\bnpx (?:-\S+ )*journey(?!-maps)\b/u.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no document has a placeholder for an owner or an address', () => {
  const wrong = texts.filter(({ text }) => /\bOWNER\/|\/OWNER\b|YOUR-ORG|TODO-/u.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('all documents name the current repository and extension', () => {
  const changed = texts.filter(({ text }) => withAddresses(text, project.repository, project) !== text);
  expect(changed.map(({ path }) => path)).toEqual([]);
  const others = texts.flatMap(({ path, text }) =>
    [...text.matchAll(/github\.com\/([\w.-]+)\/journey-maps\b/gu)].flatMap(([, owner]) =>
      `${owner}/journey-maps` === project.repository ? [] : [path],
    ),
  );
  expect(others).toEqual([]);
});

test('all packages have the version of the project', () => {
  const versions = readdirSync(join(root, 'packages')).map(
    (name) =>
      (JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Project).version,
  );
  expect(new Set(versions)).toEqual(new Set([project.version]));
});
