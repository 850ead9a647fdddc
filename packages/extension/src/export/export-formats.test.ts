import type { FileMap } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import {
  exportedMessage,
  exportFormats,
  isHidingParts,
  leftOutOfPicture,
  proposePath,
  renderKey,
} from './export-formats.ts';

it('proposes a file beside the map', () => {
  expect(proposePath('/maps/a.b.journey', 'pdf')).toBe('/maps/a.b.pdf');
  expect(proposePath('/maps/Untitled-1', 'html')).toBe('/maps/Untitled-1.html');
});

it('offers nothing twice', () => {
  expect(new Set(exportFormats.map(({ label }) => label)).size).toBe(exportFormats.length);
});

it('shows what the preview shows, and a picture of the map is one of the map', () => {
  const seen = 'view=diagram&journey=buying&owner=web&folded=Pains';
  const [html, pdf] = exportFormats;
  expect(html && renderKey(seen, html)).toBe(seen);
  expect(pdf && renderKey(seen, pdf)).toBe('view=map&journey=buying&owner=web&folded=Pains');
  expect(isHidingParts(seen)).toBe(true);
  expect(isHidingParts('view=map&journey=buying')).toBe(false);
  expect(isHidingParts(undefined)).toBe(false);
});

const span = { start: 0, end: 1 };
const pain = { id: 'p', kind: 'pain', title: 'Slow', span, facts: [], marks: [] } as const;
const note = { name: 'note', label: 'Note', value: 'Ask' } as const;
const shared = { kind: 'journey-map', span, people: [], stages: [] } as const;
const maps: FileMap = {
  journeys: [
    { ...shared, id: 'a', title: 'A', items: [], facts: [] },
    { ...shared, id: 'b', title: 'B', items: [pain], facts: [note] },
  ],
  empathyMaps: [],
  declarations: [],
};

it('counts everything that a picture leaves out, as the preview shows it', () => {
  const map = { ending: 'png', view: 'map' } as const;
  const diagram = { ending: 'svg', view: 'diagram' } as const;
  expect(leftOutOfPicture(maps, map, undefined)).toBe('1 other journey');
  expect(leftOutOfPicture(maps, map, 'journey=b')).toBe('1 value and 1 other journey');
  expect(leftOutOfPicture(maps, map, 'journey=b&density=everything')).toBe('1 other journey');
  expect(leftOutOfPicture(maps, map, 'journey=b&density=overview')).toBe(
    '1 pain, 1 value and 1 other journey',
  );
  expect(leftOutOfPicture(maps, diagram, 'journey=a', 'b')).toBe('1 pain, 1 value and 1 other journey');
  expect(leftOutOfPicture(maps, { ending: 'html', view: 'map' }, 'journey=b')).toBeUndefined();
});

it('says after an export what it leaves out', () => {
  expect(exportedMessage('PDF, A4: a.pdf', undefined, false)).toBe('PDF, A4: a.pdf');
  expect(exportedMessage('PDF, A4: a.pdf', '1 pain', true)).toBe(
    'PDF, A4: a.pdf. It leaves out 1 pain. The HTML page has everything. It shows the same as the preview, with its filters and folded rows.',
  );
});
