import type { Level } from '../../model/finding.ts';
import type { BodyName } from '../../model/properties/property.ts';
import type { Span } from '../../model/values.ts';
import type { Said } from './map-node.ts';

/** The difference between two versions of a folder of maps. */
export interface MapDiff {
  /** In the order of the files and of their texts. */
  readonly changes: readonly MapChange[];
}

export type MapChangeKind =
  | 'added'
  | 'removed'
  | 'changed'
  | 'renamed'
  | 'moved'
  | 'reordered'
  /** A finding that is missing in the base. */
  | 'new-finding'
  | 'fixed-finding'
  /** A finding that a comment hides now. */
  | 'silenced-finding'
  /** A comment that hides the same finding for another reason, or in another scope. */
  | 'changed-suppression'
  /** A rule or a preset that the settings made weaker. */
  | 'weaker-rules';

/** Returns whether a change concerns findings or rules, and not the content of a map. */
export function isAboutRules(kind: MapChangeKind): boolean {
  return ruleKinds.has(kind);
}

const ruleKinds: ReadonlySet<MapChangeKind> = new Set([
  'new-finding',
  'fixed-finding',
  'silenced-finding',
  'changed-suppression',
  'weaker-rules',
]);

/** The evidence that two statements, one of each version, are the same. */
export interface Identity {
  readonly by: 'name' | 'was' | 'similarity';
  /** From 0 to 1. */
  readonly score: number;
}

/** One change that readers of the maps want to know. */
export interface MapChange {
  readonly kind: MapChangeKind;
  /** `error` if the map lost information, `warning` if readers should know about it. */
  readonly level: Level;
  readonly entity: ChangedEntity;
  /** The keyword of the value that changed. */
  readonly field?: string;
  /** Texts, numbers and names as written; absent if there is no value. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Absent for statements of only one version, and for findings. */
  readonly identity?: Identity;
  /** The rule of a finding. */
  readonly rule?: string;
  readonly base?: FilePlace;
  readonly head?: FilePlace;
  /** The position of the change in the head; for a removal, the position of the nearest ancestor that still exists. */
  readonly anchor?: FilePlace;
  /** The enclosing journey and stage, as in the head if they still exist in the head. */
  readonly journey?: Whereabouts;
  readonly stage?: Whereabouts;
  /** The journeys that were removed with a file. */
  readonly journeys?: readonly Whereabouts[];
  /**
   * A sentence for people who know maps but don't read diffs. It isolates right-to-left texts of the maps.
   */
  readonly message: string;
  /** The message with isolates (U+2068 … U+2069) around all texts of the maps, whatever their script. */
  readonly wording: string;
  /** 16 hexadecimal digits that depend on the change itself, and on no position. */
  readonly fingerprint: string;
  /** The edits that turn the base into the head; empty for findings. */
  readonly edits: readonly MapEdit[];
}

export interface ChangedEntity {
  readonly type: BodyName;
  /** The names of its journey and of itself, such as `buying.pay`; titles replace missing names. */
  readonly id: string;
  readonly title: string;
}

export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

export interface Whereabouts {
  readonly id: string;
  readonly title: string;
}

/**
 * A step from the base to the head. `MapNode.at` in the base identifies a statement; a new statement is
 * identified by `MapNode.at` in the head.
 */
export type MapEdit =
  /** Adds a statement with its body, without the statements that move into the body. */
  | {
      readonly do: 'add';
      readonly into: NodePlace;
      readonly key: string;
      readonly index: number;
      readonly what: AddedNode;
    }
  /** Removes a statement with its body, without the statements that move out of the body. */
  | { readonly do: 'remove'; readonly at: string }
  | {
      readonly do: 'move';
      readonly at: string;
      readonly into: NodePlace;
      readonly key: string;
      readonly index: number;
    }
  | {
      readonly do: 'set';
      readonly at: string;
      readonly key: string;
      readonly before: unknown;
      readonly after: unknown;
    }
  /** Adds, removes, edits or moves a value of a list: its index in the base, and in the head. */
  | {
      readonly do: 'item';
      readonly at: string;
      readonly key: string;
      readonly from?: number;
      readonly to?: number;
      readonly after?: Said;
    }
  | { readonly do: 'add-file'; readonly what: AddedNode }
  | { readonly do: 'rename-file'; readonly at: string; readonly after: string };

/** A statement of the base, or a new one of the head. */
export type NodePlace = { readonly base: string } | { readonly head: string };

export interface AddedNode {
  readonly at: string;
  readonly type: BodyName;
  readonly file: string;
  readonly values: Said;
  readonly items: Readonly<Record<string, readonly Said[]>>;
  readonly children: Readonly<Record<string, readonly AddedNode[]>>;
}
