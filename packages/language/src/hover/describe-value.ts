import { getValueMeaning } from '../help/keyword-help.ts';

/** Formats a value with its meaning: `planned – decided, but not begun`. */
export function describeValue(rule: string, value: string | undefined): string | undefined {
  const meaning = value === undefined ? undefined : getValueMeaning(rule, value);
  if (meaning === undefined) return value;
  const [first = '', ...rest] = meaning.replace(/\.$/u, '').replace(/; the default$/u, '');
  return `${value} – ${first.toLowerCase()}${rest.join('')}`;
}
