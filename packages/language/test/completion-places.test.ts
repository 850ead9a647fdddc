/**
 * Tests that completion offers exactly what the parser accepts, at every position of the grammar. The positions
 * are the starts and ends of all tokens of the examples. Each is tried with and without the text after the
 * cursor. Positions with the same context are tried once.
 */
import { describe, expect, it } from 'vitest';
import { some } from '../../../scripts/test/runs.ts';
import { parse } from '../src/parse.ts';
import { accepted, around, maps, offered, workspace } from './completion-accepted.ts';
import { listPositions } from './completion-positions.ts';

describe('what is offered is what the parser accepts', () => {
  const seen = new Set<string>();
  it.each(maps.map((map) => [map.name, map] as const))('in %s', { timeout: 300_000 }, (_, map) => {
    const positions = some([...listPositions(map, seen)], 15);
    for (const position of positions) {
      expect({ at: around(position), ...offered(position) }).toEqual({
        at: around(position),
        ...accepted(position),
      });
    }
    expect(positions.length).toBeGreaterThan(0);
    workspace.set(parse(map.text, map.uri));
  });
});
