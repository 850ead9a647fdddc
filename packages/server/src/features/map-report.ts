import { fileName, getReport, isGetReport, type Level, type MapReport, reportOf } from '@journey-maps/core';
import type { Feature } from '../feature.ts';
import type { Maps } from '../maps.ts';
import { canonical } from '../uris.ts';

export const mapReport: Feature = {
  listen({ connection, maps, host }) {
    connection.onRequest(getReport, (asked: unknown) =>
      isGetReport(asked) ? healthOf(maps, asked.uri, host.today()) : null,
    );
  },
};

/** The health of a map as it stands; null where there is no such file. */
function healthOf(maps: Maps, uri: string, today: string): MapReport | null {
  const linked = maps.workspace.linked(canonical(uri));
  if (linked === undefined) return null;
  const findings = maps.findings(uri);
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
