import type { LinkedDocument } from '../link/linked-document.ts';
import { smallest } from '../lists/extremes.ts';
import type { Fix, JourneyDocument } from '../model/document.ts';
import type { BodyStatement } from '../model/statements.ts';
import type { Span } from '../model/values.ts';
import type { Place } from '../model/walk.ts';
import type { WorkspaceView } from '../workspace/workspace.ts';
import type { Level } from './finding.ts';
import type { SuppressionView } from './suppression-ledger.ts';

/** A set of levels for all rules: for a map that is sketched, for most maps, for a map that a team runs on. */
export type Preset = 'draft' | 'recommended' | 'strict';

export type RuleLevel = Level | 'off';

/** In the order of the documentation. */
export type RuleCategory =
  | 'correctness'
  | 'completeness'
  | 'from finding to action'
  | 'evidence and measures'
  | 'ownership'
  | 'upkeep';

/** A flaw that a reader of a map would want to know of: what it is, how it is found, and how it is mended. */
export interface Rule<Options extends OptionSchemas = OptionSchemas> {
  /** Names the flaw, and its file. It never changes once released. */
  readonly id: string;
  readonly category: RuleCategory;
  /** What it flags, in one line. */
  readonly summary: string;
  /** Why a reader of the map would want to know. */
  readonly why: string;
  /** Which practice or body of work says so, in general words; absent where the reason speaks for itself. */
  readonly source?: string;
  readonly levels: Readonly<Record<Preset, RuleLevel>>;
  /** Set where no preset and no setting may change its levels. */
  readonly fixedLevels?: true;
  /** Set where no comment may hide what it finds. */
  readonly unsuppressible?: true;
  /** Set where it reports something missing that may still be typed: an editor waits until the cursor has left. */
  readonly reportsMissing?: true;
  readonly options: Options;
  /** Must not throw, whatever the map says, and must take time in proportion to it. */
  check(context: RuleContext<OptionValues<Options>>): Iterable<Flaw>;
  /** The rule's tests, and its documentation. */
  readonly examples: { readonly bad: readonly BadExample[]; readonly good: readonly Example[] };
}

/** What a rule sees. All it knows of other files it asks `workspace`, which remembers what was asked. */
export interface RuleContext<Options = unknown> {
  readonly document: JourneyDocument;
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** The one clock: a day such as `2026-11-21`. */
  readonly today: string;
  readonly options: Options;
  /** The statements of these kinds that are on the map, in the order of the text. */
  all<K extends BodyStatement['kind']>(...kinds: readonly K[]): readonly PlaceOf<K>[];
  /** Whether something in this stretch could not be read, so that what seems to be missing may stand there. */
  isUnread(span: Span): boolean;
  /** The comments that hide findings; only rules about these want them. */
  readonly suppressions: SuppressionView;
}

export interface PlaceOf<K extends BodyStatement['kind']> extends Place {
  readonly statement: Extract<BodyStatement, { readonly kind: K }>;
}

/** What a rule found. The frame adds whose it is, its level and its file. */
export interface Flaw {
  /** The head of a statement, or a value. */
  readonly span: Span;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  /** The best one first. */
  readonly fixes?: readonly Fix[];
  /** Set where something is missing, in a rule that reports other things as well. */
  readonly missing?: true;
  /** Set where several flaws of the rule are one finding: those with the same subject. */
  readonly group?: FlawGroup;
}

/** How several flaws become one finding, at the first of those that no comment hides. */
export interface FlawGroup {
  /** The same for all of them, and for them alone; it identifies the finding from one version to the next. */
  readonly subject: string;
  /** What there is at the other places, in a few words. */
  readonly related: string;
  /** Says it of several places at once, in the order of the text. */
  readonly describe: (places: readonly Span[]) => Pick<Flaw, 'message' | 'fixes'>;
}

export interface Example {
  /** A whole file. */
  readonly text: string;
  /** Other files by their paths, seen from this one. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface BadExample extends Example {
  /** With `⟦` and `⟧` around where the finding lies. */
  readonly text: string;
  /** What its first fix makes of it; absent where it has none. */
  readonly fixed?: string;
}

/** An option of a rule, in words that a JSON schema uses too. */
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
      /** What holds in the preset `strict` instead; absent where it is the same. */
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

/** A rule as its file writes it: options and examples may be texts that stand indented in the source. */
export function defineRule<const Options extends OptionSchemas>(rule: Rule<Options>): Rule<Options> {
  const dedented = <E extends Example & { readonly fixed?: string }>(example: E): E => ({
    ...example,
    text: dedent(example.text),
    ...(example.fixed === undefined ? {} : { fixed: dedent(example.fixed) }),
    ...(example.files === undefined
      ? {}
      : {
          files: Object.fromEntries(
            Object.entries(example.files).map(([path, text]) => [path, dedent(text)]),
          ),
        }),
  });
  const { bad, good } = rule.examples;
  let examples: Rule['examples'] | undefined;
  return {
    ...rule,
    // Only tests and documentation want them: a check that starts sixty rules does not.
    get examples() {
      examples ??= { bad: bad.map(dedented), good: good.map(dedented) };
      return examples;
    },
  };
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\n/u, '')
    .replace(/\n[ ]*$/u, '\n')
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const indent = smallest(indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
