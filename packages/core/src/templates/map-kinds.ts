/** The kinds of new maps. */
export type MapKind = 'current' | 'future' | 'day-in-the-life' | 'service-blueprint' | 'empathy-map';

/** The models that divide the journey of a new map into stages. */
export type StageModel = 'four' | 'five' | 'six' | 'own';

export interface MapKindFacts {
  readonly kind: MapKind;
  /** The designers' term for it. */
  readonly label: string;
  readonly description: string;
  /** True for journeys that a stage model divides. A day has its own parts, and an empathy map has no stages. */
  readonly hasStageModel: boolean;
}

/** The kinds in the order of menus. */
export const mapKinds: readonly MapKindFacts[] = [
  {
    kind: 'current',
    label: 'Current state',
    description: 'What customers go through today, and where it hurts',
    hasStageModel: true,
  },
  {
    kind: 'future',
    label: 'Future state',
    description: 'What customers should go through, starting from a current map',
    hasStageModel: true,
  },
  {
    kind: 'day-in-the-life',
    label: 'Day in the life',
    description: 'A day of a persona, with or without your service',
    hasStageModel: false,
  },
  {
    kind: 'service-blueprint',
    label: 'Service blueprint',
    description: 'A journey with what happens behind the scenes',
    hasStageModel: true,
  },
  {
    kind: 'empathy-map',
    label: 'Empathy map',
    description: 'What a persona says, thinks, does and feels',
    hasStageModel: false,
  },
];

export interface StageModelFacts {
  readonly model: StageModel;
  readonly label: string;
  readonly description: string;
}

/** The models in the order of menus. */
export const stageModels: readonly StageModelFacts[] = [
  {
    model: 'five',
    label: 'Five stages',
    description: 'Awareness, consideration, purchase, retention, advocacy',
  },
  { model: 'four', label: 'Four stages', description: 'Research, comparison and decision, purchase, use' },
  {
    model: 'six',
    label: 'Six stages',
    description: 'Awareness, interest, desire, evaluation, conversion, retention',
  },
  { model: 'own', label: 'Stages of my own', description: 'Before, during and after, to begin with' },
];
