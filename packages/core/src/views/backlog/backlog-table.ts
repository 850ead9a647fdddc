import type { MissingPart } from '../../semantics/figures/rank-opportunities.ts';
import type { Backlog, BacklogItem } from './backlog.ts';

/** The columns of a backlog, with the width of each in a spreadsheet, in characters. */
export const backlogColumns = [
  { title: 'Rank', width: 6 },
  { title: 'Opportunity', width: 40 },
  { title: 'Journey', width: 28 },
  { title: 'Stage', width: 20 },
  { title: 'Owner', width: 20 },
  { title: 'Status', width: 10 },
  { title: 'Value', width: 7 },
  { title: 'Effort', width: 7 },
  { title: 'Pains and gains', width: 48 },
  { title: 'Missing', width: 28 },
  { title: 'Next action', width: 36 },
  { title: 'Next owner', width: 20 },
  { title: 'Due', width: 12 },
  { title: 'File', width: 28 },
  { title: 'Line', width: 6 },
] as const;

/** The missing facts in words. */
const missingNames: Readonly<Record<MissingPart, string>> = {
  value: 'value',
  effort: 'effort',
  reason: 'an open pain or a gain',
  severity: 'the severity of a pain',
};

/** Returns the rows of a backlog: a text or a number for each column. Absent facts are empty texts. */
export function listBacklogRows({ opportunities }: Backlog): readonly (readonly (string | number)[])[] {
  return opportunities.map((item) => [
    item.rank ?? '',
    item.title,
    item.journey,
    item.stage ?? '',
    item.owner ?? '',
    item.status,
    item.value ?? '',
    item.effort ?? '',
    item.reasons.map(describeReason).join('; '),
    describeMissing(item),
    item.next?.title ?? '',
    item.next?.owner ?? '',
    item.next?.due ?? '',
    item.file,
    item.line,
  ]);
}

/** Returns a pain with its severity, or a gain: `The queue (high)`. */
export function describeReason({ kind, title, severity }: BacklogItem['reasons'][number]): string {
  const fact = kind === 'gain' ? 'gain' : (severity ?? 'no severity');
  return `${title || '(no title)'} (${fact})`;
}

/** Returns what is missing for a rank, in words; empty if nothing is. */
export function describeMissing({ missing }: BacklogItem): string {
  return missing.map((part) => missingNames[part]).join(', ');
}

/** Returns the sentences about how the list is made. */
export function describeMethod({ usesReach, withoutReach }: Backlog): readonly string[] {
  const formula = 'Value × pains ÷ effort. Pains count 1, 2, 4 or 8 by severity, and a gain counts 1.';
  if (usesReach) return [formula, 'Each pain counts by the part of the customers who get to it.'];
  if (withoutReach.length === 0) return [formula];
  return [
    formula,
    `How many customers get to a pain does not count, because it is unknown for: ${withoutReach.map((title) => title || '(no title)').join('; ')}.`,
  ];
}
