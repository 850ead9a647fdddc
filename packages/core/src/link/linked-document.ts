import type { JourneyDocument } from '../model/document.ts';
import type { Channel, Entity } from '../model/statements.ts';
import type { Ref } from '../model/values.ts';

/** A document with its references resolved: its own names and those of the files it imports. */
export interface LinkedDocument {
  readonly document: JourneyDocument;
  /** What a reference of this document leads to; `undefined` where nothing in sight declares it. */
  target(ref: Ref): Target | undefined;
}

/** What a reference leads to. */
export interface Target {
  readonly entity: Entity | BuiltInChannel;
  /** The file that declares it; absent for a channel that every file has. */
  readonly uri?: string;
}

/** A channel that every file sees without declaring it. */
export interface BuiltInChannel extends Pick<Channel, 'kind'> {
  readonly builtIn: true;
  readonly id: string;
  readonly label: string;
  readonly channelKind: 'digital' | 'physical';
}
