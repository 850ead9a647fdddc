/**
 * Copies the version, the repository and the publisher from `package.json` to all other files that name them:
 * `npm run generate`. A fork changes `repository` and `publisher` there, and a release the version.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject } from './build/project.ts';
import {
  formerRepository,
  lockWithVersion,
  withAddresses,
  withDerivedAddresses,
  withVersion,
} from './build/project-texts.ts';
import { root } from './real-editor/paths.ts';

const project = readProject(root);
const former = formerRepository(readFileSync(join(root, 'package.json'), 'utf8')) ?? project.repository;
/** The texts that name the project. Sources and tests read `package.json` instead. */
const documents = execFileSync(
  'git',
  ['ls-files', '*.md', '*.yml', '*.yaml', 'Dockerfile', ':!CHANGELOG.md', ':!docs/rules'],
  { cwd: root, encoding: 'utf8' },
);

for (const path of documents.split('\n').filter(Boolean))
  change(path, (text) => withAddresses(text, former, project));
for (const name of readdirSync(join(root, 'packages')))
  change(`packages/${name}/package.json`, (text) => withVersion(text, project.version));
change('packages/cli/src/version.ts', (text) => text.replace(/(?<=version = ')[^']*/u, project.version));
change('package-lock.json', (text) => lockWithVersion(text, project.version));
change('package.json', (text) => withDerivedAddresses(text, project));

/** Writes a file only if it changes, so that programs that watch it stay quiet. */
function change(path: string, edit: (text: string) => string): void {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after !== before) writeFileSync(file, after);
}
