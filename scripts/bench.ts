/**
 * Runs the benchmarks one by one: `npm run bench [-- NAME …]`. A name is part of a file's path, such as
 * `keystroke` or `packages/language`. They print medians and 95th percentiles, and have no time limits.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const names = process.argv.slice(2);
const files = globSync('packages/*/bench/*.bench.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
if (chosen.length === 0) {
  console.error(`No benchmark is called ${names.join(' or ')}. Choose from:\n${files.join('\n')}`);
  process.exitCode = 2;
}
for (const file of chosen) {
  console.log(`\n# ${file}`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
