import type { Level } from '@journey-maps/core/model';
import { getReport, isGetReport, type MapReport } from '@journey-maps/core/protocol';
import { fileName } from '@journey-maps/core/semantics';
import { reportOf } from '@journey-maps/core/views';
import type { Feature, Session } from '../feature.ts';

export const mapReport: Feature = {
  listen(session) {
    session.connection.onRequest(getReport, (asked: unknown) =>
      isGetReport(asked) ? healthOf(session, asked.uri) : null,
    );
  },
};

/** Returns the report of a map with the findings that the editor shows; null if there is no such file. */
function healthOf({ findings: shown, host, linked: linkedOf, maps }: Session, uri: string): MapReport | null {
  const linked = linkedOf(uri);
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
      journeys: reportOf(linked, maps.workspace, { today, file: fileName(uri) }),
    },
  };
}
