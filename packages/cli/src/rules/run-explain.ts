import { rules } from '@journey-maps/core/rules';
import { nearest } from '@journey-maps/core/text';
import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';
import { coloursFor } from '../terminal/colours.ts';
import { wantsColour } from '../terminal/should-colour.ts';
import { explanation } from './explanation.ts';

/** Prints the page of a rule. */
export async function runExplain(id: string, io: Io): Promise<ExitCode> {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const meant = nearest(
      id,
      rules.map((one) => one.id),
    );
    const proposal = meant === undefined ? 'See `journey rules`.' : `Did you mean ${meant}?`;
    return complain(io, `there is no rule ${id || '""'}. ${proposal}`);
  }
  io.stdout.write(explanation(rule, await coloursFor(wantsColour(io, io.stdout))));
  return 0;
}
