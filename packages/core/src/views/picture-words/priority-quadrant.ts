/** A quadrant of the priority matrix: high or low value, with high or low effort. */
export type PriorityQuadrant = 'quickWins' | 'bigBets' | 'fillIns' | 'timeSinks';
