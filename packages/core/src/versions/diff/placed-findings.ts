import type { JourneyDocument } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import { findJourneyAndStage, identifyEntity } from './identify-entity.ts';
import { listNodes, type MapNode } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import type { References } from './references.ts';

/** A finding with the statement that it is about, in a form that can be compared with another version. */
export interface Placed<F extends Finding = Finding> {
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

/** Returns what all changes about a finding contain. */
export function shared({ finding, node }: Placed) {
  return { entity: identifyEntity(node), ...findJourneyAndStage(node), rule: finding.rule, edits: [] };
}

/** Finds the statements of findings. */
export function placed<F extends Finding>(
  findings: ReadonlyMap<string, readonly F[]> = new Map(),
  changed: readonly MapNode[],
  refs: References,
  { maps }: MapVersion,
  keyOf: (node: MapNode) => string,
): readonly Placed<F>[] {
  const byPath = new Map(changed.map((file) => [file.file, file]));
  return [...findings].flatMap(([path, list]) => {
    const document = maps.get(path);
    const file = byPath.get(path) ?? refs.getFileAt(path);
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
  const nodes = [...listNodes(file)].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ({ start, end }) => {
    let node = nodes[countLeading(nodes, ({ span }) => span.start <= start) - 1];
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
export function withoutBoth<A extends Placed, B extends Placed>(before: readonly A[], after: readonly B[]) {
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
