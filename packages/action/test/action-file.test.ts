import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../scripts/real-editor/paths.ts';
import { formats } from '../../cli/src/report/formats.ts';
import type { ActionFile } from './run-composite.ts';

const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action = parse(text) as ActionFile;

/** Returns the names of a context that are used in `${{ }}`. */
function named(context: string, where: string): string[] {
  const expressions = [...where.matchAll(/\$\{\{(.*?)\}\}/gsu)].map(([, expression = '']) => expression);
  const pattern = new RegExp(`\\b${context}\\.([\\w-]+)`, 'gu');
  return [
    ...new Set(
      expressions.flatMap((expression) => [...expression.matchAll(pattern)].map(([, name = '']) => name)),
    ),
  ].sort();
}

describe('action.yml', () => {
  test('is a composite action in which each step names its shell', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.length).toBeGreaterThan(0);
    for (const step of action.runs.steps)
      expect(step).toMatchObject({ shell: 'bash', run: expect.any(String) as unknown });
  });

  test('uses the inputs that it declares, and all of them', () => {
    expect(named('inputs', text)).toEqual(Object.keys(action.inputs).sort());
    for (const input of Object.values(action.inputs)) {
      expect(input.description).not.toBe('');
      // No input is required: the action runs without `with`.
      expect(input).toHaveProperty('default');
    }
  });

  test('puts nothing of an input into a script', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('takes its outputs from a step that there is', () => {
    const ids = action.runs.steps.map(({ id }) => id);
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.${ids[0]}.outputs.${name} }}`);
    }
  });

  test('hands each input on under the name that the script reads', () => {
    const env = action.runs.steps[0]?.env ?? {};
    const source = readFileSync(join(root, 'packages/action/src/inputs.ts'), 'utf8');
    const read = [...source.matchAll(/\breadInput\('([A-Z_]+)'\)/gu)].map(([, name = '']) => name);
    const given = Object.keys(action.inputs).map((name) => name.toUpperCase().replaceAll('-', '_'));
    expect(read.sort()).toEqual(given.sort());
    for (const name of Object.keys(action.inputs)) {
      expect(env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`]).toBe(`\${{ inputs.${name} }}`);
    }
  });

  test('is documented whole', () => {
    const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect(page).toContain(`\`${name}\``);
    }
    for (const [, format = ''] of page.matchAll(/--format (gitlab|junit|sarif|checkstyle)\b/gu)) {
      expect(formats).toContain(format);
    }
  });
});
