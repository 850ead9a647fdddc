/** The median and the 95th percentile of some measurements, rounded to a meaningful precision. */
export interface Percentiles {
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
}

export function percentiles(samples: readonly number[]): Percentiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: rounded(at(0.5)), p95: rounded(at(0.95)), samples: sorted.length };
}

function rounded(milliseconds: number): number {
  return milliseconds < 10 ? Math.round(milliseconds * 100) / 100 : Math.round(milliseconds * 10) / 10;
}
