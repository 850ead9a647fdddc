import * as v from 'valibot';
import { finite, guard, list } from './schema.ts';

/** A position as in LSP, counted from 0. */
const editorPosition = v.object({ line: finite, character: finite });

const references = v.object({
  uri: v.string(),
  position: editorPosition,
  locations: list(
    v.object({ uri: v.string(), range: v.object({ start: editorPosition, end: editorPosition }) }),
  ),
});
export type ShowReferences = v.InferOutput<typeof references>;

/** Checks the argument of the command. */
export const isShowReferences = guard<ShowReferences>(references);
