import { expect, it } from 'vitest';
import { exportFormats, leavesOut, proposedPath, renderKey } from './export-formats.ts';

it('proposes a file beside the map', () => {
  expect(proposedPath('/maps/a.b.journey', 'pdf')).toBe('/maps/a.b.pdf');
  expect(proposedPath('/maps/Untitled-1', 'html')).toBe('/maps/Untitled-1.html');
});

it('offers nothing twice', () => {
  expect(new Set(exportFormats.map(({ label }) => label)).size).toBe(exportFormats.length);
});

it('shows what the preview shows, and a picture of the map is one of the map', () => {
  const seen = 'view=diagram&journey=buying&owner=web&folded=Pains';
  const [html, pdf] = exportFormats;
  expect(html && renderKey(seen, html)).toBe(seen);
  expect(pdf && renderKey(seen, pdf)).toBe('view=map&journey=buying&owner=web&folded=Pains');
  expect(leavesOut(seen)).toBe(true);
  expect(leavesOut('view=map&journey=buying')).toBe(false);
  expect(leavesOut(undefined)).toBe(false);
});
