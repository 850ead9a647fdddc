import { resolve } from 'node:path';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { complain } from '../complain.ts';
import { readMap } from '../files/read-map.ts';
import type { ExitCode, Io } from '../io.ts';
import { fenced } from '../report/fenced.ts';
import { visible } from '../terminal/visible.ts';
import { wantsColour } from '../terminal/wants-colour.ts';
import { compareVersions } from './compare-versions.ts';
import { diffReport } from './diff-report.ts';
import { git } from './git.ts';
import { type GitChange, type GitSide, gitPatch } from './git-patch.ts';
import type { MapFilesOr } from './map-files.ts';
import { pretty } from './pretty.ts';

/**
 * Shows one file's change to git, which calls this for each: in words, and in lines where words do not do.
 *
 * A file or a program that reads along is given the lines as well, since `git diff > some.patch` must stay a patch:
 * words that stand before a patch are passed over by `git apply`, as long as none of them begins as a patch does.
 *
 * @param args as described at `GIT_EXTERNAL_DIFF` in https://git-scm.com/docs/git
 */
export async function runGitDriver(args: readonly string[], io: Io): Promise<ExitCode> {
  const [path = '', oldFile, oldId = '', oldMode = '', newFile, newId = '', newMode = '', newPath, about] =
    args;
  if (oldFile === undefined) {
    io.stdout.write(`* Unmerged path ${visible(path)}\n`);
    return 0;
  }
  if (newFile === undefined) return complain(io, '--git-driver is for git alone. See `journey git-setup`.');
  const change: GitChange = {
    before: { path, file: oldFile, id: oldId, mode: oldMode },
    after: { path: newPath ?? path, file: newFile, id: newId, mode: newMode },
    about: about ?? '',
  };
  const colours = pc.createColors(await isColoured(io));
  const { text, isEnough } = inWords(change, colours, io.folder);
  const heading = colours.bold(`map ${visible(change.after.path)}`);
  const words = `${heading}\n${text.replace(/^(?=.)/gmu, '  ')}\n`;
  io.stdout.write(io.env['GITHUB_ACTIONS'] === 'true' ? fenced(words) : words);
  const isReadByPeople = io.stdout.isTerminal || io.env['GIT_PAGER_IN_USE'] === 'true';
  if (isReadByPeople && isEnough) return 0;
  const patch = await gitPatch(change, io.folder);
  if ('problem' in patch) return complain(io, `${path}: git cannot compare the lines: ${patch.problem}.`);
  io.stdout.write(isReadByPeople ? `${shownPatch(patch, colours)}\n` : patch);
  return 0;
}

/** @returns `isEnough`: whoever has read it knows what changed */
function inWords(
  { before, after }: GitChange,
  colours: Colors,
  folder: string,
): { readonly text: string; readonly isEnough: boolean } {
  const sides = {
    base: filesOf(before, 'the older version', folder),
    head: filesOf(after, 'the newer version', folder),
  };
  const { base, head } = sides;
  if ('problems' in base || 'problems' in head) {
    const problems = [base, head].flatMap((side) => ('problems' in side ? side.problems : []));
    return { text: failure(problems), isEnough: false };
  }
  // Without rules: most of them ask for what is in other files, and git does not say which version of those to read.
  const compared = compareVersions({ base, head, isAsked: () => true });
  if ('problems' in compared) return { text: failure(compared.problems), isEnough: false };
  if (compared.changes.length === 0) {
    return { text: 'No change of the map: only of comments, layout or the file itself.\n', isEnough: false };
  }
  return { text: pretty(diffReport(compared, compared.changes), colours), isEnough: true };
}

function failure(problems: readonly string[]): string {
  return problems.map((problem) => `${visible(problem)}\n`).join('');
}

/**
 * Names that lead to other files are looked up in the working tree, for both versions: what changed in other files is
 * told by their own changes.
 */
function filesOf({ path, file, mode }: GitSide, shown: string, folder: string): MapFilesOr {
  if (mode === '.') return { shown, files: new Map(), disk: folder };
  if (mode === '120000')
    return { problems: [`${path} of ${shown} is a link, so there is no map to compare.`] };
  const map = readMap(resolve(folder, file));
  if (map.text === undefined) return { problems: [`${path} of ${shown} ${map.problem}.`] };
  const known = { path: resolve(folder, path), shown: path, text: map.text };
  return { shown, files: new Map([[path, known]]), disk: folder };
}

/** As git decides, whose pager may be in between. */
async function isColoured(io: Io): Promise<boolean> {
  const isTerminal = String(io.stdout.isTerminal);
  const asked = await git(io.folder, ['config', '--get-colorbool', 'color.diff', isTerminal], {
    env: io.env,
  });
  const isWanted = 'output' in asked && asked.output.toString('utf8').trim() === 'true';
  return isWanted && wantsColour({ env: io.env }, { ...io.stdout, isTerminal: true });
}

/** Lines for people, in whom nothing but the colours is obeyed by a terminal. */
function shownPatch(patch: Buffer, colours: Colors): string {
  let isHeading = true;
  return patch
    .toString('utf8')
    .split('\n')
    .map((line) => {
      const text = line.replace(/\r$/u, '').split('\t').map(visible).join('\t');
      if (line.startsWith('@@')) isHeading = false;
      if (line.startsWith('@@')) return colours.cyan(text);
      if (isHeading) return text === '' ? '' : colours.bold(text);
      if (line.startsWith('+')) return colours.green(text);
      return line.startsWith('-') ? colours.red(text) : text;
    })
    .join('\n');
}
