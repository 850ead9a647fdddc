import { resolve } from 'node:path';
import { isFailure } from '@journey-maps/core/text';
import { getLocalDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { attempt, attemptLater } from '../files/attempt.ts';
import type { FoundMap } from '../files/find-maps.ts';
import { type LoadedMap, loadMaps } from '../files/load-maps.ts';
import { findOutputProblem } from '../files/output-problem.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeLines } from '../terminal/escape-controls.ts';
import { formatsWith, renderFormats, takesOption } from './formats.ts';
import type { RenderArguments } from './render-arguments.ts';
import type { RenderTo } from './rendering.ts';
import { findLeftOut, type LeftOut, reportLeftOut } from './report-left-out.ts';

/**
 * Renders a map, as far as it can be read, to a file or to standard output.
 *
 * @param found its text is absent if the file is still to be read
 * @param onLeftOut gets the content that the rendering leaves out; by default, it is reported
 */
export async function renderMap(
  otherMap: FoundMap & { readonly text?: string },
  options: RenderArguments,
  io: Io,
  onLeftOut: (leftOut: LeftOut) => void = (leftOut) => reportLeftOut([leftOut], io),
): Promise<ExitCode> {
  const { output } = options;
  const refused = output === undefined ? undefined : findOutputProblem(resolve(io.folder, output));
  if (refused !== undefined) return complain(io, `${output} is not written: ${refused}.`);
  const { maps, unreadable } = loadMaps([otherMap], io.folder);
  const [map] = maps;
  if (map === undefined) return complain(io, unreadable.join(' '));

  const failure = `${otherMap.shown} is not rendered`;
  const { internalError } = map.document;
  if (internalError !== undefined) return complain(io, `${failure}. ${internalError}`);
  const { value: rendered, problem: failed } = await attemptLater(failure, async () => {
    const { shown, document, workspace } = map;
    const linked = workspace.linked(document.uri);
    if (linked === undefined) throw new Error(`${shown} is not in its own workspace`);
    const render: RenderTo = await renderFormats[options.format].load();
    const made = await render({ map, linked, options, io });
    if (!isFailure(made)) reportMissing(map, io);
    return made;
  });
  if (failed !== undefined) return complain(io, failed);
  if (isFailure(rendered)) return complain(io, rendered.problem);
  // Imports that cannot be read.
  for (const sentence of unreadable) tell(io, sentence);
  if (output === undefined) {
    const { content } = rendered;
    io.stdout.write(io.stdout.isTerminal && typeof content === 'string' ? escapeLines(content) : content);
  } else {
    const problem = writeFileAtomic(resolve(io.folder, output), rendered.content);
    if (problem !== undefined) return complain(io, `${output} cannot be written: ${problem}.`);
  }
  const { value: leftOut } = attempt(failure, () => findLeftOut(map, options, io));
  if (leftOut !== undefined) onLeftOut(leftOut);
  return unreadable.length > 0 ? 2 : 0;
}

/** Returns a problem if a flag has no effect on the format. */
export function findMisplacedFlag({
  format,
  short,
  findings,
  density = 'standard',
  confidence,
  paper,
  audience = 'team',
}: RenderArguments): string | undefined {
  if (short === true && !takesOption(format, 'short')) {
    return `--short is for Markdown, and ${format} has no shorter form. Leave it out, or add --format ${formatsWith('short')}.`;
  }
  if (findings === true && !takesOption(format, 'findings')) {
    return `--findings is for pages and pictures. Leave it out, or choose --format ${formatsWith('findings')}.`;
  }
  if (density !== 'standard' && !takesOption(format, 'density')) {
    return `--density is for pages and pictures. Leave it out, or choose --format ${formatsWith('density')}.`;
  }
  if (confidence === true && !takesOption(format, 'confidence')) {
    return `--confidence is for pages and pictures. Leave it out, or choose --format ${formatsWith('confidence')}.`;
  }
  if (audience !== 'team' && !takesOption(format, 'audience')) {
    return `--audience is for slides. Leave it out, or choose --format ${formatsWith('audience')}.`;
  }
  if (paper !== undefined && !takesOption(format, 'paper')) {
    return `--paper is for pictures and PDF. Leave it out, or choose --format ${formatsWith('paper')}.`;
  }
  return undefined;
}

/** The rules whose findings mean that content is missing in the rendering. */
const missingRules: ReadonlySet<string> = new Set([
  'syntax',
  'import-not-found',
  'unresolved-reference',
  'repeated-property',
]);

/** Reports an incomplete rendering. Other findings, even errors, leave nothing out. */
function reportMissing({ shown, document, workspace }: LoadedMap, io: Io): void {
  const findings = workspace.check(document.uri, { today: getLocalDay(io.now()) });
  const missing = findings.filter(({ rule, level }) => level === 'error' && missingRules.has(rule));
  if (missing.length === 0) return;
  const places =
    missing.length === 1
      ? 'a text that cannot be read, or a name without a target'
      : `${missing.length} texts that cannot be read, or names without targets`;
  tell(io, `${shown} has ${places}, so something is missing here. Run \`journey check\` on it.`);
}
