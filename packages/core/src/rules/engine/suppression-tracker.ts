import type { JourneyDocument } from '../../model/document.ts';
import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { Name, Span } from '../../model/values.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import type { Rule, SuppressionView } from './rule.ts';
import { listSuppressions, type Suppression } from './suppressions.ts';

/** A record of which suppressions hide a finding, kept while the rules report. */
export interface SuppressionTracker extends SuppressionView {
  /** Records that a rule runs. */
  run(rule: Rule): void;
  /**
   * Returns the suppression that hides a finding, if there is one, and records its use.
   *
   * A suppression hides findings on its statement and on the values of that statement, but not on statements in
   * its body: a team that accepts a finding about a journey does not accept it for everything in the journey. A
   * suppression for the file hides all findings of its rules.
   *
   * @param statement the smallest statement around the finding that can have a body
   */
  hide(rule: Rule, span: Span, statement: Span): Suppression | undefined;
}

/**
 * Returns a tracker of the suppressions of a file.
 *
 * @param rules all known rules, whether or not they run
 */
export function createSuppressionTracker(
  document: JourneyDocument,
  rules: readonly Rule[],
): SuppressionTracker {
  const all = listSuppressions(document);
  const byId = rulesById(rules);
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of all.filter(isValid)) {
    for (const { value } of suppression.rules) {
      const list = byRule.get(value);
      if (list === undefined) byRule.set(value, [suppression]);
      else list.push(suppression);
    }
  }
  const ran = new Set<string>();
  const used = new Map<string, Set<Suppression>>();
  return {
    all,
    rules: byId,
    run: (rule) => void ran.add(rule.id),
    hide: ({ id, unsuppressible }, span, statement) => {
      const candidates = unsuppressible === true ? undefined : byRule.get(id);
      if (candidates === undefined) return undefined;
      const hiding =
        findSuppressionAt(candidates, statement.start) ??
        findSuppressionAround(candidates, span.start) ??
        candidates.find(({ scope }) => scope === 'file');
      if (hiding === undefined) return undefined;
      const ofRule = used.get(id);
      if (ofRule === undefined) used.set(id, new Set([hiding]));
      else ofRule.add(hiding);
      return hiding;
    },
    unused: () => {
      const unused = new Map<Suppression, readonly Name[]>();
      for (const suppression of all.filter(isValid)) {
        const names = suppression.rules.filter(
          ({ value }) =>
            ran.has(value) &&
            byId.get(value)?.unsuppressible !== true &&
            used.get(value)?.has(suppression) !== true,
        );
        if (names.length > 0) unused.set(suppression, names);
      }
      return unused;
    },
  };
}

const rulesById = memoizeOnObject((rules: readonly Rule[]) => new Map(rules.map((rule) => [rule.id, rule])));

/** Returns whether a suppression is well-formed. Others hide nothing. */
function isValid({ misplaced, reason }: Suppression): boolean {
  return misplaced === undefined && reason !== '';
}

/** Returns the suppression whose statement begins at an offset. */
function findSuppressionAt(suppressions: readonly Suppression[], start: number): Suppression | undefined {
  const suppression = suppressions[findLastAtOrBefore(suppressions, start)];
  return suppression?.head?.start === start ? suppression : undefined;
}

/**
 * Returns the suppression of the property around an offset. Properties have no body and are not statements of
 * the model.
 */
function findSuppressionAround(suppressions: readonly Suppression[], start: number): Suppression | undefined {
  const suppression = suppressions[findLastAtOrBefore(suppressions, start)];
  return suppression?.head !== undefined && start < suppression.head.end ? suppression : undefined;
}

/** Returns the index of the last suppression whose header begins at or before an offset. They are in text order. */
function findLastAtOrBefore(suppressions: readonly Suppression[], start: number): number {
  const count = countLeading(
    suppressions,
    // A suppression without a following statement, or for the whole file, counts by its own span.
    ({ head, span }) => (head?.start ?? span.end) <= start,
  );
  return count - 1;
}
