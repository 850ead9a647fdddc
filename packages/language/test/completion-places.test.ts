/**
 * For every position of the grammar, what is offered is what the parser accepts there, and nothing else. The positions
 * are the beginnings and ends of all tokens of the examples, with the rest of the text behind the cursor and without it.
 * Positions with the same surroundings are tried once.
 */
import { describe, expect, it } from 'vitest';
import { parse } from '../src/parse.ts';
import { accepted, around, maps, offered, workspace } from './completion-accepted.ts';
import { positionsOf } from './completion-positions.ts';

describe('what is offered is what the parser accepts', () => {
  const seen = new Set<string>();
  it.each(maps.map((map) => [map.name, map] as const))('in %s', { timeout: 120_000 }, (_, map) => {
    let tried = 0;
    for (const position of positionsOf(map, seen)) {
      tried++;
      expect({ at: around(position), ...offered(position) }).toEqual({
        at: around(position),
        ...accepted(position),
      });
    }
    expect(tried).toBeGreaterThan(0);
    workspace.set(parse(map.text, map.uri));
  });
});
