import type { JourneyDocument } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';

/** A change to a name: its old span, and the new name. */
export interface NameChange {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Returns whether two versions of a file are equal, positions included, except for the changed names. More
 * may differ, since a word can be a name in one position and a keyword in another.
 *
 * @param changes in the order of the text
 */
export function isEqualIgnoringNames(
  before: JourneyDocument,
  after: JourneyDocument,
  changes: readonly NameChange[],
): boolean {
  const isSameSpan = (a: Span, b: Span) => {
    const moved = moveSpan(a, changes);
    return moved.start === b.start && moved.end === b.end;
  };
  const isChanged = ({ start, end }: Span) =>
    changes.some(({ span }) => start <= span.start && span.end <= end);

  const isSame = (a: unknown, b: unknown, renamed: boolean): boolean => {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
      return a === b || (renamed && typeof a === 'string' && typeof b === 'string');
    }
    if (isSpan(a) && isSpan(b)) return isSameSpan(a, b);
    const named = isNameOrRef(a) && isChanged(a.span);
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => isSame(getProperty(a, key), getProperty(b, key), named && wordsOfName.has(key)))
    );
  };
  const { problems: known, text: _, ...content } = before;
  const { problems, text: __, ...saidAfter } = after;
  return (
    isSame(content, saidAfter, false) &&
    // The new name may fix a problem, but must not cause one.
    problems.every((problem) => known.some(({ span }) => isSameSpan(span, problem.span)))
  );
}

/** Returns the new span of a part of a file after changes to names inside it or before it. */
export function moveSpan({ start, end }: Span, changes: readonly NameChange[]): Span {
  const moveOffset = (offset: number) => {
    let by = 0;
    for (const { span, newText } of changes) {
      if (span.end > offset) break;
      by += newText.length - (span.end - span.start);
    }
    return offset + by;
  };
  return { start: moveOffset(start), end: moveOffset(end) };
}

const wordsOfName: ReadonlySet<string> = new Set(['name', 'value']);

/** Returns whether a value is a name or a reference. No other value of the model has only these properties. */
function isNameOrRef(value: object): value is { readonly span: Span } {
  return 'span' in value && Object.keys(value).every((key) => ['name', 'value', 'span', 'to'].includes(key));
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

function getProperty(of: object, key: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[key];
}
