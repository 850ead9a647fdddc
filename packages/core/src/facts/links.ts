import type { LinkedDocument } from '../link/linked-document.ts';

/** What a fact needs to know of a linked document: where its references lead. */
export type Links = Pick<LinkedDocument, 'target'>;
