import { isFailure } from '@journey-maps/core/text';
import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeControls } from '../terminal/escape-controls.ts';
import { addLines, removeLines } from './attributes-file.ts';
import { type ConfigFile, readValues, setAll, unsetAll } from './config-file.ts';
import { listDriverSettings, type OwnSetting } from './drivers.ts';
import { findSetupPlace, type SetupPlace } from './setup-place.ts';
import { findShellCommand } from './shell-command.ts';

export interface SetupArguments {
  readonly global?: boolean;
  readonly undo?: boolean;
}

/** Configures git to show and merge maps by their content, or removes this configuration. */
export async function runGitSetup(options: SetupArguments, io: Io): Promise<ExitCode> {
  const isGlobal = options.global === true;
  const place = await findSetupPlace(isGlobal, io);
  if (isFailure(place)) return complain(io, place.problem);
  const config: ConfigFile = { path: place.config, folder: io.folder, env: io.env };
  const settings = listDriverSettings(findShellCommand(io));
  return options.undo === true
    ? undo(place, config, settings, isGlobal, io)
    : setUp(place, config, settings, isGlobal, io);
}

async function setUp(
  place: SetupPlace,
  config: ConfigFile,
  settings: readonly OwnSetting[],
  isGlobal: boolean,
  io: Io,
): Promise<ExitCode> {
  const foreign = await findForeignSetting(config, settings, isGlobal);
  if (foreign !== undefined) {
    return complain(
      io,
      `${foreign.key} already has another value: ${foreign.value}. Nothing was changed. If you do not need that value, remove it with \`git config ${isGlobal ? '--global ' : ''}--unset-all ${foreign.key}\` and try again.`,
    );
  }
  const hasSet = await setAll(config, settings);
  if (typeof hasSet === 'object') {
    await unsetAll(config, settings);
    return complain(io, `${place.config} cannot be changed: ${hasSet.problem}.`);
  }
  const hasAdded = addLines(place.attributes);
  if (typeof hasAdded === 'object') {
    if (hasSet) await unsetAll(config, settings);
    return complain(io, `${place.attributes} cannot be changed: ${hasAdded.problem}.`);
  }
  const where = isGlobal ? 'in all of your repositories' : 'in this repository';
  const others = isGlobal ? '' : ' Other people in your team run `journey git-setup` once as well.';
  io.stdout.write(
    hasSet || hasAdded
      ? `Git now shows changes to maps in words, and merges maps by their content, ${where}.\n` +
          `The settings are in ${escapeControls(place.config)} and ${escapeControls(place.attributes)}, which only you use.${others}\n` +
          `To undo this: journey git-setup ${isGlobal ? '--global ' : ''}--undo\n`
      : `Git was already set up ${where}.\n`,
  );
  return 0;
}

async function undo(
  { config: path, attributes, otherAttributes, stop }: SetupPlace,
  config: ConfigFile,
  settings: readonly OwnSetting[],
  isGlobal: boolean,
  io: Io,
): Promise<ExitCode> {
  let hasUndone = false;
  for (const file of [attributes, ...otherAttributes]) {
    const hasRemoved = removeLines(file, stop);
    if (typeof hasRemoved === 'object') {
      return complain(io, `${file} cannot be changed: ${hasRemoved.problem}.`);
    }
    hasUndone ||= hasRemoved;
  }
  const hasUnset = await unsetAll(config, settings);
  if (typeof hasUnset === 'object') return complain(io, `${path} cannot be changed: ${hasUnset.problem}.`);
  const where = isGlobal ? 'for all of your repositories' : 'in this repository';
  io.stdout.write(
    hasUndone || hasUnset
      ? `Git treats maps like any other text again, ${where}.\n`
      : `There was nothing to undo ${where}.\n`,
  );
  return 0;
}

/** Returns a setting from another source that ours would replace, or that would override ours. */
async function findForeignSetting(
  { path, folder, env }: ConfigFile,
  settings: readonly OwnSetting[],
  isGlobal: boolean,
): Promise<{ readonly key: string; readonly value: string } | undefined> {
  for (const { key, isOwn } of settings) {
    const values = await readValues({ folder, env, ...(isGlobal && { path }) }, key);
    const value = values.find((other) => !isOwn(other));
    if (value !== undefined) return { key, value };
  }
  return undefined;
}
