/** The parts of the work on a map, in the order in which most teams do them. */
export const progressParts = [
  'purpose',
  'persona',
  'evidence',
  'walked',
  'touchpoints',
  'feelings',
  'pains',
  'opportunities',
  'owners',
  'measures',
  'review',
] as const;

export type ProgressPart = (typeof progressParts)[number];

/** The work on one part: the number of things done, and of all. A part with nothing to do yet has the total 0. */
export interface ProgressCount {
  readonly done: number;
  readonly total: number;
}

/** A line of the checklist. */
export interface ProgressStep extends ProgressCount {
  readonly part: ProgressPart;
  /** `partly`: begun, but not finished. `waiting`: there is nothing to do it for yet. */
  readonly state: 'done' | 'partly' | 'open' | 'waiting';
}

/** The checklist of a map. */
export interface Progress {
  readonly steps: readonly ProgressStep[];
  /** The part to do next: the first one that is neither done nor waiting. Absent if nothing is left. */
  readonly next?: ProgressPart;
}

/** Makes the checklist of a map from its counts. */
export function listProgress(counts: Readonly<Record<ProgressPart, ProgressCount>>): Progress {
  const steps = progressParts.map((part): ProgressStep => {
    const { total } = counts[part];
    const done = Math.min(counts[part].done, total);
    const state = total === 0 ? 'waiting' : done === total ? 'done' : done > 0 ? 'partly' : 'open';
    return { part, done, total, state };
  });
  const next = steps.find(({ state }) => state === 'open' || state === 'partly')?.part;
  return { steps, ...(next && { next }) };
}
