import { insertDeclaration, insertImport } from '../../edits/text-edits/insert-at-top.ts';
import { detectLineBreak, getLineEnd } from '../../edits/text-edits/layout.ts';
import { getRelativePath } from '../../edits/text-edits/relative-path.ts';
import type { Fix, JourneyDocument, TextEdit } from '../../model/document.ts';
import type { BodyStatement, EntityKind } from '../../model/statements.ts';
import type { Ref, RefKind, Span } from '../../model/values.ts';
import { walk } from '../../model/walk.ts';
import { builtInChannels } from '../../semantics/link/built-in-channels.ts';
import { kindsOf } from '../../semantics/link/link.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { deriveTitle, getFileName } from '../../semantics/queries/display-names.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { type MeantChannel, resolveChannelSynonym } from '../../semantics/synonyms/channel-synonyms.ts';
import { findClosest } from '../../text/find-closest.ts';
import { quote } from '../../text/quote.ts';
import type { RuleContext } from '../engine/rule.ts';

/**
 * The kinds that a top-level declaration with only a title can declare. Others belong inside a journey, or need
 * more than a title.
 */
const declarable: Partial<Record<RefKind, EntityKind>> = {
  persona: 'persona',
  owner: 'owner',
  channel: 'channel',
  evidence: 'evidence',
  touchpoint: 'touchpoint',
  metric: 'metric',
};

/**
 * The maximum number of names that one check compares. A map with thousands of broken references, each similar to thousands
 * of names, must not take minutes. Such a map has more urgent findings than a missing suggestion.
 */
const comparisonBudget = 100_000;

const builtInNames = builtInChannels.map(({ id }) => id);

export interface ReferenceFixes {
  /** Returns the quick fixes for a name, with edits for all spans at which it is used. */
  readonly fixes: (places: readonly Span[]) => readonly Fix[];
  /** The names that may be meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/**
 * Returns a function that finds the quick fixes for an unresolved reference, the likeliest first: a similar
 * name, an import of a file that declares the name, a title (for a touchpoint or metric that lacks a
 * declaration), and a new declaration. None is safe, since each is a guess.
 */
export function createReferenceFixer({
  document,
  linked,
  workspace,
}: RuleContext): (ref: Ref) => ReferenceFixes {
  // Longer than most functions: its inner functions share one budget of comparisons.
  let comparisons = 0;
  const meetings = new Set<Ref>();
  for (const { statement } of walk(document)) {
    if ('meets' in statement && statement.meets !== undefined) meetings.add(statement.meets);
  }
  return (ref) => {
    const channel = ref.to === 'channel' ? resolveChannelSynonym(ref.name, builtInNames) : undefined;
    if (channel !== undefined) return createChannelFixes(ref, channel);
    const suggestions = suggest(ref);
    const others = [...importFixes(ref), ...createTitleFixes(ref), ...declareFixes(ref)];
    const createChanges = (places: readonly Span[]) =>
      suggestions.map(
        (name): Fix => ({
          title: `Change it to \`${name}\``,
          edits: places.map((span) => ({ span, newText: name })),
          safe: false,
        }),
      );
    return { fixes: (places) => [...createChanges(places), ...others], suggestions };
  };

  /** Returns the fixes for a channel with another name, which are safe: the name means nothing else. */
  function createChannelFixes(ref: Ref, { builtIn, declare }: MeantChannel): ReferenceFixes {
    if (builtIn !== undefined) {
      const fixes = (places: readonly Span[]): readonly Fix[] => [
        {
          title: `Change it to \`${builtIn}\``,
          edits: places.map((span) => ({ span, newText: builtIn })),
          safe: true,
        },
        ...declareFixes(ref),
      ];
      return { fixes, suggestions: [builtIn] };
    }
    const written = `channel ${ref.name} ${quote(deriveTitle(ref.name))} { kind ${declare} }`;
    const declared: Fix = {
      title: `Declare \`channel ${ref.name}\` in this file`,
      edits: [insertDeclaration(document, written)],
      safe: true,
    };
    return { fixes: () => [...importFixes(ref), declared], suggestions: [] };
  }

  function suggest(ref: Ref): readonly string[] {
    if (comparisons > comparisonBudget) return [];
    const names = linked.candidates(ref).map((candidate) => candidate.name);
    comparisons += names.length;
    if (comparisons > comparisonBudget) return [];
    // The same name in another journey is a better match than any similar name here.
    const elsewhere = names.filter((name) => name.endsWith(`.${ref.name}`));
    return [...new Set([...elsewhere, ...listTitledLike(ref), ...findClosest(ref.name, names)])].slice(0, 3);
  }

  /** Returns the names of entities whose title equals the written name, or begins with it as a whole word. */
  function listTitledLike(ref: Ref): readonly string[] {
    const written = `${ref.name.toLowerCase()} `;
    return linked
      .candidates(ref)
      .filter(({ target }) => `${getTitle(target.entity).toLowerCase()} `.startsWith(written))
      .map(({ name }) => name);
  }

  function importFixes(ref: Ref): readonly Fix[] {
    return listDeclaring(ref)
      .slice(0, 3)
      .flatMap((uri) => {
        const path = uri === document.uri ? undefined : getRelativePath(document.uri, uri);
        if (path === undefined) return [];
        return [fix(`Import it from \`${getFileName(uri)}\``, insertImport(document, path))];
      });
  }

  /**
   * Returns the files that declare a match: at the top level or, for a qualified name, in the declaration that
   * its first part names.
   */
  function listDeclaring({ name, to }: Ref): readonly string[] {
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
      const journeyDocument = workspace.get(uri);
      const contents = journeyDocument && namesOf(journeyDocument).qualifiers.get(qualifier);
      return contents?.some(({ entities }) =>
        entities.get(name.slice(dot + 1))?.some(({ kind }) => kindsOf[to].includes(kind)),
      );
    };
    return [...new Set(uris)].filter(holds);
  }

  function createTitleFixes(ref: Ref): readonly Fix[] {
    if (!meetings.has(ref) || ref.name.includes('.')) return [];
    const written = quote(deriveTitle(ref.name));
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
    const written = `${kind} ${ref.name} ${quote(deriveTitle(ref.name))}`;
    return [
      fix(`Declare \`${kind} ${ref.name}\` in this file`, insertDeclaration(document, written)),
      ...listSharedFiles(kind).map(({ file, like }) =>
        fix(`Declare \`${kind} ${ref.name}\` in \`${getFileName(file.uri)}\``, {
          ...insertBelow(file, like, written),
          uri: file.uri,
        }),
      ),
    ];
  }

  /** Returns the imported files with declarations of a kind, each with its last such declaration. */
  function listSharedFiles(kind: EntityKind) {
    return linked.imports.flatMap(({ document: file }) => {
      if (file === undefined || file.problems.length > 0) return [];
      const like = walk(file).findLast(
        ({ statement, parent }) => parent === undefined && statement.kind === kind,
      );
      return like === undefined ? [] : [{ file, like: like.statement }];
    });
  }
}

/** Returns the edit that inserts a statement on a new line below another statement. */
function insertBelow({ text }: JourneyDocument, { span }: BodyStatement, written: string): TextEdit {
  const end = getLineEnd(text, span.end);
  return { span: { start: end, end }, newText: detectLineBreak(text, end) + written };
}

function fix(title: string, edit: TextEdit): Fix {
  return { title, edits: [edit], safe: false };
}
