import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Returns the code blocks of a language in a chapter of `docs/editors.md`, such as `Vim`. */
export function documentedCode(chapter: string, language: string): string[] {
  const text = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const section = text.split(/^(?=##+ )/mu).find((part) => new RegExp(`^##+ ${chapter}\\n`, 'u').test(part));
  if (section === undefined) throw new Error(`docs/editors.md has no chapter ${chapter}.`);
  const blocks = [...section.matchAll(/```([a-z]+)\n([\s\S]*?)```/gu)];
  return blocks.flatMap(([, kind, code = '']) => (kind === language ? [code] : []));
}

export interface Home {
  readonly folder: string;
  /** The environment of a user with this home folder, and with the npm package installed. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Creates a home folder in which a user has run the commands of these chapters, and removes it after the test. The
 * npm package is installed globally there; its files are those of this repository.
 */
export function setUpHome(chapters: readonly string[]): Home {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey-home-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const installed = join(folder, 'npm/journey-maps/editors');
  for (const path of ['bin', 'npm/journey-maps/editors']) mkdirSync(join(folder, path), { recursive: true });
  symlinkSync(join(root, 'editors/vim'), join(installed, 'vim'));
  symlinkSync(join(root, 'editors/emacs'), join(installed, 'emacs'));
  symlinkSync(join(root, 'packages/tree-sitter-journey'), join(installed, 'tree-sitter'));
  const npm = join(folder, 'bin/npm');
  writeFileSync(npm, `#!/bin/sh\n[ "$*" = "root --global" ] && echo '${folder}/npm'\n`);
  chmodSync(npm, 0o755);
  const { PATH = '', LANG = 'C.UTF-8', CC } = process.env;
  const environment = { PATH: `${folder}/bin:${PATH}`, HOME: folder, TERM: 'xterm-256color', LANG, CC };
  for (const chapter of chapters) {
    const commands = documentedCode(chapter, 'console').join('').replaceAll(/^\$ /gmu, '');
    execFileSync('sh', ['-e', '-c', commands], { env: environment, cwd: folder, stdio: 'pipe' });
  }
  return { folder, environment };
}
