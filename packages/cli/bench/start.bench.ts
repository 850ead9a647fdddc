/**
 * Measures how long the command takes to start, and how many maps a second it checks, with and without its
 * cache. Run `npm run build` first, then `node packages/cli/bench/start.bench.ts [NODE …]`.
 * Each NODE is the path of a Node binary to measure with. The default is the current one.
 *
 * The budget: a check takes at most 3.5 times as long as an empty program, with the compile cache that Node keeps
 * by default. To compare with another build in the same run, name its script: JOURNEY_BEFORE=…/bin/journey.js.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMap } from './create-map.ts';

const journey = fileURLToPath(new URL('../bin/journey.js', import.meta.url));
const before = process.env['JOURNEY_BEFORE'];
const rounds = 25;
const maps = 1000;
const bytes = 5_000;

const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
try {
  writeFileSync(join(folder, 'empty.mjs'), '');
  // A map of its own folder, since the check of one map also looks at its neighbours.
  mkdirSync(join(folder, 'alone'));
  writeFileSync(join(folder, 'alone', 'one.journey'), createMap(bytes, 0));
  mkdirSync(join(folder, 'many'));
  for (let i = 0; i < maps; i++) writeFileSync(join(folder, 'many', `map-${i}.journey`), createMap(bytes, i));
  for (const node of process.argv.length > 2 ? process.argv.slice(2) : [process.execPath]) measureWith(node);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureWith(node: string): void {
  console.log(
    `Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}, ${rounds} rounds, in ms`,
  );
  const cases = [
    { name: 'empty node', args: [join(folder, 'empty.mjs')], cached: false },
    { name: 'journey --version', args: [journey, '--version'], cached: false },
    { name: 'journey --version, compile cache', args: [journey, '--version'], cached: true },
    {
      name: 'journey check ONE',
      args: [journey, 'check', join(folder, 'alone', 'one.journey')],
      cached: false,
    },
    {
      name: 'journey check ONE, compile cache',
      args: [journey, 'check', join(folder, 'alone', 'one.journey')],
      cached: true,
    },
    ...(before === undefined
      ? []
      : [
          {
            name: 'before, compile cache',
            args: [before, 'check', join(folder, 'alone', 'one.journey')],
            cached: true,
          },
        ]),
  ].map((variant) => ({ ...variant, times: [] as number[] }));
  for (const { args, cached } of cases) measureTime(node, args, cached);
  // All cases take turns, so that other load on the machine slows them all equally.
  for (let round = 0; round < rounds; round++) {
    for (const { args, cached, times } of cases) times.push(measureTime(node, args, cached));
  }
  for (const { name, times } of cases) {
    const [ours, empty] = [times, cases[0]?.times ?? []].map((some) => Number(quantile(some, 0.5)));
    const ratio = ((ours ?? 0) / (empty ?? 1)).toFixed(1);
    console.log(
      `  ${name.padEnd(34)} median ${quantile(times, 0.5)}  p95 ${quantile(times, 0.95)}  ${ratio} × an empty node`,
    );
  }
  const check = [journey, 'check', join(folder, 'many')];
  const cache = ['--cache', '--cache-location', join(folder, 'check-cache')];
  measureTime(node, [...check, ...cache], true);
  measureMany('', () => measureTime(node, check, true));
  measureMany(', with --cache', () => measureTime(node, [...check, ...cache], true));
  console.log('');
}

function measureMany(how: string, time: () => number): void {
  const seconds = Math.min(...[1, 2, 3, 4, 5].map(time)) / 1000;
  console.log(
    `  ${maps} maps of ${bytes / 1000} KB${how}: ${seconds.toFixed(2)} s, ${Math.round(maps / seconds)} a second`,
  );
}

function measureTime(node: string, args: readonly string[], cached: boolean): number {
  const env = {
    ...process.env,
    ...(cached ? { NODE_COMPILE_CACHE: join(folder, 'cache') } : { NODE_DISABLE_COMPILE_CACHE: '1' }),
  };
  const start = performance.now();
  const { status, stderr } = spawnSync(node, args, { env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const time = performance.now() - start;
  if (status === null || status > 1 || stderr !== '') throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return time;
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0).padStart(4);
}
