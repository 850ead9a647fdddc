import { removeStatement } from '@journey-maps/core/edits';
import type { Fix } from '@journey-maps/core/model';
import { getScoreOfWord, normalizeWord, resolveKeywordSynonym } from '@journey-maps/core/semantics';
import { quote } from '@journey-maps/core/text';
import type { Body } from '../lexer/statement-table.ts';
import { parseTextValue } from '../lexer/text-value.ts';
import type { StatementNode } from '../parser/statement-node.ts';
import { type Context, createReplacement, type Explanation } from './context.ts';
import { createRewritingFix } from './respell-keyword.ts';
import { createUnwrappingEdits } from './unwrapping-edits.ts';

/** An unknown statement with its surroundings. */
interface ForeignStatement {
  readonly context: Context;
  readonly node: StatementNode;
  readonly body: Body;
  readonly siblings: readonly StatementNode[];
  /** The statement whose body contains this one; absent at the top level. */
  readonly parent: StatementNode | undefined;
}

/**
 * Explains a statement that is written as in another tool's notation, for example with the title as a property, with
 * braces around all stages, or with the keyword in two words. The fix moves or rewrites the content, and loses
 * nothing. Returns `undefined` for all other statements.
 */
export function explainForeign(statement: ForeignStatement): Explanation | undefined {
  return (
    explainTitle(statement) ??
    explainWrapper(statement) ??
    explainTwoWords(statement) ??
    explainMood(statement) ??
    explainTrait(statement)
  );
}

/** Returns the fix that turns an unknown statement that has a single text into a note. */
export function createNoteFix(
  { text }: Context,
  { keyword, parts: [part, ...others], body, span }: StatementNode,
  accepting: Body,
): Fix | undefined {
  if (part?.token !== 'text' || others.length > 0 || body || !accepting.statements.has('note'))
    return undefined;
  // A comment among the words would get lost.
  if (/\/[/*]/u.test(text.slice(span.start, part.span.start))) return undefined;
  const note = `note ${quote(`${formatLabel(keyword)}: ${parseTextValue(part.image)}`)}`;
  return { ...createReplacement('Keep it as a note', span, note), safe: false };
}

/** Moves `title "…"` and `name "…"` in a body to the header. */
function explainTitle({ context, node, parent }: ForeignStatement): Explanation | undefined {
  const [part, ...others] = node.parts;
  if (!titleWords.has(normalizeWord(node.keyword)) || part?.token !== 'text' || others.length > 0)
    return undefined;
  if (node.body || !parent?.body || parent.type === 'Unknown') return undefined;
  const message = `A title belongs in the header: write \`${parent.keyword} ${shortenText(part.image)}\`, without \`${node.keyword}\`.`;
  const removed = removeStatement(context.text, node.span);
  const title = parent.parts.find(({ role }) => role === 'title');
  if (title !== undefined) {
    const isSame = parseTextValue(title.image) === parseTextValue(part.image);
    return isSame
      ? { message, fix: { title: `Remove this \`${node.keyword}\``, edits: [removed], safe: true } }
      : { message };
  }
  const at = parent.parts.at(-1)?.span.end ?? parent.keywordSpan.end;
  const edits = [{ span: { start: at, end: at }, newText: ` ${part.image}` }, removed];
  return { message, fix: { title: 'Move it to the header', edits, safe: true } };
}

const titleWords: ReadonlySet<string> = new Set(['title', 'name', 'heading', 'label']);

/** Removes the braces of `stages { stage … }`: statements of one kind need no list around them. */
function explainWrapper({ context, node, body }: ForeignStatement): Explanation | undefined {
  const inside = node.body?.statements ?? [];
  if (inside.length === 0 || node.parts.length > 0 || !/s$/iu.test(node.keyword)) return undefined;
  const meant = resolveKeywordSynonym(node.keyword, body.statements.keys());
  if (meant?.certain !== true) return undefined;
  const [keyword = ''] = meant.keywords;
  const isOfKind = ({ keyword: written }: StatementNode) =>
    resolveKeywordSynonym(written, body.statements.keys())?.keywords[0] === keyword;
  if (!inside.every(isOfKind)) return undefined;
  const edits = createUnwrappingEdits(context.text, node);
  return {
    message: `No list goes around statements: write each \`${keyword}\` by itself, without \`${node.keyword}\`.`,
    ...(edits && { fix: { title: `Remove \`${node.keyword}\` and its braces`, edits, safe: true } }),
  };
}

/** Joins a keyword of two words, such as `Action Item "…"`. */
function explainTwoWords({ context, node, body, siblings }: ForeignStatement): Explanation | undefined {
  const [second] = node.parts;
  if (second?.token !== 'name') return undefined;
  const words = `${node.keyword} ${second.image}`;
  const meant = resolveKeywordSynonym(words, body.statements.keys());
  if (meant?.certain !== true) return undefined;
  const [keyword = ''] = meant.keywords;
  const span = { start: node.keywordSpan.start, end: second.span.end };
  const fix = createRewritingFix(context, node, body, siblings, keyword, span, keyword);
  return { message: `\`${words}\` means nothing here: did you mean \`${keyword}\`?`, ...(fix && { fix }) };
}

/** Adds the score to an emotion that is written as a word: `mood happy` becomes `emotion +2 "happy"`. */
function explainMood({ context, node, body, siblings }: ForeignStatement): Explanation | undefined {
  const meant = resolveKeywordSynonym(node.keyword, body.statements.keys());
  if (meant?.keywords[0] !== 'emotion') return undefined;
  const mood = rewriteMood(node);
  if (mood === undefined) return undefined;
  const span = { start: node.keywordSpan.start, end: mood.end };
  const fix = createRewritingFix(context, node, body, siblings, 'emotion', span, mood.text);
  const message = `\`${node.keyword}\` means nothing here: did you mean \`emotion\`, with a score from -2 (very bad) to +2 (very good)?`;
  return { message, ...(fix && { fix }) };
}

/**
 * Returns an emotion with the score of its first word: `emotion +2 "happy"`. The word stays, so that readers can
 * judge the score. Returns `undefined` if the first word is not an emotion.
 */
export function rewriteMood({
  parts: [word, label, ...others],
}: StatementNode): { text: string; end: number } | undefined {
  if (word === undefined || (word.token !== 'name' && word.token !== 'text')) return undefined;
  const written = word.token === 'text' ? parseTextValue(word.image) : word.image;
  const score = getScoreOfWord(written);
  if (score === undefined) return undefined;
  const behind = label?.token === 'text' ? label : undefined;
  if (
    behind === undefined
      ? label !== undefined && label.role === 'junk'
      : others.some(({ role }) => role === 'name')
  )
    return undefined;
  const content = behind === undefined ? written : `${written}: ${parseTextValue(behind.image)}`;
  return { text: `emotion ${score} ${quote(content)}`, end: (behind ?? word).span.end };
}

/** Turns a persona property that exists only in other tools into a trait: `age "38"` becomes `trait "Age" "38"`. */
function explainTrait({ context, node, body, siblings }: ForeignStatement): Explanation | undefined {
  const [part, ...others] = node.parts;
  if (!body.statements.has('trait') || resolveKeywordSynonym(node.keyword, body.statements.keys()))
    return undefined;
  if (part === undefined || others.length > 0 || node.body || !traits.has(normalizeWord(node.keyword)))
    return undefined;
  const value = part.token === 'text' ? part.image : quote(part.image);
  const span = { start: node.keywordSpan.start, end: part.span.end };
  const trait = `trait ${quote(formatLabel(node.keyword))} ${value}`;
  const fix = createRewritingFix(context, node, body, siblings, 'trait', span, trait);
  return {
    message: `\`${node.keyword}\` means nothing in a persona. Write it as a trait: \`${shortenText(trait)}\`.`,
    ...(fix && { fix }),
  };
}

/** Properties that persona templates often have, but the language does not. */
const traits: ReadonlySet<string> = new Set(
  'age occupation job jobtitle role location city country gender education income family status device devices technology techsavviness skill skills personality budget experience industry company archetype segment language'.split(
    ' ',
  ),
);

/** Returns a word as a label: `Job title` for `job_title`. */
function formatLabel(word: string): string {
  const words = word
    .replaceAll(/[-_.]+/gu, ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shortenText(text: string): string {
  const characters = [...text];
  return characters.length > 50 ? `${characters.slice(0, 49).join('')}…` : text;
}
