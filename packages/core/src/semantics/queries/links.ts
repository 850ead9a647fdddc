import type { LinkedDocument } from '../link/linked-document.ts';

/** The part of a linked document that queries need: the targets of its references. */
export type Links = Pick<LinkedDocument, 'target'>;
