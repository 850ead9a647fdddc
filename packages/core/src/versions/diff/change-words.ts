// Longer than most files: it lists the messages about changes, and people read it as one list.

import type { Property } from '../../model/properties/property.ts';
import { hasRightToLeft, isolateText } from '../../text/isolate-text.ts';
import {
  getParts,
  isRef,
  isSame,
  listNodesWhere,
  type MapNode,
  type Said,
  type TitleOfRef,
} from './map-node.ts';
import { convertToPlainValue, formatEmotion, formatPromise, formatSigned } from './plain-value.ts';
import { getDisplayTitle, getName } from './similarity.ts';

/** Messages about changes: sentences without a full stop. */
export interface ChangeWords {
  added(node: MapNode, isNew: (inner: MapNode) => boolean): string;
  removed(node: MapNode, isGone: (inner: MapNode) => boolean): string;
  renamed(base: MapNode, head: MapNode): string;
  /**
   * Describes a move.
   *
   * @param owners the effect on owners: empty, or with `; ` before it
   */
  moved(base: MapNode, head: MapNode, owners: string): string;
  /** Describes a reference that has another name and the same target. */
  written(node: MapNode, before: Said, after: Said): string;
  reordered(node: MapNode, before: MapNode | undefined): string;
  value(node: MapNode, keyword: string, before: Said | undefined, after: Said | undefined): string;
  item(node: MapNode, shape: Property, before: Said | undefined, after: Said | undefined): string;
  order(node: MapNode, keyword: string): string;
}

export function changeWords(baseTitle: TitleOfRef, headTitle: TitleOfRef): ChangeWords {
  // Longer than most functions: its inner functions share the titles of both versions.
  return {
    added: describeAdded,
    removed: describeRemoved,
    renamed: describeRenamed,
    moved: describeMoved,
    reordered: describeReordered,
    value: describeValue,
    item: describeItem,
    order,
    written: describeRespelling,
  };

  function describeAdded(node: MapNode, isNew: (inner: MapNode) => boolean): string {
    const into =
      node.parent === undefined || node.parent.type === 'file' ? '' : ` to ${quoteNode(node.parent)}`;
    const nobody = owned.has(node.type) && node.values['owner'] === undefined ? '; it has no owner' : '';
    // The contents of a new file are separate changes.
    const what = node.type === 'file' ? '' : describeContents(node, isNew);
    return `${capitalize(describeNode(node))} was added${into}${what}${nobody}`;
  }

  function describeRemoved(node: MapNode, isGone: (inner: MapNode) => boolean): string {
    const from =
      node.parent === undefined || node.parent.type === 'file' ? '' : ` from ${quoteNode(node.parent)}`;
    return `${capitalize(describeNode(node))} was removed${from}${describeContents(node, isGone)}`;
  }

  function describeRenamed(base: MapNode, head: MapNode): string {
    if (base.type === 'file') return `The file ${isolateText(base.file)} is now ${isolateText(head.file)}`;
    const [before, after] = [getName(base), getName(head)];
    if (before === undefined)
      return `${capitalize(describeNode(head))} was given the name ${formatCode(after ?? '')}`;
    if (after === undefined) return `${capitalize(describeNode(head))} lost its name ${formatCode(before)}`;
    return `${capitalize(describeNode(head))} was renamed: ${formatArrow(formatCode(before), formatCode(after))}`;
  }

  function describeMoved(base: MapNode, head: MapNode, owners: string): string {
    const [from, to] = describeMovePlaces(base, head);
    return `${capitalize(describeNode(head))} moved from ${from} to ${to}${owners}`;
  }

  function describeReordered(node: MapNode, before: MapNode | undefined): string {
    return `${capitalize(describeNode(node))} now comes ${before === undefined ? 'first' : `after ${quoteNode(before)}`}`;
  }

  function describeValue(
    node: MapNode,
    keyword: string,
    before: Said | undefined,
    after: Said | undefined,
  ): string {
    const isText = isOwnWords(node, keyword);
    const [was, is] = formatBoth(before, after, isText);
    if (keyword === 'title') return describeWithTitle(node, before, after);
    if (keyword === 'owner') {
      if (after === undefined) return `${capitalize(describeNode(node))} lost its owner: ${was}`;
      if (before === undefined) return `${capitalize(describeNode(node))} now has an owner: ${is}`;
      return `${capitalize(describeNode(node))} has a different owner: ${formatArrow(was, is)}`;
    }
    if (keyword === 'severity' && before !== undefined && after !== undefined) {
      const isMore = severities.indexOf(String(is)) > severities.indexOf(String(was));
      return `${capitalize(describeNode(node))} is ${isMore ? 'more' : 'less'} severe: ${formatArrow(was, is)}`;
    }
    if (keyword === 'due' && before !== undefined && after !== undefined)
      return `${capitalize(describeNode(node))} is due ${String(is) > String(was) ? 'later' : 'earlier'}: ${formatArrow(was, is)}`;
    if (keyword === 'assumption')
      return `${capitalize(describeNode(node))} is ${after === undefined ? 'no longer' : 'now'} marked as an assumption`;
    if (keyword === 'external')
      return `${capitalize(describeNode(node))} is ${after === undefined ? 'no longer' : 'now'} marked as not ours`;
    if (keyword === 'moment-of-truth')
      return `${quoteNode(node)} is ${after === undefined ? 'no longer' : 'now'} a moment of truth`;
    if (keyword === 'primary')
      return `${capitalize(describeNode(node))} is ${after === undefined ? 'no longer' : 'now'} the primary one`;
    return differs(`The ${valueNames[keyword] ?? formatKeyword(keyword)} of ${quoteNode(node)}`, was, is);
  }

  function describeItem(
    node: MapNode,
    { keyword, type: kind }: Property,
    before: Said | undefined,
    after: Said | undefined,
  ): string {
    if (kind === 'emotion') return describeFelt(node, keyword, before, after);
    if (kind === 'sourced-number') return describeReached(node, before, after);
    if (kind === 'promise') return describePromise(node, before, after);
    const isText = texts.has(kind);
    const [was, is] = formatBoth(before, after, isText);
    const aim = aims[keyword];
    if (aim !== undefined) {
      const [now, noLonger] = aim;
      return `${capitalize(describeNode(node))} ${is === undefined ? noLonger : now} “${is ?? was}”`;
    }
    if (keyword === 'evidence') {
      return is === undefined
        ? `${capitalize(describeNode(node))} lost evidence: ${was}`
        : `${capitalize(describeNode(node))} has more evidence: ${is}`;
    }
    const persona = describePersona(before, after);
    const what = (itemNames[keyword] ?? formatKeyword(keyword)) + persona;
    if (was !== undefined && is !== undefined)
      return `${capitalize(addArticle(what))} ${persona === '' ? 'of' : 'in'} ${quoteNode(node)} changed: ${formatArrow(was, is)}`;
    if (was === undefined) return `${capitalize(quoteNode(node))} has a new ${what}: ${is}`;
    return `${capitalize(quoteNode(node))} lost ${addArticle(what)}: ${was}`;
  }

  /**
   * Returns the persona of a thought or a quote, since another persona may have the same thought or quote.
   */
  function describePersona(before: Said | undefined, after: Said | undefined): string {
    const persona = (after ?? before)?.['persona'] as Said | undefined;
    return persona === undefined
      ? ''
      : ` of ${shortenText((after === undefined ? baseTitle : headTitle)(persona))}`;
  }

  /** Describes the source of a value: ` in “Mette as Inge”`. */
  function describeSource(before: Said | undefined, after: Said | undefined, key: string): string {
    const source = (after ?? before)?.[key] as Said | undefined;
    return source === undefined
      ? ''
      : ` in “${shortenText((after === undefined ? baseTitle : headTitle)(source))}”`;
  }

  function describeReached(node: MapNode, before: Said | undefined, after: Said | undefined): string {
    const what = `The people who reach ${quoteNode(node)}${describeSource(before, after, 'source')}`;
    const [was, is] = [before, after].map((value) => value && String(convertToPlainValue(value['count'])));
    if (was === undefined) return `${what} are counted: ${is}`;
    return is === undefined ? `${what} are no longer counted: ${was}` : `${what}: ${formatArrow(was, is)}`;
  }

  function describePromise(node: MapNode, before: Said | undefined, after: Said | undefined): string {
    const what = capitalize(describeNode(node));
    const was = before && formatPromise(before, (ref) => shortenText(baseTitle(ref)));
    const is = after && formatPromise(after, (ref) => shortenText(headTitle(ref)));
    if (was === undefined) return `${what} now improves “${is}”`;
    return is === undefined
      ? `${what} no longer improves “${was}”`
      : `${what} promises something else: ${formatArrow(`“${was}”`, `“${is}”`)}`;
  }

  function describeFelt(
    node: MapNode,
    keyword: string,
    before: Said | undefined,
    after: Said | undefined,
  ): string {
    const of =
      describePersona(before, after).replace(' of ', ' for ') + describeSource(before, after, 'evidence');
    const feeling = keyword === 'emotion' ? 'emotion' : 'feeling';
    if (before === undefined)
      return `The ${feeling} of ${quoteNode(node)}${of} is new: ${formatShortEmotion(after ?? {})}`;
    if (after === undefined)
      return `The ${feeling} of ${quoteNode(node)}${of} was removed: ${formatShortEmotion(before)}`;
    const [was, is] = [convertToPlainValue(before['score']), convertToPlainValue(after['score'])];
    if (was === is)
      return `The ${feeling} of ${quoteNode(node)}${of} changed: ${formatArrow(formatShortEmotion(before), formatShortEmotion(after))}`;
    return `${quoteNode(node)} feels ${Number(is) < Number(was) ? 'worse' : 'better'}${of}: ${describeFeelings(before, after)}`;
  }

  function order(node: MapNode, keyword: string): string {
    return `The order of ${formatKeyword(keyword)} entries in ${quoteNode(node)} changed`;
  }

  function describeRespelling(node: MapNode, before: Said, after: Said): string {
    const names = [before, after].map(({ name }) => formatCode(String(name)));
    return `${capitalize(describeNode(node))} refers to “${shortenText(headTitle(after))}” by a different name: ${formatArrow(names[0], names[1])}`;
  }

  /** Writes both values, with their names if they are references with equal titles. */
  function formatBoth(before: Said | undefined, after: Said | undefined, isText: boolean) {
    const [was, is] = [formatValue(before, baseTitle, isText), formatValue(after, headTitle, isText)];
    if (was === undefined || was !== is || !isRef(before) || !isRef(after)) return [was, is] as const;
    return [`${was} (${formatCode(before.name)})`, `${is} (${formatCode(after.name)})`] as const;
  }
}

function formatArrow(was: string | undefined, is: string | undefined): string {
  return `${was} → ${is}`;
}

/** Describes the change to an emotion: the scores, the words if they differ, and the reason. */
function describeFeelings(before: Said, after: Said): string {
  const isWord = !isSame(before['label'], after['label']);
  const formatScore = (value: Said) =>
    isWord
      ? formatShortEmotion({ ...value, because: undefined })
      : formatSigned(convertToPlainValue(value['score']));
  return `${formatArrow(formatScore(before), formatScore(after))}${getReason(before, after)}`;
}

function getReason(before: Said, after: Said): string {
  const [was, is] = [before, after].map((value) => {
    const because = value['because'];
    return because === undefined ? undefined : `“${shortenText(String(convertToPlainValue(because)))}”`;
  });
  if (is !== undefined) return `, because ${is}`;
  return was === undefined ? '' : `, no longer because ${was}`;
}

function formatShortEmotion(value: Said): string {
  return formatEmotion(value, shortenText);
}

/** Returns the parents before and after a move, in words that differ. */
function describeMovePlaces(base: MapNode, head: MapNode): readonly [from: string, to: string] {
  const describePlace = ({ parent }: MapNode) =>
    parent === undefined
      ? ''
      : parent.type === 'file'
        ? `the top of ${isolateText(parent.file)}`
        : quoteNode(parent);
  const [from, to] = [describePlace(base), describePlace(head)];
  if (from !== to) return [from, to];
  const describeAround = ({ parent }: MapNode) =>
    parent?.parent === undefined || parent.parent.type === 'file'
      ? `in ${isolateText(parent?.file ?? '')}`
      : `of ${quoteNode(parent.parent)}`;
  const [path, other] = [describeAround(base), describeAround(head)];
  if (path !== other) return [`${from} ${path}`, `${to} ${other}`];
  const names = [base, head].map(({ parent }) => parent && getName(parent));
  if (names[0] !== undefined && names[1] !== undefined && names[0] !== names[1])
    return [`${from} (${formatCode(names[0])})`, `${to} (${formatCode(names[1])})`];
  return [`one ${from}`, `another ${to}`];
}

/** Describes the new owners of moved statements that inherit them from the new parent. */
export function describeInheritedOwners(
  moved: MapNode,
  changes: readonly { readonly node: MapNode; readonly owner: string | undefined }[],
): string {
  const groups = new Map<string | undefined, MapNode[]>();
  for (const { node, owner } of changes) groups.set(owner, [...(groups.get(owner) ?? []), node]);
  return [...groups]
    .map(([owner, nodes]) => {
      const [only, ...more] = nodes;
      const what =
        only === moved
          ? 'it'
          : only !== undefined && more.length === 0
            ? `its ${describeNode(only).replace(/^the /u, '')}`
            : `${nodes.length} things in it`;
      const verb = more.length === 0 ? 'is' : 'are';
      return owner === undefined
        ? `; ${what} ${verb} now without an owner`
        : `; ${what} ${verb} now ${shortenText(owner)}'s`;
    })
    .join('');
}

function describeWithTitle(node: MapNode, before: Said | undefined, after: Said | undefined): string {
  const [was, is] = [before, after].map((value) =>
    value === undefined ? '' : shortenText(String(convertToPlainValue(value))),
  );
  if (before === undefined) return `${capitalize(describeNode(node))} now has a title`;
  if (after === undefined) return `The ${describeKind(node)} “${was}” has no title any more`;
  return `The ${describeKind(node)} “${was}” is now called “${is}”`;
}

function differs(what: string, was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `${what} is new: ${is}`;
  if (is === undefined) return `${what} was removed: ${was}`;
  return `${what} changed: ${formatArrow(was, is)}`;
}

/** Writes a value for a sentence: references as the titles of their targets, texts in quotes. */
function formatValue(value: Said | undefined, titleOfRef: TitleOfRef, isText: boolean): string | undefined {
  if (value === undefined) return undefined;
  if (isRef(value)) return shortenText(titleOfRef(value));
  const plain = convertToPlainValue(value);
  const isWord = typeof plain !== 'string' || (!isText && /^[\p{L}\p{N}%.:-]*$/u.test(plain));
  if (!isWord) return `“${shortenText(plain)}”`;
  return typeof plain === 'string' && hasRightToLeft(plain) ? isolateText(plain) : String(plain);
}

const texts: ReadonlySet<Property['type']> = new Set(['text', 'voice', 'pair', 'link', 'import']);

/** Returns whether a value is in the customer's or a team's own words, and not one of a few fixed words. */
function isOwnWords(node: MapNode, keyword: string): boolean {
  const shape = [...getParts(node.type).values()].find((otherShape) => otherShape.keyword === keyword);
  return shape === undefined ? headTexts.has(keyword) : texts.has(shape.type);
}

const headTexts = new Set(['condition', 'when', 'why']);

/** Returns the type and the title of a statement: `the pain “Many wait”`. */
export function describeNode(node: MapNode): string {
  if (node.type === 'file') return `the file ${isolateText(node.file)}`;
  const label = getDisplayTitle(node);
  if (label === '') return `the ${describeKind(node)}`;
  return leadsTo.has(node.type) ? quoteNode(node) : `the ${describeKind(node)} ${quoteNode(node)}`;
}

/** The types without a title; the title of their target is shown instead. */
const leadsTo: ReadonlySet<string> = new Set(['handover', 'next']);

function describeKind(node: MapNode): string {
  if (node.type === 'lane') {
    const lane = String(node.values['lane']);
    return lane === 'artifact' ? lane : `${lane} entry`;
  }
  return kinds[node.type] ?? formatKeyword(node.type);
}

const kinds: Readonly<Record<string, string>> = { next: 'way on', evidence: 'evidence' };

function quoteNode(node: MapNode): string {
  const label = getDisplayTitle(node);
  if (label === '') return `the ${describeKind(node)}`;
  return `${leadsTo.has(node.type) ? `the ${describeKind(node)} to ` : ''}“${shortenText(label)}”`;
}

/**
 * Lists the contents of a statement that pass a test: `, with 2 stages and a step`; empty if there are none. At
 * the top level of a file, a statement that is the only one of its type appears with its title.
 */
export function describeContents(node: MapNode, counts: (inner: MapNode) => boolean): string {
  const nodesByKind = new Map<string, MapNode[]>();
  for (const inner of listNodesWhere(node, counts).slice(1)) {
    const list = nodesByKind.get(describeKind(inner));
    if (list === undefined) nodesByKind.set(describeKind(inner), [inner]);
    else list.push(inner);
  }
  const parts = [...nodesByKind].map(([kind, [mapNode, ...more]]) => {
    if (more.length > 0) return `${more.length + 1} ${pluralize(kind)}`;
    return mapNode?.parent?.type === 'file' ? describeNode(mapNode) : addArticle(kind);
  });
  if (parts.length === 0) return '';
  const last = parts.pop() ?? '';
  return `, with ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}`;
}

export function pluralize(kind: string): string {
  if (kind === 'evidence') return 'pieces of evidence';
  if (kind === 'way on') return 'ways on';
  return kind.endsWith('y') && !kind.endsWith('ey') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function addArticle(kind: string): string {
  return kind === 'evidence' ? 'evidence' : `${/^[aeio]/u.test(kind) ? 'an' : 'a'} ${kind}`;
}

const valueNames: Readonly<Record<string, string>> = {
  about: 'description',
  due: 'due date',
  review: 'review cadence',
  reviewed: 'date of the last review',
  sample: 'sample size',
  details: 'journey with the details',
  when: 'time or condition',
  'no-touchpoint': 'reason for having no touchpoint',
};

const itemNames: Readonly<Record<string, string>> = {
  was: 'former name',
  says: '“says” entry',
  thinks: '“thinks” entry',
  does: '“does” entry',
  feels: '“feels” entry',
};

/** The verbs for references to the purpose of a statement. */
const aims: Readonly<Record<string, readonly [now: string, noLonger: string]>> = {
  for: ['is now for', 'is no longer for'],
};

const severities = ['low', 'medium', 'high', 'critical'];
const owned = new Set(['pain', 'action-item']);

function formatKeyword(keyword: string): string {
  return keyword.replaceAll('-', ' ');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Prepares a text of a map for a sentence: on one line, 80 characters at most, isolated in its own reading
 * direction.
 */
function shortenText(text: string): string {
  const points = Array.from(text.slice(0, 10_000).replace(/\s+/gu, ' ').trim());
  return isolateText(points.length <= 80 ? points.join('') : `${points.slice(0, 79).join('')}…`);
}

/** Writes a name as code. */
function formatCode(name: string): string {
  return `\`${isolateText(name)}\``;
}
