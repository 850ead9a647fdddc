import { relative, resolve } from 'node:path';
import { getLevel, getOptions, type RuleLevel, rules } from '@journey-maps/core/rules';
import { complain, tell } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import { mapSettings } from './map-settings.ts';

/**
 * Prints the settings that apply to a map, which need not exist yet: the configuration files, and the level
 * and options of every rule.
 */
export async function printConfig(
  file: string,
  levels: ReadonlyMap<string, RuleLevel>,
  io: Io,
): Promise<ExitCode> {
  if (!file.endsWith('.journey')) {
    return complain(io, `--print-config ${file || '""'}: name a map, such as maps/checkout.journey.`);
  }
  const path = resolve(io.folder, file);
  const maps = await mapSettings([path], levels, io.folder);
  const settings = maps.getSettingsFor(path);
  const brand = maps.getBrandFor(path);
  const config = {
    file,
    configs: maps.listFilesFor(path).map((otherFile) => relative(io.folder, otherFile)),
    preset: settings.preset ?? 'recommended',
    ...(brand === undefined ? {} : { brand: { ...brand, ...(brand.logo && { logo: brand.logo.path }) } }),
    rules: Object.fromEntries(
      rules.map((rule) => {
        const options = getOptions(rule, settings);
        const level = getLevel(rule, settings, false);
        return [rule.id, Object.keys(options).length === 0 ? level : [level, options]];
      }),
    ),
  };
  io.stdout.write(`${escapeJson(JSON.stringify(config, null, 2))}\n`);
  const problems = maps.listProblemsFor([path]);
  for (const sentence of [...problems, ...maps.listWarningsFor([path])]) tell(io, sentence);
  return problems.length > 0 ? 2 : 0;
}
