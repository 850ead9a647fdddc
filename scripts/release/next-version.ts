/** The parts of a version that a release can raise. */
export const steps = ['major', 'minor', 'patch'] as const;

/**
 * Returns the version of a release.
 *
 * @param step the part to raise, or the version itself
 * @returns undefined if it is neither, or not later than the current version
 */
export function nextVersion(current: string, step: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = listNumbers(current) ?? [];
  switch (step) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    default: {
      const bumped = listNumbers(step);
      if (bumped === undefined) return undefined;
      const difference = bumped.map((number, i) => number - ([major, minor, patch][i] ?? 0)).find(Boolean);
      // The first release has the version that the project already has.
      return (difference ?? 0) < 0 ? undefined : step;
    }
  }
}

/**
 * Returns the tag that users of the GitHub Action name: it moves to each release of a major version. Versions 0.x
 * lead to version 1, so they have its tag.
 */
export function movingTag(version: string): string {
  return `v${Math.max(1, listNumbers(version)?.[0] ?? 1)}`;
}

function listNumbers(version: string): readonly number[] | undefined {
  const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/u.exec(version);
  return match?.slice(1).map(Number);
}
