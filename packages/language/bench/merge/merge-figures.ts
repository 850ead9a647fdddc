import { isDeepStrictEqual } from 'node:util';
import { computeFingerprints } from '@journey-maps/core/rules';
import { type MergeTexts, mergeMaps } from '@journey-maps/core/versions';
import { followRenames } from '../../../core/src/versions/merge/follow-renames.ts';
import { parse, parseTopStatements } from '../../src/index.ts';
import { decided } from './decided.ts';
import { findLost, listFactsIn } from './find-lost.ts';
import { generatedMerges } from './generated-merges.ts';
import { gitConflicts } from './git-merge-file.ts';
import { mistakesAmongExamples } from './mistakes-among-examples.ts';

export interface MergeFigures {
  readonly merges: number;
  /** The number of conflicts and of merges without conflicts: for git by lines, and for maps. */
  readonly git: { readonly conflicts: number; readonly clean: number };
  readonly maps: { readonly conflicts: number; readonly clean: number };
  /** The number of merges left to git; their conflicts count among those of the maps. */
  readonly leftToGit: number;
  /** Descriptions of faults; there should be none. */
  readonly mistakes: readonly string[];
  /** The average time of a merge in milliseconds. */
  readonly time: number;
}

/** Merges generated versions of the examples and checks the results. */
export function mergeFigures(count: number, seed = 1): MergeFigures {
  const mistakes: string[] = [];
  const git = { conflicts: 0, clean: 0 };
  const maps = { conflicts: 0, clean: 0 };
  let leftToGit = 0;
  let time = 0;
  for (const [i, { name, ...texts }] of generatedMerges(count, seed).entries()) {
    const { uri, listErrorsIn } = mistakesAmongExamples(name);
    const read = (text: string) => ({ document: parse(text, uri), statements: parseTopStatements(text) });
    const start = performance.now();
    const merged = mergeMaps(texts, { read, findErrors: listErrorsIn });
    time += performance.now() - start;
    const lines = gitConflicts(texts);
    git.conflicts += lines;
    if (lines === 0) git.clean++;
    if ('unmergeable' in merged) {
      leftToGit++;
      maps.conflicts += lines;
      continue;
    }
    maps.conflicts += merged.conflicts;
    if (merged.conflicts === 0) maps.clean++;
    const shown =
      merged.conflicts === 0 ? merged : mergeMaps(texts, { read, findErrors: listErrorsIn, style: 'diff3' });
    if ('unmergeable' in shown) throw new Error(`${i} ${name}: ${shown.unmergeable} in the style diff3`);
    for (const mistake of look(texts, merged.text, shown.text, { uri, read, listErrorsIn }))
      mistakes.push(`${i} ${name}: ${mistake}`);
  }
  return { merges: count, git, maps, leftToGit, mistakes, time: time / count };
}

interface Reading extends ReturnType<typeof mistakesAmongExamples> {
  read(text: string): {
    readonly document: ReturnType<typeof parse>;
    readonly statements: ReturnType<typeof parseTopStatements>;
  };
}

/**
 * Checks the result of one merge.
 *
 * @param withBase the result in the conflict style `diff3`
 */
function look(
  texts: MergeTexts,
  text: string,
  withBase: string,
  { uri, read, listErrorsIn }: Reading,
): readonly string[] {
  const lines: string[] = [];
  for (const side of ['ours', 'theirs'] as const) {
    const result = decided(text, side);
    const [problem] = parse(result, uri).problems;
    if (problem !== undefined) lines.push(`does not parse: ${problem.message}`);
    if (!isDeepStrictEqual(listFactsIn(result), listFactsIn(decided(withBase, side))))
      lines.push(`the style diff3 has another text of ${side}`);
  }
  // Renames are not losses.
  const renamed = followRenames(texts, read);
  for (const lost of findLost(renamed, withBase)) lines.push(`lost ${lost}`);
  if (text !== decided(text, 'ours')) return lines;
  const errorsOf = (version: string) => {
    const document = parse(version, uri);
    const errors = listErrorsIn(document);
    return computeFingerprints(document, errors).map((print, i) => `${errors[i]?.rule} ${print}`);
  };
  const known = new Set([renamed.ours, renamed.theirs].flatMap(errorsOf));
  for (const error of errorsOf(text)) if (!known.has(error)) lines.push(`new mistake: ${error}`);
  return lines;
}
