import { applyEdits, moveEdits } from '@journey-maps/core/edits';
import { createEntries, createTable, writeDocument } from '@journey-maps/core/interchange';
import { diffMaps, mergeMaps } from '@journey-maps/core/versions';
import { createFileMap, mapMarkdown } from '@journey-maps/core/views';
import { describe, expect, it } from 'vitest';
import { complete } from '../src/completion/complete.ts';
import { asksForPictures } from '../src/completion/paths.ts';
import { findHover } from '../src/hover/find-hover.ts';
import { parse } from '../src/parse.ts';
import { parseTopStatements } from '../src/parser/parse-top-statements.ts';
import { checkText, createWorkspace, mainUri, only } from './check-texts.ts';
import { listProblems } from './read.ts';
import { listRefactoringsIn, textsAfter } from './refactored.ts';

const read = (typed: string) => ({ document: parse(typed, mainUri), statements: parseTopStatements(typed) });
const today = '2026-11-21';
const text = `persona anna "Anna" {
  picture "photos/anna.jpg" "Anna on a racing bike"
}

journey buying "Buying a bike" {
  persona anna

  stage "Looks" {
    picture "photos/street.png" "A street in the rain"
    touchpoint till "Till" { channel store; picture "photos/till.jpg" "A queue as far as the door" }
    artifact "Flyer" { picture "photos/flyer.svg" "A flyer with three bikes" }
    step "Tries" {
      picture "photos/ride.webp"
      touchpoint till { picture "./again.gif" "The same queue an hour later" }
    }
  }
}
`;

describe('a picture', () => {
  it('is read with the file that it means', () => {
    const document = parse(text, mainUri);
    expect(document.problems).toEqual([]);
    const [persona] = document.personas;
    expect(persona?.pictures).toMatchObject([
      {
        path: { value: 'photos/anna.jpg' },
        uri: 'file:///maps/photos/anna.jpg',
        alternative: { value: 'Anna on a racing bike' },
      },
    ]);
    expect(writeDocument(document)).toContain(' picture "photos/anna.jpg" "Anna on a racing bike"');
  });

  it('without a path is one problem', () => {
    expect(listProblems('persona p {\n  picture\n}\n')).toEqual([
      ['picture', expect.stringContaining('needs the path of a file and what it shows')],
    ]);
    expect(listProblems('persona p {\n  picture "a.png" "A" "B"\n}\n')).toEqual([
      ['"B"', expect.stringContaining('`picture` takes no further value')],
    ]);
  });

  it('cannot stand in a pain', () => {
    expect(listProblems('journey j { pain "P" { picture "a.png" "A" } }')).toHaveLength(1);
  });

  it('is on the map by what it shows, also where a touchpoint is met again', () => {
    const workspace = createWorkspace({ 'main.journey': text });
    const linked = workspace.linked(mainUri);
    if (linked === undefined) throw new Error('The file is there.');
    const map = createFileMap(linked, () => undefined);
    const [stage] = map.journeys[0]?.stages ?? [];
    const pictures = (facts: readonly { readonly label: string; readonly value: string }[] = []) =>
      facts.filter(({ label }) => label === 'Picture').map(({ value }) => value);
    expect(pictures(stage?.facts)).toEqual(['A street in the rain (photos/street.png)']);
    expect(pictures(stage?.moments[0]?.facts)).toEqual(['photos/ride.webp']);
    const met = stage?.moments[0]?.items.find(({ kind }) => kind === 'touchpoint');
    expect(pictures(met?.facts)).toEqual([
      'The same queue an hour later (./again.gif)',
      'A queue as far as the door (photos/till.jpg)',
    ]);
    expect(pictures(map.journeys[0]?.people[0]?.card?.facts)).toEqual([
      'Anna on a racing bike (photos/anna.jpg)',
    ]);
    expect(mapMarkdown(map, [])).toContain('A flyer with three bikes');
  });

  it('has a row in a table, with its path as the value and its text as the label', () => {
    const rows = createTable(createEntries(parse(text, mainUri))).filter(
      ({ Property }) => Property?.type === 'text' && Property.text === 'picture',
    );
    expect(rows[0]).toMatchObject({
      Value: { text: 'photos/anna.jpg' },
      Label: { text: 'Anna on a racing bike' },
    });
    expect(rows).toHaveLength(6);
  });

  it('is in the hover of the statement that it belongs to', () => {
    const workspace = createWorkspace({ 'main.journey': text });
    const linked = workspace.linked(mainUri);
    if (linked === undefined) throw new Error('The file is there.');
    const hover = (at: string) =>
      findHover({ linked, workspace, findings: [], offset: text.indexOf(at) + 1, today })?.plainText;
    expect(hover('anna "Anna"')).toContain('Pictures: Anna on a racing bike');
    expect(hover('"Looks"')).toContain('Pictures: A street in the rain');
    expect(hover('till "Till"')).toContain('Pictures: A queue as far as the door');
    expect(hover('"Flyer"')).toContain('Pictures: A flyer with three bikes');
    expect(hover('picture "photos/street')).toContain('for people who cannot see it');
  });
});

describe('a comparison', () => {
  const diff = (before: string, after: string) =>
    diffMaps(
      { maps: new Map([['a.journey', parse(before, mainUri)]]) },
      { maps: new Map([['a.journey', parse(after, mainUri)]]) },
    ).changes.map(({ level, message }) => [level, message]);

  it('says what changed of a picture', () => {
    expect(diff(text, text.replace('Anna on a racing bike', 'Anna on a cargo bike'))).toEqual([
      ['info', expect.stringMatching(/^A picture of “Anna” changed: .*racing bike.* → .*cargo bike/u)],
    ]);
    expect(diff(text.replace(' "Anna on a racing bike"', ''), text)).toHaveLength(1);
    expect(diff(text, text.replace('photos/anna', 'portraits/anna'))).toEqual([
      ['info', expect.stringMatching(/^A picture of “Anna” changed: .*photos.* → .*portraits/u)],
    ]);
    expect(diff(text.replace('  picture "photos/anna.jpg" "Anna on a racing bike"\n', ''), text)).toEqual([
      ['info', '“Anna” has a new picture: “photos/anna.jpg: Anna on a racing bike”'],
    ]);
  });
});

describe('a merge', () => {
  it('keeps the pictures that both sides add, and what each side changes of one', () => {
    const base = 'persona anna "Anna" {\n  picture "a.jpg" "A bike"\n  goal "Ride"\n}\n';
    const ours = base.replace('  goal', '  picture "b.jpg" "A bell"\n  goal');
    const theirs = base.replace('"A bike"', '"A red bike"');
    const merged = mergeMaps({ base, ours, theirs }, { read });
    expect(merged).toMatchObject({
      conflicts: 0,
      text: ours.replace('"A bike"', '"A red bike"'),
    });
  });
});

describe('rules', () => {
  const find = (rule: string, body: string) =>
    checkText(
      `persona p "P" {\n  ${body}\n}\n`,
      {},
      only(({ id }) => id === rule),
    ).map(({ message }) => message);

  it('ask for the text of a picture, and leave a comment its say', () => {
    expect(find('picture-without-text', 'picture "a.png"')).toEqual([
      'This picture has no alternative text. Not every reader sees it: describe it in quotes after the path.',
    ]);
    expect(find('picture-without-text', 'picture "a.png" "  "')).toHaveLength(1);
    expect(find('picture-without-text', 'picture "a.png" "A bike"')).toEqual([]);
    expect(
      find('picture-without-text', '// journey-ignore picture-without-text -- a pattern\n  picture "a.png"'),
    ).toEqual([]);
  });

  it('replace an empty text by an example that is known as one', () => {
    const typed = 'persona p "P" {\n  picture "a.png" ""\n}\n';
    const [finding] = checkText(
      typed,
      {},
      only(({ id }) => id === 'picture-without-text'),
    );
    const fixed = applyEdits(typed, finding?.fixes[0]?.edits ?? []) ?? '';
    expect(fixed).toContain('picture "a.png" "What this picture shows"');
    expect(
      checkText(
        fixed,
        {},
        only(({ id }) => id === 'unchanged-example'),
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['https://example.com/a.png', 'Maps never load pictures from the web'],
    ['/a.png', 'a path on your machine'],
    ['C:\\\\a.png', 'a path on your machine'],
    ['a\\\\b.png', 'is not a valid file path'],
    ['a.bmp', 'not in a format that every browser shows'],
    ['../../../a.png', 'is outside this workspace'],
  ])('refuse the path %s', (path, words) => {
    expect(find('file-not-found', `picture "${path}" "A"`)).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['missing', 'There is no file at `a.png`'],
    ['outside', 'is outside this workspace'],
    ['too-large', 'larger than 2 MB'],
    ['other-format', 'not in the format of its file extension'],
  ] as const)('report the file of a picture that is %s, at its path', (state, words) => {
    const main = 'persona p "P" {\n  picture "a.png" "A"\n}\n';
    const workspace = createWorkspace({ 'main.journey': main });
    const settings = only(({ id }) => id === 'file-not-found');
    expect(workspace.check(mainUri, { today, settings })).toEqual([]);
    workspace.setPictureState('file:///maps/a.png', state);
    const [finding] = workspace.check(mainUri, { today, settings });
    expect(finding?.message).toContain(words);
    expect(main.slice(finding?.span.start, finding?.span.end)).toBe('"a.png"');
    workspace.setPictureState('file:///maps/a.png', 'found');
    expect(workspace.check(mainUri, { today, settings })).toEqual([]);
  });
});

describe('completion', () => {
  const files = (paths: readonly string[]) => ({
    uris: () => [mainUri],
    get: () => undefined,
    pictures: () => paths.map((path) => `file:///maps/${path}`),
  });
  const offered = (marked: string) => {
    const offset = marked.indexOf('|');
    const typed = marked.replace('|', '');
    const linked = createWorkspace({ 'main.journey': typed }).linked(mainUri);
    if (linked === undefined) throw new Error('The file is there.');
    return complete(linked, files(['photos/till.jpg', 'anna.png']), offset, today).proposals;
  };

  it('lists the pictures of the workspace, the nearest first', () => {
    expect(offered('persona p {\n  picture "|"\n}\n').map(({ label }) => label)).toEqual([
      './anna.png',
      './photos/till.jpg',
    ]);
    expect(offered('persona p {\n  picture |\n}\n').map(({ plain }) => plain)).toEqual([
      '"./anna.png"',
      '"./photos/till.jpg"',
    ]);
    expect(offered('persona p {\n  picture "./anna.png" "|"\n}\n')).toEqual([]);
  });

  it('offers the statement with places for its path and its text', () => {
    const picture = offered('persona p {\n  |\n}\n').find(({ label }) => label === 'picture');
    expect(picture?.snippet).toMatch(/^picture "\$\{1:.*\}" "\$\{2:What this picture shows\}"/u);
  });

  it('has the pictures listed only where a path of one is written', () => {
    const asked = (marked: string) => asksForPictures(marked.replace('|', ''), marked.indexOf('|'));
    expect(asked('persona p {\n  picture "|"\n}\n')).toBe(true);
    expect(asked('persona p {\n  picture |\n}\n')).toBe(true);
    expect(asked('persona p {\n  picture "a.png" |\n}\n')).toBe(false);
    expect(asked('persona p {\n  goal "|"\n}\n')).toBe(false);
  });
});

describe('paths of pictures', () => {
  it('follow a map, a picture or a folder that moves, in the style of their author', () => {
    const workspace = createWorkspace({ 'main.journey': text });
    const after = (oldUri: string, newUri: string) =>
      applyEdits(text, moveEdits(workspace, [{ oldUri, newUri }])) ?? '';
    const moved = after(mainUri, 'file:///maps/shop/main.journey');
    expect(moved).toContain('picture "../photos/anna.jpg" "Anna on a racing bike"');
    expect(moved).toContain('picture "../again.gif"');
    expect(after('file:///maps/photos', 'file:///maps/images')).toContain('picture "images/anna.jpg"');
    const uri = after('file:///maps/again.gif', 'file:///maps/photos/later.gif');
    expect(uri).toContain('picture "./photos/later.gif"');
    expect(uri).toContain('picture "photos/anna.jpg"');
  });

  it('follow a persona that moves to a shared file', () => {
    const workspace = createWorkspace({ 'main.journey': text });
    const move = listRefactoringsIn(workspace, mainUri, text.indexOf('anna')).find(
      ({ kind }) => kind === 'move',
    );
    const change = move?.change();
    if (change === undefined) throw new Error('A persona can be moved.');
    const texts = [...textsAfter(workspace, mainUri, change).values()].join('\n');
    expect(texts).toContain('picture "../photos/anna.jpg" "Anna on a racing bike"');
  });
});
