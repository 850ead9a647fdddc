/** How many days may lie between two reviews: the longest month, three months in a row, year. */
export const reviewDays = { monthly: 31, quarterly: 92, yearly: 366 } as const;
