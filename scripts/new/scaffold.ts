import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '@journey-maps/core/text';
import { commandParts } from './command-parts.ts';
import type { Parts } from './parts.ts';
import { ruleParts } from './rule-parts.ts';

const kinds: Readonly<Record<string, (name: string) => Parts>> = { rule: ruleParts, command: commandParts };

const usage = 'Usage: npm run new -- rule NAME, or npm run new -- command NAME.';

/**
 * Writes a new rule or command, with its tests and its entries in lists. Changes nothing if there is a problem.
 *
 * @param root the root of the repository
 * @param args the kind and the name
 * @returns the paths of written files, or a problem for the author
 */
export function scaffold(
  root: string,
  args: readonly string[],
): Result<{ readonly written: readonly string[]; readonly next: string }> {
  const [kind = '', name = '', ...others] = args;
  const listParts = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (listParts === undefined || name === '' || others.length > 0) return { problem: usage };
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name)) {
    return {
      problem: `"${name}" can't name a ${kind}. Use lower-case letters, digits and hyphens, such as ${examples[kind]}.`,
    };
  }
  const { files, entries, next } = listParts(name);
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (taken !== undefined) {
    return { problem: `There is already a ${kind} or file of this name: ${taken}. Choose another name.` };
  }
  // Computes all texts before writing the first, so that an error leaves nothing half done.
  const texts = new Map(Object.entries(files));
  for (const [path, add] of Object.entries(entries))
    texts.set(path, add(readFileSync(join(root, path), 'utf8')));
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { written: [...texts.keys()], next };
}

const examples: Readonly<Record<string, string>> = { rule: 'pain-without-owner', command: 'git-setup' };
