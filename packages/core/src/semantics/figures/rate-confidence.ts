import { computePercentages } from './usable-figures.ts';

/**
 * The bases of a moment on the map, the best first: customers were asked or watched; customers were counted; the
 * team says so itself; the map marks it as an assumption; the map says nothing.
 */
export const confidenceBases = ['customers', 'counts', 'ourselves', 'assumed', 'nothing'] as const;

export type ConfidenceBasis = (typeof confidenceBases)[number];

/** The basis of each method of evidence. */
const basisOfMethod: Readonly<Record<string, ConfidenceBasis>> = {
  survey: 'customers',
  interview: 'customers',
  observation: 'customers',
  'usability-test': 'customers',
  ratings: 'customers',
  analytics: 'counts',
  'support-log': 'counts',
  walkthrough: 'ourselves',
  staff: 'ourselves',
  'desk-research': 'ourselves',
};

/** Returns the basis of a method. Evidence that does not tell its method counts as the team's own word. */
function getMethodBasis(method: string | undefined): ConfidenceBasis {
  return (
    (method !== undefined && Object.hasOwn(basisOfMethod, method) && basisOfMethod[method]) || 'ourselves'
  );
}

/** A piece of evidence, with the key that identifies it. */
export interface ConfidenceSource {
  readonly key: string;
  readonly method?: string | undefined;
}

/** A moment as the rating of confidence sees it. */
export interface ConfidenceInput {
  /** The evidence of the moment itself and of its touchpoints. */
  readonly own: readonly ConfidenceSource[];
  /** True if the moment is marked as an assumption. */
  readonly assumed: boolean;
  /** The evidence of its stage. */
  readonly stage: readonly ConfidenceSource[];
  /** True if its stage or its journey is marked as an assumption. */
  readonly assumedAround: boolean;
}

/** The confidence in a moment. */
export interface Confidence {
  /** The best basis. */
  readonly basis: ConfidenceBasis;
  /** Every basis with its evidence, the best first. Assumptions and silence have no evidence. */
  readonly bases: readonly { readonly basis: ConfidenceBasis; readonly sources: readonly string[] }[];
}

/**
 * Rates a moment by its best basis: its own evidence, else its own mark as an assumption, else the evidence of its
 * stage, else the mark of its stage or journey.
 */
export function rateConfidence({ own, assumed, stage, assumedAround }: ConfidenceInput): Confidence {
  if (own.length > 0) return groupByBasis(own);
  if (assumed) return { basis: 'assumed', bases: [{ basis: 'assumed', sources: [] }] };
  if (stage.length > 0) return groupByBasis(stage);
  const basis = assumedAround ? 'assumed' : 'nothing';
  return { basis, bases: [{ basis, sources: [] }] };
}

function groupByBasis(sources: readonly ConfidenceSource[]): Confidence {
  const bases = confidenceBases.flatMap((basis) => {
    const keys = sources.filter(({ method }) => getMethodBasis(method) === basis).map(({ key }) => key);
    return keys.length === 0 ? [] : [{ basis, sources: [...new Set(keys)] }];
  });
  return { basis: bases[0]?.basis ?? 'nothing', bases };
}

/** Returns the percentage of moments for each basis, the best basis first. They sum to 100. */
export function shareConfidence(
  moments: readonly Confidence[],
): readonly { readonly basis: ConfidenceBasis; readonly moments: number; readonly percent: number }[] {
  const counts = confidenceBases.map((basis) => moments.filter((moment) => moment.basis === basis).length);
  const percentages = computePercentages(counts);
  return confidenceBases.map((basis, i) => ({
    basis,
    moments: counts[i] ?? 0,
    percent: percentages[i] ?? 0,
  }));
}
