/**
 * Checks the form of comments, documents and messages: `node scripts/check-words.ts [PATH…]`, as `npm run verify` does.
 * It judges form alone: a person judges whether a text is good.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './real-editor/paths.ts';
import { checkFile } from './words/check-file.ts';

const paths = process.argv.slice(2);
const files = execFileSync('git', ['ls-files', '-z', '--', ...(paths.length > 0 ? paths : ['.'])], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.(?:ts|css|langium|md)$/u.test(file));
let count = 0;
for (const file of files) {
  for (const { line, message } of checkFile(file, readFileSync(join(root, file), 'utf8'))) {
    console.log(`${file}:${line}: ${message}`);
    count++;
  }
}
console.log(count === 0 ? `${files.length} files: no findings.` : `${count} findings.`);
if (count > 0) process.exitCode = 1;
