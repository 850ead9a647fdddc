import type { Operation } from './operations.ts';
import type { Pattern } from './pattern.ts';

/** The growth of an operation's time with a pattern. */
export interface Growth {
  readonly pattern: string;
  readonly operation: string;
  /** The CPU time for the small and for the large text, in milliseconds. */
  readonly small: number;
  readonly large: number;
  /** 1 for linear time, 2 for quadratic time; `undefined` if even the large text is too fast to measure. */
  readonly exponent: number | undefined;
}

export interface Sizes {
  /** The number of characters of the small text, including other files. */
  readonly characters: number;
  /** The minimum CPU time of a measurement, in milliseconds. */
  readonly least: number;
}

/** Prepares all operations for a pattern of a size. */
export type OperationsOn = (pattern: Pattern, n: number) => readonly Operation[];

const factor = 4;

/**
 * Measures operations on a pattern at two sizes of ratio four.
 *
 * @param isMeasured selects operations by name; by default, all are measured
 */
export function measureGrowth(
  pattern: Pattern,
  { characters, least }: Sizes,
  listOperationsOn: OperationsOn,
  isMeasured: (operation: string) => boolean = () => true,
): readonly Growth[] {
  const n = Math.max(pattern.least ?? 4, Math.floor(characters / charactersEach(pattern)));
  const small = listOperationsOn(pattern, n);
  const large = listOperationsOn(pattern, n * factor);
  return small.flatMap(({ name, run }, i) => {
    if (!isMeasured(name)) return [];
    const times = { small: cpuTime(run, least), large: cpuTime(large[i]?.run ?? run, least) };
    // Below that, JIT compilation and garbage collection dominate.
    const isQuick = times.large < 2 * least;
    const exponent = isQuick ? undefined : Math.log(times.large / times.small) / Math.log(factor);
    return [{ pattern: pattern.name, operation: name, ...times, exponent }];
  });
}

function charactersEach({ text, files }: Pattern): number {
  const sample = 64;
  const others = [...(files?.(sample).values() ?? [])];
  return (text(sample).length + others.reduce((sum, other) => sum + other.length, 0)) / sample;
}

/** The time in milliseconds above which an operation runs only once. */
const slow = 4000;

/**
 * Returns the minimum CPU time of a few runs, in milliseconds: other processes and garbage collection only add to it.
 */
function cpuTime(run: () => unknown, least: number): number {
  let best = Infinity;
  let sum = 0;
  // JIT compilation and cold caches dominate the first run, so it counts only for operations that take seconds.
  for (let runs = 0; sum < least || (runs < 3 && sum < 5 * least) || (runs < 2 && sum < slow); runs++) {
    if (runs === 50) break;
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    best = Math.min(best, time);
    sum += time;
  }
  return best;
}
