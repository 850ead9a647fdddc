import type { JourneyDocument, Problem, Span } from '@journey-maps/core/model';
import { parse } from '../src/parse.ts';

/** Parses a text under a fixed URI. */
export function read(text: string): JourneyDocument {
  return parse(text, 'file:///maps/map.journey');
}

/** Returns a model without positions and empty lists: names, texts, numbers and references become their contents. */
export function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  if ('percent' in value && 'value' in value) return value.percent ? `${String(value.value)}%` : value.value;
  if ('to' in value && 'name' in value) return `→ ${String(value.name)}`;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      inner !== undefined &&
      !places.has(key) &&
      !(key === 'text' && typeof inner === 'string') &&
      !(Array.isArray(inner) && inner.length === 0),
  );
  const [[key, only] = []] = entries;
  if (entries.length === 1 && key === 'value') return only;
  return Object.fromEntries(entries.map(([key, inner]) => [key, clean(inner)]));
}

const places = new Set(['span', 'head', 'body', 'uri', 'comments', 'problems', 'repeated']);

/** Lists the problems of a text: the text of each span, and its message. */
export function listProblems(text: string): [about: string, message: string][] {
  return read(text).problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

/** Lists the problems of statements in a journey's stage. */
export function problemsInStage(statements: string): [about: string, message: string][] {
  return listProblems(inStage(statements));
}

/** Returns a map with statements in the body of a stage. */
export function inStage(statements: string): string {
  return `journey j "J" {\n  stage "S" {\n    ${statements}\n  }\n}\n`;
}

/** Returns the contents of statements in the body of a stage. */
export function getStage(statements: string): unknown {
  const [stage] = read(inStage(statements)).journeys[0]?.stages ?? [];
  const { kind: _, title: __, ...rest } = clean(stage) as Record<string, unknown>;
  return rest;
}

/** Applies the fix of the only problem. */
export function mended(text: string): string {
  const [problem, ...others] = read(text).problems;
  if (!problem?.fix || others.length > 0) throw new Error(`Not one problem with a fix: ${text}`);
  return apply(text, problem);
}

function apply(text: string, { fix }: Problem): string {
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (written, { span, newText }) => written.slice(0, span.start) + newText + written.slice(span.end),
    text,
  );
}

/** Returns the text of a span. */
export function at(document: JourneyDocument, { start, end }: Span): string {
  return document.text.slice(start, end);
}
