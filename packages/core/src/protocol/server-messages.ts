import type { JourneyDiagram } from '../diagram/diagram.ts';
import type { FileMap, MapFinding } from '../map/map.ts';
import type { Position } from '../model/source-position.ts';

/**
 * What the server tells the editor beyond the language server protocol: that the picture of a file may have changed.
 * It carries no picture: whoever shows one asks for it.
 */
export const pictureChanged = 'journey/pictureChanged';
export interface PictureChanged {
  readonly uri: string;
  /** The version of the text document it was read from. */
  readonly version: number;
}

/** A request for the picture of a file, open or not. */
export const getPicture = 'journey/getPicture';
export interface GetPicture {
  readonly uri: string;
}

/** What a file's preview shows. */
export interface Picture {
  readonly uri: string;
  /** Of the text that it was made from; 0 where the file is not open. */
  readonly version: number;
  readonly diagrams: readonly JourneyDiagram[];
  readonly maps: FileMap;
  /** In the order of the text. */
  readonly findings: readonly MapFinding[];
  /** The first place that does not parse, where something on the map may be missing for it. */
  readonly broken?: { readonly at: Position; readonly message: string };
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
