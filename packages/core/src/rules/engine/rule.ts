import type { Fix, JourneyDocument } from '../../model/document.ts';
import type { Level } from '../../model/finding.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Name, Span } from '../../model/values.ts';
import type { StatementContext } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { findSmallest } from '../../text/lists/extremes.ts';
import type { Suppression } from './suppressions.ts';

/** A set of levels for all rules: for a sketched map, for most maps, for a map that a team works by. */
export type Preset = 'draft' | 'recommended' | 'strict';

export type RuleLevel = Level | 'off';

/** The categories of rules, in the order of the documentation. */
export type RuleCategory =
  | 'correctness'
  | 'completeness'
  | 'from finding to action'
  | 'evidence and measures'
  | 'ownership'
  | 'upkeep';

/** A check for one kind of finding, with its levels, options, documentation and examples. */
export interface Rule<Options extends OptionSchemas = OptionSchemas> {
  /** Names the finding and the rule's file. It never changes after a release. */
  readonly id: string;
  readonly category: RuleCategory;
  /** The reported condition, in one line. */
  readonly summary: string;
  /** The reason why the finding matters to readers of the map. */
  readonly why: string;
  /** The practice or publication behind the reason, in general words; absent if the reason speaks for itself. */
  readonly source?: string;
  readonly levels: Readonly<Record<Preset, RuleLevel>>;
  /** True if neither settings nor `status draft` may change its level. */
  readonly fixedLevels?: true;
  /** True if no comment may hide its findings. */
  readonly unsuppressible?: true;
  /** True if it reports something missing that the user may still type: an editor waits until the cursor has left. */
  readonly reportsMissing?: true;
  readonly options: Options;
  /** Yields the findings of a map. Must not throw, whatever the map contains, and must take linear time. */
  check(context: RuleContext<OptionValues<Options>>): Iterable<RuleFinding>;
  /** The rule's tests, and a part of its documentation. */
  readonly examples: { readonly bad: readonly BadExample[]; readonly good: readonly Example[] };
}

/** The input of a rule. Rules read other files only through `workspace`, which records what they depend on. */
export interface RuleContext<Options = unknown> {
  readonly document: JourneyDocument;
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** The current day, such as `2026-11-21`. Rules use no other clock. */
  readonly today: string;
  readonly options: Options;
  /** Returns the statements of these kinds in text order, without strays. */
  all<K extends BodyStatement['kind']>(...kinds: readonly K[]): readonly StatementContextOf<K>[];
  /** Returns whether a syntax error begins in this span: something that seems to be missing may be there. */
  isUnread(span: Span): boolean;
  /** The comments that hide findings, for the rules about such comments. */
  readonly suppressions: SuppressionView;
}

/** The suppressions of a file, as the rules about suppressions see them. */
export interface SuppressionView {
  readonly all: readonly Suppression[];
  /** Every rule, by its id. */
  readonly rules: ReadonlyMap<string, Rule>;
  /**
   * Returns the suppressions that hide nothing for at least one of their rules, with the names of these rules.
   * Complete only after all other rules have run. Leaves out rules that are off, since they report nothing.
   */
  unused(): ReadonlyMap<Suppression, readonly Name[]>;
}

/** The context of a statement of one kind. */
export interface StatementContextOf<K extends BodyStatement['kind']> extends StatementContext {
  readonly statement: Extract<BodyStatement, { readonly kind: K }>;
}

/** A finding as its rule yields it. `checkDocument` adds the rule, the level and the file. */
export interface RuleFinding {
  /** The span of a statement's header, or of a value. */
  readonly span: Span;
  /** Says what is wrong, why it matters and what to do. */
  readonly message: string;
  /** The best one first. */
  readonly fixes?: readonly Fix[];
  /** The highest level of this finding, whatever the level of its rule. */
  readonly atMost?: Level;
  /** True if reports must not repeat the text at the span. */
  readonly isPrivate?: true;
  /** True if something is missing, in a rule that reports other things as well. */
  readonly missing?: true;
  /** True if all findings of the rule with the same subject are merged into one. */
  readonly group?: FindingGroup;
}

/** Instructions to merge several findings into one, at the first of them that no comment hides. */
export interface FindingGroup {
  /** The same for all of these findings, and for no others. It identifies the finding from one version to the next. */
  readonly subject: string;
  /** A few words for each of the other places. */
  readonly related: string;
  /** Returns the message and fixes for several places at once, in text order. */
  readonly describe: (places: readonly Span[]) => Pick<RuleFinding, 'message' | 'fixes'>;
}

export interface Example {
  /** The whole text of a file. */
  readonly text: string;
  /** Other files by their paths, relative to this one. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface BadExample extends Example {
  /** The text, with `⟦` and `⟧` around the span of the finding. */
  readonly text: string;
  /** The text after the first quick fix; absent if there is no fix. */
  readonly fixed?: string;
}

/** An option of a rule, in JSON Schema's terms. */
export type OptionSchema = { readonly description: string } & (
  | {
      readonly type: 'integer';
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly type: 'boolean'; readonly default: boolean }
  | {
      readonly type: 'string';
      readonly default: string;
      /** The default in the preset `strict`; absent if it is the same. */
      readonly defaultInStrict?: string;
      readonly enum: readonly string[];
    }
);

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

export type OptionValues<Options extends OptionSchemas> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly type: 'integer' }
    ? number
    : Options[Name] extends { readonly type: 'boolean' }
      ? boolean
      : string;
};

/** Returns a rule with the texts of its examples dedented: in the rule's file they are indented like the code. */
export function defineRule<const Options extends OptionSchemas>(rule: Rule<Options>): Rule<Options> {
  const dedentExample = <E extends Example & { readonly fixed?: string }>(example: E): E => ({
    ...example,
    text: dedentText(example.text),
    ...(example.fixed === undefined ? {} : { fixed: dedentText(example.fixed) }),
    ...(example.files === undefined
      ? {}
      : {
          files: Object.fromEntries(
            Object.entries(example.files).map(([path, text]) => [path, dedentText(text)]),
          ),
        }),
  });
  const { bad, good } = rule.examples;
  let examples: Rule['examples'] | undefined;
  return {
    ...rule,
    // Dedents on first use: only tests and the documentation read examples, and a check loads sixty rules.
    get examples() {
      examples ??= { bad: bad.map(dedentExample), good: good.map(dedentExample) };
      return examples;
    },
  };
}

function dedentText(text: string): string {
  const lines = text
    .replace(/^\n/u, '')
    .replace(/\n[ ]*$/u, '\n')
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const indent = findSmallest(indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
