import type { Preset, Rule, RuleLevel } from '../../rules/engine/rule.ts';
import { getLevel, getOptions, type Settings } from '../../rules/engine/settings.ts';
import { rules } from '../../rules/rules/index.ts';
import { isolateText } from '../../text/isolate-text.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import type { FilePlace } from './map-change.ts';
import type { MapVersion } from './map-version.ts';
import type { PairedMaps } from './paired-maps.ts';

/**
 * Reports each rule that the settings of the head switch off, lower to a weaker level, or give different
 * options, and each map that `ignore` newly leaves out. If a map moved, its rules are compared with those of
 * its former folder.
 */
export function compareRules(
  base: MapVersion,
  head: MapVersion,
  { headFiles, matching }: Pick<PairedMaps, 'headFiles' | 'matching'>,
): readonly UnmarkedChange[] {
  const weaker = new Map<string, Group>();
  const known = new Map<Settings, Map<Settings, readonly Weakening[]>>();
  const formerPaths = new Map(headFiles.map((node) => [node.file, matching.getBase(node)?.file]));
  let compared = 0;
  for (const [path, now] of head.settings ?? []) {
    const before = base.settings?.get(formerPaths.get(path) ?? path);
    if (before === undefined) continue;
    compared++;
    const row = known.get(before.settings) ?? new Map<Settings, readonly Weakening[]>();
    known.set(before.settings, row);
    let weakenings = row.get(now.settings);
    if (weakenings === undefined)
      row.set(now.settings, (weakenings = listWeakenings(before.settings, now.settings)));
    const file = now.file ?? before.file ?? 'journey.config.json';
    for (const of of weakenings)
      addTo(weaker, { of, path, file, inBase: before.file === file, inHead: now.file === file });
    if (now.ignoredBy === undefined || before.ignoredBy !== undefined) continue;
    const ignoring = now.ignoredBy;
    addTo(weaker, { of: ignored, path, file: ignoring, inBase: before.file === ignoring, inHead: true });
  }
  return [...weaker.values()].map(({ of, maps, file, inBase, inHead }): UnmarkedChange => {
    const { about, sentence, ...values } = of;
    const anchor: FilePlace = { file, span: { start: 0, end: 0 } };
    return {
      kind: 'weaker-rules',
      level: 'warning',
      entity: { type: 'file', id: `${file}: ${about}`, title: file },
      ...(about !== 'preset' && about !== 'ignore' && { rule: about }),
      ...values,
      ...(inBase && { base: anchor }),
      ...(inHead && { head: anchor }),
      anchor,
      message:
        sentence +
        (maps.length < compared || (about === 'ignore' && isNamed(maps)) ? describeMaps(maps) : ''),
      edits: [],
    };
  });
}

/** Returns whether messages name the maps: the map of an editor has no path. */
function isNamed([first]: readonly string[]): boolean {
  return first !== '';
}

/** The maps for which one configuration makes the same rule weaker. */
interface Group {
  readonly of: Weakening;
  readonly maps: string[];
  readonly file: string;
  inBase: boolean;
  inHead: boolean;
}

function addTo(
  groups: Map<string, Group>,
  { of, path, file, inBase, inHead }: Omit<Group, 'maps'> & { readonly path: string },
): void {
  const key = JSON.stringify([of, file]);
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { of, maps: [path], file, inBase, inHead });
  else {
    group.maps.push(path);
    group.inBase ||= inBase;
    group.inHead ||= inHead;
  }
}

interface Weakening {
  /** A rule's id, `preset` or `ignore`. */
  readonly about: string;
  readonly sentence: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const ignored: Weakening = {
  about: 'ignore',
  sentence: 'The configuration leaves a map out of checks',
  ...createValues('ignore', 'checked', 'left out'),
};

function listWeakenings(before: Settings, now: Settings): readonly Weakening[] {
  if (before === now) return [];
  const [was, is] = [before, now].map(({ preset = 'recommended' }) => preset) as [Preset, Preset];
  const isWeaker = presets.indexOf(is) < presets.indexOf(was);
  const preset: readonly Weakening[] = isWeaker
    ? [
        {
          about: 'preset',
          sentence: `The preset of the rules is weaker: ${was} → ${is}`,
          ...createValues('preset', was, is),
        },
      ]
    : [];
  return [...preset, ...rules.flatMap((rule) => compareRule(rule, before, now, isWeaker))];
}

function compareRule(
  rule: Rule,
  before: Settings,
  now: Settings,
  isWeakerPreset: boolean,
): readonly Weakening[] {
  const followsPreset = [before, now].every(({ rules: own }) => own?.[rule.id] === undefined);
  const name = `The rule \`${rule.id}\``;
  for (const inDraft of [false, true]) {
    const [was, is] = [getLevel(rule, before, inDraft), getLevel(rule, now, inDraft)];
    if (levels.indexOf(is) >= levels.indexOf(was) || (followsPreset && isWeakerPreset)) continue;
    const where = inDraft ? ' in drafts' : '';
    const sentence = `${name} ${is === 'off' ? 'was switched off' : 'is weaker'}${where}: ${was} → ${is}`;
    return [{ about: rule.id, sentence, ...createValues('level', was, is) }];
  }
  if (followsPreset || getLevel(rule, now, false) === 'off') return [];
  const [old, options] = [getOptions(rule, before), getOptions(rule, now)];
  return Object.keys(options).flatMap((key): Weakening[] => {
    const [was, is] = [String(old[key]), String(options[key])];
    if (was === is) return [];
    const sentence = `${name} has a different value for its option \`${key}\`: ${was} → ${is}`;
    return [{ about: rule.id, sentence, ...createValues(key, was, is) }];
  });
}

function createValues(field: string, before: string, after: string) {
  return { field, before, after };
}

function describeMaps(maps: readonly string[]): string {
  const [first = '', ...others] = maps;
  return others.length === 0
    ? ` (for ${isolateText(first)})`
    : ` (for ${maps.length} maps, such as ${isolateText(first)})`;
}

/** From weakest to strongest. */
const presets: readonly Preset[] = ['draft', 'recommended', 'strict'];
const levels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];
