import type { BodyStatement, PictureFile } from '../../model/statements.ts';

/** Returns the pictures in a statement's body, in the order of the text. */
export function listPictures(statement: BodyStatement): readonly PictureFile[] {
  return 'pictures' in statement ? statement.pictures : none;
}

const none: readonly never[] = [];
