import { resolve } from 'node:path';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { Io } from '../io.ts';
import { fenceText } from '../report/fenced.ts';
import type { CheckResult } from '../report/reporter.ts';
import { reporters } from '../report/reporters.ts';
import { loadColours } from '../terminal/colours.ts';
import { shouldColour } from '../terminal/should-colour.ts';
import type { CheckPlan } from './check-plan.ts';

/**
 * Writes the reports of a check.
 *
 * @returns reports that could not be written, in sentences
 */
export async function writeReports(result: CheckResult, plan: CheckPlan, io: Io): Promise<readonly string[]> {
  const problems: string[] = [];
  // If the map came from standard input and was fixed, it goes to standard output, and the report to stderr.
  const output = plan.stdin !== undefined && plan.fix?.write === true ? io.stderr : io.stdout;
  for (const { format, file } of plan.outputs) {
    const isColoured = file === undefined && (plan.colour ?? shouldColour(io, output));
    const look = { colours: await loadColours(isColoured), failOn: plan.failOn };
    const report = await reporters[format]();
    const text = report(result, look);
    if (file !== undefined) {
      const problem = writeFileAtomic(resolve(io.folder, file), text);
      if (problem !== undefined) problems.push(`${file} cannot be written: ${problem}.`);
    } else {
      const isForReaders = format === 'pretty' || format === 'concise';
      output.write(isForReaders && io.env['GITHUB_ACTIONS'] === 'true' ? fenceText(text) : text);
    }
  }
  return problems;
}
