import type { JourneyDocument } from '../../model/document.ts';
import type { Finding, SuppressedFinding } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';
import { firstSentence } from '../../text/first-sentence.ts';
import { isolated, spelledOut } from '../../text/isolated.ts';
import { the } from './change-words.ts';
import { entityOf, whereabouts } from './entity-of.ts';
import type { UnmarkedChange } from './fingerprinted.ts';
import { type MapNode, nodesIn } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import type { PairedMaps } from './paired-maps.ts';
import type { References } from './references.ts';

interface Placed<F extends Finding = Finding> {
  readonly finding: F;
  readonly path: string;
  /** The statement that the finding is about. */
  readonly node: MapNode;
  readonly isInChangedFile: boolean;
  /** The rule and its subject, in a form that both versions share. */
  readonly about: string;
  /** The text that the finding lies on; empty if that is the header. */
  readonly detail: string;
}

/**
 * Reports findings that are new, fixed, or now hidden by a comment or a draft. Rule and statement identify a
 * finding, even if the statement was moved or renamed. A missing finding counts as fixed if its statement
 * still exists and nothing hides the finding.
 */
export function findingChanges(
  base: MapVersion,
  head: MapVersion,
  { baseFiles, headFiles, baseRefs, headRefs, matching }: PairedMaps,
): readonly UnmarkedChange[] {
  const older = (node: MapNode) => node.at;
  const newer = (node: MapNode) => matching.baseOf(node)?.at ?? `new ${node.at}`;
  const before = placed(base.findings, baseFiles, baseRefs, base, older);
  const after = placed(head.findings, headFiles, headRefs, head, newer);
  const silencedBefore = placed(base.suppressed, baseFiles, baseRefs, base, older);
  const silenced = placed(head.suppressed, headFiles, headRefs, head, newer);
  const drafted = placed(head.leftOutInDrafts, headFiles, headRefs, head, newer);
  const shown = withoutBoth(before, after);
  const newlySilenced = withoutBoth(silencedBefore, silenced).after;
  const silencedNoMore = new Set(withoutBoth(silencedBefore, shown.after).pairs.values());
  // A hidden finding doesn't count as fixed.
  const gone = withoutBoth(withoutBoth(shown.before, newlySilenced).before, drafted).before;
  return [
    ...shown.after.map((one): UnmarkedChange => {
      const about = `${the(one.node)}: ${spelledOut(one.finding.message)}`;
      return {
        ...shared(one),
        kind: 'new-finding',
        level: one.finding.level,
        head: { file: one.path, span: one.finding.span },
        anchor: { file: one.path, span: one.finding.span },
        message: silencedNoMore.has(one) ? `No longer silenced at ${about}` : `New finding at ${about}`,
      };
    }),
    ...gone.flatMap((one): readonly UnmarkedChange[] => {
      const now = one.isInChangedFile ? matching.headOf(one.node) : one.node;
      if (now === undefined) return [];
      return [
        {
          ...shared(one),
          kind: 'fixed-finding',
          level: 'info',
          base: { file: one.path, span: one.finding.span },
          anchor: { file: now.file, span: now.head },
          // Only the first sentence: the other sentences contain advice, which the writer has followed.
          message: `No longer found at ${the(one.node)}: ${spelledOut(firstSentence(one.finding.message))}`,
        },
      ];
    }),
    ...silencedChanges(newlySilenced),
  ];
}

/** Returns one change for all findings of a rule that one comment hides. */
function silencedChanges(silenced: readonly Placed<SuppressedFinding>[]): readonly UnmarkedChange[] {
  const groups = new Map<string, Placed<SuppressedFinding>[]>();
  for (const one of silenced) {
    const key = `${one.finding.rule} ${one.finding.suppression.start} ${one.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap(([first, ...others]): UnmarkedChange[] => {
    if (first === undefined) return [];
    const { rule, reason, suppression } = first.finding;
    const file = fileOf(first.node);
    const entity = others.length === 0 ? entityOf(first.node) : entityOf(file);
    const what =
      others.length === 0
        ? `A finding at ${the(first.node)} was`
        : `${others.length + 1} findings in ${isolated(first.path)} were`;
    const place = { file: first.path, span: suppression };
    return [
      {
        ...shared(first),
        entity,
        kind: 'silenced-finding',
        // A warning even if it hides an error: the writer decided so, and readers should know.
        level: 'warning',
        head: place,
        anchor: place,
        message: `${what} silenced: ${rule}, because “${isolated(reason)}”`,
      },
    ];
  });
}

function fileOf(node: MapNode): MapNode {
  return node.parent === undefined ? node : fileOf(node.parent);
}

function shared({ finding, node }: Placed) {
  return { entity: entityOf(node), ...whereabouts(node), rule: finding.rule, edits: [] };
}

function placed<F extends Finding>(
  findings: ReadonlyMap<string, readonly F[]> = new Map(),
  changed: readonly MapNode[],
  refs: References,
  { maps }: MapVersion,
  keyOf: (node: MapNode) => string,
): readonly Placed<F>[] {
  const byPath = new Map(changed.map((file) => [file.file, file]));
  return [...findings].flatMap(([path, list]) => {
    const document = maps.get(path);
    const file = byPath.get(path) ?? refs.fileAt(path);
    if (document === undefined || file === undefined || list.length === 0) return [];
    const isInChangedFile = byPath.has(path);
    const nodeAround = nodesByPlace(file);
    return list.map((finding): Placed<F> => {
      const node = nodeAround(finding.statement);
      const detail = detailOf(finding, document, node);
      // A finding about several statements stays the same even if the first statement moves.
      const known = finding.subject === undefined ? node : file;
      const subject = finding.subject === undefined ? '' : `\n${finding.subject}`;
      const about = `${finding.rule} ${isInChangedFile ? keyOf(known) : known.at}${subject}`;
      return { finding, path, node, isInChangedFile, about, detail };
    });
  });
}

/** Returns a function that finds the smallest statement of a file around a span. */
function nodesByPlace(file: MapNode): (span: Span) => MapNode {
  const nodes = [...nodesIn(file)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ({ start, end }) => {
    let [low, high] = [0, nodes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nodes[middle]?.span.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let node = nodes[low - 1];
    while (node?.parent !== undefined && node.span.end < end) node = node.parent;
    return node ?? file;
  };
}

function detailOf({ span }: Finding, document: JourneyDocument, node: MapNode): string {
  return span.start === node.head.start
    ? ''
    : document.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

/**
 * Leaves out findings that both versions have. Compares findings first with the text in their span, and then
 * without that text. So a wrong name that became another wrong name is the same finding.
 */
function withoutBoth<A extends Placed, B extends Placed>(before: readonly A[], after: readonly B[]) {
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const keyOf of [({ about, detail }: Placed) => `${about}\n${detail}`, ({ about }: Placed) => about]) {
    const free = new Map<string, B[]>();
    for (const one of after) {
      if (taken.has(one)) continue;
      const list = free.get(keyOf(one));
      if (list === undefined) free.set(keyOf(one), [one]);
      else list.push(one);
    }
    for (const list of free.values()) list.reverse();
    for (const one of before) {
      const other = pairs.has(one) ? undefined : free.get(keyOf(one))?.pop();
      if (other === undefined) continue;
      pairs.set(one, other);
      taken.add(other);
    }
  }
  return {
    pairs,
    before: before.filter((one) => !pairs.has(one)),
    after: after.filter((one) => !taken.has(one)),
  };
}
