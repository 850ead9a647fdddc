import type { Body, StatementHead, StatementTable } from '../lexer/statement-table.ts';
import { findKeywordGroup, type KeywordGroup } from './keyword-scopes.ts';

/** Keywords whose statements are highlighted in the same way, and the roles of the tokens after them. */
export interface StatementShape {
  /** Longer keywords come first, so that they match before their beginnings. */
  readonly keywords: readonly string[];
  readonly group: KeywordGroup;
  /** The role of a name: the statement's own, a reference, or its own only if a title (or a body) follows. */
  readonly name: 'own' | 'reference' | 'own-with-title' | 'own-with-title-or-body' | 'none';
  readonly texts: 'titles' | 'texts';
  readonly enumerated: boolean;
  /** The words that can precede a further part, such as `because`. */
  readonly connectives: readonly string[];
}

/**
 * Groups the keywords of the language by the highlighting of their statements. All definitions for other editors are made from
 * these groups.
 */
export function groupStatementShapes(table: StatementTable): readonly StatementShape[] {
  const shapes = new Map<string, { shape: Shape; keywords: string[] }>();
  for (const [keyword, heads] of groupHeadersByKeyword(table)) {
    const shape = createShape(findKeywordGroup(keyword), heads);
    const key = JSON.stringify(shape);
    const known = shapes.get(key);
    if (known) known.keywords.push(keyword);
    else shapes.set(key, { shape, keywords: [keyword] });
  }
  return [...shapes.values()].map(({ shape, keywords }) => ({
    ...shape,
    keywords: keywords.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }));
}

type Shape = Omit<StatementShape, 'keywords'>;

function createShape(group: KeywordGroup, heads: readonly StatementHead[]): Shape {
  const own = heads.some((head) => head.takesName && !head.refersTo && (head.body || head.type === 'Was'));
  // A repeated touchpoint or metric has no title, but may have a body.
  const meets = heads.some((head) => head.type === 'Touchpoint' || head.type === 'Metric');
  const refers =
    meets ||
    heads.some(
      ({ refersTo, connectives }) =>
        refersTo !== undefined || [...connectives.values()].some(({ takes }) => takes === 'name'),
    );
  return {
    group,
    name:
      own && refers
        ? meets
          ? 'own-with-title'
          : 'own-with-title-or-body'
        : own
          ? 'own'
          : refers
            ? 'reference'
            : 'none',
    texts: own || heads.some((head) => head.type === 'Exit') ? 'titles' : 'texts',
    enumerated: heads.some((head) => head.values !== undefined || head.type === 'Language'),
    connectives: [...new Set(heads.flatMap((head) => [...head.connectives.keys()]))].sort(),
  };
}

function groupHeadersByKeyword({
  file,
  unknown,
  bodies,
}: StatementTable): ReadonlyMap<string, StatementHead[]> {
  const heads = new Map<string, StatementHead[]>();
  for (const body of new Set<Body>([file, ...bodies.values()])) {
    if (body === unknown) continue;
    for (const [keyword, head] of body.statements) heads.set(keyword, [...(heads.get(keyword) ?? []), head]);
  }
  return heads;
}
