import { type Comment, commentsInBlocks, commentsInTypeScript } from './find-comments.ts';
import { listMessagesIn } from './find-messages.ts';
import { type Prose, proseInMarkdown } from './find-prose-in-markdown.ts';
import { firstWords, firstWordsReason, listedWords, longestSentence } from './word-list.ts';

/** A text whose form is wrong. */
export interface WrongForm {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Checks the comments of a source file, or the text of a document. */
export function checkFile(path: string, text: string): readonly WrongForm[] {
  if (path.endsWith('.md')) return checkDocument(path, text);
  const comments = path.endsWith('.ts') ? commentsInTypeScript(text) : commentsInBlocks(text);
  const messages = isProduct(path) ? listMessagesIn(text) : [];
  return [
    ...comments.flatMap((comment) => checkComment(comment)),
    ...messages.flatMap((message) => [...tooLong(message), ...listWordsIn(message.text, message.line)]),
  ];
}

/** The strings of tests and scripts are not messages to users. */
function isProduct(path: string): boolean {
  return (
    /^packages\/[^/]+\/src\/.*(?<!\.test)\.ts$/u.test(path) &&
    // English words mean something else in other languages.
    !/\/picture-words\/(?!english)/u.test(path)
  );
}

function checkComment({ text, line }: Comment): readonly WrongForm[] {
  const first = firstWords.exec(text)?.[0];
  return [
    ...(first === undefined
      ? []
      : [{ line, message: `The comment begins with "${first}". ${firstWordsReason}` }]),
    ...listWordsIn(text, line),
  ];
}

/** The project's own pages on words name the words that they advise against. */
function checkDocument(path: string, text: string): readonly WrongForm[] {
  const prose = proseInMarkdown(text);
  return prose.flatMap((part) => [
    ...(path === 'CHANGELOG.md' ? [] : tooLong(part)),
    ...listWordsIn(part.text, part.line),
  ]);
}

function tooLong({ text, line }: Prose): readonly WrongForm[] {
  return listSentences(text)
    .map((sentence) => ({
      sentence,
      words: sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    }))
    .filter(({ words }) => words > longestSentence)
    .map(({ sentence, words }) => ({
      line,
      message: `A sentence of ${words} words (${longestSentence} at most): "${sentence.slice(0, 60)}…"`,
    }));
}

/** Splits a text after the ends of sentences, and a list of keywords at its `·`. */
function listSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?:;][)"”’»*_]*)\s+(?=\P{Ll})|\s+·\s+/u)
    .filter((sentence) => sentence.trim() !== '');
}

function listWordsIn(text: string, line: number): readonly WrongForm[] {
  const quoted = text.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”/gu, ' … ');
  return listedWords.flatMap(({ pattern, use, reason }) =>
    [...quoted.matchAll(pattern)].map(([word]) => ({ line, message: `"${word}": ${use}. ${reason}` })),
  );
}
