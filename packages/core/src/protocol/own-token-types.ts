/**
 * The semantic token types that the extension's manifest declares. They have the names of the kinds of token that they
 * colour. An editor that knows them lists them in its capabilities; others get standard types.
 */
export const ownTokenTypes = ['title', 'date'] as const;
