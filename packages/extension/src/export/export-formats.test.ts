import { expect, it } from 'vitest';
import { exportFormats, proposedPath } from './export-formats.ts';

it('proposes a file beside the map', () => {
  expect(proposedPath('/maps/a.b.journey', 'pdf')).toBe('/maps/a.b.pdf');
  expect(proposedPath('/maps/Untitled-1', 'html')).toBe('/maps/Untitled-1.html');
});

it('offers nothing twice', () => {
  expect(new Set(exportFormats.map(({ label }) => label)).size).toBe(exportFormats.length);
});
