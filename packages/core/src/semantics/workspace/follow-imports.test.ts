import { expect, it } from 'vitest';
import type { JourneyDocument } from '../../model/document.ts';
import { followImports, followImportsLater } from './follow-imports.ts';

/** Makes a file that imports others. Only its URI and its imports matter here. */
const importing = (uri: string, ...imports: readonly (string | undefined)[]) =>
  ({ uri, imports: imports.map((imported) => ({ uri: imported })) }) as unknown as JourneyDocument;

const files = new Map(
  [importing('a', 'b', 'c', undefined), importing('b', 'c', 'a'), importing('c', 'missing', 'c')].map(
    (document) => [document.uri, document],
  ),
);
const start = [files.get('a') as JourneyDocument];

it('returns direct and indirect imports without the start, and asks for each file once', () => {
  const asked: string[] = [];
  const imports = followImports(start, (uri) => {
    asked.push(uri);
    return files.get(uri);
  });
  expect([...imports.keys()].sort()).toEqual(['b', 'c']);
  expect(asked.sort()).toEqual(['b', 'c', 'missing']);
});

it('returns the same for files that have to be read first', async () => {
  const imports = await followImportsLater(start, async (uri) => files.get(uri));
  expect(imports).toEqual(followImports(start, (uri) => files.get(uri)));
});

it('follows a chain of a hundred thousand files', () => {
  const at = (i: number) => importing(`${i}`, `${i + 1}`);
  const imports = followImports([at(0)], (uri) => (Number(uri) < 100_000 ? at(Number(uri)) : undefined));
  expect(imports.size).toBe(99_999);
});
