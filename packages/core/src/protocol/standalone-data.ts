import * as v from 'valibot';
import { picture } from './picture.ts';
import { finite, guard, list, maybe } from './schema.ts';

const content = v.object({
  /** The file's name, without its folder. */
  name: v.string(),
  picture,
  /** The offset of each line. The page has no text, but shows the line of a clicked part. */
  lines: list(finite),
  /** The initial view. */
  view: v.picklist(['map', 'diagram', 'priorities']),
  /** The id of the initial journey. */
  journey: maybe(v.string()),
  /** The other initial settings of the view, as after the `#` of the page's URL. */
  look: maybe(v.string()),
});

/** The content of an exported page: the state of a file at the time of the export. */
export type StandaloneData = v.InferOutput<typeof content>;

/** Checks the data in an exported page. */
export const isStandaloneData = guard<StandaloneData>(content);
