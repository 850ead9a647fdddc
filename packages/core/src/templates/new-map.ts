import {
  beside,
  block,
  type DraftLine,
  draftOf,
  example,
  type MapDraft,
  quoted,
  titled,
} from '../edits/text-edits/draft-writer.ts';
import type { EntityKind } from '../model/statements.ts';
import { nameFromTitle } from '../text/name-from-title.ts';
import { partsOfDay } from './day-plans.ts';
import { answersTo, type BaselinePain, type Names, stagesOf } from './draft-stages.ts';
import type { MapKind, StageModel } from './map-kinds.ts';

export type NewMapOptions = JourneyOptions | (CommonOptions & { readonly kind: 'empathy-map' });

type JourneyOptions = CommonOptions & (PresentKind | FutureKind);

interface CommonOptions {
  readonly title: string;
  /** A new persona by its title, or an imported one by its name. */
  readonly persona: { readonly title: string } | { readonly name: string };
  /** The title of the map's owner; a placeholder if absent. */
  readonly owner?: string;
  /** The stage model; five phases by default. A day in the life and an empathy map ignore it. */
  readonly stages?: StageModel;
  /** Titles of custom stages, in place of the model's. */
  readonly phases?: readonly string[];
  /** The date, such as `2026-11-21`. */
  readonly today: string;
  readonly imports?: readonly DraftImport[];
}

interface PresentKind {
  readonly kind: Exclude<MapKind, 'future' | 'empathy-map'>;
}

interface FutureKind {
  readonly kind: 'future';
  readonly baseline: FutureBaseline;
}

/** The current journey that a future one is based on, declared in an import. */
export interface FutureBaseline {
  readonly name: string;
  /**
   * The name of the baseline's owner, if the same import declares it. The future map has the same owner,
   * unless another is given.
   */
  readonly owner?: string | undefined;
  readonly pains: readonly BaselinePain[];
}

export interface DraftImport {
  /** The path as the import writes it. */
  readonly path: string;
  /** The declarations of the import, so that names stay unique. */
  readonly declares: readonly {
    readonly kind: EntityKind;
    readonly name: string;
    readonly title: string;
  }[];
}

/**
 * Drafts a new map. It is complete, and its only findings are about its example texts.
 * It claims nothing that has not been asked or measured: its only evidence is the team's own knowledge, and
 * its pain points are assumptions. It has no `status draft`, which would switch checks off.
 */
export function newMap(options: NewMapOptions): MapDraft {
  const names = namesFor(options);
  return draftOf([
    ...introduction,
    ...importsOf(options),
    ...personaOf(options, names),
    ...ownerOf(options, names),
    ...evidenceOf(options, names),
    options.kind === 'empathy-map' ? empathyMap(options, names) : journey(options, names),
  ]);
}

const introduction: readonly DraftLine[] = [
  '// A first draft. The texts in quotes are examples: replace them with what you know of your customers,',
  '// and remove what you do not need. Ask your customers before you call the map agreed.',
  '',
];

/** Assigns the names in the order of their declarations. */
function namesFor(options: NewMapOptions): Names {
  const { kind, title, persona, owner, imports = [] } = options;
  const declared = imports.flatMap(({ declares }) => declares);
  const taken = new Set(declared.map(({ name }) => name));
  const known =
    owner === undefined && options.kind === 'future'
      ? options.baseline.owner
      : declared.find((one) => one.kind === 'owner' && isSameTitle(one.title, owner))?.name;
  return {
    taken,
    persona: 'name' in persona ? persona.name : nameFromTitle(persona.title, 'persona', taken),
    owner: known ?? nameFromTitle(owner ?? 'Team', 'team', taken),
    ownerIsKnown: known !== undefined,
    evidence: nameFromTitle('Workshop', 'workshop', taken),
    map: nameFromTitle(title, kind === 'empathy-map' ? 'empathy-map' : 'journey', taken),
  };
}

function isSameTitle(one: string, other: string | undefined): boolean {
  return one.trim().toLowerCase() === other?.trim().toLowerCase();
}

function importsOf({ imports = [] }: NewMapOptions): readonly DraftLine[] {
  return imports.length === 0 ? [] : [...imports.map(({ path }) => `import ${quoted(path)}`), ''];
}

function personaOf({ persona }: NewMapOptions, names: Names): readonly DraftLine[] {
  if ('name' in persona) return [];
  return [
    block(`persona ${names.persona} ${titled(persona.title, 'Our customer')}`, [
      'primary',
      `about ${example('Age, work, household, and what else makes them different')}`,
      `goal ${example('What they want to have reached in the end')}`,
      `need ${example('What they cannot do without')}`,
      `motivation ${example('What matters to them most')}`,
      `frustration ${example('What makes them give up')}`,
      `evidence ${names.evidence}`,
    ]),
    '',
  ];
}

/** Returns whether the map has an owner. A day in the life and an empathy map have one only if it is given. */
function hasOwner({ kind, owner }: NewMapOptions): boolean {
  return owner !== undefined || (kind !== 'day-in-the-life' && kind !== 'empathy-map');
}

function ownerOf(options: NewMapOptions, names: Names): readonly DraftLine[] {
  if (!hasOwner(options) || names.ownerIsKnown) return [];
  const title = titled(options.owner ?? '', 'Our team');
  return [`owner ${names.owner} ${title}`, ''];
}

/**
 * Returns whether the map needs no evidence of its own: a future map relies on its baseline, an imported
 * persona on its own evidence.
 */
function restsOnOthers({ kind, persona }: NewMapOptions): boolean {
  return kind === 'future' && 'name' in persona;
}

function evidenceOf(options: NewMapOptions, names: Names): readonly DraftLine[] {
  if (restsOnOthers(options)) return [];
  const isMadeBy = options.kind === 'empathy-map' && hasOwner(options);
  return [
    block(`evidence ${names.evidence} ${example('What we know among ourselves')}`, [
      'method staff',
      `date ${options.today}`,
      ...(isMadeBy ? [`owner ${names.owner}`] : []),
    ]),
    '',
  ];
}

function journey(options: JourneyOptions, names: Names): DraftLine {
  const { kind, title, today, stages = 'five', phases = [] } = options;
  return block(`journey ${names.map} ${titled(title, 'Our journey')}`, [
    kind === 'current' || kind === 'future' ? `state ${kind}` : `kind ${kind}`,
    `persona ${names.persona}`,
    ...(hasOwner(options) ? [`owner ${names.owner}`] : []),
    `purpose ${example('What we want to decide with this map')}`,
    `audience ${example('Who will work with it')}`,
    ...(kind === 'day-in-the-life'
      ? []
      : [
          `scenario ${example('What happened, so that they set out')}`,
          `goal ${example('What they want to have in the end')}`,
        ]),
    ...(options.kind === 'future' ? [`baseline ${options.baseline.name}`] : []),
    'review quarterly',
    `reviewed ${today}`,
    ...(restsOnOthers(options) ? [] : [`evidence ${names.evidence}`]),
    ...(options.kind === 'future' ? answersTo(options.baseline.pains, names) : []),
    '',
    ...(kind === 'day-in-the-life' ? partsOfDay() : stagesOf(kind, stages, phases, names, today)),
  ]);
}

function empathyMap({ title }: NewMapOptions, names: Names): DraftLine {
  const { taken } = names;
  return block(`empathy-map ${names.map} ${titled(title, 'Our customer')}`, [
    `persona ${names.persona}`,
    `evidence ${names.evidence}`,
    '',
    `says ${example('What you would hear them say to a friend')}`,
    `says ${example('What they ask again and again')}`,
    '',
    `thinks ${example('What they think and would not say')}`,
    `thinks ${example('What keeps them awake')}`,
    '',
    `does ${example('What you would see them do')}`,
    `does ${example('What they do instead of asking us')}`,
    '',
    `feels ${example('Hopeful, when …')}`,
    `feels ${example('Annoyed, when …')}`,
    '',
    beside(
      `pain ${nameFromTitle('Biggest pain', 'pain', taken)} ${example('What stands in their way')}`,
      'severity medium',
      'assumption',
    ),
    beside(
      `gain ${nameFromTitle('Biggest gain', 'gain', taken)} ${example('What success would look like')}`,
      'assumption',
    ),
  ]);
}
