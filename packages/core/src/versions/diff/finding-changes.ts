import { getFirstSentence } from '../../text/first-sentence.ts';
import { spelledOut } from '../../text/isolate-text.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { describeNode } from './change-words.ts';
import type { MapNode } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import type { PairedMaps } from './paired-maps.ts';
import { placed, shared, withoutBoth } from './placed-findings.ts';
import { changedSuppressions, silencedChanges } from './suppression-changes.ts';

/**
 * Reports findings that are new, fixed, or now hidden by a comment or a draft, and comments that hide them for
 * another reason. Rule and statement identify a
 * finding, even if the statement was moved or renamed. A missing finding counts as fixed if its statement
 * still exists and nothing hides the finding.
 */
export function compareFindings(
  base: MapVersion,
  head: MapVersion,
  { baseFiles, headFiles, baseRefs, headRefs, matching }: PairedMaps,
): readonly UnmarkedChange[] {
  const getBaseKey = (node: MapNode) => node.at;
  const getHeadKey = (node: MapNode) => matching.getBase(node)?.at ?? `new ${node.at}`;
  const before = placed(base.findings, baseFiles, baseRefs, base, getBaseKey);
  const after = placed(head.findings, headFiles, headRefs, head, getHeadKey);
  const silencedBefore = placed(base.suppressed, baseFiles, baseRefs, base, getBaseKey);
  const silenced = placed(head.suppressed, headFiles, headRefs, head, getHeadKey);
  const drafted = placed(head.leftOutInDrafts, headFiles, headRefs, head, getHeadKey);
  const shown = withoutBoth(before, after);
  const suppressed = withoutBoth(silencedBefore, silenced);
  const silencedNoMore = new Set(withoutBoth(silencedBefore, shown.after).pairs.values());
  // A hidden finding doesn't count as fixed.
  const gone = withoutBoth(withoutBoth(shown.before, suppressed.after).before, drafted).before;
  return [
    ...shown.after.map((item): UnmarkedChange => {
      const about = `${describeNode(item.node)}: ${spelledOut(item.finding.message)}`;
      return {
        ...shared(item),
        kind: 'new-finding',
        level: item.finding.level,
        head: { file: item.path, span: item.finding.span },
        anchor: { file: item.path, span: item.finding.span },
        message: silencedNoMore.has(item) ? `No longer silenced at ${about}` : `New finding at ${about}`,
      };
    }),
    ...gone.flatMap((item): readonly UnmarkedChange[] => {
      const now = item.isInChangedFile ? matching.getHead(item.node) : item.node;
      if (now === undefined) return [];
      return [
        {
          ...shared(item),
          kind: 'fixed-finding',
          level: 'info',
          base: { file: item.path, span: item.finding.span },
          anchor: { file: now.file, span: now.head },
          // Only the first sentence: the other sentences contain advice, which the writer has followed.
          message: `No longer found at ${describeNode(item.node)}: ${spelledOut(getFirstSentence(item.finding.message))}`,
        },
      ];
    }),
    ...silencedChanges(suppressed.after),
    ...changedSuppressions(suppressed.pairs),
  ];
}
