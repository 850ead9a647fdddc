import { insertDeclaration, insertImport, quote } from '../edit/insert-at-top.ts';
import { relativePath } from '../edit/relative-path.ts';
import type { Fix, TextEdit } from '../model/document.ts';
import type { EntityKind } from '../model/statements.ts';
import type { Ref, RefKind } from '../model/values.ts';
import { walk } from '../model/walk.ts';
import { closest } from '../text/closest.ts';
import { fileName, titleFromName } from './phrases.ts';
import type { RuleContext } from './rule.ts';

/** What can be declared at the top of a file with a title alone; the rest belongs into a journey, at a place of its own. */
const declarable: Partial<Record<RefKind, EntityKind>> = {
  persona: 'persona',
  owner: 'owner',
  channel: 'channel',
  evidence: 'evidence',
  touchpoint: 'touchpoint',
  metric: 'metric',
};

/**
 * Comparisons with other names that one check may make. A map of thousands of broken references, each of which could
 * mean any of thousands of names, must not take minutes; it has more urgent flaws than a missing suggestion.
 */
const comparisonBudget = 100_000;

export interface ReferenceFixes {
  readonly fixes: readonly Fix[];
  /** Names that may be meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/**
 * The ways to mend a reference that leads nowhere, the likeliest first: the name that was meant, an import of a file
 * that declares it, a title (where a touchpoint or metric was to be met again), a declaration. None is safe, since each is
 * a guess at what was meant.
 */
export function referenceFixes({ document, linked, workspace }: RuleContext): (ref: Ref) => ReferenceFixes {
  let comparisons = 0;
  const meetings = new Set<Ref>();
  for (const { statement } of walk(document)) {
    if ('meets' in statement && statement.meets !== undefined) meetings.add(statement.meets);
  }
  return (ref) => {
    const suggestions = suggest(ref);
    const fixes = [
      ...suggestions.map((name) => fix(`Change it to \`${name}\``, { span: ref.span, newText: name })),
      ...importFixes(ref),
      ...titleFixes(ref),
      ...declareFixes(ref),
    ];
    return { fixes, suggestions };
  };

  function suggest(ref: Ref): readonly string[] {
    const names = linked.candidates(ref).map((candidate) => candidate.name);
    comparisons += names.length;
    if (comparisons > comparisonBudget) return [];
    // The same name in another journey is nearer than any other name here.
    const elsewhere = names.filter((name) => name.endsWith(`.${ref.name}`));
    return [...new Set([...elsewhere, ...closest(ref.name, names)])].slice(0, 3);
  }

  function importFixes(ref: Ref): readonly Fix[] {
    const kind = ref.to === 'journey' ? 'journey' : declarable[ref.to];
    const [qualifier = ''] = ref.name.split('.');
    const uris = ref.name.includes('.')
      ? workspace.declaring('journey', qualifier)
      : kind === undefined
        ? []
        : workspace.declaring(kind, ref.name);
    return uris.slice(0, 3).flatMap((uri) => {
      const path = uri === document.uri ? undefined : relativePath(document.uri, uri);
      if (path === undefined) return [];
      return [fix(`Import it from \`${fileName(uri)}\``, insertImport(document, path))];
    });
  }

  function titleFixes(ref: Ref): readonly Fix[] {
    if (!meetings.has(ref) || ref.name.includes('.')) return [];
    const written = quote(titleFromName(ref.name));
    return [
      fix(`Give it a title: \`${ref.name} ${written}\``, {
        span: { start: ref.span.end, end: ref.span.end },
        newText: ` ${written}`,
      }),
    ];
  }

  function declareFixes(ref: Ref): readonly Fix[] {
    const kind = declarable[ref.to];
    if (kind === undefined || ref.name.includes('.')) return [];
    const written = `${kind} ${ref.name} ${quote(titleFromName(ref.name))}`;
    return [fix(`Declare \`${kind} ${ref.name}\` in this file`, insertDeclaration(document, written))];
  }
}

function fix(title: string, edit: TextEdit): Fix {
  return { title, edits: [edit], safe: false };
}
