const unreleased = '## Unreleased';

/**
 * Turns the unreleased part of the changelog into the part of a version, below a new, empty unreleased part.
 *
 * @param day the date of the release, such as `2026-11-21`
 * @throws if there is nothing to release
 */
export function cutChangelog(changelog: string, version: string, day: string): string {
  const start = changelog.indexOf(`\n${unreleased}\n`);
  if (start < 0) throw new Error(`CHANGELOG.md has no part "${unreleased}".`);
  const body = partAfter(changelog, start + unreleased.length + 2);
  if (!/^- /mu.test(body))
    throw new Error(`CHANGELOG.md has nothing below "${unreleased}". Describe what changes for users.`);
  const head = changelog.slice(0, start + 1);
  const rest = changelog.slice(start + unreleased.length + 2);
  return `${head}${unreleased}\n\n## ${version} – ${day}\n${rest}`;
}

/** Returns the part of the changelog about a version; undefined for an unknown version. */
export function listNotes(changelog: string, version: string): string | undefined {
  const heading = new RegExp(`^## ${version.replaceAll('.', String.raw`\.`)}(?: .*)?$`, 'mu').exec(changelog);
  return heading === null ? undefined : partAfter(changelog, heading.index + heading[0].length).trim();
}

/** Returns the text up to the next heading of its level. */
function partAfter(changelog: string, start: number): string {
  const rest = changelog.slice(start);
  const end = rest.search(/^## /mu);
  return end < 0 ? rest : rest.slice(0, end);
}
