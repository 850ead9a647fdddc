import type { Said } from './map-node.ts';

/** A value in the form for reports. */
export type PlainValue = string | number | true;

/** Returns a value in the form for reports: a text, number or name; `true` for a keyword without a value. */
export function plainValue(value: unknown): PlainValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const data = value as Said;
  if ('score' in data) return plainValue(data['score']);
  if ('to' in data) return plainValue(data['name']);
  if ('percent' in data)
    return data['percent'] === true ? `${plainValue(data['value'])}%` : plainValue(data['value']);
  if ('value' in data && !('label' in data)) return plainValue(data['value']);
  for (const [first, second] of pairs) {
    if (!(first in data)) continue;
    const is = plainValue(data[first]);
    return second in data ? `${is}: ${plainValue(data[second])}` : is;
  }
  if ('path' in data) return plainValue(data['path']);
  return 'text' in data ? plainValue(data['text']) : true;
}

/**
 * Writes an emotion in full: `-1 “tense” because “nobody answers”`.
 *
 * @param shown formats a text
 */
export function plainEmotion(value: Said, shown: (text: string) => string = (text) => text): string {
  const text = (key: string) => shown(String(plainValue(value[key])));
  const score = signed(plainValue(value['score']));
  const label = value['label'] === undefined ? '' : ` “${text('label')}”`;
  const because = value['because'] === undefined ? '' : ` because “${text('because')}”`;
  return score + label + because;
}

export function signed(score: PlainValue): string {
  return typeof score === 'number' && score > 0 ? `+${score}` : String(score);
}

/** Values in two parts: a first text, and a second text that explains it. */
const pairs = [
  ['url', 'label'],
  ['path', 'alternative'],
  ['label', 'value'],
  ['heading', 'text'],
] as const;
