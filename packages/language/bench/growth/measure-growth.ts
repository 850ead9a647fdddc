import type { Operation } from './operations.ts';
import type { Pattern } from './pattern.ts';

/** How an operation's time grows with a pattern. */
export interface Growth {
  readonly pattern: string;
  readonly operation: string;
  /** CPU time for the small and for the large text, in milliseconds. */
  readonly small: number;
  readonly large: number;
  /** 1 for time in proportion to the text, 2 for its square; `undefined` where even the large text is too quick to tell. */
  readonly exponent: number | undefined;
}

export interface Sizes {
  /** Characters of the small text, with the files around it. */
  readonly characters: number;
  /** The least CPU time, in milliseconds, that a measurement is made of. */
  readonly least: number;
}

/** Prepares each operation for a pattern of a size. */
export type OperationsOn = (pattern: Pattern, n: number) => readonly Operation[];

const factor = 4;

/** Measures each operation on a pattern and on the same pattern four times as large. */
export function measureGrowth(
  pattern: Pattern,
  { characters, least }: Sizes,
  operationsOn: OperationsOn,
): readonly Growth[] {
  const n = Math.max(pattern.least ?? 4, Math.floor(characters / charactersEach(pattern)));
  const small = operationsOn(pattern, n);
  const large = operationsOn(pattern, n * factor);
  return small.map(({ name, run }, i) => {
    const times = { small: cpuTime(run, least), large: cpuTime(large[i]?.run ?? run, least) };
    // Below that, the compiler and the garbage collector are most of it.
    const isQuick = times.large < 2 * least;
    const exponent = isQuick ? undefined : Math.log(times.large / times.small) / Math.log(factor);
    return { pattern: pattern.name, operation: name, ...times, exponent };
  });
}

function charactersEach({ text, files }: Pattern): number {
  const sample = 64;
  const others = [...(files?.(sample).values() ?? [])];
  return (text(sample).length + others.reduce((sum, other) => sum + other.length, 0)) / sample;
}

/** An operation that takes as long, in milliseconds, is run once. */
const slow = 4000;

/** Returns the least CPU time of a few runs, in milliseconds: other processes and the collector only ever add to it. */
function cpuTime(run: () => unknown, least: number): number {
  let best = Infinity;
  let sum = 0;
  // The first run is mostly the compiler's, or fills what later ones find: it counts only where one takes seconds.
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
