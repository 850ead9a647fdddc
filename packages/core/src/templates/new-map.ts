import {
  createDraft,
  type DraftLine,
  draftBlock,
  draftInlineBody,
  type MapDraft,
  quoteExample,
  quoteText,
  quoteTitle,
} from '../edits/text-edits/draft-writer.ts';
import type { EntityKind } from '../model/statements.ts';
import { deriveName } from '../text/name-from-title.ts';
import { getPartsOfDay } from './day-plans.ts';
import { type BaselinePain, draftAnswers, draftStages, type Names } from './draft-stages.ts';
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
export function draftNewMap(options: NewMapOptions): MapDraft {
  const names = assignNames(options);
  return createDraft([
    ...introduction,
    ...draftImports(options),
    ...draftPersona(options, names),
    ...draftOwner(options, names),
    ...draftEvidence(options, names),
    options.kind === 'empathy-map' ? draftEmpathyMap(options, names) : draftJourney(options, names),
  ]);
}

const introduction: readonly DraftLine[] = [
  '// A first draft. The texts in quotes are examples: replace them with what you know of your customers,',
  '// and remove what you do not need. Ask your customers before you call the map agreed.',
  '',
];

/** Assigns the names in the order of their declarations. */
function assignNames(options: NewMapOptions): Names {
  const { kind, title, persona, owner, imports = [] } = options;
  const declared = imports.flatMap(({ declares }) => declares);
  const taken = new Set(declared.map(({ name }) => name));
  const known =
    owner === undefined && options.kind === 'future'
      ? options.baseline.owner
      : declared.find((declaration) => declaration.kind === 'owner' && isSameTitle(declaration.title, owner))
          ?.name;
  return {
    taken,
    persona: 'name' in persona ? persona.name : deriveName(persona.title, 'persona', taken),
    owner: known ?? deriveName(owner ?? 'Team', 'team', taken),
    ownerIsKnown: known !== undefined,
    evidence: deriveName('Workshop', 'workshop', taken),
    map: deriveName(title, kind === 'empathy-map' ? 'empathy-map' : 'journey', taken),
  };
}

function isSameTitle(title: string, other: string | undefined): boolean {
  return title.trim().toLowerCase() === other?.trim().toLowerCase();
}

function draftImports({ imports = [] }: NewMapOptions): readonly DraftLine[] {
  return imports.length === 0 ? [] : [...imports.map(({ path }) => `import ${quoteText(path)}`), ''];
}

function draftPersona({ persona }: NewMapOptions, names: Names): readonly DraftLine[] {
  if ('name' in persona) return [];
  return [
    draftBlock(`persona ${names.persona} ${quoteTitle(persona.title, 'Our customer')}`, [
      'primary',
      `about ${quoteExample('Age, work, household, and what else makes them different')}`,
      `goal ${quoteExample('What they want to have reached in the end')}`,
      `need ${quoteExample('What they cannot do without')}`,
      `motivation ${quoteExample('What matters to them most')}`,
      `frustration ${quoteExample('What makes them give up')}`,
      `evidence ${names.evidence}`,
    ]),
    '',
  ];
}

/** Returns whether the map has an owner. A day in the life and an empathy map have one only if it is given. */
function hasOwner({ kind, owner }: NewMapOptions): boolean {
  return owner !== undefined || (kind !== 'day-in-the-life' && kind !== 'empathy-map');
}

function draftOwner(options: NewMapOptions, names: Names): readonly DraftLine[] {
  if (!hasOwner(options) || names.ownerIsKnown) return [];
  const title = quoteTitle(options.owner ?? '', 'Our team');
  return [`owner ${names.owner} ${title}`, ''];
}

/**
 * Returns whether the new map needs no evidence: a future map relies on its baseline, and an imported persona
 * has its own evidence.
 */
function reliesOnOthers({ kind, persona }: NewMapOptions): boolean {
  return kind === 'future' && 'name' in persona;
}

function draftEvidence(options: NewMapOptions, names: Names): readonly DraftLine[] {
  if (reliesOnOthers(options)) return [];
  const isMadeBy = options.kind === 'empathy-map' && hasOwner(options);
  return [
    draftBlock(`evidence ${names.evidence} ${quoteExample('What we know among ourselves')}`, [
      'method staff',
      `date ${options.today}`,
      ...(isMadeBy ? [`owner ${names.owner}`] : []),
    ]),
    '',
  ];
}

function draftJourney(options: JourneyOptions, names: Names): DraftLine {
  const { kind, title, today, stages = 'five', phases = [] } = options;
  return draftBlock(`journey ${names.map} ${quoteTitle(title, 'Our journey')}`, [
    kind === 'current' || kind === 'future' ? `state ${kind}` : `kind ${kind}`,
    `persona ${names.persona}`,
    ...(hasOwner(options) ? [`owner ${names.owner}`] : []),
    `purpose ${quoteExample('What we want to decide with this map')}`,
    `audience ${quoteExample('Who will work with it')}`,
    ...(kind === 'day-in-the-life'
      ? []
      : [
          `scenario ${quoteExample('What happened, so that they set out')}`,
          `goal ${quoteExample('What they want to have in the end')}`,
        ]),
    ...(options.kind === 'future' ? [`baseline ${options.baseline.name}`] : []),
    'review quarterly',
    `reviewed ${today}`,
    ...(reliesOnOthers(options) ? [] : [`evidence ${names.evidence}`]),
    ...(options.kind === 'future' ? draftAnswers(options.baseline.pains, names) : []),
    '',
    ...(kind === 'day-in-the-life' ? getPartsOfDay() : draftStages(kind, stages, phases, names, today)),
  ]);
}

function draftEmpathyMap({ title }: NewMapOptions, names: Names): DraftLine {
  const { taken } = names;
  return draftBlock(`empathy-map ${names.map} ${quoteTitle(title, 'Our customer')}`, [
    `persona ${names.persona}`,
    `evidence ${names.evidence}`,
    '',
    `says ${quoteExample('What you would hear them say to a friend')}`,
    `says ${quoteExample('What they ask again and again')}`,
    '',
    `thinks ${quoteExample('What they think and would not say')}`,
    `thinks ${quoteExample('What keeps them awake')}`,
    '',
    `does ${quoteExample('What you would see them do')}`,
    `does ${quoteExample('What they do instead of asking us')}`,
    '',
    `feels ${quoteExample('Hopeful, when …')}`,
    `feels ${quoteExample('Annoyed, when …')}`,
    '',
    draftInlineBody(
      `pain ${deriveName('Biggest pain', 'pain', taken)} ${quoteExample('What stands in their way')}`,
      'severity medium',
      'assumption',
    ),
    draftInlineBody(
      `gain ${deriveName('Biggest gain', 'gain', taken)} ${quoteExample('What success would look like')}`,
      'assumption',
    ),
  ]);
}
