import { isNumber, isObjectOf, isOptional, isString, type Shape } from './shape.ts';

/**
 * A notification of the editor: the cursor is in another place. The server reports nothing as missing from the statement
 * that is being written.
 */
export const cursorMoved = 'journey/cursorMoved';
export interface CursorMoved {
  /** Absent where it is in no map any more. */
  readonly at?: CursorPlace;
}

export interface CursorPlace {
  readonly uri: string;
  /** Of the text that the position is in. */
  readonly version: number;
  /** As the language server protocol counts it. */
  readonly position: { readonly line: number; readonly character: number };
}

/** Checks what an editor says of its cursor. */
export const isCursorMoved: Shape<CursorMoved> = isObjectOf<CursorMoved>({
  at: isOptional(
    isObjectOf<CursorPlace>({
      uri: isString,
      version: isNumber,
      position: isObjectOf<CursorPlace['position']>({ line: isNumber, character: isNumber }),
    }),
  ),
});
