import type { Journey } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { countDaysSince, isDate } from '../../semantics/queries/calendar.ts';
import { findVisibleDeclaration } from '../../semantics/queries/find-visible-declaration.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Placed } from '../../semantics/queries/list-placed-contents.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { compareByDay } from './order.ts';
import type { EvidenceReport } from './report.ts';

/** Returns the distinct evidence for a journey and its parts, the oldest first. */
export function createEvidenceReports(
  journey: Journey,
  linked: LinkedDocument,
  contents: readonly Placed[],
  workspace: WorkspaceView,
  today: string,
): readonly EvidenceReport[] {
  const reports = new Map<unknown, EvidenceReport>();
  const add = (refs: readonly Ref[], within: LinkedDocument): void => {
    for (const ref of refs) {
      const target = within.target(ref)?.entity;
      const known = target?.kind === 'evidence' ? target : undefined;
      const date = known?.date?.value;
      const age = date !== undefined && isDate(date) ? countDaysSince(date, today) : -1;
      reports.set(known ?? ref.name, {
        title: known === undefined ? ref.name : getTitle(known),
        ...(known?.method && { method: known.method.value }),
        ...(date !== undefined && { date }),
        ...(age >= 0 && { ageInDays: age }),
      });
    }
  };
  add(journey.evidence, linked);
  for (const { statement, linked: within } of contents) {
    if ('evidence' in statement) add(statement.evidence, within);
    if (statement.kind !== 'metric' || statement.meets === undefined) continue;
    const declared = findVisibleDeclaration(statement, within, workspace);
    if (declared !== undefined) add(declared.entity.evidence, declared.linked);
  }
  return [...reports.values()].sort((a, b) => compareByDay(a.date, b.date));
}
