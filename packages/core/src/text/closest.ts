import { editDistance } from '../text/nearest-word.ts';

/**
 * The names that someone who typed a name may have meant, the likeliest first: at most three, none further away than a
 * third of its letters (two where it is short).
 */
export function closest(name: string, candidates: readonly string[]): readonly string[] {
  const limit = Math.max(name.length < 3 ? 1 : 2, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  return candidates
    .filter((candidate) => Math.abs(candidate.length - name.length) <= limit)
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) => distance <= limit && distance < Math.min(candidate.length, name.length),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
