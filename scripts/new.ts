/**
 * Writes the files of a new rule or command, and lists them where they belong: `npm run new -- rule NAME` or
 * `npm run new -- command NAME`.
 */
import { isFailure } from '@journey-maps/core/text';
import { scaffold } from './new/scaffold.ts';
import { root } from './real-editor/paths.ts';

const result = scaffold(root, process.argv.slice(2));
if (isFailure(result)) {
  console.error(result.problem);
  process.exitCode = 2;
} else {
  console.log(`${result.written.map((path) => `wrote ${path}`).join('\n')}\n\n${result.next}`);
}
