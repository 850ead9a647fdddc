import { insertDeclaration } from '../../edits/text-edits/insert-at-top.ts';
import { createNameAllocator } from '../../edits/text-edits/name-allocator.ts';
import type { Fix, Problem, TextEdit, WordsForName } from '../../model/document.ts';
import type { Entity } from '../../model/statements.ts';
import type { RefKind, Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { builtInChannels } from '../../semantics/link/built-in-channels.ts';
import { kindsOf } from '../../semantics/link/link.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { resolveChannelSynonym } from '../../semantics/synonyms/channel-synonyms.ts';
import { findNearest } from '../../text/find-closest.ts';
import { deriveName } from '../../text/name-from-title.ts';
import { quote } from '../../text/quote.ts';

/** A message and a quick fix, based on the visible names, which replace the problem's own message and fix. */
type Meaning = Pick<Problem, 'message' | 'fix'>;

/** A title that the words may mean, and the name to write in their place. */
interface Titled {
  readonly title: string;
  readonly name: string;
  /** The edits that give the name to the statement; empty if the statement already has it. */
  readonly edits: readonly TextEdit[];
  /** The offset of the title of an unnamed statement; -1 if it has a name. */
  readonly at: number;
}

/** The maximum number of titles to compare with words, letter by letter, in one check: a file may have any number of both. */
const comparisonBudget = 20_000;

/**
 * Returns a function that interprets several words in place of a name: as a title that is visible here, as
 * several names without their commas, or as a name and more. It returns `undefined` for any other words.
 */
export function createWordsInterpreter(linked: LinkedDocument): (problem: Problem) => Meaning | undefined {
  // Longer than most functions: its inner functions share the titles and the budget of a check.

  let comparisons = 0;
  const giveName = createNameAllocator(linked.document);
  const titles = new Map<string, ReadonlyMap<string, Titled>>();
  return ({ span, words }) =>
    words &&
    (interpretAsTitle(span, words) ??
      (words.quoted ? interpretAsDeclaration(span, words) : undefined) ??
      interpretAsNames(span, words, linked) ??
      interpretAsNameAndMore(span, words, linked));

  function interpretAsTitle(span: Span, words: WordsForName): Meaning | undefined {
    const byTitle = listTitlesAround(span, words);
    const written = simplifyTitle(words.text);
    comparisons += byTitle.size;
    const alike = comparisons > comparisonBudget ? undefined : findNearest(written, byTitle.keys());
    const meant = byTitle.get(byTitle.has(written) ? written : (alike ?? ''));
    // The title must not be part of the words themselves.
    if (meant === undefined || (span.start <= meant.at && meant.at < span.end)) return undefined;
    const first = words.list?.[0]?.span.start ?? span.start;
    const last = words.list?.at(-1)?.span.end ?? span.end;
    const replaced = { start: Math.min(first, span.start), end: Math.max(last, span.end) };
    const changed = fix(`Change to \`${meant.name}\``, [
      { span: replaced, newText: meant.name },
      ...meant.edits,
    ]);
    return {
      message: `A name is one word: “${meant.title}” is called \`${meant.name}\` here.`,
      // The same title can only mean this statement.
      fix: { ...changed, safe: words.quoted === true && byTitle.has(written) },
    };
  }

  /** Declares what a title in quotes names, and refers to it wherever the file has this title for a name. */
  function interpretAsDeclaration(span: Span, { to, text }: WordsForName): Meaning | undefined {
    const { document } = linked;
    const meaning = to === 'channel' ? resolveChannelSynonym(text, builtInNames) : undefined;
    if (meaning?.builtIn !== undefined) {
      const { builtIn } = meaning;
      return {
        message: `The name of a channel has no quotes: write \`channel ${builtIn}\`.`,
        fix: { ...fix(`Change to \`${builtIn}\``, [{ span, newText: builtIn }]), safe: true },
      };
    }
    const kind = declarableByTitle.get(to);
    if (kind === undefined || isDeclaredWithoutName(to, text)) return undefined;
    const taken = new Set(linked.listVisibleAt(span.start, to).map(({ name }) => name));
    const name = deriveName(text, kind, taken);
    const body = meaning?.declare === undefined ? '' : ` { kind ${meaning.declare} }`;
    const written = `${kind} ${name} ${quote(text)}${body}`;
    const uses = document.problems.filter(
      ({ words }) => words?.quoted && words.to === to && simplifyTitle(words.text) === simplifyTitle(text),
    );
    const declared = fix(`Declare \`${kind} ${name}\` and refer to it`, [
      insertDeclaration(document, written),
      ...uses.map((use) => ({ span: use.span, newText: name })),
    ]);
    return {
      message: `\`${to}\` takes a name here: declare \`${kind} ${name} ${quote(shortenText(text))}\` at the top of the file, and write \`${to} ${name}\`.`,
      fix: { ...declared, safe: true },
    };
  }

  /** Returns whether a declaration with this title waits for its name, which another fix gives it. */
  function isDeclaredWithoutName(to: RefKind, text: string): boolean {
    const { personas, owners, channels } = linked.document;
    const declared = to === 'persona' ? personas : to === 'owner' ? owners : channels;
    return declared.some(
      ({ name, title }) => name === undefined && simplifyTitle(title?.value ?? '') === simplifyTitle(text),
    );
  }

  /** Returns the possible targets for a span by their simplified titles. */
  function listTitlesAround({ start }: Span, { to }: WordsForName): ReadonlyMap<string, Titled> {
    const around = linked.document.journeys.find(({ span }) => span.start <= start && start <= span.end);
    const key = `${to} ${around?.span.start}`;
    let known = titles.get(key);
    if (known === undefined) {
      const titledByText = new Map<string, Titled>();
      for (const titled of listTitled(start, to, around?.span)) {
        const title = simplifyTitle(titled.title);
        if (!titledByText.has(title)) titledByText.set(title, titled);
      }
      titles.set(key, (known = titledByText));
    }
    return known;
  }

  /** Yields the possible targets that have a title: visible ones, and unnamed ones of the same journey. */
  function* listTitled(at: number, to: RefKind, around: Span | undefined): Iterable<Titled> {
    for (const { name, target } of linked.listVisibleAt(at, to)) {
      yield { title: getTitle(target.entity), name, edits: [], at: -1 };
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
function interpretAsNames(
  span: Span,
  { to, list = [] }: WordsForName,
  linked: LinkedDocument,
): Meaning | undefined {
  if (list.length < 2) return undefined;
  const names = new Set(linked.listVisibleAt(span.start, to).map(({ name }) => name));
  if (!list.every(({ value }) => names.has(value))) return undefined;
  const commas = list.slice(0, -1).map(({ span: { end } }) => ({ span: { start: end, end }, newText: ',' }));
  return {
    message: `A comma is missing before \`${list[1]?.value}\`.`,
    fix: fix(commas.length > 1 ? 'Add the commas' : 'Add the comma', commas),
  };
}

/** Returns the meaning of words after a name: they are superfluous, or a separate statement. */
function interpretAsNameAndMore(
  span: Span,
  { to, text, list }: WordsForName,
  linked: LinkedDocument,
): Meaning | undefined {
  const [first = '', ...others] = text.split(/\s+/);
  const isInSight = linked.listVisibleAt(span.start, to).some(({ name }) => name === first.normalize('NFC'));
  if (!isInSight || list !== undefined) return undefined;
  return {
    message: `A name is one word, here \`${first}\`. Put \`${others.join(' ')}\` on a line of its own, or remove it.`,
  };
}

/** The kinds whose declaration needs nothing but a title. */
const declarableByTitle: ReadonlyMap<RefKind, string> = new Map([
  ['persona', 'persona'],
  ['owner', 'owner'],
  ['channel', 'channel'],
]);

const builtInNames = builtInChannels.map(({ id }) => id);

function shortenText(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}

function simplifyTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function fix(title: string, edits: readonly TextEdit[]): Fix {
  return { title, edits, safe: false };
}
