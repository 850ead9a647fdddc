import type { LinkedDocument } from '../link/linked-document.ts';
import type { JourneyDocument } from '../model/document.ts';
import { walk } from '../model/walk.ts';

/**
 * The channels that a touchpoint may have, likeliest first, at most three: those that its title speaks of, those that
 * the file uses most, else one digital and one physical.
 *
 * @param title of the touchpoint; empty where it is not known.
 * @param offset where the channel's name would stand.
 */
export function likelyChannels(title: string, offset: number, linked: LinkedDocument): readonly string[] {
  const visible = linked.visibleAt(offset, 'channel').map(({ name }) => name);
  const words = inWords(title);
  const inTitle = title === '' ? [] : visible.filter((name) => words.includes(inWords(name)));
  const used = mostUsed(linked.document).filter((name) => visible.includes(name));
  return [...new Set([...inTitle, ...used, 'website', 'store'])].slice(0, 3);
}

/** `Social media, in spring` and `social-media` in one form, with a blank before each word. */
function inWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

// Kept with the document: a map of a thousand touchpoints without a channel is looked through once.
const usedIn = new WeakMap<JourneyDocument, readonly string[]>();

function mostUsed(document: JourneyDocument): readonly string[] {
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
