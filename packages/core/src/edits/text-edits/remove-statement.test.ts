import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { removeStatement } from './remove-statement.ts';

function removed(text: string): string | undefined {
  const start = text.indexOf('owner b');
  return applyEdits(text, [removeStatement(text, { start, end: start + 'owner b'.length })]);
}

test.each([
  ['{\n  owner a\n  owner b\n}', '{\n  owner a\n}'],
  ['{\r\n  owner a\r\n  owner b\r\n}', '{\r\n  owner a\r\n}'],
  ['{\n  owner b;\n  owner a\n}', '{\n  owner a\n}'],
  ['{\n  owner a\n\n  owner b\n\n  owner c\n}', '{\n  owner a\n\n  owner c\n}'],
  ['{\n  owner a\n\n  owner b\n}', '{\n  owner a\n}'],
  ['{\n  owner b\n\n  owner c\n}', '{\n  owner c\n}'],
  ['owner a\n\nowner b\n', 'owner a\n'],
  ['// so\nowner b\n\nowner c\n', '// so\n\nowner c\n'],
  ['owner b', ''],
  ['\uFEFFowner b\nx', '\uFEFFx'],
  ['{ owner a; owner b }', '{ owner a }'],
  ['{ owner a; owner b; owner c }', '{ owner a; owner c }'],
  ['{ owner b; owner c }', '{ owner c }'],
  ['{ owner b }', '{ }'],
  ['{\n  owner b // so\n}', '{\n  // so\n}'],
  ['{\n  owner a; owner b // so\n}', '{\n  owner a // so\n}'],
])('%j', (before, after) => expect(removed(before)).toBe(after));
