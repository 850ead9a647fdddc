/** The paper formats for drawings of maps, all in landscape. `wide` is one page as large as the map. */
export const papers = ['poster', '16:9', 'a4', 'a3', 'wide'] as const;

export type Paper = (typeof papers)[number];
