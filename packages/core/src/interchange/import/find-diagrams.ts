import { type HiddenDiagram, MarkdownScanner } from './markdown-scanner.ts';
import { preprocessMermaid } from './mermaid-preprocess.ts';
import { createSourceText, type SourceText } from './mermaid-source.ts';

export interface FoundDiagrams {
  readonly diagrams: readonly SourceText[];
  /** Diagrams that Markdown doesn't show, in their order. */
  readonly hidden: readonly HiddenDiagram[];
}

/**
 * Finds the Mermaid diagrams of a text: those embedded in its Markdown, HTML or other markup, or the text
 * itself if it is a diagram.
 */
export function findDiagrams(text: string): FoundDiagrams {
  const scanner = new MarkdownScanner();
  scanner.scan(text);
  const diagrams = scanner.diagrams.map(({ lines, firstLine }) => {
    // Mermaid, too, skips leading blank lines in an element.
    const blank = lines.findIndex((line) => line.trim() !== '');
    return createSourceText(lines.slice(Math.max(0, blank)), firstLine + Math.max(0, blank));
  });
  if (!scanner.hasBlocks && scanner.hidden.length === 0) {
    const whole = createSourceText(text.split(/\r\n|\r|\n/u), 1);
    if (getDiagramKind(whole) !== undefined) diagrams.push(whole);
  }
  return { diagrams, hidden: scanner.hidden };
}

/** Returns the keyword that a diagram begins with, if it is one of Mermaid's. */
export function getDiagramKind(source: SourceText): string | undefined {
  const keyword = /^\s*([\w-]+)/u.exec(preprocessMermaid(source).rest.text)?.[1] ?? '';
  return kinds.has(keyword) ? keyword : undefined;
}

/** The keywords of Mermaid's diagrams. Source: https://mermaid.js.org/intro/syntax-reference.html */
const kinds = new Set(
  (
    'journey flowchart flowchart-elk graph sequenceDiagram classDiagram classDiagram-v2 stateDiagram stateDiagram-v2 ' +
    'erDiagram gantt pie quadrantChart requirementDiagram gitGraph mindmap timeline zenuml sankey sankey-beta xychart ' +
    'xychart-beta block block-beta packet packet-beta kanban architecture architecture-beta radar-beta treemap ' +
    'treemap-beta C4Context C4Container C4Component C4Dynamic C4Deployment'
  ).split(' '),
);
