import type { Finding, Level } from './finding.ts';
import type { FlawGroup } from './rule.ts';

interface Members {
  readonly group: FlawGroup;
  readonly findings: Finding[];
}

const severity: Readonly<Record<Level, number>> = { error: 2, warning: 1, info: 0 };

/** Collects the findings of one rule that are about one subject, and makes one finding of them. */
export class FindingGroups {
  readonly #bySubject = new Map<string, Members>();

  add(finding: Finding, group: FlawGroup): void {
    const known = this.#bySubject.get(group.subject);
    if (known === undefined) this.#bySubject.set(group.subject, { group, findings: [finding] });
    else known.findings.push(finding);
  }

  /** Returns one finding for each subject: at its first place, at the highest of the levels, with all other places. */
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
          level: highest(findings),
          related: others.map(({ span }) => ({ span, message: group.related })),
        };
      }
    }
  }
}

function highest(findings: readonly Finding[]): Level {
  return findings.reduce<Level>(
    (level, one) => (severity[one.level] > severity[level] ? one.level : level),
    'info',
  );
}
