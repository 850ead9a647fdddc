import { answersIn } from '../check/answers.ts';
import { daysBetween, isDay } from '../check/calendar.ts';
import { describesLife } from '../check/describes-life.ts';
import type { Finding, Level } from '../check/finding.ts';
import { reviewDays } from '../check/review-days.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import { namesOf } from '../link/names.ts';
import type { Journey, Pain, Persona } from '../model/statements.ts';
import type { Name, Span } from '../model/values.ts';
import { type Place, walk } from '../model/walk.ts';
import type { WorkspaceView } from '../workspace/workspace.ts';

/** A few words above a statement, on what the map or other files have to do with it. */
export interface Lens {
  readonly kind: 'preview' | 'findings' | 'review' | 'uses' | 'answers';
  /** The statement's head. */
  readonly span: Span;
  readonly words: string;
  /** Where words are about uses of a name: that name. */
  readonly name?: Name;
}

/**
 * What stands above the journeys, personas and pains of a file, in the order of the text.
 *
 * @param today such as `2026-11-21`.
 */
export function lensesOf(
  linked: LinkedDocument,
  workspace: WorkspaceView,
  findings: readonly Finding[],
  today: string,
): readonly Lens[] {
  const { document } = linked;
  const answersTo = answersIn({ document, linked, workspace });
  return walk(document).flatMap((place): readonly Lens[] => {
    const { statement } = place;
    if (place.stray) return [];
    if (statement.kind === 'journey') return ofJourney(statement, findings, today);
    if (statement.kind === 'persona') return ofPersona(statement, linked, workspace);
    if (statement.kind === 'pain' && statement.status?.value !== 'resolved' && !describesLife(place)) {
      return [ofPain(statement, answersTo(statement, place))];
    }
    return [];
  });
}

function ofJourney(journey: Journey, findings: readonly Finding[], today: string): readonly Lens[] {
  const { head: span } = journey;
  const own = findings.filter(
    (one) => journey.span.start <= one.span.start && one.span.end <= journey.span.end,
  );
  const review = reviewWords(journey, today);
  return [
    { kind: 'preview', span, words: 'Open preview' },
    { kind: 'findings', span, words: findingWords(own) },
    ...(review === undefined ? [] : [{ kind: 'review', span, words: review } as const]),
  ];
}

/** Suggestions are worth a word only where there is nothing worse. */
function findingWords(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const worse = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  if (worse.length > 0) return worse.join(', ');
  return infos > 0 ? counted(infos, 'suggestion') : 'nothing to mend';
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
  const files = [uri, ...workspace.mentioning(uri, name.value)];
  const journeys = new Set(
    files.flatMap((file) => journeysOf(persona, file === uri ? linked : workspace.linked(file))),
  );
  const words = journeys.size === 0 ? 'in no journey yet' : `used in ${counted(journeys.size, 'journey')}`;
  return [{ kind: 'uses', span, words, name }];
}

function journeysOf(persona: Persona, linked: LinkedDocument | undefined): readonly Journey[] {
  if (linked === undefined) return [];
  return namesOf(linked.document).sites.flatMap(({ ref, place }) => {
    if (ref.to !== 'persona' || linked.target(ref)?.entity !== persona) return [];
    const { statement } = topOf(place);
    return statement.kind === 'journey' ? [statement] : [];
  });
}

function topOf(place: Place): Place {
  return place.parent === undefined ? place : topOf(place.parent);
}

function ofPain({ name, head: span }: Pain, answers: ReturnType<ReturnType<typeof answersIn>>): Lens {
  const open = answers.filter(({ status }) => status?.value !== 'dropped');
  const count = (kind: (typeof answers)[number]['kind']) => open.filter((one) => one.kind === kind).length;
  const opportunities = count('opportunity');
  const actions = count('action-item');
  const by = [
    ...(opportunities > 0 ? [counted(opportunities, 'opportunity', 'opportunities')] : []),
    ...(actions > 0 ? [counted(actions, 'action item')] : []),
  ];
  const words = by.length === 0 ? 'no opportunity yet' : `answered by ${by.join(' and ')}`;
  return { kind: 'answers', span, words, ...(name && { name }) };
}

function counted(count: number, word: string, several = `${word}s`): string {
  return `${count} ${count === 1 ? word : several}`;
}
