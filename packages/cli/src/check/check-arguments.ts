import type { ReportFormat } from '../report/formats.ts';
import type { OutputArgument } from '../report/outputs.ts';
import type { FailOn } from '../report/reporter.ts';

/** The arguments of `journey check`, as Commander passes them. */
export interface CheckArguments {
  readonly outputs: readonly OutputArgument<ReportFormat>[];
  readonly today?: string;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly unsafeFixes?: true;
  readonly failOn: FailOn;
  readonly maxWarnings?: string;
  readonly since?: string;
  readonly passWithoutMaps?: boolean;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly watch?: true;
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly rule?: readonly string[];
  readonly quiet?: true;
  readonly color?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: true;
  readonly pruneBaseline?: true;
  readonly printConfig?: string;
}
