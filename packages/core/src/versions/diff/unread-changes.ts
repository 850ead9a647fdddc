import type { JourneyDocument } from '../../model/document.ts';
import type { Level } from '../../model/finding.ts';
import { addFingerprints, type UnmarkedChange } from './add-fingerprints.ts';
import { describeContents } from './change-words.ts';
import type { MapChange } from './map-change.ts';
import { createFileNode } from './map-node.ts';

/**
 * Returns the change to a file that could not be read in the base and can be read in the head. The change
 * lists all contents of the file, since it is unknown which contents are new.
 *
 * @param file its path in the head
 * @param document its content in the head
 */
export function readAgain(file: string, document: JourneyDocument): MapChange {
  const place = createFilePlace(file);
  return createFileChange(file, 'info', {
    kind: 'changed',
    field: 'readable',
    before: false,
    after: true,
    head: place,
    anchor: place,
    message: `The file ${file} can be read again${describeContents(createFileNode(file, document), () => true)}`,
  });
}

/** Returns the change to a file that could not be read in the base and is gone in the head. */
export function createUnreadRemoval(file: string): MapChange {
  return createFileChange(file, 'warning', {
    kind: 'removed',
    base: createFilePlace(file),
    message: `The file ${file} was removed with all its content: it could not be read before`,
  });
}

function createFileChange(
  file: string,
  level: Level,
  change: Omit<UnmarkedChange, 'level' | 'entity' | 'edits'>,
): MapChange {
  const entity = { type: 'file', id: file, title: file } as const;
  return addFingerprints([{ ...change, level, entity, edits: [] }])[0] as MapChange;
}

function createFilePlace(file: string): { readonly file: string; readonly span: { start: 0; end: 0 } } {
  return { file, span: { start: 0, end: 0 } };
}
