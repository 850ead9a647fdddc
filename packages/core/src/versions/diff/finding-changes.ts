import { firstSentence } from '../../text/first-sentence.ts';
import { spelledOut } from '../../text/isolate-text.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { the } from './change-words.ts';
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
  const suppressed = withoutBoth(silencedBefore, silenced);
  const silencedNoMore = new Set(withoutBoth(silencedBefore, shown.after).pairs.values());
  // A hidden finding doesn't count as fixed.
  const gone = withoutBoth(withoutBoth(shown.before, suppressed.after).before, drafted).before;
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
    ...silencedChanges(suppressed.after),
    ...changedSuppressions(suppressed.pairs),
  ];
}
