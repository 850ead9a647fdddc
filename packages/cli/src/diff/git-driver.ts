import { isFailure } from '@journey-maps/core/text';
import { complain } from '../complain.ts';
import { attempt } from '../files/attempt.ts';
import { runGit } from '../git/run-git.ts';
import type { ExitCode, Io } from '../io.ts';
import { fenceText } from '../report/fenced.ts';
import type { Colours } from '../terminal/colours.ts';
import { loadColours } from '../terminal/colours.ts';
import { escapeControls } from '../terminal/escape-controls.ts';
import { shouldColour } from '../terminal/should-colour.ts';
import { isFirstOfMany } from './first-of-many.ts';
import { createGitPatch, type GitChange } from './git-patch.ts';

/**
 * Shows the change to one file to git, which calls this command for each file: in words, or as a line diff if
 * words are not enough.
 *
 * If the output goes to a file or a program, it includes the line diff, since `git diff > some.patch` must
 * still be a patch. `git apply` skips words before a patch, unless one of them looks like the start of a patch. For
 * many files, the output has only git's line diff and a hint to use `journey diff`.
 *
 * @param args as described at `GIT_EXTERNAL_DIFF` in https://git-scm.com/docs/git
 */
export async function runGitDriver(args: readonly string[], io: Io): Promise<ExitCode> {
  const [path = '', oldFile, oldId = '', oldMode = '', newFile, newId = '', newMode = '', newPath, about] =
    args;
  if (oldFile === undefined) {
    io.stdout.write(`* Unmerged path ${escapeControls(path)}\n`);
    return 0;
  }
  if (newFile === undefined) return complain(io, '--git-driver is only for git. See `journey git-setup`.');
  const change: GitChange = {
    before: { path, file: oldFile, id: oldId, mode: oldMode },
    after: { path: newPath ?? path, file: newFile, id: newId, mode: newMode },
    about: about ?? '',
  };
  const colours = await loadColours(await isColoured(io));
  const isReadByPeople = io.stdout.isTerminal || io.env['GIT_PAGER_IN_USE'] === 'true';
  const write = (words: string) =>
    io.stdout.write(io.env['GITHUB_ACTIONS'] === 'true' ? fenceText(words) : words);
  const total = Number(io.env['GIT_DIFF_PATH_TOTAL'] ?? 0);
  if (total > mostInWords) {
    if (isFirstOfMany(io))
      write(
        `${colours.bold(`${total} files changed`)}: \`journey diff\` shows in words what changed on the maps.\n`,
      );
  } else {
    const { describeChange: listWords } = await import('./describe-git-change.ts');
    const done = attempt('The changes cannot be shown in words', () => listWords(change, colours, io.folder));
    const { text, isEnough } = done.value ?? { text: `${escapeControls(done.problem)}\n`, isEnough: false };
    const heading = colours.bold(`map ${escapeControls(change.after.path)}`);
    write(`${heading}\n${text.replace(/^(?=.)/gmu, '  ')}\n`);
    if (isReadByPeople && isEnough) return 0;
  }
  const patch = await createGitPatch(change, io);
  if (isFailure(patch)) return complain(io, `${path}: git cannot compare the lines: ${patch.problem}.`);
  io.stdout.write(isReadByPeople ? `${escapePatch(patch, colours)}\n` : patch);
  return 0;
}

/** Each file starts a Node process, and few people read the descriptions of more files in a row. */
const mostInWords = 20;

/** Asks git whether to use colours: git's pager may be in between. */
async function isColoured(io: Io): Promise<boolean> {
  const isTerminal = String(io.stdout.isTerminal);
  const asked = await runGit(io.folder, ['config', '--get-colorbool', 'color.diff', isTerminal], {
    env: io.env,
  });
  const isWanted = 'output' in asked && asked.output.toString('utf8').trim() === 'true';
  return isWanted && shouldColour({ env: io.env }, { ...io.stdout, isTerminal: true });
}

/** Returns the line diff for people, escaped so that a terminal obeys only the colours. */
function escapePatch(patch: Buffer, colours: Colours): string {
  let isHeading = true;
  return patch
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const text = line.replace(/\r$/u, '').split('\t').map(escapeControls).join('\t');
      if (line.startsWith('@@')) isHeading = false;
      if (line.startsWith('@@')) return colours.cyan(text);
      if (isHeading) return text === '' ? '' : colours.bold(text);
      if (line.startsWith('+')) return colours.green(text);
      return line.startsWith('-') ? colours.red(text) : text;
    })
    .join('\n');
}
