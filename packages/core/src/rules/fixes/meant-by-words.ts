import { nameAllocator } from '../../edits/text-edits/name-allocator.ts';
import type { Fix, Problem, TextEdit, WordsForName } from '../../model/document.ts';
import type { Entity } from '../../model/statements.ts';
import type { RefKind, Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { kindsOf } from '../../semantics/link/link.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { titleOf } from '../../semantics/queries/title-of.ts';
import { nearest } from '../../text/closest.ts';

/** A message and quick fix that replace those of a problem, based on the visible names. */
type Meaning = Pick<Problem, 'message' | 'fix'>;

/** A title that may be meant, with the name to write for it. */
interface Titled {
  readonly title: string;
  readonly name: string;
  /** The edits that give the name to an unnamed statement; empty if it has one. */
  readonly edits: readonly TextEdit[];
  /** The offset of the title of an unnamed statement; -1 if it has a name. */
  readonly at: number;
}

/** The most titles to compare with words, letter by letter, in one check: a file may have any number of both. */
const comparisonBudget = 20_000;

/**
 * Returns a function that interprets several words in place of a name: as a title that is visible here, as
 * several names without their commas, or as a name and more. It returns `undefined` for any other words.
 */
export function meantByWords(linked: LinkedDocument): (problem: Problem) => Meaning | undefined {
  let comparisons = 0;
  const giveName = nameAllocator(linked.document);
  const titles = new Map<string, ReadonlyMap<string, Titled>>();
  return ({ span, words }) =>
    words && (titleMeant(span, words) ?? namesMeant(span, words, linked) ?? nameAndMore(span, words, linked));

  function titleMeant(span: Span, words: WordsForName): Meaning | undefined {
    const byTitle = titlesAround(span, words);
    const written = simplified(words.text);
    comparisons += byTitle.size;
    const alike = comparisons > comparisonBudget ? undefined : nearest(written, byTitle.keys());
    const meant = byTitle.get(byTitle.has(written) ? written : (alike ?? ''));
    // The title must not be part of the words themselves.
    if (meant === undefined || (span.start <= meant.at && meant.at < span.end)) return undefined;
    const first = words.list?.[0]?.span.start ?? span.start;
    const last = words.list?.at(-1)?.span.end ?? span.end;
    const replaced = { start: Math.min(first, span.start), end: Math.max(last, span.end) };
    return {
      message: `A name is one word: “${meant.title}” is called \`${meant.name}\` here.`,
      fix: fix(`Change to \`${meant.name}\``, [{ span: replaced, newText: meant.name }, ...meant.edits]),
    };
  }

  /** Returns the possible targets for a span by their simplified titles. */
  function titlesAround({ start }: Span, { to }: WordsForName): ReadonlyMap<string, Titled> {
    const around = linked.document.journeys.find(({ span }) => span.start <= start && start <= span.end);
    const key = `${to} ${around?.span.start}`;
    let known = titles.get(key);
    if (known === undefined) {
      const found = new Map<string, Titled>();
      for (const titled of titledThings(start, to, around?.span)) {
        const title = simplified(titled.title);
        if (!found.has(title)) found.set(title, titled);
      }
      titles.set(key, (known = found));
    }
    return known;
  }

  /** Yields the possible targets that have a title: visible ones, and unnamed ones of the same journey. */
  function* titledThings(at: number, to: RefKind, around: Span | undefined): Iterable<Titled> {
    for (const { name, target } of linked.visibleAt(at, to)) {
      yield { title: titleOf(target.entity), name, edits: [], at: -1 };
    }
    const kinds = new Set<string>(kindsOf[to]);
    for (const { statement, stray } of around ? walk(linked.document) : []) {
      if (stray || !around || !kinds.has(statement.kind)) continue;
      const { name, title, span } = statement as Entity;
      if (name !== undefined || !title || around.start > span.start || span.end > around.end) continue;
      yield { title: title.value, ...giveName(statement as Entity), at: title.span.start };
    }
  }
}

/** Returns the meaning of words that are all names: commas are missing. */
function namesMeant(
  span: Span,
  { to, list = [] }: WordsForName,
  linked: LinkedDocument,
): Meaning | undefined {
  if (list.length < 2) return undefined;
  const names = new Set(linked.visibleAt(span.start, to).map(({ name }) => name));
  if (!list.every(({ value }) => names.has(value))) return undefined;
  const commas = list.slice(0, -1).map(({ span: { end } }) => ({ span: { start: end, end }, newText: ',' }));
  return {
    message: `A comma is missing before \`${list[1]?.value}\`.`,
    fix: fix(commas.length > 1 ? 'Add the commas' : 'Add the comma', commas),
  };
}

/** Returns the meaning of words after a name: they are superfluous, or a statement of their own. */
function nameAndMore(
  span: Span,
  { to, text, list }: WordsForName,
  linked: LinkedDocument,
): Meaning | undefined {
  const [first = '', ...others] = text.split(/\s+/);
  const isInSight = linked.visibleAt(span.start, to).some(({ name }) => name === first.normalize('NFC'));
  if (!isInSight || list !== undefined) return undefined;
  return {
    message: `A name is one word, here \`${first}\`. Put \`${others.join(' ')}\` on a line of its own, or remove it.`,
  };
}

function simplified(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function fix(title: string, edits: readonly TextEdit[]): Fix {
  return { title, edits, safe: false };
}
