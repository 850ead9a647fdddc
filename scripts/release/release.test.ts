import { describe, expect, it } from 'vitest';
import { cutChangelog, listNotes } from './changelog.ts';
import { movingTag, nextVersion } from './next-version.ts';

describe('the next version', () => {
  it.each([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.1.0', '0.1.0', '0.1.0'],
    ['0.9.0', '0.10.0', '0.10.0'],
    ['1.2.3', '1.2.2', undefined],
    ['1.2.3', '1.2', undefined],
    ['1.2.3', 'v1.3.0', undefined],
    ['1.2.3', '1.3.0-beta', undefined],
    ['1.2.3', 'huge', undefined],
  ])('after %s by %s is %s', (current, step, next) => {
    expect(nextVersion(current, step)).toBe(next);
  });

  it.each([
    ['0.1.0', 'v1'],
    ['1.4.0', 'v1'],
    ['12.0.1', 'v12'],
  ])('moves the tag of its major version: %s to %s', (version, tag) => {
    expect(movingTag(version)).toBe(tag);
  });
});

const changelog = `# Changelog

## Unreleased

### Fixed

- The curve is smooth.

## 1.1.0 – 2026-10-01

- Exports.

## 1.0.0 – 2026-09-01

- The first version.
`;

describe('the changelog', () => {
  it('gets a part for the version, and an empty unreleased part above it', () => {
    const cut = cutChangelog(changelog, '1.2.0', '2026-11-21');
    expect(cut).toContain(
      '# Changelog\n\n## Unreleased\n\n## 1.2.0 – 2026-11-21\n\n### Fixed\n\n- The curve',
    );
    expect(listNotes(cut, '1.2.0')).toBe('### Fixed\n\n- The curve is smooth.');
    expect(listNotes(cut, '1.0.0')).toBe('- The first version.');
    expect(listNotes(cut, '1.0')).toBeUndefined();
  });

  it('is not cut twice for the same changes', () => {
    const cut = cutChangelog(changelog, '1.2.0', '2026-11-21');
    expect(() => cutChangelog(cut, '1.3.0', '2026-11-22')).toThrow('nothing below "## Unreleased"');
    expect(() => cutChangelog('# Changelog\n', '1.3.0', '2026-11-22')).toThrow('no part "## Unreleased"');
  });
});
