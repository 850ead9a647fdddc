import { afterEach, describe, expect, it } from 'vitest';
import {
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type SelectionRange,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const shop = 'file:///maps/shop.journey';
const people = 'file:///maps/shared/people.journey';

const shopText = `import "./shared/people.journey"

journey buying "Buying a bike" {
  persona anna
  stage look "Looks around" {
    owner web
    pain closed "It is closed" { owner web }
  }
  opportunity "Open late" { for closed }
}
journey later "Later" {
  stage "Rides" {
    next buying.look
  }
}
`;
const peopleText = 'persona anna "Anna"\nowner web "Web team"\npersona bob "Bob"\n';
const files = { [shop]: shopText, [people]: peopleText };

let editor: Editor;
afterEach(() => editor.dispose());

/** Returns the position of the n-th occurrence of a text in the map, counting from 0. */
function at(text: string, part: string, n = 0): Position {
  let offset = text.indexOf(part);
  for (let i = 0; i < n; i++) offset = text.indexOf(part, offset + 1);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Returns the text in a range. */
function read(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, otherLine) => sum + otherLine.length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}

const ask = <T>(method: string, position: Position, more: object = {}) =>
  editor.request<T>(`textDocument/${method}`, { textDocument: { uri: shop }, position, ...more });

describe('definition', () => {
  const leads = async (part: string, n = 0, method = 'definition') => {
    const location = await ask<Location | null>(method, at(shopText, part, n));
    return (
      location &&
      `${location.uri.split('/').at(-1)}:${location.range.start.line + 1}:${location.range.start.character + 1}`
    );
  };

  it('leads from a name to its declaration, also in another file', async () => {
    editor = await startEditor(files);
    expect(await leads('anna')).toBe('people.journey:1:9');
    expect(await leads('web')).toBe('people.journey:2:7');
    expect(await leads('closed }')).toBe('shop.journey:7:10');
    expect(await leads('closed }', 0, 'declaration')).toBe('shop.journey:7:10');
  });

  it('leads from each part of a name to what that part means', async () => {
    editor = await startEditor(files);
    expect(await leads('buying.look')).toBe('shop.journey:3:9');
    expect(await leads('look', 1)).toBe('shop.journey:5:9');
  });

  it('leads from an import to the file', async () => {
    editor = await startEditor(files);
    expect(await leads('people.journey')).toBe('people.journey:1:1');
  });

  it('leads nowhere from a keyword, a text, a channel of the language or a name that nothing declares', async () => {
    const text =
      'owner web\njourney j {\n  stage "S" {\n    owner nobody\n    touchpoint "T" { channel store }\n  }\n}\n';
    editor = await startEditor({ [shop]: text });
    for (const part of ['journey', '"S"', 'nobody', 'store']) {
      expect(await ask('definition', at(text, part)), part).toBeNull();
    }
  });

  it('tells editors that want it where the link begins, and all that it leads to', async () => {
    editor = await startEditor(files, {
      capabilities: { textDocument: { definition: { linkSupport: true } } },
    });
    const [link] = await ask<LocationLink[]>('definition', at(shopText, 'closed }'));
    if (!link?.originSelectionRange) throw new Error('No link.');
    expect(read(shopText, link.originSelectionRange)).toBe('closed');
    expect(read(shopText, link.targetRange)).toBe('pain closed "It is closed" { owner web }');
    expect(read(shopText, link.targetSelectionRange)).toBe('closed');
  });
});

describe('references', () => {
  const places = async (part: string, includeDeclaration: boolean) => {
    const locations = await ask<Location[]>('references', at(shopText, part), {
      context: { includeDeclaration },
    });
    return locations.map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`);
  };

  it('are all places that use a name, in all files, with or without its declaration', async () => {
    editor = await startEditor(files);
    expect(await places('web', true)).toEqual(['people.journey:2', 'shop.journey:6', 'shop.journey:7']);
    expect(await places('web', false)).toEqual(['shop.journey:6', 'shop.journey:7']);
    expect(await places('buying "', false)).toEqual(['shop.journey:13']);
    expect(await places('look "', false)).toEqual(['shop.journey:13']);
  });

  it('follow what is typed', async () => {
    editor = await startEditor(files);
    editor.open(shop, shopText.replace('persona anna', 'persona bob'));
    const locations = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri: people },
      position: at(peopleText, 'bob'),
      context: { includeDeclaration: false },
    });
    expect(locations.map(({ uri }) => uri)).toEqual([shop]);
  });
});

describe('highlights', () => {
  const marked = async (text: string, part: string) => {
    const highlights = await ask<DocumentHighlight[] | null>('documentHighlight', at(text, part));
    return (
      highlights?.map(({ range, kind }) => `${range.start.line + 1} ${kind === 3 ? 'write' : 'read'}`) ?? null
    );
  };

  it('mark where a name is declared, and where it is used in the file', async () => {
    editor = await startEditor(files);
    expect(await marked(shopText, 'closed }')).toEqual(['7 write', '9 read']);
    expect(await marked(shopText, 'web')).toEqual(['6 read', '7 read']);
    expect(await marked(shopText, 'stage')).toBeNull();
  });

  it('mark a name that nothing declares, and a channel of the language', async () => {
    const text =
      'journey j {\n  owner me\n  stage "S" {\n    owner me\n    touchpoint "A" { channel store }\n    touchpoint "B" { channel store }\n  }\n}\n';
    editor = await startEditor({ [shop]: text });
    expect(await marked(text, 'me')).toEqual(['2 read', '4 read']);
    expect(await marked(text, 'store')).toEqual(['5 read', '6 read']);
  });
});

describe('symbols of the workspace', () => {
  const findSymbols = async (query: string) =>
    (await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
      ({ name, containerName }) => `${name} · ${containerName}`,
    );

  it('are found by title or name, best first', async () => {
    editor = await startEditor(files);
    expect(await findSymbols('anna')).toEqual(['Anna · people.journey']);
    expect(await findSymbols('web')).toEqual(['Web team · people.journey']);
    expect(await findSymbols('closed')).toEqual(['It is closed · Buying a bike']);
    expect(await findSymbols('buying')).toEqual(['Buying a bike · shop.journey']);
    expect(await findSymbols('zzz')).toEqual([]);
  });

  it('are found by letters in their order, and by a name that the title does not show', async () => {
    editor = await startEditor(files);
    expect(await findSymbols('bab')).toEqual(['Buying a bike · shop.journey']);
    editor.open(people, 'evidence nps-2026 "Would they tell a friend?"');
    await editor.settle();
    expect(await findSymbols('nps')).toEqual(['Would they tell a friend? (nps-2026) · people.journey']);
  });

  it('say what they are and where', async () => {
    editor = await startEditor(files);
    const [symbol] = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'looks' });
    expect(symbol?.kind).toBe(SymbolKind.Namespace);
    if (!symbol || !('range' in symbol.location)) throw new Error('No place.');
    expect(read(shopText, symbol.location.range)).toBe('stage look "Looks around"');
  });

  it('are not more than anybody reads', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `persona p${i} "Person ${i}"`).join('\n');
    editor = await startEditor({ [people]: many });
    for (const query of ['', 'person']) {
      expect(await editor.request('workspace/symbol', { query })).toHaveLength(200);
    }
    expect((await findSymbols('person 299'))[0]).toBe('Person 299 · people.journey');
  });
});

describe('the outline', () => {
  it('leads as breadcrumbs to every place: whatever is within something lies within its range', async () => {
    editor = await startEditor(files);
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: shop },
    });
    const trail = (place: Position, within: readonly DocumentSymbol[]): string[] => {
      const inner = within.find(({ range }) => !isBefore(place, range.start) && !isBefore(range.end, place));
      return inner ? [inner.name, ...trail(place, inner.children ?? [])] : [];
    };
    expect(trail(at(shopText, '"It is closed"'), symbols)).toEqual([
      'Buying a bike',
      'Looks around',
      'It is closed',
    ]);
  });
});

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

describe('selection ranges', () => {
  const growing = async (text: string, position: Position) => {
    const [first] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: shop },
      positions: [position],
    });
    const texts: string[] = [];
    for (
      let selectionRange: SelectionRange | undefined = first;
      selectionRange;
      selectionRange = selectionRange.parent
    )
      texts.push(read(text, selectionRange.range));
    return texts;
  };

  it('grow from the word to the text, the statement, what it stands in, and the file', async () => {
    const text = 'journey j {\n  stage "Looks around" {\n    owner web\n  }\n}\n';
    editor = await startEditor({ [shop]: text });
    expect(await growing(text, at(text, 'around'))).toEqual([
      'around',
      'Looks around',
      '"Looks around"',
      'stage "Looks around"',
      'stage "Looks around" {\n    owner web\n  }',
      '\n  stage "Looks around" {\n    owner web\n  }\n',
      'journey j {\n  stage "Looks around" {\n    owner web\n  }\n}',
      text,
    ]);
    expect((await growing(text, at(text, 'web'))).slice(0, 3)).toEqual([
      'web',
      'owner web',
      '\n    owner web\n  ',
    ]);
  });

  it('take the parts of a name and a comment for themselves', async () => {
    const text = 'journey j {\n  // not yet\n  opportunity "O" { for other.pain }\n}\n';
    editor = await startEditor({ [shop]: text });
    expect((await growing(text, at(text, 'pain'))).slice(0, 3)).toEqual([
      'pain',
      'other.pain',
      'for other.pain',
    ]);
    expect((await growing(text, at(text, 'yet'))).slice(0, 2)).toEqual(['yet', '// not yet']);
  });

  it('are there in an empty file and behind its end', async () => {
    editor = await startEditor({ [shop]: '' });
    expect(await growing('', { line: 7, character: 3 })).toEqual(['']);
  });
});

describe('links', () => {
  const links = async (text: string, uri = shop) => {
    editor.open(uri, text);
    await editor.settle();
    const otherLinks = await editor.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    return otherLinks.map(({ range, target }) => [read(text, range), target]);
  };

  it('lead from imports, links and sources', async () => {
    editor = await startEditor(files);
    const text = `import "./shared/people.journey"
import "./shared/missing.journey"
evidence e "E" {
  source "https://example.com/a b"
  link "https://example.com/a" "The survey"
  link "mailto:web@example.com"
  link "./notes.md"
}
evidence f "F" { source "../maps/shared/interviews.pdf" }
evidence g "G" { source "Transcripts in the folder" }
`;
    expect(await links(text)).toEqual([
      ['./shared/people.journey', people],
      ['https://example.com/a', 'https://example.com/a'],
      ['mailto:web@example.com', 'mailto:web@example.com'],
      ['./notes.md', 'file:///maps/notes.md'],
      ['../maps/shared/interviews.pdf', 'file:///maps/shared/interviews.pdf'],
    ]);
  });

  it.each([
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'vscode://x/y',
    'file:///etc/passwd',
    '/etc/passwd',
    '//host/share',
    '\\\\\\\\host\\\\share',
    'c:/windows',
    '../../etc/passwd',
    './%2e%2e/%2e%2e/etc/passwd',
    './..%2f..%2fetc/passwd',
    './..%5c..%5cetc/passwd',
    './x\\\\..\\\\..\\\\y',
    'data:text/html,x',
    'https:',
  ])('lead nowhere from %s', async (address) => {
    editor = await startEditor();
    expect(await links(`persona p "P" { link "${address}" }\n`)).toEqual([]);
  });
});
