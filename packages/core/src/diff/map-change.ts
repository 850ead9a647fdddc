import type { Level } from '../check/finding.ts';
import type { Span } from '../model/values.ts';
import type { BodyName } from '../write/shapes.ts';
import type { Said } from './map-node.ts';

/** Two versions of a folder of maps, and what differs between them. */
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
  /** Of the rules: a finding that there was none of. */
  | 'new-finding'
  | 'fixed-finding'
  /** A finding that a comment hides now. */
  | 'silenced-finding'
  /** A rule or a preset that the settings made weaker. */
  | 'weaker-rules';

/** Whether a change is one of findings or of rules, and not of what a map says. */
export function isAboutRules(kind: MapChangeKind): boolean {
  return ruleKinds.has(kind);
}

const ruleKinds: ReadonlySet<MapChangeKind> = new Set([
  'new-finding',
  'fixed-finding',
  'silenced-finding',
  'weaker-rules',
]);

/** How it is known that a thing of one version is this thing of the other. */
export interface Identity {
  readonly by: 'name' | 'was' | 'similarity';
  /** 0 … 1 */
  readonly score: number;
}

/** One thing that a reader of the maps would want to know of. */
export interface MapChange {
  readonly kind: MapChangeKind;
  /** `error`: the map says less than before. `warning`: readers must know. */
  readonly level: Level;
  readonly entity: ChangedEntity;
  /** The keyword of what changed in it. */
  readonly field?: string;
  /** Texts, numbers and names as they are written; absent where there was nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Absent for what is in one version alone, and for findings. */
  readonly identity?: Identity;
  /** The rule, of a finding. */
  readonly rule?: string;
  readonly base?: FilePlace;
  readonly head?: FilePlace;
  /** Where it is shown in the newer version; of a removal what it stood in, as far as that is still there. */
  readonly anchor?: FilePlace;
  /** The journey and stage it belongs to, of the newer version where they are still there. */
  readonly journey?: Whereabouts;
  readonly stage?: Whereabouts;
  /** Of a file that was removed: the journeys that went with it. */
  readonly journeys?: readonly Whereabouts[];
  /** A sentence for people who know maps, and no diffs. Right-to-left texts of the maps are isolated in it. */
  readonly message: string;
  /** The message with all texts of the maps between isolates (U+2068 … U+2069), whatever letters they have. */
  readonly wording: string;
  /** 16 hex digits that follow from what changed how, and from no place. */
  readonly fingerprint: string;
  /** What makes the older version the newer one; empty for findings. */
  readonly edits: readonly MapEdit[];
}

export interface ChangedEntity {
  readonly type: BodyName;
  /** Its journey's name and its own, such as `buying.pay`; by titles where there are no names. */
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
 * A step from one version to the other. Statements are named by their way in the older version, and by that in the newer
 * one where they are new (`MapNode.at`).
 */
export type MapEdit =
  /** A statement with its body, but for what was moved into it. */
  | {
      readonly do: 'add';
      readonly into: NodePlace;
      readonly key: string;
      readonly index: number;
      readonly what: AddedNode;
    }
  /** A statement with its body, but for what was moved out of it. */
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
  /** A value of a list: its place in the older list, and in the newer one. */
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

/** A statement that was there before, or one that is new. */
export type NodePlace = { readonly base: string } | { readonly head: string };

export interface AddedNode {
  readonly at: string;
  readonly type: BodyName;
  readonly file: string;
  readonly values: Said;
  readonly items: Readonly<Record<string, readonly Said[]>>;
  readonly children: Readonly<Record<string, readonly AddedNode[]>>;
}
