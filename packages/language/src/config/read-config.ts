import type { Span } from '@journey-maps/core';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ConfigFile, ConfigProblem, Override } from './config-file.ts';
import { readExtends } from './read-extends.ts';
import { readFiles } from './read-files.ts';
import { entriesOf, type Report, spanOf } from './read-json.ts';
import { readRules } from './read-rules.ts';

/**
 * Reads a configuration file. Comments are allowed, since reasons belong beside what they are reasons for. Every text
 * gives what can be used of it, and a list of problems.
 */
export function readConfig(text: string, uri: string): ConfigFile {
  const problems: ConfigProblem[] = [];
  const report: Report = (span, message) => void problems.push({ uri, span, message });
  const root = readTree(text, report);
  const found = root === undefined ? new Map<string, Node>() : read(root, 'A configuration', keys, report);
  const overrides = found.get('overrides');
  return {
    uri,
    text,
    isRoot: readRoot(found.get('root'), report),
    extends: readExtends(found.get('extends'), uri, report),
    rules: readRules(found.get('rules'), report),
    overrides: overrides === undefined ? [] : readOverrides(overrides, uri, report),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

const keys = ['$schema', 'root', 'extends', 'rules', 'overrides'];

function read(node: Node, what: string, known: readonly string[], report: Report): ReadonlyMap<string, Node> {
  return new Map(entriesOf(node, what, known, report).map(({ name, value }) => [name, value]));
}

function readTree(text: string, report: Report): Node | undefined {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text.replace(/^\uFEFF/u, ' '), errors);
  } catch (error) {
    // The parser calls itself for every `[` and `{`.
    if (!(error instanceof RangeError)) throw error;
    report({ start: 0, end: 1 }, 'This is nested too deep to be read.');
    return undefined;
  }
  // What follows the first mistake is most often not one itself.
  const [first] = errors;
  if (root === undefined)
    report({ start: 0, end: text.length }, `${notJson('')} An empty configuration is \`{}\`.`);
  else if (first !== undefined) report(placeOf(first, text), notJson(printParseErrorCode(first.error)));
  return root;
}

function placeOf({ offset, length }: ParseError, text: string): Span {
  const start = Math.min(offset, Math.max(0, text.length - 1));
  return { start, end: Math.max(start, Math.min(start + Math.max(length, 1), text.length)) };
}

function notJson(error: string): string {
  switch (error) {
    case 'CommaExpected':
      return 'This is not JSON: a comma is missing before this.';
    case 'ColonExpected':
      return 'This is not JSON: a colon is missing before this.';
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return 'This is not JSON: something is missing before this, or there is a comma too many.';
    case 'CloseBraceExpected':
      return 'This is not JSON: a `}` is missing.';
    case 'CloseBracketExpected':
      return 'This is not JSON: a `]` is missing.';
    case 'UnexpectedEndOfString':
      return 'This is not JSON: the quote that ends this text is missing.';
    case 'InvalidSymbol':
      return 'This is not JSON: words stand in double quotes, but for `true` and `false`.';
    default:
      return 'This is not JSON.';
  }
}

function readRoot(node: Node | undefined, report: Report): boolean {
  if (node === undefined) return false;
  if (node.type !== 'boolean') report(spanOf(node), '`root` is `true` or `false`.');
  return node.value === true;
}

function readOverrides(node: Node, uri: string, report: Report): readonly Override[] {
  if (node.type !== 'array') {
    report(spanOf(node), '`overrides` is a list: `[{ "files": ["sketches/**"], "extends": "draft" }]`.');
    return [];
  }
  return (node.children ?? []).map((child): Override => {
    const found = read(child, 'An override', ['files', 'extends', 'rules'], report);
    const files = found.get('files');
    if (files === undefined && child.type === 'object') {
      report(
        spanOf(child),
        'This override names no `files`, so it holds for none: add `"files": ["sketches/**"]`.',
      );
    }
    return {
      matches: files === undefined ? () => false : readFiles(files, report),
      extends: readExtends(found.get('extends'), uri, report),
      rules: readRules(found.get('rules'), report),
    };
  });
}
