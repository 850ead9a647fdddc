import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../cli/test/temporary-folder.ts';
import { writeOutputs, writeSummary } from './runner-files.ts';

describe('the summary', () => {
  test.each([
    ['an empty file', 0, 'long'],
    ['a file with little room', 2 ** 20 - 300, 'short'],
    ['a full file', 2 ** 20, ''],
  ])('in %s', (_, before, written) => {
    const path = join(temporaryFolder({ summary: 'x'.repeat(before) }), 'summary');
    writeSummary(path, [`long${'é'.repeat(200)}`, 'short']);
    expect(readFileSync(path, 'utf8').slice(before).replaceAll('é', '')).toBe(written);
  });

  test('outside of GitHub is nowhere', () => {
    expect(() => writeSummary(undefined, ['text'])).not.toThrow();
    expect(() => writeOutputs('', { errors: '1' })).not.toThrow();
  });
});

test('no value ends itself, or sets another output', () => {
  const path = join(temporaryFolder({ outputs: '' }), 'outputs');
  writeOutputs(path, { one: 'EOF\ntwo=2', three: '3' });
  const text = readFileSync(path, 'utf8');
  const [, end = ''] = /^one<<(.+)$/mu.exec(text) ?? [];
  expect(end).toMatch(/^[0-9a-f-]{36}$/u);
  expect(text.startsWith(`one<<${end}\nEOF\ntwo=2\n${end}\nthree<<`)).toBe(true);
  expect(text).not.toMatch(new RegExp(`three<<${end}`, 'u'));
});
