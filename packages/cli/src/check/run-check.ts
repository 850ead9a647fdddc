import { complain } from '../complain.ts';
import type { ExitCode, Io } from '../io.ts';
import type { CheckArguments } from './check-arguments.ts';
import { checkOnce } from './check-once.ts';
import { checkPlan } from './check-plan.ts';

/** Runs `journey check`, once or after each change to a map. */
export async function runCheck(paths: readonly string[], args: CheckArguments, io: Io): Promise<ExitCode> {
  const plan = checkPlan(paths, args, io);
  if (typeof plan === 'string') return complain(io, plan);
  if (args.printConfig !== undefined) {
    const { printConfig } = await import('../config/print-config.ts');
    return printConfig(args.printConfig, plan.levels, io);
  }
  if (plan.watch) {
    const { watchMaps } = await import('../watch/watch-maps.ts');
    return watchMaps(paths, plan, io);
  }
  return checkOnce(paths, plan, io);
}
