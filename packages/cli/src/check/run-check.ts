import pc from 'picocolors';
import { complain, tell } from '../complain.ts';
import { findMaps } from '../files/find-maps.ts';
import { loadMaps } from '../files/load-maps.ts';
import type { ExitCode, Io } from '../io.ts';
import type { ReportFormat } from '../report/formats.ts';
import { reporters } from '../report/reporters.ts';
import { wantsColour } from '../terminal/wants-colour.ts';
import { checkMaps } from './check-maps.ts';
import { isDay, localDay } from './day.ts';

export interface CheckArguments {
  readonly format: ReportFormat;
  readonly today?: string;
}

/** Checks maps and reports what was found. A file that cannot be read does not hide the findings of the others. */
export async function runCheck(
  paths: readonly string[],
  { format, today }: CheckArguments,
  io: Io,
): Promise<ExitCode> {
  if (today !== undefined && !isDay(today)) {
    return complain(io, `--today ${today} is no day of the calendar. Write one such as 2026-11-21.`);
  }
  const found = await findMaps(paths, io.folder);
  if (found.wrong.length > 0) {
    for (const sentence of found.wrong) tell(io, sentence);
    return 2;
  }
  const loaded = loadMaps(found.maps, io.folder);
  const result = checkMaps(loaded.maps, { today: today ?? localDay(io.now()) });
  io.stdout.write(reporters[format](result, { colours: pc.createColors(wantsColour(io, io.stdout)) }));

  const unreadable = [...found.unreadable, ...loaded.unreadable];
  for (const sentence of unreadable) tell(io, sentence);
  if (unreadable.length > 0) return 2;
  return result.summary.errors > 0 ? 1 : 0;
}
