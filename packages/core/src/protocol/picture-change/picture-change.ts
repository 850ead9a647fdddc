import type { Picture, PictureChange } from '../server-messages.ts';
import { applyTreeChange, diffTrees, moveSpans, type TextMove } from './tree-change.ts';

/** The parts of a view model that change. */
type Content = Omit<Picture, 'uri' | 'version' | 'revision'>;

/**
 * Returns the difference between two view models of a file.
 *
 * @param move the shift of spans by the edit between their texts
 */
export function diffPictures(old: Picture, now: Picture, move: TextMove = still): PictureChange {
  const tree = diffTrees(getContent(old), getContent(now), move);
  return {
    version: now.version,
    from: old.revision,
    to: now.revision,
    ...(move.by === 0 ? {} : { move }),
    ...(tree === undefined ? {} : { tree }),
  };
}

/**
 * Applies a change to a view model. Unchanged parts stay the same objects; only the spans of the old view
 * model are altered, so it must not be used afterwards.
 */
export function applyPictureChange(
  old: Picture,
  { version, to, move = still, tree }: PictureChange,
): Picture {
  const content = getContent(old);
  for (const part of Object.values(content)) moveSpans(part, move);
  const changed = tree === undefined ? content : (applyTreeChange(content, tree) as Content);
  return { ...changed, uri: old.uri, version, revision: to };
}

const still: TextMove = { from: 0, by: 0 };

/** Returns the content without its URI: parts with a URI belong to another file, and their spans do not move. */
function getContent({ uri: _, version: __, revision: ___, ...content }: Picture): Content {
  return content;
}
