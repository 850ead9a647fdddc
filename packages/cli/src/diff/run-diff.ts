import { resolve } from 'node:path';
import type { MapChange } from '@journey-maps/core/versions';
import { getLocalDay, isDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { mapSettings } from '../config/map-settings.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { fenceText } from '../report/fenced.ts';
import { type OutputArgument, pairOutputs, type ReportOutput } from '../report/outputs.ts';
import { type FailOn, isFailing } from '../report/reporter.ts';
import { loadColours } from '../terminal/colours.ts';
import { escapeSentences } from '../terminal/escape-controls.ts';
import { shouldColour } from '../terminal/should-colour.ts';
import { type Comparison, compareVersions } from './compare-versions.ts';
import { type DiffReporter, diffReport, getJourneys } from './diff-report.ts';
import type { DiffFormat } from './formats.ts';
import type { ParsedVersion } from './parsed-version.ts';
import { resolveVersions } from './resolve-versions.ts';

export interface DiffArguments {
  /** As given on the command line. */
  readonly outputs: readonly OutputArgument<DiffFormat>[];
  readonly failOn: FailOn;
  readonly journey?: string;
  readonly today?: string;
  /** The labels of the two versions in messages. */
  readonly labelBase?: string;
  readonly labelHead?: string;
  /** False with `--no-color`. */
  readonly color?: boolean;
}

/** Reporters are loaded lazily. */
const reporters: Readonly<Record<DiffFormat, () => Promise<DiffReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).writeJsonReport,
  markdown: async () => (await import('./markdown.ts')).writeMarkdownReport,
  github: async () => (await import('./github.ts')).writeGithubReport,
  summary: async () => (await import('./markdown.ts')).writeStepSummary,
};

/** Shows the differences between two versions of maps, in files or on standard output. */
export async function runDiff(
  base: string,
  head: string | undefined,
  options: DiffArguments,
  io: Io,
): Promise<ExitCode> {
  const outputs = pairOutputs(options.outputs, {
    inFile: 'pretty',
    printed: 'pretty',
    forLogs: new Set(['pretty', 'github']),
    fileOption: '--output',
    folder: io.folder,
  });
  if (typeof outputs === 'string') return complain(io, outputs);
  const today = options.today ?? getLocalDay(io.now());
  if (!isDay(today)) {
    return complain(io, `--today ${today} is not a valid date. Write a date such as 2026-11-21.`);
  }
  const compared = await compare(base, head, today, options, io);
  for (const sentence of [...compared.problems, ...('notes' in compared ? compared.notes : [])])
    tell(io, sentence);
  if (!('changes' in compared)) {
    for (const output of outputs) {
      const failed = await writeFailure(output.format, base, head, compared.problems);
      // A file left from an earlier run would look like the current result.
      const text = failed === '' && output.file !== undefined ? `${compared.problems.join('\n')}\n` : failed;
      if (text !== '') write(text, output, io);
    }
    return 2;
  }
  const report = diffReport(compared, compared.changes);
  for (const output of outputs) {
    const isColoured = output.file === undefined && options.color !== false && shouldColour(io, io.stdout);
    const text = (await reporters[output.format]())(report, await loadColours(isColoured));
    if (!write(text, output, io)) return 2;
  }
  if (compared.problems.length > 0) return 2;
  return compared.changes.some(({ level }) => isFailing(level, options.failOn)) ? 1 : 0;
}

type Compared = Comparison | { readonly problems: readonly string[] };

async function compare(
  base: string,
  head: string | undefined,
  today: string,
  { journey, labelBase, labelHead }: DiffArguments,
  io: Io,
): Promise<Compared> {
  const versions = await resolveVersions(base, head, io.folder, {
    ...(labelBase !== undefined && { base: labelBase }),
    ...(labelHead !== undefined && { head: labelHead }),
  });
  if ('problems' in versions) return versions;
  const paths = [versions.base, versions.head].flatMap(({ files }) =>
    [...files.values()].map(({ path }) => path),
  );
  const settings = await mapSettings(paths, new Map(), io.folder);
  const problems = settings.listProblemsFor(paths);
  if (problems.length > 0) return { problems };
  const root = (versions.base.commit ?? versions.head.commit)?.top ?? io.folder;
  const { readOwnRules } = await import('./own-rules.ts');
  const own = {
    base: await readOwnRules(versions.base, root),
    head: await readOwnRules(versions.head, root),
  };
  const compared = compareVersions(versions, { today, getSettingsFor: settings.getSettingsFor, own });
  if (journey === undefined) return compared;
  if (![compared.base, compared.head].some((version) => hasJourney(version, journey))) {
    const unread = compared.problems;
    return { problems: [...unread, `neither version has a journey ${journey}. Use its name in the maps.`] };
  }
  return { ...compared, changes: compared.changes.filter((change) => isIn(change, journey)) };
}

function hasJourney({ maps }: ParsedVersion, otherTitle: string): boolean {
  return [...maps.values()].some(({ journeys }) =>
    journeys.some(({ name, title }) => name?.value === otherTitle || title?.value === otherTitle),
  );
}

function isIn(change: MapChange, otherTitle: string): boolean {
  // Rules apply to all journeys.
  if (change.kind === 'weaker-rules') return true;
  return getJourneys(change).some(({ id, title }) => id === otherTitle || title === otherTitle);
}

/** Returns the replacement of a report that cannot be made. It never looks like "no changes". */
async function writeFailure(
  format: DiffFormat,
  base: string,
  head: string | undefined,
  problems: readonly string[],
): Promise<string> {
  if (format === 'json')
    return (await import('./json.ts')).writeFailedJson(base, head ?? 'the working tree', problems);
  if (format === 'markdown' || format === 'summary')
    return (await import('./markdown.ts')).writeFailedMarkdown(problems);
  return '';
}

function write(text: string, { format, file }: ReportOutput<DiffFormat>, io: Io): boolean {
  if (file === undefined) {
    const isLog = format === 'pretty' && io.env['GITHUB_ACTIONS'] === 'true';
    // Keeps the texts of the diagram unescaped.
    const isPlain = format === 'markdown' || format === 'summary';
    io.stdout.write(isLog ? fenceText(text) : isPlain && io.stdout.isTerminal ? escapeSentences(text) : text);
    return true;
  }
  const problem = writeFileAtomic(resolve(io.folder, file), text);
  if (problem !== undefined) tell(io, `${file} cannot be written: ${problem}.`);
  return problem === undefined;
}
