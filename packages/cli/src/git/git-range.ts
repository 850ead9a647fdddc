/** Two versions in one argument: `A..B`, or `A...B`, which starts from the merge base. */
export interface GitRange {
  readonly from: string;
  /** True if the range starts from the merge base of both. */
  readonly isFork: boolean;
  /** Absent for the working tree. */
  readonly to?: string;
}

/** Parses a range; returns `undefined` for other text. */
export function parseRange(given: string): GitRange | undefined {
  const [range, from = '', third, to = ''] = /^(.*?)\.\.(\.?)(.*)$/su.exec(given) ?? [];
  if (range === undefined) return undefined;
  return { from: from || 'HEAD', isFork: third === '.', ...(to !== '' && { to }) };
}
