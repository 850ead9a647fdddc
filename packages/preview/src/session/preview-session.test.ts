import { isFromPage, type Picture, type ToPage } from '@journey-maps/core/protocol';
import { afterEach, expect, it, vi } from 'vitest';
import { PreviewSession, type SessionHost } from './preview-session.ts';

const a = { uri: 'file:///a.journey', name: 'a.journey' };
const b = { uri: 'file:///b.journey', name: 'b.journey' };
const picture: Picture = {
  uri: a.uri,
  version: 1,
  revision: 1,
  diagrams: [],
  maps: { journeys: [], empathyMaps: [], declarations: [] },
  findings: [],
};

/** Starts a session with a fake editor, and records its messages and calls. */
function start(change: Partial<SessionHost> = {}): {
  session: PreviewSession;
  posted: ToPage[];
  did: unknown[];
} {
  const posted: ToPage[] = [];
  const did: unknown[] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]): Promise<void> =>
      void did.push([name, ...args]);
  const session = new PreviewSession({
    loadCheck: async () => isFromPage,
    post: async (message) => posted.push(message),
    picture: async () => picture,
    reveal: note('reveal'),
    insertExample: note('insertExample'),
    cursor: () => undefined,
    unlocked: () => did.push(['unlocked']),
    retitle: (...args) => did.push(['retitle', ...args.filter((arg) => arg !== undefined)]),
    isFollowed: () => false,
    kept: () => undefined,
    defaults: () => ({}),
    keep: (state) => did.push(['keep', state]),
    report: (message) => did.push(['report', message]),
    ...change,
  });
  return { session, posted, did };
}

const shown = ({ uri, name }: typeof a, locked = false): ToPage => ({ type: 'show', uri, name, locked });

it('tells a page that is ready what to show, also after it was unloaded', async () => {
  const { session, posted } = start({ cursor: () => 7 });
  session.show(a);
  expect(posted).toEqual([]);
  await session.hear({ type: 'ready' });
  expect(posted).toEqual([shown(a), { type: 'cursor', uri: a.uri, offset: 7 }]);
  await session.hear({ type: 'ready' });
  expect(posted.filter(({ type }) => type === 'show')).toHaveLength(2);
});

it('answers with a picture, and without one where there is none or the server fails', async () => {
  const { session, posted } = start();
  session.show(a);
  await session.hear({ type: 'ready' });
  await session.hear({ type: 'pull', request: 1, uri: a.uri });
  expect(posted.at(-1)).toEqual({ type: 'picture', request: 1, picture });

  const failing = start({ picture: () => Promise.reject(new Error('No server')) });
  failing.session.show(a);
  await failing.session.hear({ type: 'ready' });
  await failing.session.hear({ type: 'pull', request: 2, uri: a.uri });
  expect(failing.posted.at(-1)).toEqual({ type: 'picture', request: 2 });
  expect(failing.did).toContainEqual(['report', 'No server']);
});

it('hears only of the file it shows', async () => {
  const { session, posted, did } = start();
  session.show(a);
  await session.hear({ type: 'ready' });
  void session.pictureChanged({ uri: b.uri });
  session.cursorMoved(b.uri, 3);
  await session.hear({ type: 'reveal', uri: b.uri, span: { start: 0, end: 1 } });
  await session.hear({ type: 'insert-example', uri: b.uri });
  await session.hear({ type: 'pull', request: 1, uri: b.uri });
  expect(posted).toEqual([shown(a)]);
  void session.pictureChanged({ uri: a.uri });
  expect(posted.at(-1)).toEqual({ type: 'changed', uri: a.uri });
  await session.hear({ type: 'reveal', uri: a.uri, span: { start: 0, end: 1 } });
  expect(did).toContainEqual(['reveal', a.uri, { start: 0, end: 1 }]);
});

it('keeps its lock, and comes back with it', async () => {
  const { session, did } = start();
  session.show(a);
  await session.hear({ type: 'lock', locked: true });
  expect(session.locked()).toBe(true);
  expect(did.at(-1)).toEqual(['retitle', a.name, true]);
  await session.hear({ type: 'lock', locked: false });
  expect(did.slice(-2)).toEqual([['retitle', a.name, false], ['unlocked']]);

  const posted: ToPage[] = [];
  const restored = new PreviewSession(
    { ...hostThatDoesNothing, post: async (message) => posted.push(message) },
    { file: a, locked: true },
  );
  await restored.hear({ type: 'ready' });
  expect(posted).toEqual([shown(a, true)]);
});

it('compares one file with an older version until somebody has seen it', async () => {
  const asked: unknown[] = [];
  const older = { name: 'HEAD', from: { kind: 'map', uri: b.uri } } as const;
  const comparison = {
    older: 'HEAD',
    changes: [
      {
        id: '1',
        mark: 'removed',
        level: 'error',
        message: 'm',
        before: { span: { start: 0, end: 1 }, uri: 'journey-older:/a' },
      },
    ],
  } as const;
  const { session, posted, did } = start({
    picture: async (_, version) => {
      asked.push(version);
      return version === undefined ? picture : { ...picture, comparison };
    },
    isFollowed: () => !session.locked(),
  });
  session.compare(a, older, 'how to find it again');
  await session.hear({ type: 'ready' });
  expect(posted).toEqual([{ ...shown(a), comparedWith: 'how to find it again' }]);
  expect([session.comparing(), session.locked()]).toEqual([true, true]);
  expect(did.at(-1)).toEqual(['retitle', a.name, false, 'HEAD']);
  await session.hear({ type: 'pull', request: 1, uri: a.uri });
  await session.hear({
    type: 'reveal',
    uri: a.uri,
    span: { start: 0, end: 1 },
    file: 'journey-older:/a',
  });
  expect(did.at(-1)).toEqual(['reveal', 'journey-older:/a', { start: 0, end: 1 }]);
  // A change to the head's picture does not apply to the comparison.
  void session.pictureChanged({ uri: a.uri, change: { version: 2, from: 1, to: 2 } });
  expect(posted.at(-1)).toEqual({ type: 'changed', uri: a.uri });

  await session.hear({ type: 'leave-comparison', uri: a.uri });
  expect([session.comparing(), session.locked()]).toEqual([false, false]);
  expect(posted.at(-1)).toEqual(shown(a));
  await session.hear({ type: 'pull', request: 2, uri: a.uri });
  expect(asked).toEqual([older, undefined]);
});

it('reports what it does not understand and stays alive', async () => {
  const { session, did } = start();
  for (const message of [undefined, null, 12, {}, { type: 'run' }, { type: 'lock', locked: 1 }]) {
    await session.hear(message);
  }
  expect(did).toHaveLength(6);
});

it('says nothing more once it is disposed', async () => {
  const { session, posted } = start();
  session.show(a);
  await session.hear({ type: 'ready' });
  session.dispose();
  void session.pictureChanged({ uri: a.uri });
  session.show(b);
  expect(posted).toEqual([shown(a)]);
});

const hostThatDoesNothing: SessionHost = {
  loadCheck: async () => isFromPage,
  post: async () => undefined,
  picture: async () => undefined,
  reveal: async () => undefined,
  insertExample: async () => undefined,
  cursor: () => undefined,
  unlocked: () => undefined,
  retitle: () => undefined,
  isFollowed: () => false,
  kept: () => undefined,
  defaults: () => ({}),
  keep: () => undefined,
  report: () => undefined,
};

it('asks its page for what it shows, and waits for no page that is not there', async () => {
  const { session, posted } = start();
  session.show(a);
  expect(await session.svg('map', false)).toBeUndefined();
  await session.hear({ type: 'ready' });
  const [reply, other, last] = [
    session.svg('map', false),
    session.svg('map', false),
    session.svg('map', false),
  ];
  expect(posted.slice(-3).map((message) => 'request' in message && message.request)).toEqual([1, 2, 3]);
  await session.hear({ type: 'svg', request: 2, svg: '<svg/>' });
  await session.hear({ type: 'svg', request: 1 });
  expect(await Promise.all([reply, other])).toEqual([undefined, '<svg/>']);
  const failed = session.svg('map', false);
  await session.hear({ type: 'svg', request: 4, problem: 'No canvas' });
  await expect(failed).rejects.toThrow('No canvas');
  session.dispose();
  expect(await last).toBeUndefined();
});

it('knows how its file is looked at, and no other', async () => {
  const { session } = start();
  session.show(a);
  await session.hear({ type: 'look', uri: b.uri, look: 'view=map' });
  expect(session.look()).toBeUndefined();
  await session.hear({ type: 'look', uri: a.uri, look: 'view=diagram' });
  expect(session.look()).toBe('view=diagram');
  session.show(b);
  expect(session.look()).toBeUndefined();
});

it('tells where the cursor is in an edited text with what that changes, or after a while', async () => {
  vi.useFakeTimers();
  const { session, posted } = start({ cursor: () => 9 });
  session.show(a);
  await session.hear({ type: 'ready' });
  vi.runAllTimers();
  posted.length = 0;
  session.textChanged(a.uri);
  session.cursorMoved(a.uri, 9);
  expect(posted).toEqual([]);
  const change = { version: 2, from: 1, to: 2 };
  void session.pictureChanged({ uri: a.uri, change });
  expect(posted).toEqual([{ type: 'changed', uri: a.uri, change, cursor: 9 }]);
  // A change without an edit has no cursor, which moves on its own again.
  void session.pictureChanged({ uri: a.uri, change });
  expect(posted.at(-1)).toEqual({ type: 'changed', uri: a.uri, change });
  session.cursorMoved(a.uri, 5);
  expect(posted.at(-1)).toEqual({ type: 'cursor', uri: a.uri, offset: 5 });

  vi.runAllTimers();
  posted.length = 0;
  session.textChanged(b.uri);
  session.textChanged(a.uri);
  session.cursorMoved(a.uri, 9);
  expect(posted).toEqual([]);
  vi.runAllTimers();
  expect(posted).toEqual([{ type: 'cursor', uri: a.uri, offset: 9, typed: true }]);
  // A slow view model arrives after the cursor, and still counts as typed.
  void session.pictureChanged({ uri: a.uri, change });
  expect(posted.at(-1)).toEqual({ type: 'changed', uri: a.uri, change, cursor: 9 });
});

it('keeps how files are looked at for the next preview', async () => {
  const { session, posted, did } = start({ kept: () => ({ view: 'map' }) });
  session.show(a);
  await session.hear({ type: 'ready' });
  expect(posted).toEqual([{ ...shown(a), kept: { view: 'map' } }]);
  await session.hear({ type: 'keep', state: { view: 'diagram' } });
  expect(did).toContainEqual(['keep', { view: 'diagram' }]);
});

afterEach(() => {
  vi.useRealTimers();
});

it('shows a file with the appearance of the settings', async () => {
  const { session, posted } = start({ defaults: () => ({ view: 'map', density: 'everything' }) });
  session.show(a);
  await session.hear({ type: 'ready' });
  expect(posted.at(-1)).toMatchObject({ type: 'show', defaults: { view: 'map', density: 'everything' } });
});
