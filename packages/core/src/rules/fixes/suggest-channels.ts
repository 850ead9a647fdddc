import type { JourneyDocument } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';

/**
 * Returns up to three likely channels of a touchpoint, the likeliest first: channels that its title mentions,
 * then the most used channels of the file, then `website` and `store`.
 *
 * @param title the touchpoint's title; empty if unknown.
 * @param offset where the channel's name will be written.
 */
export function suggestChannels(title: string, offset: number, linked: LinkedDocument): readonly string[] {
  const visible = linked.listVisibleAt(offset, 'channel').map(({ name }) => name);
  const words = splitIntoWords(title);
  const inTitle = title === '' ? [] : visible.filter((name) => words.includes(splitIntoWords(name)));
  const used = listMostUsedChannels(linked.document).filter((name) => visible.includes(name));
  return [...new Set([...inTitle, ...used, 'website', 'store'])].slice(0, 3);
}

/**
 * Returns the lower-case words of a text, each after a space: ` social media` for `Social media` and
 * `social-media`.
 */
function splitIntoWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

// Cached, so that a map with a thousand touchpoints without a channel is walked only once.
const usedIn = new WeakMap<JourneyDocument, readonly string[]>();

function listMostUsedChannels(document: JourneyDocument): readonly string[] {
  let names = usedIn.get(document);
  if (names === undefined) {
    const uses = new Map<string, number>();
    for (const { statement } of walk(document)) {
      if (statement.kind !== 'touchpoint' || statement.channel === undefined) continue;
      const { name } = statement.channel;
      uses.set(name, (uses.get(name) ?? 0) + 1);
    }
    names = [...uses].sort(([, a], [, b]) => b - a).map(([name]) => name);
    usedIn.set(document, names);
  }
  return names;
}
