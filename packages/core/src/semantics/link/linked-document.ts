import type { ChannelKind } from '../../model/channel-kinds.ts';
import type { Import, JourneyDocument } from '../../model/document.ts';
import type { Channel, Entity } from '../../model/statements.ts';
import type { Ref, RefKind, Span } from '../../model/values.ts';
import type { NamedFile } from '../named-files/named-file.ts';

/** A document with its references resolved: to its own names and the names of the files that it imports. */
export interface LinkedDocument {
  readonly document: JourneyDocument;
  /** Returns the target of a reference; `undefined` if nothing in scope declares it. */
  target(ref: Ref): Target | undefined;
  /** Returns the entity that has the name of an unresolved reference, but is of another kind. */
  ofOtherKind(ref: Ref): Target | undefined;
  /**
   * Lists the names that could replace a reference, nearest first: names of the journey, of the file, and of
   * its imports.
   */
  candidates(ref: Ref): readonly Candidate[];
  /** Lists the names of a kind that can be written at an offset, nearest first. */
  listVisibleAt(offset: number, to: RefKind): readonly Candidate[];
  /** The unresolved references, in the order of the text, without those of strays. */
  readonly unresolved: readonly Ref[];
  /** In the order of the imports. */
  readonly imports: readonly LinkedImport[];
  /** Imports that this document does not need: repeated imports, and imports without a reference to them. */
  readonly unusedImports: readonly Import[];
  /** Entities with equal names where names must differ, in the order of the text. */
  readonly duplicates: readonly Duplicate[];
  /** Returns whether a reference of this document has an entity, or an entity in its body, as its target. */
  refersTo(entity: Entity): boolean;
  /** Returns a data file that this document or one of its imports names; `undefined` if files are not read. */
  dataFile(uri: string): NamedFile | undefined;
}

/** The target of a reference. */
export interface Target {
  readonly entity: Entity | BuiltInChannel;
  /** The file that declares it; absent for a built-in channel. */
  readonly uri?: string;
}

/** A name that can be written, with its target. */
export interface Candidate {
  /** As written: `name`, or `journey.name`. */
  readonly name: string;
  readonly target: Target;
}

/** An import, and the result of resolving it. */
export interface LinkedImport {
  readonly import: Import;
  /** Present if `state` is `found`. */
  readonly document?: JourneyDocument;
  /**
   * `unusable`: the path cannot name a file. `other-file`: it names a file that is not a map. `itself`: it names the
   * importing file. `repeated`: an earlier import names the same file. `missing`: there is no such file.
   */
  readonly state: 'found' | 'unusable' | 'other-file' | 'itself' | 'repeated' | 'missing';
  /** If `state` is `missing`: the URI of a file that differs only in upper and lower case. */
  readonly similar?: string;
}

/** A name that is already taken. */
export interface Duplicate {
  readonly name: string;
  /** The span to change in this document: the later declaration, or the import that repeats the name. */
  readonly span: Span;
  /** The later entity; for an import, the entity of the imported file. */
  readonly later: Entity;
  readonly first: Target & { readonly entity: Entity; readonly uri: string };
}

/** A channel that every file can use without declaring it. */
export interface BuiltInChannel extends Pick<Channel, 'kind'> {
  readonly builtIn: true;
  readonly id: string;
  readonly label: string;
  readonly channelKind: ChannelKind;
}
