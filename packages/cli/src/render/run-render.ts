import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isFailure, type Result } from '@journey-maps/core/text';
import { complain, tell } from '../complain.ts';
import { convertToSlashes, type FoundMap, findMaps } from '../files/find-maps.ts';
import { isPattern } from '../files/find-matching-maps.ts';
import { describeFsError } from '../files/fs-error-text.ts';
import { decodeMap } from '../files/read-map.ts';
import type { ExitCode, Io } from '../io.ts';
import { createProgress } from '../terminal/progress.ts';
import { renderFormats } from './formats.ts';
import type { RenderArguments } from './render-arguments.ts';
import { findMisplacedFlag, renderMap } from './render-map.ts';
import { type LeftOut, reportLeftOut } from './report-left-out.ts';

export interface RenderInput {
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

/** Renders a map to a file or to standard output, or several maps to files in a folder. */
export async function runRender(
  paths: readonly string[],
  { stdin, stdinFilename, ...given }: RenderArguments & RenderInput,
  io: Io,
): Promise<ExitCode> {
  const { output, ...others } = given;
  const options: RenderArguments = output === undefined || output === '-' ? others : given;
  const misplaced = findMisplacedFlag(options);
  if (misplaced !== undefined) return complain(io, misplaced);
  const [path, ...more] = paths;
  if (stdin === true || (path === '-' && more.length === 0)) {
    if (stdin === true && path !== undefined && path !== '-')
      return complain(io, '--stdin reads one map from standard input: leave out the files.');
    return renderStdin(stdinFilename ?? 'stdin.journey', options, io);
  }
  if (stdinFilename !== undefined)
    return complain(io, '--stdin-filename names the map from standard input: add --stdin.');
  if (path === undefined || path === '')
    return complain(io, 'name the maps to render, such as checkout.journey or maps/.');
  const full = resolve(io.folder, path);
  if (more.length === 0 && !isFolder(full) && (isThere(full) || !isPattern(path)))
    return renderMap({ path: full, shown: convertToSlashes(path) }, options, io);
  return renderMany(paths, options, io);
}

async function renderStdin(name: string, options: RenderArguments, io: Io): Promise<ExitCode> {
  const { text, ...read } = decodeMap(await io.readStdin());
  if (text === undefined) return complain(io, `standard input ${'problem' in read ? read.problem : ''}.`);
  return renderMap({ path: resolve(io.folder, name), shown: convertToSlashes(name), text }, options, io);
}

/** Renders each map to its own file. One map that fails does not stop the others. */
async function renderMany(paths: readonly string[], options: RenderArguments, io: Io): Promise<ExitCode> {
  const { output: folder, journey, format } = options;
  const foundMaps = findMaps(paths, io.folder);
  for (const sentence of foundMaps.wrong) tell(io, sentence);
  if (foundMaps.wrong.length > 0) return 2;
  if (folder === undefined) {
    return complain(
      io,
      'several maps need a folder for their files: name it with -o, such as -o pages/. To print a map, name its file.',
    );
  }
  if (journey !== undefined)
    return complain(io, '--journey chooses from one map: leave it out, or name one file.');
  const targets = chooseTargets(foundMaps.maps, folder, renderFormats[format].ending);
  if (isFailure(targets)) return complain(io, targets.problem);
  for (const sentence of foundMaps.unreadable) tell(io, sentence);
  let code: ExitCode = foundMaps.unreadable.length > 0 ? 2 : 0;
  const shown = createProgress(io);
  const leftOut: LeftOut[] = [];
  for (const [index, { map, output }] of targets.entries()) {
    shown.show(`Rendering ${index + 1} of ${targets.length}: ${map.shown}`);
    const problem = makeFolder(resolve(io.folder, dirname(output)));
    // A message replaces the line of progress.
    const around = { ...io, stderr: shown.around(io.stderr) };
    const done =
      problem === undefined
        ? await renderMap(map, { ...options, output }, around, (one) => void leftOut.push(one))
        : complain(around, `${output} cannot be written: ${problem}.`);
    if (done > code) code = done;
  }
  shown.end();
  reportLeftOut(leftOut, io);
  return code;
}

interface Target {
  readonly map: FoundMap;
  readonly output: string;
}

/** Chooses the file of each map: in the folder, with the path of the map below the folder that all maps share. */
function chooseTargets(maps: readonly FoundMap[], folder: string, ending: string): Result<readonly Target[]> {
  const shared = findSharedFolder(maps.map(({ path }) => path));
  const targets = new Map<string, Target>();
  for (const map of maps) {
    const name = relative(shared, map.path).replace(/\.journey$/u, '');
    const output = convertToSlashes(join(folder, `${name}.${ending}`));
    // Some disks ignore case.
    const other = targets.get(output.toLowerCase());
    if (other !== undefined) {
      return {
        problem: `${other.map.shown} and ${map.shown} would both become ${output}. Render them one by one.`,
      };
    }
    targets.set(output.toLowerCase(), { map, output });
  }
  return [...targets.values()];
}

/** Returns the deepest folder that contains all of these files. */
function findSharedFolder(paths: readonly string[]): string {
  let shared = dirname(paths[0] ?? '');
  for (const path of paths) while (!path.startsWith(join(shared, sep))) shared = dirname(shared);
  return shared;
}

function makeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return undefined;
  } catch (error) {
    return describeFsError(error);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // Reading the file reports the reason.
    return false;
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
