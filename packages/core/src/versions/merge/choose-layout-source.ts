import type { MergedItem } from './sides.ts';
import type { TextBody, TextItem } from './text-item.ts';

/**
 * Returns the item from which the result takes the layout of a piece: their item if our side left the piece
 * unchanged, otherwise our item.
 */
export function chooseLayoutSource(
  { base, ours, theirs }: MergedItem,
  piece: (item: TextItem) => string,
): TextItem {
  if (ours === undefined || theirs === undefined) return (ours ?? theirs) as TextItem;
  return base !== undefined && piece(base) === piece(ours) ? theirs : ours;
}

/** Returns the item before this one in the body of its version. */
export function getPreviousItem({ parent, index }: TextItem): TextItem | undefined {
  return parent?.body?.children[index - 1];
}

/** Returns whether the closing brace begins a line. */
export function isBraceOnOwnLine({ open, children, close }: TextBody): boolean {
  return (children.at(-1)?.after ?? open).endsWith('\n') || close.includes('\n');
}

/** Returns whether the result has the body on one line. */
export function isInline({ base, ours, theirs }: MergedItem): boolean {
  const [was, here, isOnOneLine] = [base, ours, theirs].map((textItem) => textItem?.body?.isInline);
  if (here === undefined || isOnOneLine === undefined) return here ?? isOnOneLine ?? false;
  return was === here ? isOnOneLine : here;
}

/**
 * Returns the item whose braces the result takes.
 *
 * @param isEmpty whether the body is empty in the result
 */
export function chooseBraceSource(
  { base, ours, theirs }: MergedItem,
  isEmpty: boolean,
): TextItem | undefined {
  const describeShape = (textItem: TextItem | undefined) =>
    `${textItem?.body?.isInline} ${textItem?.body?.open} ${textItem?.body?.close}`;
  if (ours?.body === undefined || theirs?.body === undefined) {
    // A side that removed all contents removed the braces as well.
    if (ours !== undefined && theirs !== undefined && base?.body !== undefined && isEmpty) return undefined;
    return ours?.body === undefined ? theirs?.body && theirs : ours;
  }
  return base !== undefined && describeShape(base) === describeShape(ours) ? theirs : ours;
}

/**
 * Returns the indentation of the contents of a body.
 *
 * @param indent the indentation of the statement itself
 * @param unit one level of indentation, for a body that no version indents
 */
export function getInnerIndent({ base, ours, theirs }: MergedItem, indent: string, unit: string): string {
  const [was, here, otherIndent] = [base, ours, theirs].map(getIndentStep);
  const step = here === undefined || (was === here && otherIndent !== undefined) ? otherIndent : here;
  return step === undefined ? indent + unit : (step.startsWith('in') ? indent : '') + step.slice(2);
}

/**
 * Returns the indentation of a body relative to its statement (`in…`), or the whole indentation if it does not
 * begin with the statement's (`at…`).
 */
function getIndentStep(item: TextItem | undefined): string | undefined {
  const inner = item?.body?.indent;
  if (item === undefined || inner === undefined) return undefined;
  return inner.startsWith(item.indent) ? `in${inner.slice(item.indent.length)}` : `at${inner}`;
}
