import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import { largestDataFile } from '../data/read-data-file.ts';
import { findPersonalData, type PersonalDataKind } from '../transcripts/find-personal-data.ts';
import { largestTranscript, parseTranscript, type Transcript } from '../transcripts/transcript.ts';

/** The sorts of text files that a map can name. */
export type NamedFileKind = 'data' | 'transcript';

/**
 * The content of a data file or a transcript, or the reason why it cannot be read: `ignored` is missing, and
 * git ignores its path; `outside` is outside the workspace; `other-format` is not a regular file in UTF-8.
 */
export type NamedFile =
  | { readonly state: 'found'; readonly text: string }
  | { readonly state: 'missing' | 'ignored' | 'outside' | 'too-large' | 'other-format' };

/** The maximum sizes of files, in bytes. */
export const namedFileLimits: Readonly<Record<NamedFileKind, number>> = {
  data: largestDataFile,
  transcript: largestTranscript,
};

/** The names of files that can be data files or transcripts. */
export const namedFileName = /\.(?:csv|tsv|txt|md|markdown|vtt)$/iu;

type FoundFile = Extract<NamedFile, { readonly state: 'found' }>;

/** Returns a transcript. Its format follows from its content, or from the extension of its path. */
export function getTranscript(file: FoundFile, path: string): Transcript {
  return /\.(?:md|markdown)$/iu.test(path) ? getMarkdown(file) : getPlain(file);
}

const getMarkdown = memoizeOnObject(({ text }: FoundFile) => parseTranscript(text, '.md'));
const getPlain = memoizeOnObject(({ text }: FoundFile) => parseTranscript(text, '.txt'));

/** Returns the lines of a transcript with personal data, from 1, with the kind of the first one in each line. */
export const getPersonalLines = memoizeOnObject(({ text }: FoundFile) => {
  const lines = new Map<number, PersonalDataKind>();
  let at = 0;
  let line = 1;
  for (const { kind, span } of findPersonalData(text)) {
    for (; at < span.start; at++) if (text[at] === '\n') line++;
    if (!lines.has(line)) lines.set(line, kind);
  }
  return lines;
});

/** Returns whether two files have the same content. */
export function isSameFile(a: NamedFile | undefined, b: NamedFile | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.state !== 'found' || b.state !== 'found') return a.state === b.state;
  return a.text === b.text;
}
