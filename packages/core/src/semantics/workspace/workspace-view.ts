import type { JourneyDocument } from '../../model/document.ts';
import type { Entity, EntityKind } from '../../model/statements.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { NamedFile, NamedFileKind } from '../named-files/named-file.ts';
import type { PictureState } from '../pictures/picture-state.ts';
import type { CycleProperty, CyclicRef } from './journey-cycles.ts';

/** The part of the workspace that rules can read. */
export interface WorkspaceView {
  get(uri: string): JourneyDocument | undefined;
  linked(uri: string): LinkedDocument | undefined;
  /** Lists the files that declare this at their top level, in alphabetical order. */
  declaring(kind: EntityKind, name: string): readonly string[];
  /** Returns whether the workspace refers to this declaration of this file, or to an entity in its body. */
  isReferredTo(uri: string, declaration: Entity): boolean;
  /**
   * Lists the other files that may refer to a declaration of this file, or to an entity in its body,
   * alphabetically.
   */
  mentioning(uri: string, name: string): readonly string[];
  /** Returns the references that lead back to the journey that contains them, for each journey of this file. */
  cyclicRefs(uri: string, property: CycleProperty): readonly (readonly CyclicRef[])[];
  /** Returns the state of a picture file; `undefined` if it is unknown. */
  pictureState(uri: string): PictureState | undefined;
  /** Returns a data file or a transcript, which is the same object until it changes; `undefined` if unknown. */
  namedFile(kind: NamedFileKind, uri: string): NamedFile | undefined;
}

/** The part of the workspace that edits of several files need. */
export interface WorkspaceFiles extends WorkspaceView {
  /** Lists the files of the workspace in the order of their addition, without external ones. */
  uris(): readonly string[];
  /**
   * Lists the other files whose findings may change when this file does: its importers, even if it does not
   * exist, and their importers in turn.
   */
  dependents(uri: string): readonly string[];
}
