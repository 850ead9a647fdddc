import { expect, it } from 'vitest';
import { Maps } from './maps.ts';

it('says when all files of its folders have been read', async () => {
  const listing = Promise.withResolvers<readonly string[]>();
  const maps = new Maps(
    {
      listFiles: () => listing.promise,
      readFile: async (uri) => (uri.endsWith('.journey') ? 'persona anna' : undefined),
      today: () => '2026-11-22',
      yield: async () => {},
    },
    () => {},
    () => {},
  );
  await maps.whenRead();
  const added = maps.addFolders(['file:///maps']);
  const read = maps.whenRead().then(() => maps.document('file:///maps/a.journey')?.personas.length);
  listing.resolve(['file:///maps/a.journey']);
  expect(await read).toBe(1);
  await added;
});
