import { expect, it, vi } from 'vitest';
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

it('lets a text that somebody looks at be shown before it is checked, and checks what was typed last', async () => {
  const shown = Promise.withResolvers<void>();
  const checked: (string | undefined)[] = [];
  const read: (string | undefined)[] = [];
  const textOf = (uri: string) => maps.document(uri)?.text;
  const maps = new Maps(
    {
      listFiles: async () => [],
      filterListed: async (uris) => uris,
      mayExtend: () => true,
      readFile: async () => undefined,
      today: () => '2026-11-22',
      yield: async () => {},
    },
    (uri) => void checked.push(textOf(uri)),
    () => {},
    (uri) => {
      read.push(textOf(uri));
      return shown.promise;
    },
  );
  const uri = 'file:///maps/a.journey';
  await maps.addFolders(['file:///maps']);
  maps.edit(uri, 1, 'persona anna');
  maps.edit(uri, 2, 'persona anna "Anna"');
  expect(read).toEqual(['persona anna', 'persona anna "Anna"']);
  let isShown = false;
  const waited = maps.whenShown(uri).then(() => {
    isShown = true;
  });
  await maps.whenShown('file:///maps/b.journey');
  expect([checked, isShown]).toEqual([[], false]);
  shown.resolve();
  await waited;
  await expect.poll(() => checked).toContain('persona anna "Anna"');
  expect(checked).not.toContain('persona anna');
});

it.each([
  ['checks once there is a pause', 0, 4],
  ['does not wait for ever for one', 700, 3],
])('%s', async (_, slowness, edits) => {
  const uri = 'file:///maps/a.journey';
  let typed = 1;
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const checked: (string | undefined)[] = [];
  const maps: Maps = new Maps(
    {
      listFiles: async () => [],
      filterListed: async (uris) => uris,
      mayExtend: () => true,
      readFile: async () => undefined,
      today: () => '2026-11-22',
      // The user types on during each of the first pauses.
      yield: async (milliseconds = 0) => {
        if (milliseconds === 0 || typed > 3) return;
        now += slowness;
        maps.edit(uri, ++typed, `persona anna "${'A'.repeat(typed)}"`);
      },
    },
    () => void checked.push(maps.document(uri)?.text),
    () => {},
    () => Promise.resolve(),
  );
  try {
    await maps.addFolders(['file:///maps']);
    maps.edit(uri, 1, 'persona anna "A"');
    await maps.whenShown(uri);
    await expect.poll(() => checked[0]).toBe(`persona anna "${'A'.repeat(edits)}"`);
  } finally {
    clock.mockRestore();
  }
});
