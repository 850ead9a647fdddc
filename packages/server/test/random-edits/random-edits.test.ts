import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/test/runs.ts';
import { whatIsTold } from './collect-results.ts';
import { differencesAfter, fewestEdits } from './differences.ts';
import { randomEdits } from './edits.ts';
import { names } from './seed-maps.ts';
import { startUser } from './user.ts';

const blocks = 8;
const sequences = runs(25);
const edits = 50;

it('there is something to compare of everything that the server tells', async () => {
  const { editor, pictures } = await startUser(0);
  await editor.settle();
  const [map] = names;
  const told = (await whatIsTold(editor, [map], pictures))[map] as Record<string, readonly unknown[]>;
  editor.dispose();
  const empty = Object.entries(told).filter(([, answer]) => answer.length === 0);
  expect(empty).toEqual([]);
  // Includes the answers about each name.
  expect(Object.keys(told).length).toBeGreaterThan(20);
});

describe('after 50 random edits the server says what one says that starts anew', () => {
  // In blocks, so that none comes near the time limit on a slow machine.
  it.each(Array.from({ length: blocks }, (_, block) => block * sequences))(
    `in ${String(sequences)} sequences, from seed %i on`,
    async (first) => {
      const failures: string[] = [];
      for (let seed = first; seed < first + sequences; seed++) {
        const made = randomEdits(seed, edits);
        const differences = await differencesAfter(seed, made).catch((error: unknown) => [String(error)]);
        if (differences.length === 0) continue;
        const fewest = JSON.stringify(await fewestEdits(seed, made), null, 1);
        failures.push(`Seed ${String(seed)}, after these edits alone:\n${fewest}\n${differences.join('\n')}`);
      }
      expect(failures).toEqual([]);
    },
    300_000,
  );
});
