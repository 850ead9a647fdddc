/**
 * The maximum time, in milliseconds, to wait for something to appear: far longer than usual,
 * since machines may be busy.
 */
export const patience = 120_000;
