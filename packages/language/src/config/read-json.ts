import { closest, type Span } from '@journey-maps/core';
import type { Node } from 'jsonc-parser';

/** Takes down a mistake. */
export type Report = (span: Span, message: string) => void;

export interface Entry {
  readonly name: string;
  readonly value: Node;
  /** Where the name stands. */
  readonly span: Span;
}

export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/**
 * The keys of an object and their values; none of what is no object. Of a key that is given twice the first counts.
 *
 * @param what as messages call the object, such as "A configuration"
 * @param known the keys that it may have; any when absent
 */
export function entriesOf(
  node: Node,
  what: string,
  known: readonly string[] | undefined,
  report: Report,
): readonly Entry[] {
  if (node.type !== 'object') {
    report(spanOf(node), `${what} stands in braces: \`{ … }\`.`);
    return [];
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    // One that is only half typed has no value; that it is not JSON is said already.
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    const span = spanOf(key);
    if (known !== undefined && !known.includes(name)) {
      report(span, `${what} has no \`${name}\`: ${didYouMean(name, known)}`);
      return [];
    }
    if (seen.has(name)) {
      report(span, `\`${name}\` is given twice, and only the first one counts: remove one of them.`);
      return [];
    }
    seen.add(name);
    return [{ name, value, span }];
  });
}

/** What may have been meant, else what there is: the end of a message. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [nearest] = closest(name, known);
  if (nearest !== undefined) return `did you mean \`${nearest}\`?`;
  return known.length === 0 ? 'it has none.' : `there is ${known.map((one) => `\`${one}\``).join(', ')}.`;
}
