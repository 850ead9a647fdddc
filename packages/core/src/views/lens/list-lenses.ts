import type { Finding, Level } from '../../model/finding.ts';
import type { Journey, Pain, Persona } from '../../model/statements.ts';
import type { Name, Span } from '../../model/values.ts';
import { type Place, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { daysBetween, isDay } from '../../semantics/queries/calendar.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { titleOf } from '../../semantics/queries/get-title.ts';
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
export function lensesOf(
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
    if (statement.kind === 'journey') return ofJourney(statement, linked, findings, today);
    if (statement.kind === 'persona') return ofPersona(statement, linked, workspace);
    if (statement.kind === 'pain' && statement.status?.value !== 'resolved' && !isLifeMap(place)) {
      return [ofPain(statement, answersTo(statement, place))];
    }
    return [];
  });
}

function ofJourney(
  journey: Journey,
  linked: LinkedDocument,
  findings: readonly Finding[],
  today: string,
): readonly Lens[] {
  const { head: span } = journey;
  const own = findings.filter(
    (one) => journey.span.start <= one.span.start && one.span.end <= journey.span.end,
  );
  const review = reviewWords(journey, today);
  const baseline = journey.baseline && linked.target(journey.baseline)?.entity;
  return [
    { kind: 'preview', span, words: 'Open preview' },
    { kind: 'findings', span, words: findingWords(own) },
    ...(review === undefined ? [] : [{ kind: 'review', span, words: review } as const]),
    ...(baseline?.kind === 'journey' && baseline !== journey
      ? [
          {
            kind: 'baseline',
            span,
            words: `compare with “${titleOf(baseline) || journey.baseline?.name}”`,
            journey: journey.name?.value ?? JSON.stringify(titleOf(journey)),
          } as const,
        ]
      : []),
  ];
}

/** Counts errors and warnings, and suggestions only if there are neither. */
function findingWords(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const worse = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  if (worse.length > 0) return worse.join(', ');
  return infos > 0 ? counted(infos, 'suggestion') : 'no findings';
}

function reviewWords({ review, reviewed, state, status }: Journey, today: string): string | undefined {
  if (state?.value === 'future' || status?.value === 'retired') return undefined;
  if (reviewed === undefined) return review === undefined ? undefined : 'never reviewed';
  if (!isDay(reviewed.value)) return undefined;
  const days = daysBetween(reviewed.value, today);
  if (days < 0) return `reviewed ${reviewed.value}`;
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  const isOverdue = review !== undefined && days > reviewDays[review.value];
  return `reviewed ${ago}${isOverdue ? ', overdue' : ''}`;
}

function ofPersona(persona: Persona, linked: LinkedDocument, workspace: WorkspaceView): readonly Lens[] {
  const { name, head: span } = persona;
  if (name === undefined) return [];
  const { uri } = linked.document;
  const counts = [uri, ...workspace.mentioning(uri, name.value)].map((file) => {
    const other = file === uri ? linked : workspace.linked(file);
    return other === undefined ? 0 : (journeysByPersona(other).get(persona) ?? 0);
  });
  const count = counts.reduce((sum, one) => sum + one, 0);
  const words = count === 0 ? 'not in any journey yet' : `used in ${counted(count, 'journey')}`;
  return [{ kind: 'uses', span, words, name }];
}

const keptCounts = new WeakMap<LinkedDocument, ReadonlyMap<unknown, number>>();

/** Counts the journeys of a file that each persona is in. Cached, since a persona may be in a thousand files. */
function journeysByPersona(linked: LinkedDocument): ReadonlyMap<unknown, number> {
  let counts = keptCounts.get(linked);
  if (counts === undefined) keptCounts.set(linked, (counts = countJourneys(linked)));
  return counts;
}

function countJourneys(linked: LinkedDocument): ReadonlyMap<unknown, number> {
  const journeys = new Map<unknown, Set<unknown>>();
  for (const { ref, place } of namesOf(linked.document).sites) {
    const entity = ref.to === 'persona' ? linked.target(ref)?.entity : undefined;
    const { statement } = topOf(place);
    if (entity === undefined || statement.kind !== 'journey') continue;
    journeys.set(entity, (journeys.get(entity) ?? new Set()).add(statement));
  }
  return new Map([...journeys].map(([entity, found]) => [entity, found.size]));
}

function topOf(place: Place): Place {
  return place.parent === undefined ? place : topOf(place.parent);
}

function ofPain({ name, head: span }: Pain, answers: ReturnType<ReturnType<typeof findRemedies>>): Lens {
  const open = answers.filter(({ status }) => status?.value !== 'dropped');
  const count = (kind: (typeof answers)[number]['kind']) => open.filter((one) => one.kind === kind).length;
  const opportunities = count('opportunity');
  const actions = count('action-item');
  const by = [
    ...(opportunities > 0 ? [counted(opportunities, 'opportunity', 'opportunities')] : []),
    ...(actions > 0 ? [counted(actions, 'action item')] : []),
  ];
  const words = by.length === 0 ? 'no opportunity yet' : `addressed by ${by.join(' and ')}`;
  return { kind: 'answers', span, words, ...(name && { name }) };
}

function counted(count: number, word: string, several = `${word}s`): string {
  return `${count} ${count === 1 ? word : several}`;
}
