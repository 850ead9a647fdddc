import type { ChannelKind } from '../model/channel-kinds.ts';
import type { Import, JourneyDocument } from '../model/document.ts';
import type { Channel, Entity } from '../model/statements.ts';
import type { Ref, RefKind, Span } from '../model/values.ts';

/** A document with its references resolved: its own names and those of the files it imports. */
export interface LinkedDocument {
  readonly document: JourneyDocument;
  /** What a reference of this document leads to; `undefined` where nothing in sight declares it. */
  target(ref: Ref): Target | undefined;
  /** What has the name of a reference that leads nowhere, and is of another kind than may stand there. */
  ofOtherKind(ref: Ref): Target | undefined;
  /** The names that could stand where a reference stands, nearest first: those of the journey, the file, its imports. */
  candidates(ref: Ref): readonly Candidate[];
  /** The names of a kind that can be written at a place of the text (an offset), nearest first. */
  visibleAt(offset: number, to: RefKind): readonly Candidate[];
  /** References that lead nowhere, in the order of the text. Those of strays are left out. */
  readonly unresolved: readonly Ref[];
  /** In the order of the imports. */
  readonly imports: readonly LinkedImport[];
  /** Imports of files that are there, and which no reference of this document leads to. */
  readonly unusedImports: readonly Import[];
  /** Things with one name, where names must differ, in the order of the text. */
  readonly duplicates: readonly Duplicate[];
  /** Whether any reference of this document leads to this, or names it on the way to a thing in its body. */
  refersTo(entity: Entity): boolean;
}

/** What a reference leads to. */
export interface Target {
  readonly entity: Entity | BuiltInChannel;
  /** The file that declares it; absent for a channel that every file has. */
  readonly uri?: string;
}

/** A name that may be written, and what it would lead to. */
export interface Candidate {
  /** As it would be written: `name`, or `journey.name`. */
  readonly name: string;
  readonly target: Target;
}

/** An import, and what it came to. */
export interface LinkedImport {
  readonly import: Import;
  /** Present where `state` is `found`. */
  readonly document?: JourneyDocument;
  /**
   * `unusable`: the path can name no file. `other-file`: it names a file that is no map. `itself`: it names the
   * importing file. `repeated`: an earlier import names the same file. `missing`: there is no such file.
   */
  readonly state: 'found' | 'unusable' | 'other-file' | 'itself' | 'repeated' | 'missing';
  /** If `state` is `missing`: the uri of a file that differs in upper and lower case only. */
  readonly similar?: string;
}

/** A name that is taken. */
export interface Duplicate {
  readonly name: string;
  /** Where it must change, in this document: the later declaration, or the import that brings it a second time. */
  readonly span: Span;
  /** What has the name there; that of the imported file where the place is an import. */
  readonly later: Entity;
  readonly first: Target & { readonly entity: Entity; readonly uri: string };
}

/** A channel that every file sees without declaring it. */
export interface BuiltInChannel extends Pick<Channel, 'kind'> {
  readonly builtIn: true;
  readonly id: string;
  readonly label: string;
  readonly channelKind: ChannelKind;
}
