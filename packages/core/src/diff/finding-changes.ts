import type { Finding } from '../check/finding.ts';
import type { JourneyDocument } from '../model/document.ts';
import { firstSentence } from '../text/first-sentence.ts';
import { the } from './change-words.ts';
import type { MapVersion } from './diff-maps.ts';
import { entityOf, whereabouts } from './entity-of.ts';
import type { UnmarkedChange } from './fingerprinted.ts';
import { type MapNode, nodeOfFile, nodesIn } from './map-node.ts';
import type { Matching } from './matching.ts';

interface Compared {
  readonly baseFiles: readonly MapNode[];
  readonly headFiles: readonly MapNode[];
  readonly matching: Matching;
}

interface Placed {
  readonly finding: Finding;
  readonly path: string;
  /** What it is about. */
  readonly node: MapNode;
  readonly isInChangedFile: boolean;
  /** What it is about in a form that both versions share, and what it lies on there. */
  readonly about: string;
  readonly detail: string;
}

/**
 * The findings that are new, and those that are no more. One stays the same as long as its rule and what it is about do,
 * wherever that is now and whatever it is called. What went with its file was not mended.
 */
export function findingChanges(
  base: MapVersion,
  head: MapVersion,
  compared: Compared,
): readonly UnmarkedChange[] {
  const { matching } = compared;
  const before = placed(base, compared.baseFiles, (node) => node.at);
  const after = placed(head, compared.headFiles, (node) => matching.baseOf(node)?.at ?? `new ${node.at}`);
  // With what it lies on, and then without: a wrong name that is another wrong name now is the same finding.
  const exact = withoutPairs(before, after, ({ about, detail }) => `${about}\n${detail}`);
  const left = withoutPairs(exact.before, exact.after, ({ about }) => about);
  return [
    ...left.after.map(
      (one): UnmarkedChange => ({
        ...shared(one),
        kind: 'new-finding',
        level: one.finding.level,
        head: { file: one.path, span: one.finding.span },
        anchor: { file: one.path, span: one.finding.span },
        message: `New finding at ${the(one.node)}: ${one.finding.message}`,
      }),
    ),
    ...left.before.flatMap((one): readonly UnmarkedChange[] => {
      const now = one.isInChangedFile ? nearestIn(one.node, matching) : one.node;
      if (now === undefined) return [];
      return [
        {
          ...shared(one),
          kind: 'fixed-finding',
          level: 'info',
          base: { file: one.path, span: one.finding.span },
          anchor: { file: now.file, span: now.head },
          // What was to be done about it is done.
          message: `No longer found at ${the(one.node)}: ${firstSentence(one.finding.message)}`,
        },
      ];
    }),
  ];
}

function shared({ finding, node }: Placed) {
  return { entity: entityOf(node), ...whereabouts(node), rule: finding.rule, edits: [] };
}

function nearestIn(node: MapNode, matching: Matching): MapNode | undefined {
  for (let at: MapNode | undefined = node; at !== undefined; at = at.parent) {
    const found = matching.headOf(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placed(
  { maps, findings = new Map() }: MapVersion,
  changed: readonly MapNode[],
  keyOf: (node: MapNode) => string,
): readonly Placed[] {
  const byPath = new Map(changed.map((file) => [file.file, file]));
  return [...findings].flatMap(([path, list]) => {
    const document = maps.get(path);
    if (document === undefined || list.length === 0) return [];
    const file = byPath.get(path);
    const isInChangedFile = file !== undefined;
    const nodes = nodesIn(file ?? nodeOfFile(path, document));
    return list.map((finding: Finding): Placed => {
      const node = nodeAround(nodes, finding);
      const detail = detailOf(finding, document, node);
      const about = `${finding.rule} ${isInChangedFile ? keyOf(node) : node.at}`;
      return { finding, path, node, isInChangedFile, about, detail };
    });
  });
}

/** The smallest statement that a finding lies in. */
function nodeAround(nodes: readonly MapNode[], { statement }: Finding): MapNode {
  let found = nodes[0];
  for (const node of nodes) {
    if (node.span.start <= statement.start && statement.end <= node.span.end) found = node;
  }
  return found as MapNode;
}

function detailOf({ span }: Finding, document: JourneyDocument, node: MapNode): string {
  return span.start === node.head.start
    ? ''
    : document.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
}

function withoutPairs(before: readonly Placed[], after: readonly Placed[], keyOf: (one: Placed) => string) {
  const counts = new Map<string, number>();
  for (const one of before) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const left = after.filter((one) => !take(counts, keyOf(one)));
  const counted = new Map<string, number>();
  for (const one of after) counted.set(keyOf(one), (counted.get(keyOf(one)) ?? 0) + 1);
  return { before: before.filter((one) => !take(counted, keyOf(one))), after: left };
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count === 0) return false;
  counts.set(key, count - 1);
  return true;
}
