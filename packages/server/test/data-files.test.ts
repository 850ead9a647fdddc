import { afterEach, describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const map = 'file:///maps/shop.journey';
const data = 'file:///maps/data/nps.csv';
const text =
  'metric nps "Would recommend us" {\n  kind nps\n  target 40\n  due 2026-10\n  reading 2026-07 20\n  data "data/nps.csv"\n}\n';
const rows = 'date,value\n2026-07,20\n2026-08,26\n';

let editor: Editor;
afterEach(() => editor.dispose());

const listMessages = (rule: string) =>
  editor
    .diagnostics(map)
    .filter(({ code }) => code === rule)
    .map(({ message }) => message);

const hover = async () =>
  JSON.stringify(
    await editor.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: map },
      position: { line: 0, character: 8 },
    }),
  );

describe('the data file of a metric', () => {
  it('gives the metric its newest value, and changes it without a key pressed', async () => {
    editor = await startEditor({ [map]: text, [data]: rows });
    editor.open(map, text);
    await editor.settle();
    expect(await hover()).toContain('now 26 (2026-08)');
    expect(listMessages('target-missed')).toHaveLength(1);
    editor.onDisk(data, `${rows}2026-09,41\n`);
    await editor.settle();
    expect(listMessages('target-missed')).toEqual([]);
    editor.onDisk(data, `${rows}2026-09,28\n,30\n`);
    await editor.settle();
    expect(await hover()).toContain('now 28 (2026-09)');
    expect(listMessages('unreadable-data')).toEqual([
      expect.stringContaining('Row 5 of `data/nps.csv` has no date'),
    ]);
    editor.onDisk(data, rows.replace('07,20', '07,21'));
    await editor.settle();
    expect(listMessages('contradictory-reading')).toEqual([
      expect.stringContaining('The map says 20 for 2026-07, `data/nps.csv` says 21.'),
    ]);
    editor.onDisk(data, undefined);
    await editor.settle();
    expect(await hover()).toContain('now 20 (2026-07)');
    expect(listMessages('file-not-found')).toEqual([expect.stringContaining('no file at `data/nps.csv`')]);
  });

  it('is read in the workspace alone', async () => {
    const outside = text.replace('data/nps.csv', '../nps.csv');
    editor = await startEditor({ [map]: outside, 'file:///nps.csv': rows });
    expect(listMessages('file-not-found')).toEqual([expect.stringContaining('outside this workspace')]);
  });
});
