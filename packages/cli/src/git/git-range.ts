/** Two versions in one word: `A..B`, or `A...B`, which is from where B left A. */
export interface GitRange {
  readonly from: string;
  /** Whether it begins where the two parted. */
  readonly isFork: boolean;
  /** Absent for the working tree. */
  readonly to?: string;
}

/** Reads a range as it is typed; `undefined` for what is none. */
export function rangeIn(given: string): GitRange | undefined {
  const [range, from = '', third, to = ''] = /^(.*?)\.\.(\.?)(.*)$/su.exec(given) ?? [];
  if (range === undefined) return undefined;
  return { from: from || 'HEAD', isFork: third === '.', ...(to !== '' && { to }) };
}
