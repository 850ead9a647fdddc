import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapSchema } from '@journey-maps/core/interchange';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { everything } from '../../language/test/every-construct.ts';
import { broken } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');
const examples = join(root, 'examples');
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(mapSchema());

async function listFindingsOfFile(folder: string, file: string) {
  const { code, stdout } = await runInProcess(folder, ['render', file, '--format', 'json']);
  expect(code).toBe(0);
  validate(JSON.parse(stdout));
  return validate.errors ?? [];
}

test('the schema that is published is this one', () => {
  const published = readFileSync(join(root, 'schemas/journey.map.schema.json'), 'utf8');
  expect(JSON.parse(published)).toEqual(mapSchema());
});

describe('what is written as JSON is as the schema says', () => {
  test.each(globSync('**/*.journey', { cwd: examples }).sort())('%s', async (file) => {
    expect(await listFindingsOfFile(examples, file)).toEqual([]);
  });

  test.each([
    ['every construct', everything],
    ['a map with an error', broken],
    [
      'a map that is half typed',
      `${everything}\njourney j "J" {\n  owner\n  stagee "S" { pain x "X" }\n  owner a; owner b\n  emotion 9 because`,
    ],
  ])('%s', async (_, text) => {
    expect(await listFindingsOfFile(temporaryFolder({ 'a.journey': text }), 'a.journey')).toEqual([]);
  });
});

test('the schema says no to what is none', () => {
  expect(validate({ version: 1, file: 'a', document: {} })).toBe(false);
  expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain('/version');
});
