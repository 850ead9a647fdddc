import type { PictureBrand } from '../brand/brand.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { JourneyDiagram } from '../diagram/diagram.ts';
import type { FileMap, MapFinding } from '../map/map.ts';
import type { Position } from '../model/source-position.ts';
import type { TextMove, TreeChange } from '../picture-change/tree-change.ts';
import type { OlderVersion } from './compare-messages.ts';

/**
 * What the server tells the editor beyond the language server protocol: that the picture of a file that is watched
 * changed. It carries what is different; who does not have the picture that it starts from asks for all of it.
 */
export const pictureChanged = 'journey/pictureChanged';
export interface PictureChanged {
  readonly uri: string;
  /** Absent where the file may not be there any more. */
  readonly change?: PictureChange;
}

/** What the editor was last told of a picture is with those who show it: soon it has time for all else. */
export const pictureShown = 'journey/pictureShown';
export interface PictureShown {
  readonly uri: string;
}

/** What makes of a picture the next one. */
export interface PictureChange {
  /** Of the text that it was made from. */
  readonly version: number;
  /** The revision of the picture that it is a change of, and that of the one it leads to. */
  readonly from: number;
  readonly to: number;
  /** What is to be moved first. */
  readonly move?: TextMove;
  readonly tree?: TreeChange;
}

/** A request for the picture of a file, open or not. */
export const getPicture = 'journey/getPicture';
export interface GetPicture {
  readonly uri: string;
  /** From now on its changes are to be told, until `unwatchPicture`. */
  readonly watch?: boolean;
  /** Then the picture is of both versions, and says what changed. No changes of it are told: it is asked for anew. */
  readonly older?: OlderVersion;
}

/** Nobody looks at this file's picture any more. */
export const unwatchPicture = 'journey/unwatchPicture';
export interface UnwatchPicture {
  readonly uri: string;
}

/** What a file's preview shows. */
export interface Picture {
  readonly uri: string;
  /** Of the text that it was made from; 0 where the file is not open. */
  readonly version: number;
  /** Another one for each picture that a server makes; 0 where nobody tells changes of it. */
  readonly revision: number;
  readonly diagrams: readonly JourneyDiagram[];
  readonly maps: FileMap;
  /** In the order of the text. */
  readonly findings: readonly MapFinding[];
  /** How it looks, where a configuration file has that. */
  readonly brand?: PictureBrand;
  /** The first place that does not parse, where something on the map may be missing for it. */
  readonly broken?: { readonly at: Position; readonly message: string };
  /** What changed since an older version, where that was asked for; what was removed is in the maps as well. */
  readonly comparison?: Comparison;
}

/**
 * Requests of a server that runs in a browser, where only the editor can read files. It lists the maps of the
 * workspace's folders as URIs, and reads one of them: its text without a byte order mark, or `null` where there is no
 * such file in these folders.
 */
export const listFiles = 'journey/listFiles';
export const readFile = 'journey/readFile';
export interface ReadFile {
  readonly uri: string;
}
