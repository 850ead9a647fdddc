import { insertDeclaration, insertImport, quote } from '../edit/insert-at-top.ts';
import { lineBreakAt, lineEnd } from '../edit/layout.ts';
import { relativePath } from '../edit/relative-path.ts';
import { titleOf } from '../facts/title-of.ts';
import { kindsOf } from '../link/link.ts';
import { namesOf } from '../link/names.ts';
import type { Fix, JourneyDocument, TextEdit } from '../model/document.ts';
import type { BodyStatement, EntityKind } from '../model/statements.ts';
import type { Ref, RefKind, Span } from '../model/values.ts';
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
  /** @param places where the name is used */
  readonly fixes: (places: readonly Span[]) => readonly Fix[];
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
    const others = [...importFixes(ref), ...titleFixes(ref), ...declareFixes(ref)];
    const changes = (places: readonly Span[]) =>
      suggestions.map(
        (name): Fix => ({
          title: `Change it to \`${name}\``,
          edits: places.map((span) => ({ span, newText: name })),
          safe: false,
        }),
      );
    return { fixes: (places) => [...changes(places), ...others], suggestions };
  };

  function suggest(ref: Ref): readonly string[] {
    if (comparisons > comparisonBudget) return [];
    const names = linked.candidates(ref).map((candidate) => candidate.name);
    comparisons += names.length;
    if (comparisons > comparisonBudget) return [];
    // The same name in another journey is nearer than any other name here.
    const elsewhere = names.filter((name) => name.endsWith(`.${ref.name}`));
    return [...new Set([...elsewhere, ...titledLike(ref), ...closest(ref.name, names)])].slice(0, 3);
  }

  /** Names of what has the written name as its title, or as the first words of that. */
  function titledLike(ref: Ref): readonly string[] {
    const written = `${ref.name.toLowerCase()} `;
    return linked
      .candidates(ref)
      .filter(({ target }) => `${titleOf(target.entity).toLowerCase()} `.startsWith(written))
      .map(({ name }) => name);
  }

  function importFixes(ref: Ref): readonly Fix[] {
    return declaring(ref)
      .slice(0, 3)
      .flatMap((uri) => {
        const path = uri === document.uri ? undefined : relativePath(document.uri, uri);
        if (path === undefined) return [];
        return [fix(`Import it from \`${fileName(uri)}\``, insertImport(document, path))];
      });
  }

  /** The files that declare what would fit, at their top or in what has the first part of the name. */
  function declaring({ name, to }: Ref): readonly string[] {
    const dot = name.indexOf('.');
    if (dot < 0) {
      const kind = to === 'journey' ? 'journey' : declarable[to];
      return kind === undefined ? [] : workspace.declaring(kind, name);
    }
    const qualifier = name.slice(0, dot);
    const uris = (['journey', 'empathy-map', 'touchpoint'] as const).flatMap((kind) =>
      workspace.declaring(kind, qualifier),
    );
    const holds = (uri: string) => {
      const found = workspace.get(uri);
      const contents = found && namesOf(found).qualifiers.get(qualifier);
      return contents?.some(({ entities }) =>
        entities.get(name.slice(dot + 1))?.some(({ kind }) => kindsOf[to].includes(kind)),
      );
    };
    return [...new Set(uris)].filter(holds);
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
    return [
      fix(`Declare \`${kind} ${ref.name}\` in this file`, insertDeclaration(document, written)),
      ...sharedFiles(kind).map(({ file, like }) =>
        fix(`Declare \`${kind} ${ref.name}\` in \`${fileName(file.uri)}\``, {
          ...insertBelow(file, like, written),
          uri: file.uri,
        }),
      ),
    ];
  }

  /** The files in sight that declare such things, with the last one that they declare. */
  function sharedFiles(kind: EntityKind) {
    return linked.imports.flatMap(({ document: file }) => {
      if (file === undefined || file.problems.length > 0) return [];
      const like = walk(file).findLast(
        ({ statement, parent }) => parent === undefined && statement.kind === kind,
      );
      return like === undefined ? [] : [{ file, like: like.statement }];
    });
  }
}

/** On a line of its own below a statement. */
function insertBelow({ text }: JourneyDocument, { span }: BodyStatement, written: string): TextEdit {
  const end = lineEnd(text, span.end);
  return { span: { start: end, end }, newText: lineBreakAt(text, end) + written };
}

function fix(title: string, edit: TextEdit): Fix {
  return { title, edits: [edit], safe: false };
}
