/** How long a thing may take to appear, in milliseconds: much longer than it takes, on a machine that is busy. */
export const patience = 120_000;
