import type { Finding, Level } from '../../model/finding.ts';
import type { Journey, Pain, Persona } from '../../model/statements.ts';
import type { Name, Span } from '../../model/values.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { countDaysSince, isDate } from '../../semantics/queries/calendar.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { isLifeMap } from '../../semantics/queries/is-life-map.ts';
import { reviewDays } from '../../semantics/queries/review-days.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';

/** A CodeLens: a few words above a statement about what the map or other files have to do with it. */
export interface Lens {
  readonly kind: 'preview' | 'findings' | 'review' | 'baseline' | 'uses' | 'answers';
  /** The span of the statement's header. */
  readonly span: Span;
  readonly words: string;
  /** The name of the statement, for a CodeLens about its uses or remedies. */
  readonly name?: Name;
  /** The id of the journey on the map, for a CodeLens about its baseline. */
  readonly journey?: string;
}

/**
 * Returns the CodeLenses above the journeys, personas and pains of a file, in the order of the text.
 *
 * @param today the date, such as `2026-11-21`
 */
export function listLenses(
  linked: LinkedDocument,
  workspace: WorkspaceView,
  findings: readonly Finding[],
  today: string,
): readonly Lens[] {
  const { document } = linked;
  const answersTo = findRemedies({ document, linked, workspace });
  return walk(document).flatMap((place): readonly Lens[] => {
    const { statement } = place;
    if (place.stray) return [];
    if (statement.kind === 'journey') return createJourneyLenses(statement, linked, findings, today);
    if (statement.kind === 'persona') return createPersonaLenses(statement, linked, workspace);
    if (statement.kind === 'pain' && statement.status?.value !== 'resolved' && !isLifeMap(place)) {
      return [createPainLens(statement, answersTo(statement, place))];
    }
    return [];
  });
}

function createJourneyLenses(
  journey: Journey,
  linked: LinkedDocument,
  findings: readonly Finding[],
  today: string,
): readonly Lens[] {
  const { head: span } = journey;
  const own = findings.filter(
    (finding) => journey.span.start <= finding.span.start && finding.span.end <= journey.span.end,
  );
  const review = describeReview(journey, today);
  const baseline = journey.baseline && linked.target(journey.baseline)?.entity;
  return [
    { kind: 'preview', span, words: 'Open preview' },
    { kind: 'findings', span, words: countFindings(own) },
    ...(review === undefined ? [] : [{ kind: 'review', span, words: review } as const]),
    ...(baseline?.kind === 'journey' && baseline !== journey
      ? [
          {
            kind: 'baseline',
            span,
            words: `compare with “${getTitle(baseline) || journey.baseline?.name}”`,
            journey: journey.name?.value ?? JSON.stringify(getTitle(journey)),
          } as const,
        ]
      : []),
  ];
}

/** Counts errors and warnings, and suggestions only if there are neither. */
function countFindings(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const worse = [
    ...(errors > 0 ? [formatCount(errors, 'error')] : []),
    ...(warnings > 0 ? [formatCount(warnings, 'warning')] : []),
  ];
  if (worse.length > 0) return worse.join(', ');
  return infos > 0 ? formatCount(infos, 'suggestion') : 'no findings';
}

function describeReview({ review, reviewed, state, status }: Journey, today: string): string | undefined {
  if (state?.value === 'future' || status?.value === 'retired') return undefined;
  if (reviewed === undefined) return review === undefined ? undefined : 'never reviewed';
  if (!isDate(reviewed.value)) return undefined;
  const days = countDaysSince(reviewed.value, today);
  if (days < 0) return `reviewed ${reviewed.value}`;
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  const isOverdue = review !== undefined && days > reviewDays[review.value];
  return `reviewed ${ago}${isOverdue ? ', overdue' : ''}`;
}

function createPersonaLenses(
  persona: Persona,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly Lens[] {
  const { name, head: span } = persona;
  if (name === undefined) return [];
  const { uri } = linked.document;
  const counts = [uri, ...workspace.mentioning(uri, name.value)].map((file) => {
    const other = file === uri ? linked : workspace.linked(file);
    return other === undefined ? 0 : (countJourneysByPersona(other).get(persona) ?? 0);
  });
  const count = counts.reduce((sum, otherCount) => sum + otherCount, 0);
  const words = count === 0 ? 'not in any journey yet' : `used in ${formatCount(count, 'journey')}`;
  return [{ kind: 'uses', span, words, name }];
}

const keptCounts = new WeakMap<LinkedDocument, ReadonlyMap<unknown, number>>();

/** Counts the journeys of a file that each persona is in. Cached, since a persona may be in a thousand files. */
function countJourneysByPersona(linked: LinkedDocument): ReadonlyMap<unknown, number> {
  let counts = keptCounts.get(linked);
  if (counts === undefined) keptCounts.set(linked, (counts = countJourneys(linked)));
  return counts;
}

function countJourneys(linked: LinkedDocument): ReadonlyMap<unknown, number> {
  const journeys = new Map<unknown, Set<unknown>>();
  for (const { ref, place } of namesOf(linked.document).sites) {
    const entity = ref.to === 'persona' ? linked.target(ref)?.entity : undefined;
    const { statement } = findTop(place);
    if (entity === undefined || statement.kind !== 'journey') continue;
    journeys.set(entity, (journeys.get(entity) ?? new Set()).add(statement));
  }
  return new Map([...journeys].map(([entity, mapSet]) => [entity, mapSet.size]));
}

function findTop(place: StatementContext): StatementContext {
  return place.parent === undefined ? place : findTop(place.parent);
}

function createPainLens(
  { name, head: span }: Pain,
  answers: ReturnType<ReturnType<typeof findRemedies>>,
): Lens {
  const open = answers.filter(({ status }) => status?.value !== 'dropped');
  const count = (kind: (typeof answers)[number]['kind']) =>
    open.filter((answer) => answer.kind === kind).length;
  const opportunities = count('opportunity');
  const actions = count('action-item');
  const by = [
    ...(opportunities > 0 ? [formatCount(opportunities, 'opportunity', 'opportunities')] : []),
    ...(actions > 0 ? [formatCount(actions, 'action item')] : []),
  ];
  const words = by.length === 0 ? 'no opportunity yet' : `addressed by ${by.join(' and ')}`;
  return { kind: 'answers', span, words, ...(name && { name }) };
}

function formatCount(count: number, word: string, several = `${word}s`): string {
  return `${count} ${count === 1 ? word : several}`;
}
