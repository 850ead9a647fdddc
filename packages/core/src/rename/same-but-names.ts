import type { JourneyDocument } from '../model/document.ts';
import type { Span } from '../model/values.ts';

/** A change of a name: where it stood, and how long the new one is. */
export interface NameChange {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Whether two versions of a file say the same, each thing where it is expected, but for the names that were changed. A
 * word that is a name in one place can be a keyword in another, so this is not to be taken for granted.
 *
 * @param changes in the order of the text
 */
export function sameButNames(
  before: JourneyDocument,
  after: JourneyDocument,
  changes: readonly NameChange[],
): boolean {
  const sameSpan = (a: Span, b: Span) => {
    const moved = movedSpan(a, changes);
    return moved.start === b.start && moved.end === b.end;
  };
  const isChanged = ({ start, end }: Span) =>
    changes.some(({ span }) => start <= span.start && span.end <= end);

  const same = (a: unknown, b: unknown, renamed: boolean): boolean => {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
      return a === b || (renamed && typeof a === 'string' && typeof b === 'string');
    }
    if (isSpan(a) && isSpan(b)) return sameSpan(a, b);
    const named = isNameOrRef(a) && isChanged(a.span);
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => same(property(a, key), property(b, key), named && wordsOfName.has(key)))
    );
  };
  const { problems: known, text: _, ...said } = before;
  const { problems, text: __, ...saidAfter } = after;
  return (
    same(said, saidAfter, false) &&
    // A word in the place of one that cannot be a name may end a problem; none may come.
    problems.every((problem) => known.some(({ span }) => sameSpan(span, problem.span)))
  );
}

/** Where a stretch of a file lies after names in it or before it were changed. */
export function movedSpan({ start, end }: Span, changes: readonly NameChange[]): Span {
  const moved = (offset: number) => {
    let by = 0;
    for (const { span, newText } of changes) {
      if (span.end > offset) break;
      by += newText.length - (span.end - span.start);
    }
    return offset + by;
  };
  return { start: moved(start), end: moved(end) };
}

const wordsOfName: ReadonlySet<string> = new Set(['name', 'value']);

/** Their words stand beside their place, and nothing else that has such words is as short. */
function isNameOrRef(value: object): value is { readonly span: Span } {
  return 'span' in value && Object.keys(value).every((key) => ['name', 'value', 'span', 'to'].includes(key));
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function property(of: object, key: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[key];
}
