import * as v from 'valibot';
import { finite, list, maybe, objectOf, type Schema } from '../schema.ts';
import type { PictureChange } from '../server-messages.ts';
import type { TextMove, TreeChange } from './tree-change.ts';

/** Checks the form of a change only. The view model that results from it is checked afterwards. */
const treeChange: Schema<TreeChange> = v.lazy(() => anyTreeChange);

const anyTreeChange: Schema<TreeChange> = v.union([
  v.object({ set: v.unknown() }),
  v.object({ in: v.record(v.string(), v.nullable(treeChange)) }),
  v.object({ each: list(v.tuple([finite, treeChange])) }),
  v.object({
    first: finite,
    last: finite,
    between: list(v.custom<unknown>((element) => element !== undefined)),
  }),
]);

export const pictureChange: Schema<PictureChange> = objectOf<PictureChange>({
  version: finite,
  from: finite,
  to: finite,
  move: maybe(objectOf<TextMove>({ from: finite, by: finite })),
  tree: maybe(treeChange),
});
