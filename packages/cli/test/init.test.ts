import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CiSystem, ciRecipes, ciSystems } from '../src/init/ci-recipes.ts';
import { good } from './maps.ts';
import { runInProcess, type Surroundings } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const init = (folder: string, args: readonly string[], around: Surroundings = {}) =>
  runInProcess(folder, ['init', ...args], around);

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

const written = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.git/') && path !== '.git')
    .sort();

describe('flags', () => {
  test('write a configuration with its schema', async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await init(folder, ['--config']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('journey.config.json was written');
    expect(JSON.parse(read(folder, 'journey.config.json'))).toEqual({
      $schema: expect.stringMatching(/schemas\/journey\.config\.schema\.json$/u),
      extends: 'recommended',
    });
    expect(written(folder)).toEqual(['journey.config.json']);
  });

  test('name the schema of an installed package', async () => {
    const schema = 'node_modules/journey-maps/schemas/journey.config.schema.json';
    const folder = temporaryFolder({ [schema]: '{}' });
    await init(folder, ['--config']);
    expect(JSON.parse(read(folder, 'journey.config.json'))).toMatchObject({ $schema: `./${schema}` });
  });

  test('leave maps out of the check', async () => {
    const folder = temporaryFolder({ 'archive/old.journey': 'broken', 'a.journey': good });
    expect(await runInProcess(folder, ['check'])).toMatchObject({ code: 1 });
    expect(await init(folder, ['--ignore', 'archive/**', '--ignore', 'drafts'])).toMatchObject({ code: 0 });
    expect(JSON.parse(read(folder, 'journey.config.json'))).toMatchObject({
      ignore: ['archive/**', 'drafts'],
    });
    expect(await runInProcess(folder, ['check'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 map checked'),
      stderr: '',
    });
  });

  test.each(ciSystems)('write the recipe for %s', async (system) => {
    const folder = temporaryFolder();
    const { code, stdout } = await init(folder, ['--ci', system]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${ciRecipes[system].path} was written`);
    expect(read(folder, ciRecipes[system].path)).toBe(ciRecipes[system].text);
  });

  test('write the guide for assistants, whose commands exist', async () => {
    const folder = temporaryFolder();
    expect(await init(folder, ['--assistant'])).toMatchObject({ code: 0 });
    const guide = read(folder, 'AGENTS.md');
    const { stdout: help } = await runInProcess(folder, ['--help']);
    const named = [...guide.matchAll(/npx journey-maps (\w+)/gu)].map(([, name]) => name);
    expect(named).toContain('check');
    for (const name of named) expect(help).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });

  test('set up git, and everything else', async () => {
    const folder = temporaryFolder();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const { code, stdout } = await init(folder, ['--all'], { env: process.env });
    expect(code).toBe(0);
    expect(stdout).toContain('Git now shows changes to maps in words');
    expect(written(folder)).toEqual([
      '.github',
      '.github/workflows',
      '.github/workflows/maps.yml',
      'AGENTS.md',
      'journey.config.json',
    ]);
  });

  test('fail for git outside of a repository, and keep what was written', async () => {
    const folder = temporaryFolder();
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') };
    const { code, stderr } = await init(folder, ['--config', '--git'], { env });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('git repository') });
    expect(written(folder)).toEqual(['journey.config.json']);
  });
});

describe('existing files', () => {
  test('stay as they are', async () => {
    const files = {
      'journey.config.json': '{}',
      'AGENTS.md': 'ours',
      '.github/workflows/maps.yml': 'name: Ours',
    };
    const folder = temporaryFolder(files);
    const { code, stdout } = await init(folder, ['--ignore', 'old', '--ci', 'github', '--assistant']);
    expect(code).toBe(0);
    for (const [path, text] of Object.entries(files)) {
      expect(read(folder, path)).toBe(text);
      expect(stdout).toContain(`${path} exists already, and stays as it is.`);
    }
    expect(stdout).toContain('Add the patterns to its `ignore` yourself: "old".');
  });

  test('stay where they are links, even ones that lead nowhere', async () => {
    const folder = temporaryFolder({ 'elsewhere/': '' });
    symlinkSync('elsewhere/config.json', join(folder, 'journey.config.json'));
    expect(await init(folder, ['--config'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('stays'),
    });
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  test('are reported where they are in the way', async () => {
    const folder = temporaryFolder({ '.github': 'a file' });
    const { code, stderr } = await init(folder, ['--ci', 'github', '--config']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^journey: \.github\/workflows\/maps\.yml cannot be written: /u);
    expect(written(folder)).toEqual(['.github', 'journey.config.json']);
  });
});

describe('questions', () => {
  test('set up only what the user wants', async () => {
    const folder = temporaryFolder();
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') };
    const answers = ['y', 'archive/**, old', 'perhaps', 'gitlab', 'n'];
    const { code, stdout, stderr } = await init(folder, [], { answers, env });
    expect(code).toBe(0);
    expect(stderr).toContain('Write journey.config.json');
    // There is no repository to set up.
    expect(stderr).not.toMatch(/set up git/iu);
    expect(stdout).toContain('.gitlab-ci.yml was written');
    expect(JSON.parse(read(folder, 'journey.config.json'))).toMatchObject({ ignore: ['archive/**', 'old'] });
    expect(written(folder)).toEqual(['.gitlab-ci.yml', 'journey.config.json']);
  });

  test('are not asked about what exists', async () => {
    const folder = temporaryFolder({ 'journey.config.json': '{}', '.gitlab-ci.yml': '' });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, 'AGENTS.md'), '');
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') };
    expect(await init(folder, [], { answers: [], env })).toMatchObject({ code: 0, stderr: '' });
  });

  test('end with the input, and then nothing more is written', async () => {
    const folder = temporaryFolder();
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: join(folder, '..') };
    expect(await init(folder, [], { answers: ['no'], env })).toMatchObject({ code: 0 });
    expect(written(folder)).toEqual([]);
  });

  test('are no way out without a person', async () => {
    const folder = temporaryFolder();
    expect(await init(folder, [])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('name the parts to set up: --config, --ignore, --git, --ci'),
    });
    expect(written(folder)).toEqual([]);
  });
});

test.each<CiSystem>(['github', 'gitlab', 'pre-commit'])(
  'the recipe for %s is that of docs/ci.md',
  (system) => {
    const page = readFileSync(new URL('../../../docs/ci.md', import.meta.url), 'utf8');
    const { path, text } = ciRecipes[system];
    expect(page).toContain(`# ${path}\n${text}`);
  },
);
