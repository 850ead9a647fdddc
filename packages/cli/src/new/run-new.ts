import { lstatSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { Workspace } from '@journey-maps/core/rules';
import {
  deriveFileName,
  isReservedOnWindows,
  type MapKind,
  mapKinds,
  type StageModel,
} from '@journey-maps/core/templates';
import { isFailure, type Result } from '@journey-maps/core/text';
import { type DraftMap, draftInWorkspace, mapParts } from '@journey-maps/core/views';
import { parse } from '@journey-maps/language/parse';
import { getLocalDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { createFileUri } from '../files/file-uri.ts';
import { isMapName } from '../files/find-maps-below.ts';
import { readMap } from '../files/read-map.ts';
import { findMapsOfRoot } from '../files/root-maps.ts';
import { createWorkspaceRootFinder } from '../files/workspace-root.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeControls } from '../terminal/escape-controls.ts';
import { chooseBaseline, choosePersona } from './choose-part.ts';

export interface NewArguments {
  readonly kind: MapKind;
  readonly title?: string;
  readonly stages?: StageModel;
  readonly persona?: string;
  readonly baseline?: string;
  readonly owner?: string;
  readonly force?: true;
}

/** Writes a new map, and shows the next steps. */
export function runNew(file: string | undefined, options: NewArguments, io: Io): ExitCode {
  const wrong = describeMisuse(options);
  if (wrong !== undefined) return complain(io, wrong);
  const place = choosePlace(file, options);
  if (isFailure(place)) return complain(io, place.problem);
  const path = resolve(io.folder, place.file);
  if (options.force !== true && isThere(path)) {
    return complain(io, `${place.file} already exists. Choose another name, or overwrite it with --force.`);
  }

  const asked = prepareDraft(path, place.title, options, io);
  if (isFailure(asked)) return complain(io, asked.problem);
  const draft = draftInWorkspace(asked.workspace, asked.map, getLocalDay(io.now()));
  if (draft === undefined) {
    return complain(
      io,
      `${place.file} cannot build on itself: choose another name, or another persona or baseline.`,
    );
  }
  const problem = writeFileAtomic(path, draft.text);
  if (problem !== undefined) return complain(io, `${place.file} cannot be written: ${problem}.`);
  const shown = escapeControls(sep === '/' ? place.file : place.file.replaceAll(sep, '/'));
  io.stdout.write(
    `${shown} was written.\nNext: open it, and replace the examples with what you know. \`journey check\` reports what is missing.\n`,
  );
  return 0;
}

/** Describes options that exclude each other, in a sentence. */
function describeMisuse({ kind, stages, baseline, title }: NewArguments): string | undefined {
  const facts = mapKinds.find((mapKind) => mapKind.kind === kind);
  if (title?.trim() === '')
    return 'the title is empty. Name the subject of the map, as in --title "Buying a bike".';
  if (stages !== undefined && facts?.hasStageModel !== true) {
    return `--stages does not apply to --kind ${kind}: leave it out.`;
  }
  if (baseline !== undefined && kind !== 'future') {
    return 'only a future map has a baseline: leave out --baseline, or add --kind future.';
  }
  return undefined;
}

function choosePlace(
  file: string | undefined,
  { title }: NewArguments,
): Result<{ readonly file: string; readonly title: string }> {
  if (file === undefined) {
    return title === undefined
      ? { problem: 'name the subject of the map, as in `journey new --title "Buying a bike"`.' }
      : { file: `${deriveFileName(title, new Set())}.journey`, title };
  }
  if (!isMapName(basename(file)) || basename(file) === '.journey') {
    return { problem: `the name of a map ends in .journey: call it ${file === '' ? 'bike' : file}.journey.` };
  }
  const name = basename(file, '.journey');
  if (isReservedOnWindows(basename(file)) || isReservedOnWindows(name)) {
    const other = deriveFileName(name, new Set());
    return {
      problem: `Windows does not allow a file named ${basename(file)}, so the map could not be opened there. Call it ${other}.journey.`,
    };
  }
  return { file, title: title ?? deriveTitle(name) };
}

/** Makes a title from a file name: `buying-a-bike` becomes “Buying a bike”. */
function deriveTitle(name: string): string {
  const words = name.replaceAll(/[-_\s]+/gu, ' ').trim();
  const [first = '', ...others] = [...words];
  return first.toLocaleUpperCase('en') + others.join('');
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // `writeFileAtomic` reports the reason.
    return false;
  }
}

function prepareDraft(
  path: string,
  title: string,
  { kind, stages, persona, baseline, owner }: NewArguments,
  io: Io,
): Result<{ readonly map: DraftMap; readonly workspace: Workspace }> {
  const uri = createFileUri(path);
  // Other maps are read only if an option refers to them.
  const workspace =
    persona === undefined && kind !== 'future' ? new Workspace() : readWorkspaceAround(path, io);
  const parts = mapParts(workspace);
  const start = kind === 'future' ? chooseBaseline(parts.journeys, baseline, uri) : undefined;
  if (isFailure(start)) return start;
  const person = choosePersona(parts.personas, persona ?? '', uri);
  if (person.word !== undefined) tell(io, person.word);
  if (start?.word !== undefined) tell(io, start.word);
  return {
    workspace,
    map: {
      uri,
      kind,
      title,
      persona: person.chosen,
      ...(stages !== undefined && { stages }),
      ...(start !== undefined && { baseline: start.chosen }),
      ...(owner !== undefined && { owner }),
    },
  };
}

/** Reads the maps that a file could import. */
function readWorkspaceAround(path: string, io: Io): Workspace {
  const workspace = new Workspace();
  for (const map of findMapsOfRoot(createWorkspaceRootFinder(io.folder)(path))) {
    const { text } = readMap(map);
    if (text !== undefined) workspace.set(parse(text, createFileUri(map)));
  }
  return workspace;
}
