/**
 * Makes a release, up to publishing it: `npm run release -- major|minor|patch|VERSION [--dry-run] [--skip-pack-tests]`.
 * With `--dry-run`, it does so in a temporary clone. CONTRIBUTING.md describes the whole release.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getLocalDay } from '@journey-maps/core/semantics';
import { readProject } from './build/project.ts';
import { withVersion } from './build/project-texts.ts';
import { root } from './real-editor/paths.ts';
import { cutChangelog } from './release/changelog.ts';
import { movingTag, nextVersion, steps } from './release/next-version.ts';
import { scratchClone } from './release/scratch-clone.ts';

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function main(args: readonly string[]): void {
  const [step, ...others] = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const unknown = flags.filter((flag) => flag !== '--dry-run' && flag !== '--skip-pack-tests');
  if (step === undefined || others.length > 0 || unknown.length > 0)
    throw new Error(`Write: npm run release -- ${steps.join('|')}|VERSION [--dry-run]`);
  const version = nextVersion(readProject(root).version, step);
  if (version === undefined)
    throw new Error(
      `${step} is neither ${steps.join(', ')} nor a later version than ${readProject(root).version}.`,
    );
  if (flags.includes('--dry-run')) rehearse(args.filter((arg) => arg !== '--dry-run'));
  else release(version, flags.includes('--skip-pack-tests'));
}

/** Makes the release in a clone, and removes the clone. */
function rehearse(args: readonly string[]): void {
  const folder = scratchClone(root);
  try {
    // A machine of CI has no author.
    for (const [key, value] of [
      ['user.name', 'Rehearsal'],
      ['user.email', 'rehearsal@localhost'],
    ] as const)
      execFileSync('git', ['config', key, value], { cwd: folder });
    run(`node scripts/release.ts ${args.join(' ')}`, folder);
    console.log('\nThis was a rehearsal in a temporary clone: nothing is changed here.');
  } finally {
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}

function release(version: string, skipPackTests: boolean): void {
  const [source, tag, moving] = [`source-v${version}`, `v${version}`, movingTag(version)];
  refuseUnlessReady([source, tag]);

  change('CHANGELOG.md', (text) => cutChangelog(text, version, getLocalDay(new Date())));
  change('package.json', (text) => withVersion(text, version));
  // Copies the version to all packages and documents, and bundles.
  run('npm run --silent build');
  run('tsc -b');
  run('node scripts/package.ts');
  run('node scripts/package-npm.ts');
  run('node scripts/package-action.ts');
  if (!skipPackTests) run('vitest run --config vitest.packages.config.ts');

  git('add', '--all');
  git('commit', '--quiet', '-m', `Release ${version}`);
  git('tag', '-a', '-m', `Version ${version}: the sources`, source);
  tagReleaseTree(version, tag, moving);
  console.log(nextSteps(version, [source, tag, moving]));
}

/** Refuses a release of something that is not committed or was released before. */
function refuseUnlessReady(tags: readonly string[]): void {
  if (git('status', '--porcelain') !== '')
    throw new Error(
      'Some changes are not committed. A release contains committed changes only: commit or stash them.',
    );
  const taken = tags.filter((tag) => git('tag', '--list', tag) !== '');
  if (taken.length > 0)
    throw new Error(
      `The tag ${taken.join(', ')} is there already. Choose another version, or delete the tag.`,
    );
}

/**
 * Tags the built files: a commit without a parent, so that `uses: …@v1` and pre-commit get the command and
 * nothing else. The working tree and the branch stay unchanged.
 */
function tagReleaseTree(version: string, tag: string, moving: string): void {
  const env = {
    ...process.env,
    GIT_INDEX_FILE: join(git('rev-parse', '--absolute-git-dir'), 'release-index'),
  };
  const gitTree = (...args: readonly string[]) =>
    execFileSync('git', [`--work-tree=${join(root, 'dist/release')}`, ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
    }).trim();
  rmSync(env.GIT_INDEX_FILE, { force: true });
  // The built files are in folders that `.gitignore` names.
  gitTree('add', '--all', '--force');
  const commit = gitTree('commit-tree', '-m', `Version ${version}`, gitTree('write-tree'));
  rmSync(env.GIT_INDEX_FILE, { force: true });
  git('tag', tag, commit);
  git('tag', '--force', moving, commit);
}

function nextSteps(version: string, tags: readonly string[]): string {
  const [source, tag, moving] = tags;
  return `
Version ${version} is packed, committed and tagged. Nothing is published yet.

1. Look at it:      git show --stat, and journey-maps-${version}.vsix in VS Code
2. Publish all:     git push origin HEAD ${source} ${tag} && git push --force origin ${moving}
   The workflow "Release" then publishes the npm package, the extension and the release notes.

Without the workflow, after the push:
   npm             npm publish dist/journey-maps-${version}.tgz --access public
   Marketplace     npx vsce publish --packagePath journey-maps-${version}.vsix
   Open VSX        npx ovsx publish journey-maps-${version}.vsix
   GitHub          node scripts/release-notes.ts > notes.md && gh release create ${tag} --verify-tag --notes-file notes.md journey-maps-${version}.vsix dist/journey-maps-${version}.tgz

To take it back:    git tag --delete ${source} ${tag} && git reset --hard HEAD~1
                    (${moving} moves back with: git fetch --tags --force)`;
}

function change(path: string, edit: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function run(line: string, folder = root): void {
  console.log(`\n── ${line}`);
  const { status } = spawnSync(line, { cwd: folder, shell: true, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`\`${line}\` failed, so nothing is committed or tagged. Undo with: git restore .`);
}
