import type { MapFiles, UnreadableFile } from './map-files.ts';

/** The files of two versions that can be compared, before anything is parsed. */
interface ComparableFiles {
  readonly isAsked: (key: string) => boolean;
  /** Files that were not text in the base and are text in the head. */
  readonly repaired: ReadonlySet<string>;
  /** Files that were not text in the base and do not exist in the head. */
  readonly gone: ReadonlySet<string>;
  /** The reasons why files are left out, in sentences. */
  readonly problems: readonly string[];
  /** Reasons that do not fail the command. */
  readonly notes: readonly string[];
}

/**
 * Leaves out files that are not text or not available in one of the versions. A file with the same content in
 * both is never a problem.
 *
 * @param isAsked returns whether a file was asked for, by the path that both versions share
 */
export function selectComparableFiles(
  base: MapFiles,
  head: MapFiles,
  isAsked: (key: string) => boolean,
): ComparableFiles {
  const leftOut = new Set<string>();
  const repaired = new Set<string>();
  const gone = new Set<string>();
  const problems: string[] = [];
  for (const key of new Set([...base.unreadable.keys(), ...head.unreadable.keys()])) {
    const [before, after] = [base.unreadable.get(key), head.unreadable.get(key)];
    if (!isAsked(key)) continue;
    if (before === undefined || after !== undefined || before.isUnavailable === true) leftOut.add(key);
    else (head.files.has(key) ? repaired : gone).add(key);
    if (before?.content === after?.content) continue;
    if (after !== undefined) problems.push(describeProblem(after, head.shown));
    else if (before?.isUnavailable === true) problems.push(describeProblem(before, base.shown));
  }
  const unknown = listUnknownSubmodules(base, head);
  const isMissing = (key: string) => unknown.some((path) => key.startsWith(`${path}/`));
  return {
    isAsked: (key) => isAsked(key) && !leftOut.has(key) && !isMissing(key),
    repaired,
    gone,
    problems,
    notes: unknown
      .filter((path) => isAsked(`${path}/any.journey`))
      .map(
        (path) =>
          `the submodule ${path} is at another commit, and its files are not in this clone, so its maps were not compared. Fetch them first: \`git submodule update --init ${path}\`.`,
      ),
  };
}

function describeProblem({ shown, problem }: UnreadableFile, version: string): string {
  return `${shown} of ${version} ${problem}. Its changes are not shown.`;
}

/** Returns the submodules that differ and whose files are missing in one version. */
function listUnknownSubmodules(base: MapFiles, head: MapFiles): readonly string[] {
  const [before, after] = [base.missing, head.missing].map((missing) => missing ?? new Map<string, string>());
  const paths = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...paths].filter((path) => before?.get(path) !== after?.get(path));
}
