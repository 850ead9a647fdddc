import type { MergedItem } from './combine-versions.ts';
import type { TextBody, TextItem } from './text-item.ts';

/** The item of the side that a piece of the layout is taken from: that of theirs where ours left it as it was. */
export function laid({ base, ours, theirs }: MergedItem, piece: (item: TextItem) => string): TextItem {
  if (ours === undefined || theirs === undefined) return (ours ?? theirs) as TextItem;
  return base !== undefined && piece(base) === piece(ours) ? theirs : ours;
}

/** What stands before it in its version. */
export function previousOf({ parent, index }: TextItem): TextItem | undefined {
  return parent?.body?.children[index - 1];
}

/** Whether its closing brace begins a line. */
export function closesOnItsOwn({ open, children, close }: TextBody): boolean {
  return (children.at(-1)?.after ?? open).endsWith('\n') || close.includes('\n');
}

/** Whether a body stands on one line. */
export function isInline({ base, ours, theirs }: MergedItem): boolean {
  const [was, here, there] = [base, ours, theirs].map((one) => one?.body?.isInline);
  if (here === undefined || there === undefined) return here ?? there ?? false;
  return was === here ? there : here;
}

/** The item that a body's braces are taken from. @param isEmpty whether nothing is left in it */
export function laidWithBody({ base, ours, theirs }: MergedItem, isEmpty: boolean): TextItem | undefined {
  const shape = (one: TextItem | undefined) =>
    `${one?.body?.isInline} ${one?.body?.open} ${one?.body?.close}`;
  if (ours?.body === undefined || theirs?.body === undefined) {
    // A side that took everything out took the braces away as well.
    if (ours !== undefined && theirs !== undefined && base?.body !== undefined && isEmpty) return undefined;
    return ours?.body === undefined ? theirs?.body && theirs : ours;
  }
  return base !== undefined && shape(base) === shape(ours) ? theirs : ours;
}

/**
 * How what stands in a body is indented.
 *
 * @param indent that of the statement itself
 * @param unit one step, where no version tells
 */
export function innerIndent({ base, ours, theirs }: MergedItem, indent: string, unit: string): string {
  const [was, here, there] = [base, ours, theirs].map(stepIn);
  const step = here === undefined || (was === here && there !== undefined) ? there : here;
  return step === undefined ? indent + unit : (step.startsWith('in') ? indent : '') + step.slice(2);
}

/** How far in, or, where it does not stand further in than what is around it, where. */
function stepIn(item: TextItem | undefined): string | undefined {
  const inner = item?.body?.indent;
  if (item === undefined || inner === undefined) return undefined;
  return inner.startsWith(item.indent) ? `in${inner.slice(item.indent.length)}` : `at${inner}`;
}
