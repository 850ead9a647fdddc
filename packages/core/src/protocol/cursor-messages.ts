import * as v from 'valibot';
import { finite, guard, maybe } from './schema.ts';

const cursorPlace = v.object({
  uri: v.string(),
  /** The version of the text for the position. */
  version: finite,
  /** Counted as in LSP. */
  position: v.object({ line: finite, character: finite }),
});
export type CursorPlace = v.InferOutput<typeof cursorPlace>;

const cursor = v.object({
  /** Absent if the cursor has left all maps. */
  at: maybe(cursorPlace),
});
export type CursorMoved = v.InferOutput<typeof cursor>;

/** Checks the editor's message about its cursor. */
export const isCursorMoved = guard<CursorMoved>(cursor);
