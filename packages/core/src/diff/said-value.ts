import type { Said } from './map-node.ts';

/** A value in the form for reports. */
export type SaidValue = string | number | true;

/** Returns a value in the form for reports: a text, number or name; `true` for a keyword without a value. */
export function saidValue(value: unknown): SaidValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const data = value as Said;
  if ('score' in data) return saidValue(data['score']);
  if ('to' in data) return saidValue(data['name']);
  if ('percent' in data)
    return data['percent'] === true ? `${saidValue(data['value'])}%` : saidValue(data['value']);
  if ('value' in data && !('label' in data)) return saidValue(data['value']);
  for (const [first, second] of pairs) {
    if (!(first in data)) continue;
    const is = saidValue(data[first]);
    return second in data ? `${is}: ${saidValue(data[second])}` : is;
  }
  if ('path' in data) return saidValue(data['path']);
  return 'text' in data ? saidValue(data['text']) : true;
}

/**
 * Writes an emotion in full: `-1 “tense” because “nobody answers”`.
 *
 * @param shown formats a text
 */
export function saidEmotion(value: Said, shown: (text: string) => string = (text) => text): string {
  const text = (key: string) => shown(String(saidValue(value[key])));
  const score = signed(saidValue(value['score']));
  const label = value['label'] === undefined ? '' : ` “${text('label')}”`;
  const because = value['because'] === undefined ? '' : ` because “${text('because')}”`;
  return score + label + because;
}

export function signed(score: SaidValue): string {
  return typeof score === 'number' && score > 0 ? `+${score}` : String(score);
}

/** Values in two parts: the first one, and a text about it. */
const pairs = [
  ['url', 'label'],
  ['path', 'alternative'],
  ['label', 'value'],
  ['heading', 'text'],
] as const;
