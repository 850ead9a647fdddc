import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

const longestFile = 300;
const longestFunction = 80;

/** The beginning of a comment that gives the reason for a long file or function. */
const reason = /\/[/*].*\bLonger than most (files|functions)[:,] \S/u;

/** Lists the long files and functions without a reason, each with its length. */
export function longSources(): readonly string[] {
  return globSync(['packages/*/src/**/*.ts', 'scripts/**/*.ts'])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('/generated/'))
    .sort()
    .flatMap((file) => listLongSourcesIn(readFileSync(file, 'utf8'), file));
}

/**
 * Lists a file and its functions that are too long. A file gives its reason in its first line, and a function
 * in the first line of its body.
 */
export function listLongSourcesIn(text: string, file: string): readonly string[] {
  const sources: string[] = [];
  const lines = text.trimEnd().split('\n');
  if (lines.length > longestFile && reason.exec(lines[0] ?? '')?.[1] !== 'files') {
    sources.push(`${file}: ${lines.length} lines`);
  }
  // The functions `describe` of a test hold its cases, and these are short.
  if (!file.endsWith('.test.ts')) visit(parseSync(file, text).program);
  return sources;

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (isFunction(value)) {
      const length = text.slice(value.start, value.end).split('\n').length;
      if (length > longestFunction && !hasReason(value)) {
        sources.push(`${file}:${getLine(value.start)}: a function of ${length} lines`);
      }
    }
    for (const child of Object.values(value)) visit(child);
  }

  function hasReason({ body }: FunctionNode): boolean {
    return reason.exec(lines[getLine(body.start)] ?? '')?.[1] === 'functions';
  }

  /** Returns the line of an offset, from 1. */
  function getLine(offset: number): number {
    return text.slice(0, offset).split('\n').length;
  }
}

interface FunctionNode {
  readonly start: number;
  readonly end: number;
  readonly body: { readonly start: number };
}

function isFunction(value: object): value is FunctionNode {
  const { type, body } = value as { readonly type?: unknown; readonly body?: unknown };
  return typeof type === 'string' && /Function(?:Expression|Declaration)$/u.test(type) && Boolean(body);
}
