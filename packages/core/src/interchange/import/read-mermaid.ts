import type { Entry } from '../write/entry.ts';
import { findDiagrams, getDiagramKind } from './find-diagrams.ts';
import type { Imported } from './import-problem.ts';
import type { HiddenDiagram } from './markdown-scanner.ts';
import { convertMermaidJourney, type MermaidContext } from './mermaid-journey.ts';
import { MermaidReport } from './mermaid-report.ts';
import type { Scale } from './mermaid-scores.ts';
import { parseMermaidStatements } from './mermaid-statements.ts';
import { sanitizeEntries } from './sanitize-entries.ts';

export interface MermaidReading {
  /** The scale of the scores; Mermaid's 1 to 5 by default. */
  readonly scale?: Scale;
}

/**
 * Reads Mermaid's journey diagrams, including those inside Markdown and other markup.
 * Sections become stages, tasks become steps, scores become emotions from -2 to +2, and actors become
 * personas. Each diagram becomes a journey; all journeys share the personas of the file.
 */
export function readMermaid(text: string, { scale }: MermaidReading = {}): Imported {
  const report = new MermaidReport();
  const context: MermaidContext = {
    report,
    people: new Map(),
    names: new Set(['because']),
    journeys: new Set(['because']),
    ...(scale !== undefined && { scale }),
  };
  const { diagrams, hidden } = findDiagrams(text.replace(/^\uFEFF/u, ''));
  const problems = [];
  const journeys: Entry[] = [];
  for (const { line, where } of hidden) report.add(line, describeHiddenDiagram(where), false);
  for (const diagram of diagrams) {
    const line = diagram.lines[0] ?? 1;
    const statements = parseMermaidStatements(diagram);
    if (statements !== undefined) {
      // Equal problems of two diagrams are reported for each.
      const own = { ...context, report: new MermaidReport() };
      journeys.push(convertMermaidJourney(statements, line, own));
      for (const problem of own.report.problems()) problems.push(problem);
      continue;
    }
    const kind = getDiagramKind(diagram);
    const is = kind === undefined ? 'is not a `journey` diagram' : `is a \`${kind}\` diagram`;
    report.add(line, `this ${is}. Only \`journey\` diagrams can be imported, so it is left out.`, false);
  }
  if (diagrams.length === 0) {
    const other = hidden.length > 0 ? 'other ' : '';
    report.add(hidden[0]?.line ?? 1, `there is no ${other}Mermaid diagram in this text.`, true);
  }
  const personas = [...context.people].map(
    ([title, name]): Entry => ({
      keyword: 'persona',
      names: [name],
      ...(title !== name && { text: title }),
      body: [],
    }),
  );
  const sound = sanitizeEntries([...personas, ...journeys]);
  return { entries: sound.entries, problems: [...report.problems(), ...problems, ...sound.problems] };
}

function describeHiddenDiagram(where: HiddenDiagram['where']): string {
  const advice = where === 'an HTML block' ? ' Put an empty line above it to show it.' : '';
  return `this diagram is in ${where}, where Markdown does not draw it. It is left out.${advice}`;
}
