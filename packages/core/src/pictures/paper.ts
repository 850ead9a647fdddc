/** The kinds of paper that a map is drawn on; all on their side. `wide` is one page as large as the map. */
export const papers = ['poster', '16:9', 'a4', 'a3', 'wide'] as const;

export type Paper = (typeof papers)[number];
