import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readProject } from '../../../scripts/build/project.ts';
import { root } from '../../../scripts/real-editor/paths.ts';
import { bundleJourney, execute, type JourneyBundle } from '../../cli/test/journey-bundle.ts';
import { temporaryFolder } from '../../cli/test/temporary-folder.ts';
import { commit, git, map, people, sadder } from './pull-request.ts';
import type { ActionFile } from './run-composite.ts';

let bundle: JourneyBundle;
/** The environment, with `journey` on the PATH. */
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  bundle = await bundleJourney();
  const bin = join(bundle.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'journey'), `#!/bin/sh\nexec node "${bundle.script}" "$@"\n`);
  chmodSync(join(bin, 'journey'), 0o755);
  env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, GITHUB_ACTIONS: '', NO_COLOR: '1' };
  // A machine may be busy.
}, 60_000);
afterAll(() => bundle.remove());

const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const both = { 'people.journey': people, 'buying.journey': map };
const ownerless = map.replace('owner web; severity', 'severity');

/** Returns the fenced block of the page that begins with this line. */
function block(firstLine: string): string {
  const blocks = [...page.matchAll(/```(?:yaml|sh)\n(.*?)```/gsu)].map(([, text = '']) => text);
  const otherBlock = blocks.find((text) => text.startsWith(`${firstLine}\n`));
  if (otherBlock === undefined) throw new Error(`docs/ci.md has no block that begins with ${firstLine}`);
  return otherBlock;
}

function repository(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  commit(folder, both, 'Before');
  return folder;
}

/** Runs a line of a recipe as a build server does. */
function shell(folder: string, line: string, more: NodeJS.ProcessEnv = {}) {
  return execute(['sh', '-ec', line], { folder, env: { ...env, ...more } });
}

test('the workflow of GitHub uses what the action has, and gives it what it needs', () => {
  const { on, permissions, jobs } = parse(block('# .github/workflows/maps.yml')) as {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: { readonly maps: { readonly steps: readonly Step[] } };
  };
  interface Step {
    readonly uses: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }
  expect(Object.keys(on)).toEqual(['pull_request', 'merge_group', 'push']);
  expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  const [checkout, action] = jobs.maps.steps;
  expect(checkout).toMatchObject({ with: { 'fetch-depth': 0 } });
  expect(action?.uses).toBe(`${readProject(root).repository}@v1`);
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;
  for (const name of Object.keys(action?.with ?? {})) expect(inputs).toHaveProperty(name);
});

describe('GitLab', () => {
  const { maps } = parse(block('# .gitlab-ci.yml')) as {
    readonly maps: {
      readonly script: readonly string[];
      readonly artifacts: {
        readonly paths: readonly string[];
        readonly reports: { readonly codequality: string };
      };
    };
  };
  const [quality, [changes = '']] = [maps.artifacts.reports.codequality, maps.artifacts.paths];

  test('gets the findings of a merge request as code quality, and what changed', async () => {
    const folder = repository();
    const base = git(folder, 'rev-parse', 'HEAD');
    commit(folder, { 'buying.journey': ownerless }, 'Change');
    const codes: (number | null)[] = [];
    for (const line of maps.script)
      codes.push((await shell(folder, line, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).code);
    expect(codes).toEqual([0, 1]);
    expect(JSON.parse(readFileSync(join(folder, quality), 'utf8'))).toContainEqual(
      expect.objectContaining({ check_name: 'pain-without-owner', severity: 'major' }),
    );
    expect(readFileSync(join(folder, changes), 'utf8')).toContain('lost its owner');
  });

  test('compares nothing on a branch', async () => {
    const folder = repository();
    for (const line of maps.script) expect(await shell(folder, line)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, quality))).toBe(true);
    expect(existsSync(join(folder, changes))).toBe(false);
  });
});

describe('pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files?: string;
    readonly pass_filenames?: boolean;
    readonly require_serial?: boolean;
  }
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];

  /** Runs a hook as pre-commit does: its entry, with the staged files that match. */
  function runHook(id: string, folder: string) {
    const hook = hooks.find((otherHook) => otherHook.id === id);
    if (hook === undefined) throw new Error(`There is no hook ${id}`);
    const staged = git(folder, 'diff', '--cached', '--name-only', '--diff-filter=ACMR').split('\n');
    const files = staged.filter((file) => new RegExp(hook.files ?? '', 'u').test(file));
    return execute([...hook.entry.split(' '), ...(hook.pass_filenames === false ? [] : files)], {
      folder,
      env,
    });
  }

  test('has what it asks of a hook', () => {
    for (const hook of hooks) {
      expect(hook).toMatchObject({ name: expect.any(String) as unknown, language: 'node' });
      // Otherwise pre-commit would split the report.
      expect(hook.pass_filenames === false || hook.require_serial).toBe(true);
    }
    const config = parse(block('# .pre-commit-config.yaml')) as {
      readonly repos: readonly { readonly hooks: readonly { readonly id: string }[] }[];
    };
    const used = config.repos.flatMap((repo) => repo.hooks.map(({ id }) => id));
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(hooks.map((hook) => hook.id)).toContain(id);
  });

  test('checks what is committed, or all', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'people.journey'), people.replace('owner web', 'owner sales'));
    git(folder, 'add', '-A');
    // This file has no findings on its own; the map that imports it has.
    expect(await runHook('journey-check', folder)).toMatchObject({ code: 0 });
    expect(await runHook('journey-check-all', folder)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('unresolved-reference') as unknown,
    });
    writeFileSync(join(folder, 'buying.journey'), ownerless);
    git(folder, 'add', '-A');
    expect(await runHook('journey-check', folder)).toMatchObject({ code: 1 });
  });

  test('formats what is committed', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'buying.journey'), sadder.replace('  stage pays', 'stage   pays'));
    writeFileSync(join(folder, 'notes.txt'), 'stage   pays');
    git(folder, 'add', '-A');
    expect(await runHook('journey-format', folder)).toMatchObject({ code: 0, stdout: 'buying.journey\n' });
    expect(git(folder, 'diff', '--name-only')).toBe('buying.journey');
  });
});

test('lefthook gives the command the staged files', async () => {
  const recipe = parse(block('# lefthook.yml')) as {
    readonly 'pre-commit': {
      readonly commands: { readonly 'journey-maps': { readonly glob: string; readonly run: string } };
    };
  };
  const { glob, run } = recipe['pre-commit'].commands['journey-maps'];
  expect(glob).toBe('*.journey');
  const folder = repository();
  const line = run.replace('{staged_files}', 'buying.journey');
  expect(await shell(folder, line)).toMatchObject({ code: 0 });
  writeFileSync(join(folder, 'buying.journey'), ownerless);
  expect(await shell(folder, line)).toMatchObject({ code: 1 });
});

test('a hook of git keeps a flaw from being committed, also in a map that only imports what changed', () => {
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  const hook = join(folder, '.git/hooks/pre-commit');
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  writeFileSync(hook, block('#!/bin/sh'));
  chmodSync(hook, 0o755);
  const tryCommit = (message: string, files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    git(folder, 'add', '-A');
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    execFileSync('git', [...who, 'commit', '-q', '-m', message], { cwd: folder, env, stdio: 'pipe' });
  };
  expect(() => tryCommit('Flawed', { ...both, 'buying.journey': ownerless })).toThrow(/pain-without-owner/u);
  tryCommit('First', both);
  tryCommit('Second', { 'buying.journey': sadder });
  const renamed = { 'people.journey': people.replace('owner web', 'owner sales') };
  expect(() => tryCommit('Third', renamed)).toThrow(/unresolved-reference/u);
  expect(git(folder, 'log', '--format=%s')).toBe('Second\nFirst');
});
