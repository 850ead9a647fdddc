import type { JourneyDocument } from '../model/document.ts';
import { keptWith } from '../model/kept-with.ts';
import type { Name, Span } from '../model/values.ts';
import type { Rule } from './rule.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';

/** What a rule about suppressions sees of them. */
export interface SuppressionView {
  readonly all: readonly Suppression[];
  /** Every rule, by its id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /**
   * Those that hide nothing of one of their rules, and which rules these are. Known once the rules have run; rules that
   * are off are left out, since nobody looked.
   */
  unused(): ReadonlyMap<Suppression, readonly Name[]>;
}

/** Which suppressions of a file hide something, as its findings come in. */
export interface SuppressionLedger extends SuppressionView {
  /** To be told of every rule that runs. */
  run(rule: Rule): void;
  /**
   * The suppression that hides a finding, if there is one.
   *
   * It hides what lies on its statement itself or on a value of it, not what lies on the statements in its body: who
   * accepts one flaw of a journey has not accepted it of everything in it.
   *
   * @param statement the smallest one around the finding that can have a body
   */
  hide(rule: Rule, span: Span, statement: Span): Suppression | undefined;
}

/** @param rules all there are, whether or not they run */
export function suppressionLedger(document: JourneyDocument, rules: readonly Rule[]): SuppressionLedger {
  const all = suppressionsIn(document);
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
        at(candidates, statement.start) ??
        around(candidates, span.start) ??
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

const rulesById = keptWith((rules: readonly Rule[]) => new Map(rules.map((rule) => [rule.id, rule])));

/** One that is not hides nothing. */
function isValid({ misplaced, reason }: Suppression): boolean {
  return misplaced === undefined && reason !== '';
}

/** The one whose statement begins here. */
function at(suppressions: readonly Suppression[], start: number): Suppression | undefined {
  const found = suppressions[lastAtOrBefore(suppressions, start)];
  return found?.head?.start === start ? found : undefined;
}

/** The one whose statement has its head around here: a property, which has no body and is no statement of the model. */
function around(suppressions: readonly Suppression[], start: number): Suppression | undefined {
  const found = suppressions[lastAtOrBefore(suppressions, start)];
  return found?.head !== undefined && start < found.head.end ? found : undefined;
}

/** The index of the last whose head begins at an offset or before; they stand in the order of the text. */
function lastAtOrBefore(suppressions: readonly Suppression[], start: number): number {
  let low = 0;
  let high = suppressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const suppression = suppressions[middle];
    // Where no statement follows, or the whole file is meant, it counts by its own place.
    if ((suppression?.head?.start ?? suppression?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
