import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { ConfigFile, ConfigProblem, Override } from './config-file.ts';
import { readBrand } from './read-brand.ts';
import { readExtends } from './read-extends.ts';
import { entriesOf, type Report, readTree, spanOf } from './read-json.ts';
import { readPatterns } from './read-patterns.ts';
import { readRules } from './read-rules.ts';

/**
 * Reads a configuration file. Comments are allowed, so that users can put reasons beside settings. Any text
 * yields its usable content and a list of problems.
 */
export function readConfig(text: string, uri: string): ConfigFile {
  const problems: ConfigProblem[] = [];
  const report: Report = (span, message, level) => {
    if (problems.length < mostProblems)
      problems.push({ uri, span, message, ...(level === undefined ? {} : { level }) });
  };
  const root = readTree(text, report);
  const nodes = root === undefined ? new Map<string, Node>() : read(root, 'A configuration', keys, report);
  const overrides = nodes.get('overrides');
  const ignore = nodes.get('ignore');
  // `readIgnore` reads this key on its own to find maps.
  const ignored = ignore === undefined ? [] : readPatterns(ignore, 'ignore', report);
  const brand = readBrand(nodes.get('brand'), uri, report);
  const logo = root && findNodeAtLocation(root, ['brand', 'logo']);
  return {
    uri,
    text,
    isRoot: readRoot(nodes.get('root'), report),
    extends: readExtends(nodes.get('extends'), uri, report),
    rules: readRules(nodes.get('rules'), report),
    overrides: overrides === undefined ? [] : readOverrides(overrides, uri, report),
    ignore: ignored,
    ...(brand === undefined ? {} : { brand }),
    ...(logo === undefined ? {} : { logoSpan: spanOf(logo) }),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

const keys = ['$schema', 'root', 'extends', 'ignore', 'rules', 'overrides', 'brand'];

/** The limit of problems per file: an untrusted file can have one for each character. */
const mostProblems = 100;

function read(node: Node, what: string, known: readonly string[], report: Report): ReadonlyMap<string, Node> {
  return new Map(entriesOf(node, what, known, report).map(({ name, value }) => [name, value]));
}

function readRoot(node: Node | undefined, report: Report): boolean {
  if (node === undefined) return false;
  if (node.type !== 'boolean') report(spanOf(node), '`root` must be `true` or `false`.');
  return node.value === true;
}

function readOverrides(node: Node, uri: string, report: Report): readonly Override[] {
  if (node.type !== 'array') {
    report(
      spanOf(node),
      '`overrides` must be a list, such as `[{ "files": ["sketches/**"], "extends": "draft" }]`.',
    );
    return [];
  }
  return (node.children ?? []).map((child): Override => {
    const nodes = read(child, 'An override', ['files', 'extends', 'rules'], report);
    const files = nodes.get('files');
    if (files === undefined && child.type === 'object') {
      report(
        spanOf(child),
        'This override has no `files`, so it never applies: add `"files": ["sketches/**"]`.',
      );
    }
    const globs = files === undefined ? [] : readPatterns(files, 'files', report);
    return {
      matches: (path) => globs.some((glob) => glob.matchesWithin(path)),
      extends: readExtends(nodes.get('extends'), uri, report),
      rules: readRules(nodes.get('rules'), report),
    };
  });
}
