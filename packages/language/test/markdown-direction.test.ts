import { Workspace } from '@journey-maps/core/rules';
import { createDiagrams, createFileMap, mapMarkdown, writeShortMarkdown } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { parse } from '../src/index.ts';

function written(text: string): { readonly whole: string; readonly short: string } {
  const workspace = new Workspace();
  workspace.set(parse(text, 'file:///a.journey'));
  const linked = workspace.linked('file:///a.journey');
  const journey = linked?.document.journeys[0];
  if (linked === undefined || journey === undefined) throw new Error('It is there.');
  const maps = createFileMap(linked, (uri) => workspace.linked(uri));
  return { whole: mapMarkdown(maps, createDiagrams(linked)), short: writeShortMarkdown(journey, linked) };
}

it.each(['ar', 'he', 'fa', 'ur', 'yi'])(
  'Markdown of a map in %s says that it is read from the right',
  (language) => {
    const { whole, short } = written(
      `language ${language}\njourney j "מסע" { stage "Berlin" { pain "טוב!" } }`,
    );
    for (const text of [whole, short]) {
      expect(text.startsWith('<div dir="rtl">\n\n# ')).toBe(true);
      expect(text.endsWith('\n\n</div>\n')).toBe(true);
    }
  },
);

it('Markdown keeps the punctuation of a text of another direction at its end', () => {
  const { whole, short } = written(
    'journey j "J" { stage "שלום (2)!" { pain "a \u2068b" { severity high }; pain "טוב \u200F\u2067x" } }',
  );
  expect(whole.startsWith('# J\n')).toBe(true);
  expect(whole).toContain('## \u2068שלום (2)!\u2069');
  // An isolate that a text leaves open is closed at the end of the text.
  expect(whole).toContain('\u2068טוב \u200F\u2067x\u2069\u2069');
  expect(short).toContain('\u2068שלום (2)!\u2069');
});
