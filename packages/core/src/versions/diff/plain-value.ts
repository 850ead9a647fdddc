import { isRef, type Said } from './map-node.ts';

/** A value in the form for reports. */
export type PlainValue = string | number | true;

/** Returns a value in the form for reports: a text, number or name; `true` for a keyword without a value. */
export function convertToPlainValue(value: unknown): PlainValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const data = value as Said;
  if ('score' in data) return convertToPlainValue(data['score']);
  if (isRef(data)) return data.name;
  if ('count' in data) return convertToPlainValue(data['count']);
  if ('metrics' in data) return formatPromise(data);
  if ('percent' in data)
    return data['percent'] === true
      ? `${convertToPlainValue(data['value'])}%`
      : convertToPlainValue(data['value']);
  if ('value' in data && !('label' in data)) return convertToPlainValue(data['value']);
  for (const [first, second] of pairs) {
    if (!(first in data)) continue;
    const is = convertToPlainValue(data[first]);
    return second in data ? `${is}: ${convertToPlainValue(data[second])}` : is;
  }
  if ('path' in data) return convertToPlainValue(data['path']);
  return 'text' in data ? convertToPlainValue(data['text']) : true;
}

/**
 * Writes an emotion in full: `-1 “tense” because “nobody answers”`.
 *
 * @param shown formats a text
 */
export function formatEmotion(
  value: Said,
  shown: (formatPart: string) => string = (formatPart) => formatPart,
): string {
  const formatPart = (key: string) => shown(String(convertToPlainValue(value[key])));
  const score = formatSigned(convertToPlainValue(value['score']));
  const label = value['label'] === undefined ? '' : ` “${formatPart('label')}”`;
  const because = value['because'] === undefined ? '' : ` because “${formatPart('because')}”`;
  return score + label + because;
}

/** Writes the metrics that an opportunity improves, and the promised figure: `checkout-rate to 75%`. */
export function formatPromise(
  { metrics, to }: Said,
  getTitle: (ref: Said) => string = ({ name }) => String(name),
): string {
  const titles = (metrics as readonly Said[]).map(getTitle).join(', ');
  return to === undefined ? titles : `${titles} to ${convertToPlainValue(to)}`;
}

export function formatSigned(score: PlainValue): string {
  return typeof score === 'number' && score > 0 ? `+${score}` : String(score);
}

/** Values in two parts: a first text, and a second text that explains it. */
const pairs = [
  ['url', 'label'],
  ['path', 'alternative'],
  ['path', 'column'],
  ['label', 'value'],
  ['heading', 'text'],
] as const;
