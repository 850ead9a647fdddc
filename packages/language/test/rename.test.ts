import { prepareRename, renameEdits } from '@journey-maps/core/edits';
import { describe, expect, test } from 'vitest';
import { isKeyword, parse } from '../src/index.ts';
import { createUri, createWorkspace, mainUri } from './check-texts.ts';
import { makeEdits } from './renaming.ts';

/** Renames the statement at `|`, and returns the files or the reason for a refusal. */
function rename(
  marked: string,
  newName: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> | string {
  const offset = marked.indexOf('|');
  const files: Record<string, string> = { ...others, 'main.journey': marked.replace('|', '') };
  const workspace = createWorkspace(files);
  const renamed = renameEdits(workspace, mainUri, offset, newName, { parse, isKeyword });
  if ('refusal' in renamed) return renamed.refusal;
  makeEdits(workspace, renamed.edits);
  const changed = Object.keys(files).filter((path) => workspace.get(createUri(path))?.text !== files[path]);
  return Object.fromEntries(changed.map((path) => [path, workspace.get(createUri(path))?.text ?? '']));
}

describe('a rename changes', () => {
  test('a declaration and all that refers to it, in all files that see it', () => {
    const others = {
      'map.journey': 'import "./main.journey"\njourney j { owner web }',
      'other.journey': 'owner web\njourney k { owner web }',
    };
    expect(rename('owner w|eb "Web"\njourney i { owner web; stage web "Web" }', 'shop', others)).toEqual({
      'main.journey': 'owner shop "Web"\njourney i { owner shop; stage web "Web" }',
      'map.journey': 'import "./main.journey"\njourney j { owner shop }',
    });
  });

  test('from a reference in a file that imports it', () => {
    const others = { 'people.journey': 'persona anna "Anna"' };
    expect(rename('import "./people.journey"\njourney j { persona an|na }', 'anne', others)).toEqual({
      'main.journey': 'import "./people.journey"\njourney j { persona anne }',
      'people.journey': 'persona anne "Anna"',
    });
  });

  test('what is met again', () => {
    expect(rename('journey j { stage "A" { touchpoint till "Till"; touchpoint till| } }', 'desk')).toEqual({
      'main.journey': 'journey j { stage "A" { touchpoint desk "Till"; touchpoint desk } }',
    });
    expect(rename('touchpoint till\njourney j { stage "A" { touchpoint till| } }', 'desk')).toEqual({
      'main.journey': 'touchpoint desk\njourney j { stage "A" { touchpoint desk } }',
    });
    expect(rename('journey j { metric nps| "N"; stage "A" { metric nps } }', 'likes')).toEqual({
      'main.journey': 'journey j { metric likes "N"; stage "A" { metric likes } }',
    });
  });

  test('of `journey.name` the part that is meant', () => {
    const text = 'empathy-map life { pain slow "Slow" }\njourney j { action-item "A" { for life.slow } }';
    expect(rename(text.replace('life.slow', 'li|fe.slow'), 'day')).toEqual({
      'main.journey': text.replaceAll('life', 'day'),
    });
    expect(rename(text.replace('life.slow', 'life.slo|w'), 'late')).toEqual({
      'main.journey': text.replace('slow', 'late').replace('.slow', '.late'),
    });
  });

  test('neither comments, texts and suppressions, nor a name from before', () => {
    const text = `// web does it
// journey-ignore stage-without-owner -- web will say
owner web| "web" { was web }`;
    expect(rename(text, 'shop')).toEqual({
      'main.journey': text.replace('web|', 'shop'),
    });
  });

  test('names however their letters are put together', () => {
    expect(rename('owner ko\u0308p\njourney j { owner k\u00F6p| }', 'sa\u0308lj')).toEqual({
      'main.journey': 'owner s\u00E4lj\njourney j { owner s\u00E4lj }',
    });
    expect(rename('owner ko\u0308p|', ' k\u00F6p ')).toEqual({});
  });

  test('one of two things of one name, so that each has its own', () => {
    expect(rename('owner web "1"\nowner w|eb "2"\njourney j { owner web }', 'shop')).toEqual({
      'main.journey': 'owner web "1"\nowner shop "2"\njourney j { owner web }',
    });
    expect(rename('owner w|eb "1"\nowner web "2"\njourney j { owner web }', 'shop')).toEqual({
      'main.journey': 'owner shop "1"\nowner web "2"\njourney j { owner shop }',
    });
  });

  test('a name that could not be one', () => {
    expect(rename('owner 2n|d "2"\njourney j { owner 2nd }', 'second')).toEqual({
      'main.journey': 'owner second "2"\njourney j { owner second }',
    });
  });

  test('a name to that of a thing of another kind, of another journey, or of a channel that is not used', () => {
    expect(rename('owner web|\npersona anna', 'anna')).toEqual({
      'main.journey': 'owner anna\npersona anna',
    });
    expect(rename('journey i { stage a| "A" }\njourney j { stage b "B" }', 'b')).toEqual({
      'main.journey': 'journey i { stage b "A" }\njourney j { stage b "B" }',
    });
    expect(rename('channel site| "Ours"\ntouchpoint t { channel site }', 'website')).toEqual({
      'main.journey': 'channel website "Ours"\ntouchpoint t { channel website }',
    });
  });

  test('a name to a keyword', () => {
    expect(rename('owner web|\njourney j { owner web; stage "S" { handover web "x" } }', 'owner')).toEqual({
      'main.journey': 'owner owner\njourney j { owner owner; stage "S" { handover owner "x" } }',
    });
  });
});

describe('a rename is refused', () => {
  test.each(['', '2nd', 'web team', 'a.b', '"web"', '-x'])('to what cannot be a name: %s', (name) => {
    expect(rename('owner web|', name)).toMatch('a name begins with a letter');
  });

  test('where nothing is called so', () => {
    expect(rename('own|er web', 'x')).toBe('There is no name here that you can change.');
    expect(rename('journey j { owner we|b }', 'x')).toBe(
      '`web` is not declared, so it is unclear what to rename.',
    );
  });

  test('for a channel that every map has', () => {
    expect(rename('touchpoint t { channel web|site }', 'x')).toBe(
      '`website` is a built-in channel, so its name cannot be changed. To use a channel of your own instead, declare one and name it here.',
    );
  });

  test('to the name of another thing of the kind in the file', () => {
    expect(rename('owner web|\nowner shop', 'shop')).toBe(
      '`shop` is already the name of an owner on line 2. The name would be ambiguous: choose another name.',
    );
  });

  test('to the name of anything else in the journey', () => {
    expect(rename('journey j {\n  stage a| "A"\n  pain b "B"\n}', 'b')).toMatch(
      '`b` is already the name of a pain point on line 3.',
    );
  });

  test('to a name that an importing file has, or another of its imports', () => {
    const importing = 'import "./main.journey"\nowner shop';
    expect(rename('owner web|', 'shop', { 'map.journey': importing })).toBe(
      '`shop` is already the name of an owner on line 2 of `map.journey`, and `map.journey` sees both. The name would be ambiguous: choose another name.',
    );
    const others = {
      'map.journey': 'import "./main.journey"\nimport "./shop.journey"',
      'shop.journey': 'owner shop',
    };
    expect(rename('owner web|', 'shop', others)).toMatch(
      'an owner on line 1 of `shop.journey`, and `map.journey` sees both.',
    );
  });

  test('where a name inside the journey would hide it', () => {
    const text =
      'touchpoint till|\njourney j {\n  stage "A" { touchpoint till }\n  stage "B" { touchpoint desk "Desk" }\n}';
    expect(rename(text, 'desk')).toBe(
      '`desk` on line 3 would then mean a touchpoint on line 4 instead of this touchpoint. Choose another name.',
    );
  });

  test('where it would hide what another reference means', () => {
    const text =
      'touchpoint desk\njourney j {\n  stage "A" { touchpoint desk }\n  stage "B" { touchpoint till| "Till" }\n}';
    expect(rename(text, 'desk')).toBe(
      '`desk` on line 3 would then mean this touchpoint instead of a touchpoint on line 1. Choose another name.',
    );
    expect(rename('channel site|\ntouchpoint t { channel website }', 'website')).toBe(
      '`website` on line 2 would then mean this channel instead of the built-in channel. Choose another name.',
    );
  });

  test('where a reference that leads nowhere would lead to it', () => {
    const importing = 'import "./main.journey"\njourney j { owner shop }';
    expect(rename('owner web|', 'shop', { 'map.journey': importing })).toBe(
      '`shop` on line 2 of `map.journey` is not declared now, and would then mean this owner. Correct it first, or choose another name.',
    );
  });

  test('where the journey of `journey.name` would be another one', () => {
    const text =
      'touchpoint b { pain slow "1" }\njourney a| { pain slow "2" }\njourney c { action-item "A" { for a.slow } }';
    expect(rename(text, 'b')).toMatch(
      '`b` on line 3 would then mean a touchpoint on line 1 instead of this journey.',
    );
  });

  test('where the word would be read as a keyword', () => {
    const text = 'journey j {\n  opportunity "O" {\n    for a,\n      b\n  }\n  pain a "A"\n  pain b| "B"\n}';
    expect(rename(text, 'owner')).toBe(
      '`owner` would not be read as a name on line 4, where the map uses this word for something else. Choose another name.',
    );
  });

  test('where a line that cannot be read may mean it', () => {
    const text = 'journey j {\n  opportunity "O" { for a b }\n  pain a "A"\n  pain b| "B"\n}';
    expect(rename(text, 'c')).toBe(
      'Line 2 cannot be read, and contains `b`, which may need the new name too. Correct that line first.',
    );
    expect(rename(text.replace('a b', 'a c'), 'd')).toEqual({
      'main.journey': text.replace('a b', 'a c').replace('b|', 'd'),
    });
    const importing = 'import "./main.journey"\njourney k { owner a, web a }';
    expect(rename('owner web|', 'shop', { 'map.journey': importing })).toMatch(
      'Line 2 of `map.journey` cannot be read, and contains',
    );
    expect(rename('journey j { pain web| "P" }', 'shop', { 'map.journey': importing })).toHaveProperty(
      'main.journey',
    );
  });

  test('but not for a broken line that has the word in a text, a comment or as a keyword', () => {
    for (const line of ['owner shop, “owner”', 'owner // owner', 'owner shop "owner', 'owner a; owner']) {
      expect(rename(`owner owner|\njourney j {\n  ${line}\n}`, 'web'), line).toHaveProperty('main.journey');
    }
  });
});

test('a rename begins with the name as it is written', () => {
  const text = 'touchpoint ko\u0308p { pain slow "S"; channel website }\nmetric m\njourney j { pain "P" }';
  const linked = createWorkspace({ 'main.journey': text }).linked(mainUri);
  if (linked === undefined) throw new Error('The file is there.');
  const start = text.indexOf('ko');
  expect(prepareRename(linked, start + 4)).toEqual({ span: { start, end: start + 4 }, written: 'ko\u0308p' });
  expect(prepareRename(linked, 2)).toBeUndefined();
  expect(prepareRename(linked, text.indexOf('website'))).toHaveProperty('refusal');
});

describe('a rename across many maps parses again', () => {
  const others = {
    'a.journey': 'import "./main.journey"\njourney a { owner web; stage "S" { touchpoint till } }',
    'b.journey': 'import "./main.journey"\njourney b { owner web; stage "S" { touchpoint till; goul "x" } }',
    'c.journey':
      'import "./main.journey"\njourney c { owner web; stage "S" { touchpoint till } }\njourney d { stage "S" { touchpoint desk "Desk" } }',
  };

  /** Returns the files that are parsed for a rename of the owner `web` or the touchpoint `till`. */
  function parseFor(name: 'web' | 'till', newName: string): readonly string[] {
    const text = 'owner web "Web"\npersona anna "Anna"\ntouchpoint till "Till"\n';
    const workspace = createWorkspace({ ...others, 'main.journey': text });
    const parsed: string[] = [];
    const recording = (changed: string, uri: string) => {
      parsed.push(uri.slice(uri.lastIndexOf('/') + 1));
      return parse(changed, uri);
    };
    const language = { parse: recording, isKeyword };
    const renamed = renameEdits(workspace, mainUri, text.indexOf(name), newName, language);
    expect('edits' in renamed && renamed.edits).toHaveLength(4);
    return parsed.sort();
  }

  test('only maps with a problem if no map has the new name', () => {
    expect(parseFor('web', 'team')).toEqual(['b.journey']);
  });

  test('only maps with a problem if the new name belongs to another kind', () => {
    expect(parseFor('web', 'anna')).toEqual(['b.journey']);
    expect(parseFor('web', 'app')).toEqual(['b.journey']);
  });

  test('maps in which the new name can clash, and their imports', () => {
    expect(parseFor('till', 'desk')).toEqual(['b.journey', 'c.journey', 'main.journey']);
  });

  test.each(['stage', 'because', 'high'])(
    'all maps if the new name is a word of the language: %s',
    (word) => {
      expect(parseFor('web', word)).toHaveLength(4);
    },
  );
});
