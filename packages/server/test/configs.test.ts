import { afterEach, describe, expect, it } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const map = 'journey buying "Buying a bike" {\n  stage "Research"\n  pain "It is closed"\n}\n';
const shop = 'file:///maps/shops/shop.journey';
const config = 'file:///maps/journey.config.json';

let editor: Editor;
afterEach(() => editor.dispose());

const watched = ['pain-without-owner', 'stage-without-touchpoint'];
const levels = ['', 'error', 'warning', 'info'];
const listRules = (uri = shop) =>
  editor
    .diagnostics(uri)
    .flatMap(({ code, severity = 0 }) =>
      watched.includes(String(code)) ? [`${levels[severity]} ${String(code)}`] : [],
    );
const mistakes = (uri = config) =>
  editor
    .diagnostics(uri)
    .map(
      ({ message, range: { start } }) =>
        `${start.line + 1}:${start.character + 1} ${typeof message === 'string' ? message : message.value}`,
    );

const usual = ['error stage-without-touchpoint', 'error pain-without-owner'];
const painOff = '{ "rules": { "pain-without-owner": "off" } }';
const strikt = '{\n  "extends": "strikt"\n}';
const didYouMean = '2:14 No preset is called `strikt`: did you mean `strict`?';

describe('a configuration', () => {
  it('holds for maps below it from the start, open or not', async () => {
    editor = await startEditor({ [shop]: map, [config]: painOff });
    expect(listRules()).toEqual([usual[0]]);
    editor.open(shop, `${map} `);
    await editor.settle();
    expect(listRules()).toEqual([usual[0]]);
  });

  it('is looked for above the folder that is open, and for files in no folder', async () => {
    editor = await startEditor({ [config]: painOff }, { folder: null });
    editor.open(shop, map);
    await editor.settle();
    expect(listRules()).toEqual([usual[0]]);
    // A disabled rule must not report findings even for a moment.
    expect(editor.publications(shop)).toBe(1);
  });

  it('takes effect when it comes, changes and goes on disk', async () => {
    editor = await startEditor({ [shop]: map });
    expect(listRules()).toEqual(usual);
    editor.onDisk(config, painOff);
    await editor.settle();
    expect(listRules()).toEqual([usual[0]]);
    editor.onDisk(config, '{ "extends": "draft" }');
    await editor.settle();
    expect(listRules()).toEqual(['warning stage-without-touchpoint', 'warning pain-without-owner']);
    editor.onDisk(config, undefined);
    await editor.settle();
    expect(listRules()).toEqual(usual);
  });

  it('takes effect while it is typed, and is as on disk again when it is closed unsaved', async () => {
    editor = await startEditor({ [shop]: map });
    editor.open(config, '{}');
    editor.type(config, painOff);
    await editor.settle();
    expect(listRules()).toEqual([usual[0]]);
    editor.close(config);
    await editor.settle();
    expect(listRules()).toEqual(usual);
  });

  it('takes effect when a file that it builds on changes', async () => {
    const team = 'file:///maps/shared/team.json';
    editor = await startEditor({
      [shop]: map,
      [config]: '{ "extends": "./shared/team.json" }',
      [team]: painOff,
    });
    expect(listRules()).toEqual([usual[0]]);
    editor.onDisk(team, '{}');
    await editor.settle();
    expect(listRules()).toEqual(usual);
    editor.notify('workspace/didDeleteFiles', { files: [{ uri: 'file:///maps/shared' }] });
    await editor.settle();
    expect(mistakes()).toEqual([]);
    editor.onDisk(team, undefined);
    await editor.settle();
    expect(mistakes().join()).toContain('The file `./shared/team.json`');
  });

  it('is no map', async () => {
    editor = await startEditor();
    editor.open(config, '{}');
    await editor.settle();
    expect(mistakes()).toEqual([]);
    for (const method of ['documentSymbol', 'foldingRange']) {
      expect(await editor.request(`textDocument/${method}`, { textDocument: { uri: config } })).toEqual([]);
    }
  });

  it('lets other files named so be', async () => {
    editor = await startEditor({ [shop]: map });
    editor.onDisk('file:///maps/package.json', '{ "x": 1');
    await editor.settle();
    expect(editor.publications('file:///maps/package.json')).toBe(0);
  });
});

describe('a mistake in a configuration', () => {
  it('is told at its place, and goes with its cause', async () => {
    editor = await startEditor({ [shop]: map, [config]: strikt });
    expect(mistakes()).toEqual([didYouMean]);
    expect(listRules()).toEqual(usual);
    editor.open(config, strikt.replace('strikt', 'draft'));
    await editor.settle();
    expect(mistakes()).toEqual([]);
    editor.type(config, strikt);
    await editor.settle();
    expect(mistakes()).toEqual([didYouMean]);
    editor.onDisk(config, undefined);
    editor.close(config);
    await editor.settle();
    expect(mistakes()).toEqual([]);
  });

  it('is told no more once no map lies below it', async () => {
    editor = await startEditor({ [shop]: map, [config]: strikt });
    expect(mistakes()).toEqual([didYouMean]);
    editor.onDisk(shop, undefined);
    await editor.settle();
    expect(mistakes()).toEqual([]);
    editor.open(shop, map);
    await editor.settle();
    expect(mistakes()).toEqual([didYouMean]);
  });

  it('is told where no map lies below it once it is open', async () => {
    editor = await startEditor();
    editor.open(config, strikt);
    await editor.settle();
    expect(mistakes()).toEqual([didYouMean]);
  });
});
