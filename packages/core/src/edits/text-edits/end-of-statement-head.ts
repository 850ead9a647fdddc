import { getLineEnd } from './layout.ts';

/**
 * Returns the offset at which a statement's header ends: at its body, at a `;`, or at the end of its line.
 * After a comma, the header can continue on the next line. Skips quoted texts and comments.
 *
 * @param start the offset of the statement's keyword
 */
export function endOfStatementHead(text: string, start: number): number {
  let at = start;
  let last = '';
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"') {
      at = endOfText(text, at);
      last = '"';
      continue;
    }
    if (/[{};]/u.test(character)) return at;
    if (/[\r\n]/u.test(character)) {
      if (last !== ',') return at;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      const comment = text.slice(at, end < 0 ? getLineEnd(text, at) : end + 2);
      if (/[\r\n]/u.test(comment) && last !== ',') return at;
      at += comment.length;
      continue;
    } else if (text.startsWith('//', at)) {
      at = getLineEnd(text, at);
      continue;
    } else if (!/\s/u.test(character)) last = character;
    at++;
  }
  return at;
}

function endOfText(text: string, start: number): number {
  if (text.startsWith('"""', start)) {
    const end = text.indexOf('"""', start + 3);
    return end < 0 ? getLineEnd(text, start) : end + 3;
  }
  let at = start + 1;
  while (at < text.length && !/["\r\n]/u.test(text[at] ?? '')) at += text[at] === '\\' ? 2 : 1;
  return text[at] === '"' ? at + 1 : at;
}
