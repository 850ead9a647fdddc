import type { JourneyDocument } from '../../model/document.ts';
import type { Finding, SuppressedFinding } from '../../model/finding.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { append } from '../../text/lists/append.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import { rules as allRules } from '../rules/index.ts';
import { FindingGroups } from './finding-groups.ts';
import { createInternalErrorFinding } from './internal-error-finding.ts';
import type { Rule, RuleContext, RuleFinding, StatementContextOf } from './rule.ts';
import { getLevel, getOptions, type Settings } from './settings.ts';
import { createSuppressionTracker } from './suppression-tracker.ts';

export interface CheckOptions {
  /** The day of the check, such as `2026-11-21`. */
  readonly today: string;
  readonly settings?: Settings;
}

/**
 * The findings of one file. `findings` and `suppressed` are in text order, findings at one span in the order of
 * the rules. `leftOutInDrafts` is in the order of the rules.
 */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** The findings that a comment hides. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The findings that are left out because their journey is a draft. */
  readonly leftOutInDrafts: readonly Finding[];
}

/** Checks one file. */
export function checkDocument(
  linked: LinkedDocument,
  workspace: WorkspaceView,
  { today, settings = noSettings }: CheckOptions,
  rules: readonly Rule[] = allRules,
): CheckResult {
  const { document } = linked;
  const drafts = document.journeys.filter(({ status }) => status?.value === 'draft').map(({ span }) => span);
  const all = groupStatementsByKind(document);
  const isUnread = createUnreadTest(document);
  const ledger = createSuppressionTracker(document, rules);
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const leftOutInDrafts: Finding[] = [];
  for (const { rule, options, runs, runsInDrafts } of selectRules(settings, rules)) {
    if (!runs && (drafts.length === 0 || !runsInDrafts)) continue;
    const context: RuleContext<never> = {
      document,
      linked,
      workspace,
      today,
      options: options as never,
      all,
      isUnread,
      suppressions: ledger,
    };
    ledger.run(rule);
    const groups = new FindingGroups();
    for (const { span, message, fixes = [], missing = rule.reportsMissing, group } of runRule(
      rule,
      context,
      (error) => {
        findings.push(createInternalErrorFinding(document, error));
      },
    )) {
      const statement = findStatementAround(document, span);
      // A suppression counts as used even if the draft turns the rule off: the journey will not stay a draft.
      const hidden = ledger.hide(rule, span, statement);
      const isInDraft = drafts.some((draft) => contains(draft, span));
      const level = getLevel(rule, settings, isInDraft);
      const finding = {
        rule: rule.id,
        message,
        uri: document.uri,
        span,
        statement,
        fixes,
        ...(missing && { missing }),
        ...(group && { subject: group.subject }),
      };
      if (level === 'off') {
        const otherwise = getLevel(rule, settings, false);
        if (isInDraft && hidden === undefined && otherwise !== 'off')
          leftOutInDrafts.push({ ...finding, level: otherwise });
        continue;
      }
      if (hidden !== undefined) {
        const { reason, scope, span: suppression } = hidden;
        suppressed.push({ ...finding, level, reason, scope, suppression });
      } else if (group === undefined) findings.push({ ...finding, level });
      else groups.add({ ...finding, level }, group);
    }
    append(findings, groups.findings());
  }
  return {
    findings: findings.sort(compareByPosition),
    suppressed: suppressed.sort(compareByPosition),
    leftOutInDrafts,
  };
}

/** Returns the findings of a rule. If the rule throws, returns those before the exception. */
function runRule(
  rule: Rule,
  context: RuleContext<never>,
  onError: (error: unknown) => void,
): readonly RuleFinding[] {
  const flaws: RuleFinding[] = [];
  try {
    for (const flaw of rule.check(context)) flaws.push(flaw);
  } catch (error) {
    onError(error);
  }
  return flaws;
}

const noSettings: Settings = {};

/** A rule with the settings applied to it. */
interface RuleUnderSettings {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
  readonly runs: boolean;
  readonly runsInDrafts: boolean;
}

/** The latest result of `selectRules`: most files of a check share their settings. */
let lastAsked: {
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly answer: readonly RuleUnderSettings[];
} = { settings: noSettings, rules: [], answer: [] };

function selectRules(settings: Settings, rules: readonly Rule[]): readonly RuleUnderSettings[] {
  if (lastAsked.settings !== settings || lastAsked.rules !== rules) {
    const answer = rules.map((rule) => ({
      rule,
      options: getOptions(rule, settings),
      runs: getLevel(rule, settings, false) !== 'off',
      runsInDrafts: getLevel(rule, settings, true) !== 'off',
    }));
    lastAsked = { settings, rules, answer };
  }
  return lastAsked.answer;
}

function compareByPosition(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function groupStatementsByKind(document: JourneyDocument): RuleContext['all'] {
  const byKind = new Map<BodyStatement['kind'], StatementContext[]>();
  for (const place of walk(document)) {
    if (place.stray) continue;
    const list = byKind.get(place.statement.kind);
    if (list === undefined) byKind.set(place.statement.kind, [place]);
    else list.push(place);
  }
  const byKinds = new Map<string, readonly StatementContext[]>();
  const listSeveral = (kinds: readonly BodyStatement['kind'][]): readonly StatementContext[] => {
    const key = kinds.join(' ');
    let places = byKinds.get(key);
    if (places === undefined) {
      const kindSet = new Set(kinds);
      places = walk(document).filter(({ statement, stray }) => !stray && kindSet.has(statement.kind));
      byKinds.set(key, places);
    }
    return places;
  };
  return <K extends BodyStatement['kind']>(...kinds: readonly K[]) => {
    const [only] = kinds;
    const places = kinds.length === 1 && only !== undefined ? (byKind.get(only) ?? []) : listSeveral(kinds);
    return places as readonly StatementContextOf<K>[];
  };
}

function createUnreadTest(document: JourneyDocument): (span: Span) => boolean {
  if (document.problems.length === 0) return () => false;
  const starts = document.problems.map((problem) => problem.span.start).sort((a, b) => a - b);
  return ({ start, end }) => {
    const index = countLeading(starts, (offset) => offset < start);
    return (starts[index] ?? Infinity) <= end;
  };
}

/**
 * Returns the span of the smallest statement or import around a span, else the span itself. The statement stays
 * the same when other parts of the file change, so a suppression keeps applying to its findings.
 */
function findStatementAround(document: JourneyDocument, span: Span): Span {
  const places = walk(document);
  const next = countLeading(places, ({ statement }) => statement.span.start <= span.start);
  for (let place = places[next - 1]; place !== undefined; place = place.parent) {
    if (contains(place.statement.span, span)) return place.statement.span;
  }
  const { imports } = document;
  const statement = imports[countLeading(imports, (entry) => entry.span.start <= span.start) - 1];
  return statement !== undefined && contains(statement.span, span) ? statement.span : span;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
