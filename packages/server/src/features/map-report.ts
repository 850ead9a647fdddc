import type { Level } from '@journey-maps/core/model';
import { getReport, isGetReport, type MapReport } from '@journey-maps/core/protocol';
import { getFileName } from '@journey-maps/core/semantics';
import { createReport } from '@journey-maps/core/views';
import type { Feature, Session } from '../feature.ts';

export const mapReport: Feature = {
  listen(session) {
    session.connection.onRequest(getReport, (asked: unknown) =>
      isGetReport(asked) ? createMapReport(session, asked.uri) : null,
    );
  },
};

/** Returns the report of a map with the findings that the editor shows; null if there is no such file. */
function createMapReport(
  { findings: shown, host, linked: getLinked, maps }: Session,
  uri: string,
): MapReport | null {
  const linked = getLinked(uri);
  if (linked === undefined) return null;
  const today = host.today();
  const findings = shown(uri);
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    uri,
    findings: { error: count('error'), warning: count('warning'), info: count('info') },
    report: {
      version: 1,
      today,
      journeys: createReport(linked, maps.workspace, { today, file: getFileName(uri) }),
    },
  };
}
