import type { Settings } from '@journey-maps/core/rules';
import type { CheckPlan } from '../check/check-plan.ts';
import { tell } from '../complain.ts';
import type { InputMap } from '../files/input-maps.ts';
import { mapLibrary, type ParsedMaps } from '../files/map-library.ts';
import type { Io } from '../io.ts';
import { escapeLines } from '../terminal/escape-controls.ts';
import { fixMaps } from './fix-maps.ts';
import { writeUnifiedDiff } from './unified-diff.ts';
import { writeFixed } from './write-fixed.ts';

type MapToFix = InputMap & { readonly settings: Settings };

/**
 * Fixes maps: writes them, or prints the changes.
 *
 * @returns the maps with their new texts, and sentences about maps that could not be written
 */
export async function makeFixes(
  maps: readonly MapToFix[],
  { fix, stdin, today }: CheckPlan,
  io: Io,
  parsed: ParsedMaps,
): Promise<{ readonly maps: readonly MapToFix[]; readonly problems: readonly string[] }> {
  const unsafe = fix?.unsafe === true;
  const inMarkdown = new Set(
    maps.flatMap(({ inMarkdown: place, shown }) => (place === undefined ? [] : [shown])),
  );
  if (inMarkdown.size > 0)
    tell(io, `${[...inMarkdown].join(', ')}: maps in Markdown are checked, but not fixed. Fix them by hand.`);
  const fixable = maps.filter((map) => map.inMarkdown === undefined);
  const fixed = fixMaps(fixable, { today, unsafe }, mapLibrary(io.folder, new Map(), parsed));
  const fixedTexts = new Map(fixed.map(({ path, text }) => [path, text]));
  const after = maps.map((map) => ({ ...map, text: fixedTexts.get(map.path) ?? map.text }));
  const changed = maps.flatMap(({ path, shown, text }, index) => {
    const fixedText = after[index]?.text ?? text;
    return fixedText === text ? [] : [{ path, shown, before: text, after: fixedText }];
  });
  if (fix?.write !== true) {
    const diff = await writeUnifiedDiff(changed);
    io.stdout.write(io.stdout.isTerminal ? escapeLines(diff) : diff);
    tell(
      io,
      `${changed.length === 1 ? '1 map' : `${changed.length} maps`} would change. Nothing was written.`,
    );
    return { maps: after, problems: [] };
  }
  if (stdin !== undefined) {
    const text = after[0]?.text ?? '';
    io.stdout.write(io.stdout.isTerminal ? escapeLines(text) : text);
    return { maps: after, problems: [] };
  }
  const problems = new Map<string, string>();
  for (const { path, shown, before, after: text } of changed) {
    const problem = writeFixed(path, before, text);
    if (problem !== undefined) problems.set(path, `${shown} ${problem}.`);
  }
  return {
    // A map that could not be written keeps its findings.
    maps: maps.map((map, index) => (problems.has(map.path) ? map : (after[index] ?? map))),
    problems: [...problems.values()],
  };
}
