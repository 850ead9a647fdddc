import type { Position } from '../model/source-position.ts';
import type { Comparison } from '../versions/compare/comparison.ts';
import type { PictureBrand } from '../views/brand/brand.ts';
import type { JourneyDiagram } from '../views/diagram/diagram.ts';
import type { FileMap, MapFinding } from '../views/map/map.ts';
import type { OlderVersion } from './compare-messages.ts';
import type { TextMove, TreeChange } from './picture-change/tree-change.ts';

/**
 * A notification from the server: the view model of a watched file changed. It carries only the difference. A
 * client that lacks the previous view model requests the whole new one.
 */
export const pictureChanged = 'journey/pictureChanged';
export interface PictureChanged {
  readonly uri: string;
  /** Absent if the file may no longer exist. */
  readonly change?: PictureChange;
}

/**
 * A notification from the editor: the previews have the latest change. After it, and a pause in typing, the
 * server sends everything else.
 */
export const pictureShown = 'journey/pictureShown';
export interface PictureShown {
  readonly uri: string;
}

/** The difference between two view models. */
export interface PictureChange {
  /** The version of the text that it was made from. */
  readonly version: number;
  /** The revisions of the view models before and after the change. */
  readonly from: number;
  readonly to: number;
  /** The shift of spans to apply first. */
  readonly move?: TextMove;
  readonly tree?: TreeChange;
}

/** A request for the view model of a file, open or not. */
export const getPicture = 'journey/getPicture';
export interface GetPicture {
  readonly uri: string;
  /** Subscribes to its changes, until `unwatchPicture`. */
  readonly watch?: boolean;
  /**
   * The base of a comparison. The view model then covers both versions, with their changes.
   * It sends no updates and must be requested again.
   */
  readonly older?: OlderVersion;
}

/** A notification from the editor: the file's preview is closed. */
export const unwatchPicture = 'journey/unwatchPicture';
export interface UnwatchPicture {
  readonly uri: string;
}

/** The view model of a file for the preview. */
export interface Picture {
  readonly uri: string;
  /** The version of the text that it was made from; 0 if the file is not open. */
  readonly version: number;
  /** A number that is unique to each view model of a server; 0 without updates. */
  readonly revision: number;
  readonly diagrams: readonly JourneyDiagram[];
  readonly maps: FileMap;
  /** Findings in the order of the text. */
  readonly findings: readonly MapFinding[];
  /** The brand, if a configuration file has one. */
  readonly brand?: PictureBrand;
  /** The first syntax error, which may make parts of the map missing. */
  readonly broken?: { readonly at: Position; readonly message: string };
  /** The changes since the base, if they were requested. The maps then include removed parts. */
  readonly comparison?: Comparison;
}

/**
 * Requests of a server that runs in a browser, where only the editor can read files.
 * `listFiles` returns the URIs of all maps in the workspace folders. `readFile` returns the text of one
 * without a byte order mark, or `null` if there is no such file in these folders.
 */
export const listFiles = 'journey/listFiles';
export const readFile = 'journey/readFile';
export interface ReadFile {
  readonly uri: string;
}
