import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../real-editor/paths.ts';
import { readProject } from './project.ts';

/** The instructions of the image, each on one line and without comments. */
const instructions = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replaceAll(/^#.*\n/gmu, '')
  .replaceAll(/\\\n\s*/gu, '')
  .split('\n')
  .filter((line) => line !== '');
const valuesOf = (instruction: string): readonly string[] =>
  instructions.flatMap((line) =>
    line.startsWith(`${instruction} `) ? line.slice(instruction.length + 1) : [],
  );

describe('the image', () => {
  it('has a version of Node that the command supports', () => {
    const [from = ''] = valuesOf('FROM');
    expect(Number(/^node:(\d+)-/u.exec(from)?.[1])).toBeGreaterThanOrEqual(20);
  });

  it('installs our package from npm, and starts its command', () => {
    const { name } = readProject(root);
    const { bin } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
      bin: object;
    };
    expect(valuesOf('RUN').join('\n')).toContain(
      `npm install --global --no-audit --no-fund "${name}@\${VERSION}"`,
    );
    expect(valuesOf('ARG')).toEqual(['VERSION=latest']);
    const [entry] = JSON.parse(valuesOf('ENTRYPOINT')[0] ?? '') as readonly string[];
    expect(Object.keys(bin)).toContain(entry);
  });

  it('has a browser where the command looks for one, and git', () => {
    const packages = valuesOf('RUN').join(' ').split(' ');
    expect(packages).toContain('git');
    const browser = packages.find((name) => name.startsWith('chromium'));
    const places = readFileSync(join(root, 'packages/print/src/find-browser.ts'), 'utf8');
    expect(places).toContain(`'${browser}'`);
  });

  it('copies nothing: the build needs no files of the repository', () => {
    expect([...valuesOf('COPY'), ...valuesOf('ADD')]).toEqual([]);
  });
});
