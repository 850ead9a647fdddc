import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** The parts of a syntax tree's node that this module uses. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * Lists that cannot become long, by file and argument, with the reason. Each entry is a deliberate decision.
 * A list whose length depends on a map, a folder or a repository does not belong here.
 */
const bounded: ReadonlyMap<string, string> = new Map([
  ['packages/action/src/run-action.ts ...explainRefusal(put, change)', 'a message and its level'],
  ['packages/core/src/rules/rules/invalid-date.ts ...kinds', 'kinds of statements'],
  ['packages/core/src/rules/rules/number-out-of-range.ts ...kinds', 'kinds of statements'],
  ['packages/core/src/rules/rules/unused-declaration.ts ...kinds', 'kinds of statements'],
  ['packages/core/src/versions/diff/similarity.ts ...bag', 'a pair'],
  ['packages/core/src/versions/diff/similarity.ts ...labels', 'a pair'],
  ['packages/core/src/versions/merge/pair-items.ts ...listLeft()', 'a pair'],
  ['packages/extension/src/announce-token-types.ts ...ownTokenTypes', 'the token types of this extension'],
  [
    "packages/markdown/src/map-styles.ts ...parts.map((part) => (typeof part === 'string' ? mapStyles[part] : part))",
    'the few styles of a part',
  ],
  [
    'packages/playground/src/page/example-menu.ts ...examples.map(({ title, name }) => new Option(title, name))',
    'the examples of the project',
  ],
  ['packages/extension/src/browser.ts ...serveFiles(client)', 'the requests that the extension answers'],
  ['packages/core/src/templates/draft-stages.ts ...status', 'a line or none'],
  ['packages/preview/src/map/draw-header.ts ...title', 'a title and its signs'],
  ['packages/preview/src/map/map-frame.ts ...below.elements', 'the few parts below a map'],
  ['packages/preview/src/map/tracks.ts ...getBasis(stage)', 'the few values that a plan starts from'],
]);

const registrations = /^packages\/extension\/src\/extension\.ts \.\.\.commands\.map/u;

/** Returns the call arguments `...list` whose length is not limited by the source, each with its file and line. */
export function unboundedSpreads(): readonly string[] {
  const files = globSync('packages/*/src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/u.test(file));
  return files
    .sort()
    .flatMap((file) => listUnboundedSpreadsIn(readFileSync(file, 'utf8'), file.replaceAll('\\', '/')));
}

/** Returns the unbounded spread arguments of one source text. */
export function listUnboundedSpreadsIn(text: string, file: string): readonly string[] {
  const spreads: string[] = [];
  visit(parseSync(file, text).program, new Set());
  return spreads;

  function visit(value: unknown, rest: ReadonlySet<string>): void {
    if (Array.isArray(value)) for (const each of value) visit(each, rest);
    if (!isNode(value)) return;
    const known = new Set([...rest, ...listRestParameters(value)]);
    if (value.type === 'CallExpression' || value.type === 'NewExpression') {
      for (const argument of value['arguments'] as readonly Node[]) {
        if (argument.type !== 'SpreadElement') continue;
        const source = text.slice(argument.start, argument.end).replaceAll(/\s+/gu, ' ');
        if (isShort(argument['argument'], known) || isKnown(`${file} ${source}`)) continue;
        spreads.push(`${file}:${text.slice(0, argument.start).split('\n').length}: ${source}`);
      }
    }
    for (const child of Object.values(value)) visit(child, known);
  }
}

function isKnown(spread: string): boolean {
  return bounded.has(spread) || registrations.test(spread);
}

/**
 * Returns whether the source limits the length of a list: it is a literal, or the function's rest
 * parameter, which its callers limit.
 */
function isShort(list: unknown, rest: ReadonlySet<string>): boolean {
  if (!isNode(list)) return false;
  const parts = {
    consequent: list['consequent'],
    alternate: list['alternate'],
    expression: list['expression'],
  };
  switch (list.type) {
    case 'ArrayExpression':
      return (list['elements'] as readonly Node[]).every(
        (element) => element.type !== 'SpreadElement' || isShort(element['argument'], rest),
      );
    case 'ConditionalExpression':
      return isShort(parts.consequent, rest) && isShort(parts.alternate, rest);
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return isShort(parts.expression, rest);
    case 'Identifier':
      return rest.has(list['name'] as string);
    default:
      return false;
  }
}

function listRestParameters(node: Node): readonly string[] {
  const { params } = node as { readonly params?: unknown };
  const list = Array.isArray(params) ? params : [];
  return list.flatMap((parameter: Node) => {
    if (parameter.type !== 'RestElement') return [];
    const { name } = parameter['argument'] as { readonly name?: string };
    return name === undefined ? [] : [name];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
