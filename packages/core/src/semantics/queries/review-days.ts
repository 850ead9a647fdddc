/** The maximum number of days between two reviews: the longest month, the longest three months in a row, a leap year. */
export const reviewDays = { monthly: 31, quarterly: 92, yearly: 366 } as const;
