import type { JourneyDocument } from '../../model/document.ts';
import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import type { NamedFileKind } from './named-file.ts';

/** The path of a data file or a transcript in a map. */
export interface NamedPath {
  readonly kind: NamedFileKind;
  readonly path: { readonly span: Span; readonly value: string };
  /** Absent if the path cannot name a file. */
  readonly uri?: string;
}

/** Returns the data files and transcripts that a statement names, in the order of the text. */
export function listNamedFiles(statement: BodyStatement): readonly NamedPath[] {
  const { dataFiles, transcripts } = statement as FileLists;
  return [...tag('data', dataFiles), ...tag('transcript', transcripts)];
}

/** A file that a map names. */
export interface NamedUri {
  readonly kind: NamedFileKind;
  readonly uri: string;
}

/** Returns the data files and transcripts that a map names, each once. */
export const listNamedFilesOfMap = memoizeOnObject((document: JourneyDocument): readonly NamedUri[] => {
  const files = walk(document).flatMap(({ statement }) =>
    listNamedFiles(statement).flatMap(({ kind, uri }) => (uri === undefined ? [] : { kind, uri })),
  );
  return [...new Map(files.map((file) => [`${file.kind} ${file.uri}`, file])).values()];
});

type FileLists = Partial<Record<'dataFiles' | 'transcripts', readonly Omit<NamedPath, 'kind'>[]>>;

function tag(kind: NamedFileKind, files: FileLists['dataFiles'] = none): readonly NamedPath[] {
  return files.length === 0
    ? none
    : files.map(({ path, uri }) => ({ kind, path, ...(uri !== undefined && { uri }) }));
}

const none: readonly never[] = [];
