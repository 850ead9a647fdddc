/** The maximum size of a transcript, in bytes. */
export const largestTranscript = 5_000_000;

/** The text of a transcript as it was spoken, without the markup of its format. */
export interface Transcript {
  readonly spoken: string;
  /** The spoken text in the form in which quotes are compared. */
  readonly comparable: string;
}

/**
 * Parses a transcript in the format of its file extension: plain text, Markdown (`.md`) or WebVTT (`.vtt`).
 *
 * @param path a path or a URI
 */
export function parseTranscript(text: string, path: string): Transcript {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  const spoken = /^WEBVTT(?:\s|$)/u.test(plain)
    ? readCues(plain)
    : /\.(?:md|markdown)$/iu.test(path)
      ? removeMarkdown(plain)
      : plain;
  return { spoken, comparable: normalizeSpeech(spoken).replaceAll('…', '') };
}

/**
 * Returns a text in the form in which quotes are compared: without blanks, line breaks and invisible
 * characters, in lower case, with one kind of quotes, dashes and ellipses.
 */
function normalizeSpeech(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\.{3,}/gu, '…')
    .replaceAll(/[[(]…[\])]/gu, '…')
    .replaceAll(/["'`´‘’‚‛“”„‟«»‹›]/gu, "'")
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/[\s\p{Cf}]/gu, '');
}

/**
 * Returns whether a transcript contains a quote. Each `…` in the quote stands for omitted words, so the
 * parts between them must follow each other.
 */
export function containsQuote({ comparable }: Transcript, quote: string): boolean {
  let at = 0;
  for (const part of normalizeSpeech(quote).split('…')) {
    const start = comparable.indexOf(part, at);
    if (start < 0) return false;
    at = start + part.length;
  }
  return true;
}

/** Returns the texts of a WebVTT file's cues, without names, times, classes and notes. */
function readCues(text: string): string {
  const cues: string[] = [];
  for (const block of text.split(/\n{2,}/u)) {
    const lines = block.split('\n');
    const timing = lines.findIndex((line) => line.includes('-->'));
    if (timing >= 0) cues.push(lines.slice(timing + 1).join('\n'));
  }
  return cues
    .join('\n')
    .replaceAll(/<[^<>\n]*>/gu, '')
    .replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: keyof typeof entities) => entities[name]);
}

const entities = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' } as const;

/** Returns the text of Markdown, without emphasis, links, headings and lists. */
function removeMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---(?:\n|$)/u, '')
    .replaceAll(/^[ \t]*(?:(?:>|#{1,6}(?= )|[-+*](?= )|\d{1,9}[.)](?= ))[ \t]*)+/gmu, '')
    .replaceAll(/!?\[([^[\]\n]*)\]\([^()\n]*\)/gu, '$1')
    .replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replaceAll(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}
