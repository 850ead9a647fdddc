import type { Finding, Level } from '../../model/finding.ts';
import type { FindingGroup } from './rule.ts';

interface Members {
  readonly group: FindingGroup;
  readonly findings: Finding[];
}

const severity: Readonly<Record<Level, number>> = { error: 2, warning: 1, info: 0 };

/** Merges the findings of one rule that have the same subject into one finding. */
export class FindingGroups {
  readonly #bySubject = new Map<string, Members>();

  add(finding: Finding, group: FindingGroup): void {
    const known = this.#bySubject.get(group.subject);
    if (known === undefined) this.#bySubject.set(group.subject, { group, findings: [finding] });
    else known.findings.push(finding);
  }

  /**
   * Yields one finding for each subject: at the first of its spans, with the highest of the levels, and with
   * the other spans as related places.
   */
  *findings(): Generator<Finding> {
    for (const { group, findings } of this.#bySubject.values()) {
      findings.sort((a, b) => a.span.start - b.span.start);
      const [first, ...others] = findings;
      if (first === undefined) continue;
      if (others.length === 0) yield first;
      else {
        yield {
          ...first,
          ...group.describe(findings.map(({ span }) => span)),
          level: findHighestLevel(findings),
          related: others.map(({ span }) => ({ span, message: group.related })),
        };
      }
    }
  }
}

function findHighestLevel(findings: readonly Finding[]): Level {
  return findings.reduce<Level>(
    (level, finding) => (severity[finding.level] > severity[level] ? finding.level : level),
    'info',
  );
}
