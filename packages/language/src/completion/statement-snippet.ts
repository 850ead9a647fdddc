import type { RefKind } from '@journey-maps/core/model';
import { append } from '@journey-maps/core/text';
import type { Keyword } from '../lexer/generated/keywords.ts';
import type { StatementHead } from '../lexer/statement-table.ts';
import { listComingDays, listPastDays, listPastMonths } from './dates.ts';
import type { WrittenStatement } from './find-statements-around.ts';
import type { NearTarget } from './near-targets.ts';
import { getReferenceKind } from './reference-kinds.ts';
import { findScale, sortMiddleFirst } from './scales.ts';
import type { SnippetStops } from './snippet-stops.ts';
import { findHints, languageTags } from './text-hints.ts';

/** The input for the snippet of a new statement. */
export interface SnippetContext {
  /** Returns the names in scope of a kind, the nearest first. */
  readonly names: (to: RefKind) => readonly string[];
  /** Returns statements of the same journey that it can refer to, the likeliest first. They can lack a name. */
  readonly near: (to: RefKind) => readonly Pick<NearTarget, 'name' | 'edits'>[];
  /** Returns whether a file that is not imported declares anything of a kind. */
  readonly hasElsewhere: (to: RefKind) => boolean;
  /** True if the editor derives a name from the title that the user types after it. */
  readonly derivesNames: boolean;
  /** Returns the paths of files that it can import. */
  readonly paths: () => readonly string[];
  readonly today: string;
  /** The other statements of the body. */
  readonly siblings: readonly WrittenStatement[];
  /** True if the statement and its body share a line with other statements. */
  readonly onOneLine: boolean;
}

/** Returns a statement with its body as a snippet, with a tab stop for each value. */
export function createStatementSnippet(
  keyword: string,
  head: StatementHead,
  context: SnippetContext,
  stops: SnippetStops,
): string {
  const written = createHeaderSnippet(keyword, head, stops, context);
  const { body } = head;
  const draft = bodies[head.type];
  if (!body || !draft) return written;
  const inner = draft.statements.flatMap((inside) => {
    const innerHead = body.statements.get(inside);
    if (!innerHead || hasNoTarget(innerHead, context)) return [];
    return [createHeaderSnippet(inside, innerHead, stops, { ...context, siblings: [] })];
  });
  if (inner.length === 0 && draft.statements.length > 0) return written;
  if (inner.length === 0) return `${written} {${context.onOneLine ? ' $0 ' : '\n\t$0\n'}}`;
  if (context.onOneLine || draft.beside) return `${written} { ${inner.join('; ')} }`;
  return `${written} {\n\t${inner.join('\n\t')}$0\n}`;
}

/** Returns whether a statement needs a target but no possible target exists. */
export function hasNoTarget(head: StatementHead, context: SnippetContext): boolean {
  const to = head.refersTo === undefined ? undefined : getReferenceKind(head);
  if (to === undefined || optionalPersona.has(head.type)) return false;
  return context.names(to).length === 0 && context.near(to).length === 0 && !context.hasElsewhere(to);
}

/** Returns a statement without its body as a snippet. */
export function createHeaderSnippet(
  keyword: string,
  head: StatementHead,
  stops: SnippetStops,
  context: SnippetContext,
): string {
  const parts = [keyword];
  const to = head.refersTo === undefined ? undefined : getReferenceKind(head);
  const hints = findHints(keyword);
  if (named.has(head.type)) {
    const { name, title } = stops.nameAndTitle(hints[0] ?? '');
    return `${keyword} ${name} "${title}"`;
  }
  if (head.values) parts.push(stops.choice([...head.values]));
  else if (head.type === 'Language') parts.push(stops.choice(languageTags.map(({ tag }) => tag)));
  else if (head.type === 'Was') parts.push(stops.text('old-name'));
  else if (to !== undefined && !optionalPersona.has(head.type))
    parts.push(createReferenceChoice(to, stops, context));
  else if (head.type === 'Emotion') append(parts, createEmotionPersona(stops, context));
  // The date of a reading comes before its figure.
  if (head.takesDate) parts.push(createDateStop(keyword, stops, context.today));
  if (head.takesNumber) parts.push(createNumberStop(keyword, head, stops, context));
  if (keyword === 'picture') parts.push(`"${stops.text('./picture.png')}"`);
  if (head.takesText && keyword === 'import') parts.push(createPathStop(stops, context));
  else if (head.takesText)
    append(
      parts,
      hints.map((hint) => `"${stops.text(hint)}"`),
    );
  return parts.join(' ');
}

/** The limit of a choice: a longer list is searched more quickly by typing. */
const longestChoice = 30;

/**
 * Writes a choice of names. The default is the nearest target, which gets a name if it has no name yet. If
 * nothing in scope has a name, the stop is empty, so that the editor lists all proposals there.
 */
function createReferenceChoice(to: RefKind, stops: SnippetStops, { names, near }: SnippetContext): string {
  const [nearest, ...others] = near(to);
  const named = others.filter(({ edits }) => edits.length === 0).map(({ name }) => name);
  const some = [...new Set([...(nearest ? [nearest.name] : []), ...named, ...names(to)])];
  if (some.length === 0) return stops.text('');
  if (nearest) stops.alsoChange(nearest.edits);
  return stops.choice(some.slice(0, longestChoice));
}

/** Returns the persona of an emotion, which is required only beside an emotion for all personas. */
function createEmotionPersona(stops: SnippetStops, { names, siblings }: SnippetContext): string[] {
  const emotions = siblings.filter(({ keyword }) => keyword === 'emotion');
  const whose = new Set(emotions.map(({ parts: [first] }) => (first?.is === 'name' ? first.image : '')));
  return whose.has('') ? [stops.choice(names('persona').filter((name) => !whose.has(name)))] : [];
}

function createNumberStop(
  keyword: string,
  head: StatementHead,
  stops: SnippetStops,
  context: SnippetContext,
): string {
  const scale = findScale(keyword, head);
  if (scale) return stops.choice(sortMiddleFirst(scale));
  if (keyword === 'sample') return stops.text('12');
  if (keyword === 'scale') return stops.text('5');
  // A metric has either percentages, or a unit, a scale or a kind.
  const plain = context.siblings.some(
    (other) =>
      other.keyword === 'unit' ||
      other.keyword === 'scale' ||
      (other.keyword === 'kind' && other.parts[0]?.image !== 'csat') ||
      other.parts.some(({ is, image }) => is === 'number' && !image.endsWith('%')),
  );
  const figure = stops.text(keyword === 'share' ? '10' : '50');
  return (head.rule === 'MetricNumber' || head.rule === 'Reading') && plain ? figure : `${figure}%`;
}

function createDateStop(keyword: string, stops: SnippetStops, today: string): string {
  const days =
    keyword === 'due'
      ? listComingDays(today)
      : keyword === 'reading'
        ? listPastMonths(today)
        : listPastDays(today);
  return stops.choice(days.map(({ day }) => day));
}

function createPathStop(stops: SnippetStops, { paths }: SnippetContext): string {
  const some = paths().slice(0, longestChoice);
  return `"${some.length === 0 ? stops.text('./file.journey') : stops.choice(some)}"`;
}

/** The statements with an optional persona, which most maps leave out. */
const optionalPersona: ReadonlySet<string> = new Set(['Voice', 'Emotion']);

/** The statements that require a name. All others get one with their first reference. */
const named: ReadonlySet<string> = new Set([
  'PersonaDecl',
  'OwnerDecl',
  'ChannelDecl',
  'EvidenceDecl',
  'TouchpointDecl',
  'MetricDecl',
  'EmpathyMap',
  'Journey',
]);

interface BodyDraft {
  readonly statements: readonly Keyword[];
  /** Short enough for the line of the header. */
  readonly beside?: boolean;
}

/** The statements of a new body by node type. Other types get no body. */
const bodies: Readonly<Record<string, BodyDraft>> = {
  PersonaDecl: { statements: ['goal', 'frustration'] },
  ChannelDecl: { statements: ['kind'], beside: true },
  EvidenceDecl: { statements: ['method', 'date', 'sample'], beside: true },
  TouchpointDecl: { statements: ['channel', 'importance'], beside: true },
  MetricDecl: { statements: ['baseline', 'target'], beside: true },
  EmpathyMap: { statements: ['persona', 'says', 'thinks', 'does', 'feels'] },
  Journey: { statements: ['persona', 'owner', 'purpose'] },
  Stage: { statements: [] },
  Step: { statements: [] },
  Touchpoint: { statements: ['channel', 'importance'], beside: true },
  Pain: { statements: ['owner', 'severity'] },
  Opportunity: { statements: ['for', 'owner', 'value', 'effort'] },
  ActionItem: { statements: ['for', 'owner', 'due'] },
  Metric: { statements: ['baseline', 'target'], beside: true },
  Resource: { statements: ['status', 'owner'], beside: true },
  Exit: { statements: ['share'], beside: true },
};
