import type { RefKind } from '@journey-maps/core';
import type { StatementHead } from '../lexer/statement-table.ts';
import type { Keyword } from '../to-model/missing.ts';
import { comingDays, pastDays } from './dates.ts';
import { referenceKindOf } from './reference-kinds.ts';
import { middleFirst, scaleOf } from './scales.ts';
import { createStops, type SnippetStops } from './snippet-stops.ts';
import type { WrittenStatement } from './statements-around.ts';
import { languageTags, textHints } from './text-hints.ts';

/** What a new statement is made of. */
export interface SnippetContext {
  /** Names that it may refer to, the nearest first. */
  readonly names: (to: RefKind) => readonly string[];
  /** Whether other files declare some that it does not see. */
  readonly hasElsewhere: (to: RefKind) => boolean;
  /** Paths of files that it may import. */
  readonly paths: () => readonly string[];
  readonly today: string;
  /** The other statements of the body. */
  readonly siblings: readonly WrittenStatement[];
  /** It stands on a line with others, and so does its body. */
  readonly onOneLine: boolean;
}

/** A statement and its body, with a stop wherever something is to be filled in. */
export function statementSnippet(
  keyword: string,
  head: StatementHead,
  context: SnippetContext,
  stops: SnippetStops = createStops(),
): string {
  const written = headSnippet(keyword, head, stops, context);
  const { body } = head;
  const draft = bodies[head.type];
  if (!body || !draft) return written;
  const inner = draft.statements.flatMap((inside) => {
    const innerHead = body.statements.get(inside);
    return innerHead ? [headSnippet(inside, innerHead, stops, { ...context, siblings: [] })] : [];
  });
  if (inner.length === 0) return `${written} {${context.onOneLine ? ' $0 ' : '\n\t$0\n'}}`;
  if (context.onOneLine || draft.beside) return `${written} { ${inner.join('; ')} }`;
  return `${written} {\n\t${inner.join('\n\t')}$0\n}`;
}

/** A statement without its body. */
export function headSnippet(
  keyword: string,
  head: StatementHead,
  stops: SnippetStops,
  context: SnippetContext,
): string {
  const parts = [keyword];
  const to = head.refersTo === undefined ? undefined : referenceKindOf(head);
  const hints: readonly string[] = textHints[keyword as Keyword];
  if (head.values) parts.push(stops.choice([...head.values]));
  else if (head.type === 'Language') parts.push(stops.choice(languageTags.map(({ tag }) => tag)));
  else if (to !== undefined && !optionalPersona.has(head.type)) parts.push(reference(to, stops, context));
  else if (head.type === 'Emotion') parts.push(...whoseEmotion(stops, context));
  else if (head.takesName && named.has(head.type)) parts.push(stops.text(nameHints[head.type] ?? 'name'));
  if (head.takesNumber) parts.push(number(keyword, head, stops, context));
  if (head.takesDate) parts.push(date(keyword, stops, context.today));
  if (head.takesText && keyword === 'import') parts.push(importedPath(stops, context));
  else if (head.takesText) parts.push(...hints.map((hint) => `"${stops.text(hint)}"`));
  return parts.join(' ');
}

/** Lists that are longer are searched more quickly by typing. */
const longestChoice = 30;

function reference(to: RefKind, stops: SnippetStops, { names, hasElsewhere }: SnippetContext): string {
  const some = names(to).slice(0, longestChoice);
  if (some.length > 0) return stops.choice(some);
  // What other files declare is offered where nothing stands yet.
  return stops.text(hasElsewhere(to) ? '' : 'name');
}

/** Whose it is has to be said where that of all others stands there already. */
function whoseEmotion(stops: SnippetStops, { names, siblings }: SnippetContext): string[] {
  const emotions = siblings.filter(({ keyword }) => keyword === 'emotion');
  const whose = new Set(emotions.map(({ parts: [first] }) => (first?.is === 'name' ? first.image : '')));
  return whose.has('') ? [stops.choice(names('persona').filter((name) => !whose.has(name)))] : [];
}

function number(keyword: string, head: StatementHead, stops: SnippetStops, context: SnippetContext): string {
  const scale = scaleOf(keyword, head);
  if (scale) return stops.choice(middleFirst(scale));
  if (keyword === 'sample') return stops.text('12');
  // A metric has either percentages or a unit.
  const plain = context.siblings.some(
    (other) =>
      other.keyword === 'unit' ||
      other.parts.some(({ is, image }) => is === 'number' && !image.endsWith('%')),
  );
  const figure = stops.text(keyword === 'share' ? '10' : '50');
  return head.rule === 'MetricNumber' && plain ? figure : `${figure}%`;
}

function date(keyword: string, stops: SnippetStops, today: string): string {
  const days = keyword === 'due' ? comingDays(today) : pastDays(today);
  return stops.choice(days.map(({ day }) => day));
}

function importedPath(stops: SnippetStops, { paths }: SnippetContext): string {
  const some = paths().slice(0, longestChoice);
  return `"${some.length === 0 ? stops.text('./file.journey') : stops.choice(some)}"`;
}

/** Whose it is may be said, and mostly is not. */
const optionalPersona: ReadonlySet<string> = new Set(['Voice', 'Emotion']);

/** What has a name from the start, since it must or since others refer to it. */
const named: ReadonlySet<string> = new Set([
  'PersonaDecl',
  'OwnerDecl',
  'ChannelDecl',
  'EvidenceDecl',
  'TouchpointDecl',
  'MetricDecl',
  'EmpathyMap',
  'Journey',
  'Stage',
  'Step',
  'Pain',
  'Opportunity',
  'Was',
]);

const nameHints: Readonly<Record<string, string>> = { Was: 'old-name' };

interface BodyDraft {
  readonly statements: readonly Keyword[];
  /** Short enough to stand on the line of the head. */
  readonly beside?: boolean;
}

/** What a new body says, by the type of the tree's node; without one it is left out. */
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
