import { channelKindNames, channelKinds } from '../../model/channel-kinds.ts';
import { severityOrder } from './order.ts';
import type { JourneyReport, PainReport, ReviewReport, StageReport, TouchpointGroup } from './report.ts';

/** The groups in the order of reports. */
export const touchpointGroups: readonly TouchpointGroup[] = [
  ...channelKinds,
  'planned',
  'external',
  'unknown',
];

export const groupNames: Readonly<Record<TouchpointGroup, string>> = {
  ...channelKindNames,
  planned: 'Planned',
  external: 'Not ours',
  unknown: 'Channel unknown',
};

/** Returns the facts next to a journey's title: `agreed, owner Web team`. */
export function listHeadingFacts({ kind, state, status, owner }: JourneyReport): readonly string[] {
  return [kind, state, status ?? 'draft', owner === undefined ? 'no owner' : `owner ${owner}`].filter(
    (fact) => fact !== undefined,
  );
}

export function describeReview({ cadence, reviewed, due, state }: ReviewReport): string {
  const last = reviewed === undefined ? '' : `, last ${reviewed}`;
  switch (state) {
    case 'not-needed':
      return 'not needed';
    case 'no-cadence':
      return `no cadence agreed${last}`;
    case 'never':
      return `${cadence}, never reviewed`;
    case 'fresh':
      return `${cadence}${last}, next by ${due}`;
    case 'overdue':
      return `${cadence}${last}, OVERDUE since ${due}`;
  }
}

/** Returns a moment with the emotion of the primary persona: `Visits the shop (+1)`. */
export function describeMoment({ title, emotion }: StageReport['moments'][number]): string {
  return emotion === undefined ? title : `${title} (${formatSigned(emotion)})`;
}

export function formatSigned(score: number): string {
  return score > 0 ? `+${score}` : String(score);
}

/** The number of open pains, by severity and by owner. */
export interface PainTally {
  readonly open: number;
  readonly bySeverity: readonly (readonly [what: string, count: number])[];
  /** The owners with the most pains first. */
  readonly byOwner: readonly (readonly [what: string, count: number])[];
}

export function tallyPains(pains: readonly PainReport[]): PainTally {
  const open = pains.filter(({ status }) => status !== 'resolved');
  const order: readonly string[] = severityOrder.map((severity) => severity ?? unrated);
  const bySeverity = tally(open.map(({ severity }) => severity ?? unrated));
  return {
    open: open.length,
    bySeverity: bySeverity.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    byOwner: tally(open.map(({ owner }) => owner ?? 'no owner')).sort(([, a], [, b]) => b - a),
  };
}

/** Returns the location of a pain: `line 12`, with the file if the pain is in another file. */
export function describePlace({ file, line }: PainReport): string {
  return `${file === undefined ? '' : `${file} `}line ${line}`;
}

/** The label for pains without a severity. */
export const unrated = 'no severity';

function tally(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
}
