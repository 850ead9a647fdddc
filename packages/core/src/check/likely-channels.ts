import type { LinkedDocument } from '../link/linked-document.ts';
import { walk } from '../model/walk.ts';

/**
 * The channels that a touchpoint may have, likeliest first, at most three: those that its title speaks of, those that
 * the file uses most, else one digital and one physical.
 *
 * @param title of the touchpoint; empty where it is not known.
 * @param offset where the channel's name would stand.
 */
export function likelyChannels(title: string, offset: number, linked: LinkedDocument): readonly string[] {
  const words = title.toLowerCase();
  const visible = linked.visibleAt(offset, 'channel');
  const inTitle = visible
    .filter(({ name }) => new RegExp(`(?<!\\p{L})${escaped(name.toLowerCase())}`, 'u').test(words))
    .map(({ name }) => name);
  const uses = new Map<string, number>();
  for (const { statement } of walk(linked.document)) {
    if (statement.kind !== 'touchpoint' || statement.channel === undefined) continue;
    const { name } = statement.channel;
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const used = [...uses]
    .filter(([name]) => visible.some((candidate) => candidate.name === name))
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name);
  return [...new Set([...inTitle, ...used, 'website', 'store'])].slice(0, 3);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\-]/gu, '\\$&').replace(/\\-/gu, '[- ]?');
}
