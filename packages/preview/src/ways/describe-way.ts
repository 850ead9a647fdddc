import type { DiagramTask, DiagramWay, PictureLanguage } from '@journey-maps/core/views';
import { getDirection } from '../map/plan-ways.ts';

/** A branch with the indexes of its tasks. */
export interface WayBetween {
  readonly way: DiagramWay;
  readonly task: DiagramTask;
  readonly from: number;
  readonly to?: number;
}

/** Returns the label of a branch, beside its arc or its symbol. */
export function describeBranch(
  { way, from, to }: WayBetween,
  language: PictureLanguage,
): { readonly share: string; readonly reason: string } {
  const share = formatWayShare(way, language);
  return {
    share: share === undefined ? '' : describeShare(share, from, way, to, language),
    reason: describeReason(way, language),
  };
}

/** Describes a branch for screen readers and tooltips. The description begins with the visible label. */
export function describeWay(between: WayBetween, language: PictureLanguage): string {
  const { words } = language;
  const { way, task } = between;
  const branchWords = describeBranch(between, language);
  const kind = words.items[way.kind].one;
  const leadsTo = way.targetTitle === undefined ? kind : `${kind}${words.colon}${way.targetTitle}`;
  return [
    ...new Set([branchWords.share, branchWords.reason, leadsTo]),
    words.at(task.title || words.noTitle),
    ...(way.people.length > 0 ? [`${words.facts.persona}${words.colon}${way.people.join(', ')}`] : []),
    ...(way.stale === true || task.stale === true ? [words.map.lastGoodVersion] : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function formatWayShare({ share }: DiagramWay, { formats }: PictureLanguage): string | undefined {
  if (share === undefined) return undefined;
  return share.percent ? formats.percent(share.value) : formats.number(share.value);
}

function describeShare(
  share: string,
  from: number,
  { kind }: DiagramWay,
  to: number | undefined,
  { words: { signs } }: PictureLanguage,
): string {
  if (kind === 'exit') return signs.leave(share);
  if (to === undefined) return share;
  return `${share} ${signs.goes[getDirection({ from, to })]}`;
}

/** Returns the reason of a branch. Without a reason, a branch names its target, and an exit its kind. */
function describeReason(
  { kind, reason, share, targetTitle }: DiagramWay,
  { words }: PictureLanguage,
): string {
  if (reason.trim() !== '') return reason;
  if (kind === 'next' && targetTitle !== undefined)
    return `${words.items.next.one}${words.colon}${targetTitle}`;
  return share === undefined ? words.items[kind].one : '';
}
