// Longer than most files: it lists the messages about changes, and people read it as one list.

import type { Property } from '../../model/properties/property.ts';
import { hasRightToLeft, isolated } from '../../text/isolate-text.ts';
import { isRef, isSame, type MapNode, nodesWhere, partsOf, type Said, type TitleOfRef } from './map-node.ts';
import { plainEmotion, plainValue, signed } from './plain-value.ts';
import { nameOf, titleOf } from './similarity.ts';

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
  return { added, removed, renamed, moved, reordered, value, item, order, written: writtenOtherwise };

  function added(node: MapNode, isNew: (inner: MapNode) => boolean): string {
    const into = node.parent === undefined || node.parent.type === 'file' ? '' : ` to ${quoted(node.parent)}`;
    const nobody = owned.has(node.type) && node.values['owner'] === undefined ? '; it has no owner' : '';
    // The contents of a new file are separate changes.
    const what = node.type === 'file' ? '' : holding(node, isNew);
    return `${capital(the(node))} was added${into}${what}${nobody}`;
  }

  function removed(node: MapNode, isGone: (inner: MapNode) => boolean): string {
    const from =
      node.parent === undefined || node.parent.type === 'file' ? '' : ` from ${quoted(node.parent)}`;
    return `${capital(the(node))} was removed${from}${holding(node, isGone)}`;
  }

  function renamed(base: MapNode, head: MapNode): string {
    if (base.type === 'file') return `The file ${isolated(base.file)} is now ${isolated(head.file)}`;
    const [before, after] = [nameOf(base), nameOf(head)];
    if (before === undefined) return `${capital(the(head))} was given the name ${code(after ?? '')}`;
    if (after === undefined) return `${capital(the(head))} lost its name ${code(before)}`;
    return `${capital(the(head))} was renamed: ${arrow(code(before), code(after))}`;
  }

  function moved(base: MapNode, head: MapNode, owners: string): string {
    const [from, to] = placesOfMove(base, head);
    return `${capital(the(head))} moved from ${from} to ${to}${owners}`;
  }

  function reordered(node: MapNode, before: MapNode | undefined): string {
    return `${capital(the(node))} now comes ${before === undefined ? 'first' : `after ${quoted(before)}`}`;
  }

  function value(node: MapNode, keyword: string, before: Said | undefined, after: Said | undefined): string {
    const isText = textIn(node, keyword);
    const [was, is] = writtenBoth(before, after, isText);
    if (keyword === 'title') return titled(node, before, after);
    if (keyword === 'owner') {
      if (after === undefined) return `${capital(the(node))} lost its owner: ${was}`;
      if (before === undefined) return `${capital(the(node))} now has an owner: ${is}`;
      return `${capital(the(node))} has a different owner: ${arrow(was, is)}`;
    }
    if (keyword === 'severity' && before !== undefined && after !== undefined) {
      const isMore = severities.indexOf(String(is)) > severities.indexOf(String(was));
      return `${capital(the(node))} is ${isMore ? 'more' : 'less'} severe: ${arrow(was, is)}`;
    }
    if (keyword === 'due' && before !== undefined && after !== undefined)
      return `${capital(the(node))} is due ${String(is) > String(was) ? 'later' : 'earlier'}: ${arrow(was, is)}`;
    if (keyword === 'assumption')
      return `${capital(the(node))} is ${after === undefined ? 'no longer' : 'now'} marked as an assumption`;
    if (keyword === 'external')
      return `${capital(the(node))} is ${after === undefined ? 'no longer' : 'now'} marked as not ours`;
    if (keyword === 'moment-of-truth')
      return `${quoted(node)} is ${after === undefined ? 'no longer' : 'now'} a moment of truth`;
    if (keyword === 'primary')
      return `${capital(the(node))} is ${after === undefined ? 'no longer' : 'now'} the primary one`;
    return differs(`The ${valueNames[keyword] ?? readable(keyword)} of ${quoted(node)}`, was, is);
  }

  function item(
    node: MapNode,
    { keyword, type: kind }: Property,
    before: Said | undefined,
    after: Said | undefined,
  ): string {
    if (kind === 'emotion') return felt(node, before, after);
    const isText = texts.has(kind);
    const [was, is] = writtenBoth(before, after, isText);
    const aim = aims[keyword];
    if (aim !== undefined) {
      const [now, noLonger] = aim;
      return `${capital(the(node))} ${is === undefined ? noLonger : now} “${is ?? was}”`;
    }
    if (keyword === 'evidence') {
      return is === undefined
        ? `${capital(the(node))} lost evidence: ${was}`
        : `${capital(the(node))} has more evidence: ${is}`;
    }
    const persona = whose(before, after);
    const what = (itemNames[keyword] ?? readable(keyword)) + persona;
    if (was !== undefined && is !== undefined)
      return `${capital(withArticle(what))} ${persona === '' ? 'of' : 'in'} ${quoted(node)} changed: ${arrow(was, is)}`;
    if (was === undefined) return `${capital(quoted(node))} has a new ${what}: ${is}`;
    return `${capital(quoted(node))} lost ${withArticle(what)}: ${was}`;
  }

  /**
   * Returns the persona of a thought or a quote, since another persona may have the same thought or quote.
   */
  function whose(before: Said | undefined, after: Said | undefined): string {
    const persona = (after ?? before)?.['persona'] as Said | undefined;
    return persona === undefined
      ? ''
      : ` of ${short((after === undefined ? baseTitle : headTitle)(persona))}`;
  }

  function felt(node: MapNode, before: Said | undefined, after: Said | undefined): string {
    const of = whose(before, after).replace(' of ', ' for ');
    if (before === undefined) return `The emotion of ${quoted(node)}${of} is new: ${emotion(after ?? {})}`;
    if (after === undefined) return `The emotion of ${quoted(node)}${of} was removed: ${emotion(before)}`;
    const [was, is] = [plainValue(before['score']), plainValue(after['score'])];
    if (was === is)
      return `The emotion of ${quoted(node)}${of} changed: ${arrow(emotion(before), emotion(after))}`;
    return `${quoted(node)} feels ${Number(is) < Number(was) ? 'worse' : 'better'}${of}: ${feelings(before, after)}`;
  }

  function order(node: MapNode, keyword: string): string {
    return `The order of ${readable(keyword)} entries in ${quoted(node)} changed`;
  }

  function writtenOtherwise(node: MapNode, before: Said, after: Said): string {
    const names = [before, after].map(({ name }) => code(String(name)));
    return `${capital(the(node))} refers to “${short(headTitle(after))}” by a different name: ${arrow(names[0], names[1])}`;
  }

  /** Writes both values, with their names if they are references with equal titles. */
  function writtenBoth(before: Said | undefined, after: Said | undefined, isText: boolean) {
    const [was, is] = [written(before, baseTitle, isText), written(after, headTitle, isText)];
    if (was === undefined || was !== is || !isRef(before) || !isRef(after)) return [was, is] as const;
    return [`${was} (${code(before.name)})`, `${is} (${code(after.name)})`] as const;
  }
}

function arrow(was: string | undefined, is: string | undefined): string {
  return `${was} → ${is}`;
}

/** Describes the change of an emotion: the scores, the words if they differ, and the reason. */
function feelings(before: Said, after: Said): string {
  const isWord = !isSame(before['label'], after['label']);
  const score = (value: Said) =>
    isWord ? emotion({ ...value, because: undefined }) : signed(plainValue(value['score']));
  return `${arrow(score(before), score(after))}${reasonOf(before, after)}`;
}

function reasonOf(before: Said, after: Said): string {
  const [was, is] = [before, after].map((value) => {
    const because = value['because'];
    return because === undefined ? undefined : `“${short(String(plainValue(because)))}”`;
  });
  if (is !== undefined) return `, because ${is}`;
  return was === undefined ? '' : `, no longer because ${was}`;
}

function emotion(value: Said): string {
  return plainEmotion(value, short);
}

/** Returns the parents before and after a move, in words that differ. */
function placesOfMove(base: MapNode, head: MapNode): readonly [from: string, to: string] {
  const place = ({ parent }: MapNode) =>
    parent === undefined
      ? ''
      : parent.type === 'file'
        ? `the top of ${isolated(parent.file)}`
        : quoted(parent);
  const [from, to] = [place(base), place(head)];
  if (from !== to) return [from, to];
  const around = ({ parent }: MapNode) =>
    parent?.parent === undefined || parent.parent.type === 'file'
      ? `in ${isolated(parent?.file ?? '')}`
      : `of ${quoted(parent.parent)}`;
  const [one, other] = [around(base), around(head)];
  if (one !== other) return [`${from} ${one}`, `${to} ${other}`];
  const names = [base, head].map(({ parent }) => parent && nameOf(parent));
  if (names[0] !== undefined && names[1] !== undefined && names[0] !== names[1])
    return [`${from} (${code(names[0])})`, `${to} (${code(names[1])})`];
  return [`one ${from}`, `another ${to}`];
}

/** Describes the new owners of moved statements that inherit them from the new parent. */
export function inheritedOwners(
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
            ? `its ${the(only).replace(/^the /u, '')}`
            : `${nodes.length} things in it`;
      const verb = more.length === 0 ? 'is' : 'are';
      return owner === undefined
        ? `; ${what} ${verb} now without an owner`
        : `; ${what} ${verb} now ${short(owner)}'s`;
    })
    .join('');
}

function titled(node: MapNode, before: Said | undefined, after: Said | undefined): string {
  const [was, is] = [before, after].map((one) => (one === undefined ? '' : short(String(plainValue(one)))));
  if (before === undefined) return `${capital(the(node))} now has a title`;
  if (after === undefined) return `The ${kindOf(node)} “${was}” has no title any more`;
  return `The ${kindOf(node)} “${was}” is now called “${is}”`;
}

function differs(what: string, was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `${what} is new: ${is}`;
  if (is === undefined) return `${what} was removed: ${was}`;
  return `${what} changed: ${arrow(was, is)}`;
}

/** Writes a value for a sentence: references as the titles of their targets, texts in quotes. */
function written(value: Said | undefined, titleOfRef: TitleOfRef, isText: boolean): string | undefined {
  if (value === undefined) return undefined;
  if (isRef(value)) return short(titleOfRef(value));
  const plain = plainValue(value);
  const isWord = typeof plain !== 'string' || (!isText && /^[\p{L}\p{N}%.:-]*$/u.test(plain));
  if (!isWord) return `“${short(plain)}”`;
  return typeof plain === 'string' && hasRightToLeft(plain) ? isolated(plain) : String(plain);
}

const texts: ReadonlySet<Property['type']> = new Set(['text', 'voice', 'pair', 'link', 'import']);

/** Returns whether a value is in the customer's or a team's own words, and not one of a few fixed words. */
function textIn(node: MapNode, keyword: string): boolean {
  const shape = [...partsOf(node.type).values()].find((one) => one.keyword === keyword);
  return shape === undefined ? headTexts.has(keyword) : texts.has(shape.type);
}

const headTexts = new Set(['condition', 'when', 'why']);

/** Returns the type and the title of a statement: `the pain “Many wait”`. */
export function the(node: MapNode): string {
  if (node.type === 'file') return `the file ${isolated(node.file)}`;
  const label = titleOf(node);
  if (label === '') return `the ${kindOf(node)}`;
  return leadsTo.has(node.type) ? quoted(node) : `the ${kindOf(node)} ${quoted(node)}`;
}

/** The types that have no title of their own, and show that of their target. */
const leadsTo: ReadonlySet<string> = new Set(['handover', 'next']);

function kindOf(node: MapNode): string {
  if (node.type === 'lane') {
    const lane = String(node.values['lane']);
    return lane === 'artifact' ? lane : `${lane} entry`;
  }
  return kinds[node.type] ?? readable(node.type);
}

const kinds: Readonly<Record<string, string>> = { next: 'way on', evidence: 'evidence' };

function quoted(node: MapNode): string {
  const label = titleOf(node);
  if (label === '') return `the ${kindOf(node)}`;
  return `${leadsTo.has(node.type) ? `the ${kindOf(node)} to ` : ''}“${short(label)}”`;
}

/**
 * Lists the contents of a statement that pass a test: `, with 2 stages and a step`; empty if there are none.
 * The only one of its type at the top level of a file appears with its title.
 */
export function holding(node: MapNode, counts: (inner: MapNode) => boolean): string {
  const found = new Map<string, MapNode[]>();
  for (const inner of nodesWhere(node, counts).slice(1)) {
    const list = found.get(kindOf(inner));
    if (list === undefined) found.set(kindOf(inner), [inner]);
    else list.push(inner);
  }
  const parts = [...found].map(([kind, [one, ...more]]) => {
    if (more.length > 0) return `${more.length + 1} ${plural(kind)}`;
    return one?.parent?.type === 'file' ? the(one) : withArticle(kind);
  });
  if (parts.length === 0) return '';
  const last = parts.pop() ?? '';
  return `, with ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}`;
}

export function plural(kind: string): string {
  if (kind === 'evidence') return 'pieces of evidence';
  if (kind === 'way on') return 'ways on';
  return kind.endsWith('y') && !kind.endsWith('ey') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function withArticle(kind: string): string {
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
  improves: ['now improves', 'no longer improves'],
};

const severities = ['low', 'medium', 'high', 'critical'];
const owned = new Set(['pain', 'action-item']);

function readable(keyword: string): string {
  return keyword.replaceAll('-', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Prepares a text of a map for a sentence: on one line, 80 characters at most, isolated in its own reading
 * direction.
 */
function short(text: string): string {
  const points = Array.from(text.slice(0, 10_000).replace(/\s+/gu, ' ').trim());
  return isolated(points.length <= 80 ? points.join('') : `${points.slice(0, 79).join('')}…`);
}

/** Writes a name as code. */
function code(name: string): string {
  return `\`${isolated(name)}\``;
}
