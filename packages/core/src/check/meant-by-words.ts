import { titleOf } from '../facts/title-of.ts';
import { kindsOf } from '../link/link.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { Fix, Problem, TextEdit, WordsForName } from '../model/document.ts';
import type { Entity } from '../model/statements.ts';
import { walk } from '../model/walk.ts';
import { nearest } from '../text/closest.ts';
import { nameGiver } from './name-giver.ts';

/** What a problem says once it is known what the names in sight lead to. */
type Meaning = Pick<Problem, 'message' | 'fix'>;

/** What a title leads to. */
interface Titled {
  readonly title: string;
  readonly name: string;
  /** Give it the name, where it has none. */
  readonly edits: readonly TextEdit[];
}

/**
 * Finds what several words mean that are written instead of a name: the title of something in sight, several names without
 * their commas, or a name and more. `undefined` where they are none of these.
 */
export function meantByWords({ span, words }: Problem, linked: LinkedDocument): Meaning | undefined {
  return (
    words &&
    (titleMeant(span, words, linked) ?? namesMeant(span, words, linked) ?? nameAndMore(span, words, linked))
  );
}

function titleMeant(span: Problem['span'], words: WordsForName, linked: LinkedDocument): Meaning | undefined {
  const byTitle = new Map<string, Titled>();
  for (const titled of titledThings(span.start, words, linked)) {
    const key = simplified(titled.title);
    if (!byTitle.has(key)) byTitle.set(key, titled);
  }
  const written = simplified(words.text);
  const meant = byTitle.get(byTitle.has(written) ? written : (nearest(written, byTitle.keys()) ?? ''));
  if (meant === undefined) return undefined;
  const first = words.list?.[0]?.span.start ?? span.start;
  const last = words.list?.at(-1)?.span.end ?? span.end;
  const replaced = { start: Math.min(first, span.start), end: Math.max(last, span.end) };
  return {
    message: `A name is one word: “${meant.title}” is called \`${meant.name}\` here.`,
    fix: fix(`Change to \`${meant.name}\``, [{ span: replaced, newText: meant.name }, ...meant.edits]),
  };
}

/** What has a title in sight, and may stand there; what has no name gets one. */
function* titledThings(at: number, { to }: WordsForName, linked: LinkedDocument): Iterable<Titled> {
  for (const { name, target } of linked.visibleAt(at, to)) {
    yield { title: titleOf(target.entity), name, edits: [] };
  }
  const kinds = new Set<string>(kindsOf[to]);
  const { document } = linked;
  const around = document.journeys.find(({ span }) => span.start <= at && at <= span.end);
  const giveName = nameGiver(document);
  for (const { statement, stray } of walk(document)) {
    if (stray || !around || !kinds.has(statement.kind)) continue;
    const { name, title, span } = statement as Entity;
    // What is written there itself is no answer.
    if (name !== undefined || !title || (title.span.start <= at && at < title.span.end)) continue;
    if (around.span.start > span.start || span.end > around.span.end) continue;
    yield { title: title.value, ...giveName(statement as Entity) };
  }
}

/** Each of the words is a name by itself. */
function namesMeant(
  span: Problem['span'],
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

/** The first of the words is a name: what follows is one too many, or something of its own. */
function nameAndMore(
  span: Problem['span'],
  { to, text, list }: WordsForName,
  linked: LinkedDocument,
): Meaning | undefined {
  const [first = '', ...others] = text.split(/\s+/);
  const isInSight = linked.visibleAt(span.start, to).some(({ name }) => name === first.normalize('NFC'));
  if (!isInSight || list !== undefined) return undefined;
  return {
    message: `A name is one word, and \`${first}\` is one. Put \`${others.join(' ')}\` on a line of its own, or remove it.`,
  };
}

function simplified(title: string): string {
  return title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function fix(title: string, edits: readonly TextEdit[]): Fix {
  return { title, edits, safe: false };
}
