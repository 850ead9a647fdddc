import { isNumber, isObjectOf, isOptional, isString, type Shape } from './shape.ts';

/**
 * A notification from the editor: the cursor moved. The server reports nothing as missing in the statement at
 * the cursor.
 */
export const cursorMoved = 'journey/cursorMoved';
export interface CursorMoved {
  /** Absent if the cursor has left all maps. */
  readonly at?: CursorPlace;
}

export interface CursorPlace {
  readonly uri: string;
  /** The version of the text for the position. */
  readonly version: number;
  /** Counted as in LSP. */
  readonly position: { readonly line: number; readonly character: number };
}

/** Checks the editor's message about its cursor. */
export const isCursorMoved: Shape<CursorMoved> = isObjectOf<CursorMoved>({
  at: isOptional(
    isObjectOf<CursorPlace>({
      uri: isString,
      version: isNumber,
      position: isObjectOf<CursorPlace['position']>({ line: isNumber, character: isNumber }),
    }),
  ),
});
