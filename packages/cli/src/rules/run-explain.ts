import { rules } from '@journey-maps/core/rules';
import { findNearest } from '@journey-maps/core/text';
import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';
import { loadColours } from '../terminal/colours.ts';
import { shouldColour } from '../terminal/should-colour.ts';
import { writeExplanation } from './explanation.ts';

/** Prints the page of a rule. */
export async function runExplain(id: string, io: Io): Promise<ExitCode> {
  const rule = rules.find((otherRule) => otherRule.id === id);
  if (rule === undefined) {
    const meant = findNearest(
      id,
      rules.map((otherRule) => otherRule.id),
    );
    const proposal = meant === undefined ? 'See `journey rules`.' : `Did you mean ${meant}?`;
    return complain(io, `there is no rule ${id || '""'}. ${proposal}`);
  }
  io.stdout.write(writeExplanation(rule, await loadColours(shouldColour(io, io.stdout))));
  return 0;
}
