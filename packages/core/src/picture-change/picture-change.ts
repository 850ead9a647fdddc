import type { Picture, PictureChange } from '../protocol/server-messages.ts';
import { changedTree, moveSpans, type TextMove, treeChange } from './tree-change.ts';

/** What of a picture changes. */
type Content = Omit<Picture, 'uri' | 'version' | 'revision'>;

/**
 * What makes of one picture of a file the next one.
 *
 * @param move what the edit moved that lies between their texts
 */
export function pictureChange(old: Picture, now: Picture, move: TextMove = still): PictureChange {
  const tree = treeChange(contentOf(old), contentOf(now), move);
  return {
    version: now.version,
    from: old.revision,
    to: now.revision,
    ...(move.by === 0 ? {} : { move }),
    ...(tree === undefined ? {} : { tree }),
  };
}

/**
 * Gives the picture after a change. What it shows as before is the same object as before; only the spans of the old
 * picture are altered, so it is not to be used any more.
 */
export function changedPicture(old: Picture, { version, to, move = still, tree }: PictureChange): Picture {
  const content = contentOf(old);
  for (const part of Object.values(content)) moveSpans(part, move);
  const changed = tree === undefined ? content : (changedTree(content, tree) as Content);
  return { ...changed, uri: old.uri, version, revision: to };
}

const still: TextMove = { from: 0, by: 0 };

/** Without its own address: what has one stands elsewhere, and is not moved. */
function contentOf({ uri: _, version: __, revision: ___, ...content }: Picture): Content {
  return content;
}
