/**
 * Fails if files that a program generates differ from the committed ones: `node scripts/check-generated.ts PATH…`.
 */
import { execFileSync } from 'node:child_process';
import { root } from './real-editor/paths.ts';

const paths = process.argv.slice(2);
const changed = execFileSync('git', ['status', '--porcelain', '--', ...paths], {
  cwd: root,
  encoding: 'utf8',
});
if (changed !== '') {
  console.error(`Generated files differ from the committed ones. Commit them:\n${changed}`);
  process.exitCode = 1;
}
