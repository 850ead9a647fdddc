import { expect, it } from 'vitest';
import { Maps } from './document-store.ts';

it('says when all files of its folders have been read', async () => {
  const listing = Promise.withResolvers<readonly string[]>();
  const maps = new Maps(
    {
      listFiles: () => listing.promise,
      filterListed: async (uris) => uris,
      mayExtend: () => true,
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

it('checks a text that is sent to a page after the page has painted it', async () => {
  const painted = Promise.withResolvers<void>();
  const checked: (string | undefined)[] = [];
  const read: (string | undefined)[] = [];
  const textOf = (uri: string) => maps.document(uri)?.text;
  const maps: Maps = new Maps(
    {
      listFiles: async () => [],
      filterListed: async (uris) => uris,
      mayExtend: () => true,
      readFile: async () => undefined,
      today: () => '2026-11-22',
      yield: () => painted.promise,
    },
    (uri) => void checked.push(textOf(uri)),
    () => {},
    (uri) => {
      read.push(textOf(uri));
      maps.refresh.sendToPage(uri);
    },
  );
  const uri = 'file:///maps/a.journey';
  await maps.addFolders(['file:///maps']);
  maps.edit(uri, 1, 'persona anna');
  maps.edit(uri, 2, 'persona anna "Anna"');
  expect(read).toEqual(['persona anna', 'persona anna "Anna"']);
  expect(checked).toEqual([]);
  painted.resolve();
  await maps.whenChecked(uri);
  await expect.poll(() => checked).toContain('persona anna "Anna"');
  expect(checked).not.toContain('persona anna');
});
