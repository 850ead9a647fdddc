import type { Fix, RefKind, WordsForName } from '@journey-maps/core/model';
import { quote } from '@journey-maps/core/text';
import type { StatementNode } from '../parser/statement-node.ts';
import { type Context, createReplacement, type Explanation } from './context.ts';
import { joinName, type UnquotedWords } from './unquoted-words.ts';

/** The form in which the fix writes several words. */
export type WordsAs = 'title' | 'name and title' | 'name';

/** Reports several words in place of a name, with a fix that keeps all words. */
export function reportWords(
  context: Context,
  { keyword }: StatementNode,
  words: UnquotedWords,
  as: WordsAs,
  refersTo?: RefKind,
): undefined {
  const { span, text } = words;
  const title = quote(text);
  const name = joinName(text);
  const written = as === 'title' || name === '' ? title : as === 'name' ? name : `${name} ${title}`;
  const advice = {
    title: `A name is one word: put the title in quotes, as in \`${shortenText(`${keyword} ${title}`)}\`.`,
    'name and title': `A name is one word, and a title in quotes follows it: write \`${shortenText(`${keyword} ${written}`)}\`.`,
    name: `A name is one word: write \`${shortenText(written)}\`.`,
  };
  const isTitle = written === title && as !== 'name and title';
  const fix = createReplacement(
    isTitle ? `Put the title in quotes: \`${shortenText(title)}\`` : `Change to \`${shortenText(written)}\``,
    span,
    written,
  );
  report(context, words, {
    message: advice[isTitle ? 'title' : as],
    ...keepIfLossless({ ...fix, safe: words.hasOtherQuotes && isTitle }, context, words),
    ...(refersTo && { words: { to: refersTo, text } }),
  });
}

/** Reports several words in place of a reference. Its target is known only after linking. */
export function reportReferenceWords(
  context: Context,
  words: UnquotedWords,
  to: RefKind,
  list?: WordsForName['list'],
): void {
  const name = joinName(words.text);
  const others = { words: { to, text: words.text, ...(list && { list }) } };
  if (name === '') {
    report(context, words, { message: 'A name is one word, and begins with a letter.', ...others });
    return;
  }
  report(context, words, {
    message: `A name is one word: write the name of what you mean, such as \`${shortenText(name)}\`.`,
    ...keepIfLossless(
      { ...createReplacement(`Change to \`${shortenText(name)}\``, words.span, name), safe: false },
      context,
      words,
    ),
    ...others,
  });
}

/** Omits the fix if it would lose a comment among the words or the sign of a number. */
function keepIfLossless(fix: Fix, { text }: Context, { span }: UnquotedWords): { readonly fix?: Fix } {
  return /\/\*|(?<!\S)[+-]\d|\d%/.test(text.slice(span.start, span.end)) ? {} : { fix };
}

function report(context: Context, { span }: UnquotedWords, explanation: Explanation): void {
  // The quotes are missing while the user is typing.
  context.problems.push({ span, covers: true, explain: () => ({ ...explanation, missing: true }) });
}

function shortenText(text: string): string {
  const characters = [...text];
  return characters.length > 50 ? `${characters.slice(0, 49).join('')}…` : text;
}
