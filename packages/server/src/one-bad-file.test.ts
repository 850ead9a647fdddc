import type { Finding } from '@journey-maps/core/model';
import { type Rule, rules } from '@journey-maps/core/rules';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { breakLexer } from '../../language/test/break-lexer.ts';
import { Maps } from './document-store.ts';
import type { Host } from './host.ts';

const folder = 'file:///maps';
const uriOf = (name: string) => `${folder}/${name}.journey`;
const [first, bad, last] = [uriOf('a'), uriOf('bad'), uriOf('z')];
const misspelt = 'persona anna "Anna" { gaol "x" }\n';

/** The ids of the rules that were reported last, by file. */
let reported: Map<string, readonly string[]>;
let failed: unknown[];
let texts: Map<string, string>;

beforeEach(() => {
  reported = new Map();
  failed = [];
  texts = new Map([
    [first, misspelt],
    [bad, `${misspelt}// bad\n`],
    [last, misspelt],
  ]);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const watched = new Set(['syntax', 'internal-error']);

function mapsOn(host: Partial<Host> = {}, onChecked?: (uri: string, findings: readonly Finding[]) => void) {
  return new Maps(
    {
      listFiles: async () => [...texts.keys()],
      filterListed: async (uris) => uris,
      mayExtend: () => true,
      readFile: async (uri) => texts.get(uri),
      today: () => '2026-11-22',
      yield: async () => {},
      ...host,
    },
    (uri, findings) => {
      onChecked?.(uri, findings);
      reported.set(
        uri,
        findings.map(({ rule }) => rule).filter((rule) => watched.has(rule)),
      );
    },
    () => {},
    undefined,
    (error) => void failed.push(error),
  );
}

const others = { [first]: ['syntax'], [last]: ['syntax'] };

function breakRule(): void {
  const rule = rules.find(({ id }) => id === 'duplicate-name') as Rule;
  const { check } = rule;
  vi.spyOn(rule, 'check').mockImplementation((context) => {
    if (context.document.uri === bad) throw new Error('rule failed');
    return check(context);
  });
}

describe('the first reading', () => {
  it('reports a rule that throws for one file at that file, and checks all others', async () => {
    breakRule();
    await mapsOn().addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error', 'syntax'] });
  });

  it('reports a file that the parser fails for, and reads all others', async () => {
    breakLexer();
    await mapsOn().addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error'] });
  });

  it('reports a file that the host fails to read, and reads all others', async () => {
    const readFile = async (uri: string) => {
      if (uri === bad) throw new Error('disk failed');
      return texts.get(uri);
    };
    await mapsOn({ readFile }).addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error'] });
  });

  it('reports a file whose check fails outside of every rule, and checks all others', async () => {
    const maps = mapsOn();
    const checked = maps.workspace.checked.bind(maps.workspace);
    vi.spyOn(maps.workspace, 'checked').mockImplementation((uri, options) => {
      if (uri === bad) throw new Error('check failed');
      return checked(uri, options);
    });
    await maps.addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error'] });
  });

  it('reports a file whose settings cannot be found, and checks all others', async () => {
    const maps = mapsOn();
    const settingsFor = maps.configs.getSettingsFor.bind(maps.configs);
    vi.spyOn(maps.configs, 'getSettingsFor').mockImplementation((uri) => {
      if (uri === bad) throw new Error('settings failed');
      return settingsFor(uri);
    });
    await maps.addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error'] });
  });

  it('reports a file that a fault of the summary hits, and keeps all others in the workspace', async () => {
    const maps = mapsOn();
    await maps.addFolders([folder]);
    const document = maps.document(first);
    // No parser produces this model: the workspace fails to read its imports.
    if (document !== undefined) maps.workspace.set({ ...document, uri: bad, imports: undefined as never });
    await maps.checkAll();
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error'] });
  });

  it('reads the other folders where one cannot be listed', async () => {
    const listFiles = async (asked: string) => {
      if (asked !== folder) throw new Error('folder failed');
      return [...texts.keys()];
    };
    await mapsOn({ listFiles }).addFolders(['file:///gone', folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['syntax'] });
    expect(failed).toEqual([new Error('folder failed')]);
  });

  it('checks all maps where pictures cannot be looked at, and says so', async () => {
    texts.set(bad, 'persona anna "Anna" { picture "a.png" "A" }\n');
    const fail = async () => {
      throw new Error('picture failed');
    };
    const maps = mapsOn({ findPictureState: fail, readPicture: fail, listPictures: fail });
    await maps.addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: [] });
    expect(await maps.listPictures(bad)).toEqual([]);
    const linked = maps.workspace.linked(bad);
    expect(linked && (await maps.images.load(linked))).toBe(false);
    expect(failed).toEqual([1, 2, 3].map(() => new Error('picture failed')));
  });

  it('checks all maps where a configuration cannot be read', async () => {
    const readFile = async (uri: string) => {
      if (uri.endsWith('.json')) throw new Error('disk failed');
      return texts.get(uri);
    };
    await mapsOn({ readFile }).addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['syntax'] });
  });
});

describe('reporting', () => {
  it('replaces the findings that cannot be shown by one that says so, and reports all other files', async () => {
    const maps = mapsOn({}, (uri, findings) => {
      if (uri === bad && findings.some(({ rule }) => rule === 'syntax')) throw new Error('listener failed');
    });
    await maps.addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual({ ...others, [bad]: ['internal-error'] });
    expect(failed).toEqual([new Error('listener failed')]);
  });

  it('goes on with all other files where not even that can be shown', async () => {
    const maps = mapsOn({}, (uri) => {
      if (uri === bad) throw new Error('listener failed');
    });
    await maps.addFolders([folder]);
    expect(Object.fromEntries(reported)).toEqual(others);
    expect(failed).toHaveLength(2);
  });
});

describe('an edit', () => {
  it('of the bad file is reported there, and one of another file is checked', async () => {
    breakRule();
    const maps = mapsOn();
    await maps.addFolders([folder]);
    maps.edit(bad, 2, `${misspelt}\n// bad\n`);
    expect(reported.get(bad)).toEqual(['internal-error', 'syntax']);
    maps.edit(last, 2, 'persona anna "Anna" { goal "x" }\n');
    expect(reported.get(last)).toEqual([]);
    expect(failed).toEqual([]);
  });

  it('is checked also where showing the text fails', async () => {
    const maps = new Maps(
      {
        listFiles: async () => [],
        filterListed: async (uris) => uris,
        mayExtend: () => true,
        readFile: async () => undefined,
        today: () => '2026-11-22',
        yield: async () => {},
      },
      (uri, findings) =>
        void reported.set(
          uri,
          findings.map(({ rule }) => rule).filter((rule) => watched.has(rule)),
        ),
      () => {},
      (uri) => {
        if (uri === bad) throw new Error('picture failed');
      },
      (error) => void failed.push(error),
    );
    await maps.addFolders([folder]);
    maps.edit(bad, 1, misspelt);
    maps.edit(last, 1, misspelt);
    await expect.poll(() => Object.fromEntries(reported)).toEqual({ [bad]: ['syntax'], [last]: ['syntax'] });
    expect(failed).toEqual([new Error('picture failed')]);
  });
});
