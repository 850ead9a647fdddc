import type { BodyStatement, Journey, Metric, Stage } from '../../model/statements.ts';
import { compareMetrics } from '../../semantics/figures/compare-metrics.ts';
import { findUnexplainedLosses } from '../../semantics/figures/find-unexplained-losses.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { listMomentsWithPerson } from '../../semantics/queries/emotion-curve.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { listPlacedContents, type Placed } from '../../semantics/queries/list-placed-contents.ts';
import { getPersonTitle, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { createLineFinder, type LineFinder } from '../report/create-line-finder.ts';
import { getRefName } from '../report/get-ref-name.ts';
import type { JourneyQuestions, Question, QuestionPart, SurveyQuestion } from './question-guide.ts';
import { surveyQuestions } from './survey-questions.ts';

/** The loss of customers, in percent, from which their reasons are worth a question. */
const leastLoss = 25;

/** A question with its stage, which is absent for the whole journey. */
interface PlacedQuestion extends Question {
  readonly stage: Stage | undefined;
}

/**
 * Returns the questions that would settle the gaps of each journey of a file: assumptions, unknown feelings,
 * pains without evidence, and losses without a cause.
 *
 * @param file the name of the file to display
 */
export function createQuestions(
  linked: LinkedDocument,
  workspace: WorkspaceView,
  file: string,
): readonly JourneyQuestions[] {
  const getLine = createLineFinder();
  return linked.document.journeys.map((journey) => {
    const questions = [
      ...askAboutPersonas(journey, linked, getLine),
      ...askAboutStatements(journey, linked, workspace, getLine),
      ...askAboutFeelings(journey, linked, getLine),
      ...askAboutLosses(journey, linked, getLine),
    ];
    return {
      title: getTitle(journey),
      file,
      personas: journey.personas.map((ref) => getPersonTitle(resolvePersona(ref, linked))),
      parts: [undefined, ...journey.stages].flatMap((stage): QuestionPart[] => {
        const asked = questions
          .filter((question) => question.stage === stage)
          .map(({ stage: _, ...question }) => question);
        return asked.length === 0 ? [] : [{ ...(stage && { stage: getTitle(stage) }), questions: asked }];
      }),
      survey: [...surveyQuestions, ...askAboutMetrics(journey, linked, workspace)],
    };
  });
}

/** Returns the questions of the journey's metrics, as they are asked, with the form of the answer. */
function askAboutMetrics(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): readonly SurveyQuestion[] {
  return compareMetrics(journey, linked, workspace).flatMap(({ metric }): SurveyQuestion[] =>
    metric.question === undefined ? [] : [{ text: metric.question.value, answer: describeAnswer(metric) }],
  );
}

function describeAnswer({ metricKind, scale, unit }: Metric): string {
  switch (metricKind?.value) {
    case 'nps':
      return '0 to 10';
    case 'csat':
      return '1 to 5';
    case 'ces':
      return '1 to 7';
    case undefined:
      return scale === undefined ? (unit?.value ?? 'a number') : `up to ${scale.value}`;
  }
}

function askAboutPersonas(
  journey: Journey,
  linked: LinkedDocument,
  getLine: LineFinder,
): readonly PlacedQuestion[] {
  return journey.personas.flatMap((ref): PlacedQuestion[] => {
    const persona = linked.target(ref)?.entity;
    if (persona?.kind !== 'persona' || !isAssumed(persona)) return [];
    const goals = persona.goals.map(({ value }) => `“${value}”`).join(', ');
    const text =
      goals === ''
        ? 'Tell me about yourself. What do you want to get done here, and what matters most to you?'
        : `What do you want to get done here? If nothing comes up: is it ${goals}?`;
    return [
      {
        reason: 'assumption',
        about: getRefName(ref, linked),
        text,
        line: getLine(linked, ref.span.start),
        stage: undefined,
      },
    ];
  });
}

/** Asks about the statements that are assumed, and about pains without evidence. */
function askAboutStatements(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
  getLine: LineFinder,
): readonly PlacedQuestion[] {
  const placed: readonly Placed[] = [
    { statement: journey, linked },
    ...listPlacedContents(journey, linked, workspace),
  ];
  return placed.flatMap(({ statement, linked: within, stage, step }): PlacedQuestion[] => {
    const reason = findReason(statement);
    if (reason === undefined) return [];
    const about = 'title' in statement || 'name' in statement ? getTitle(statement) : '';
    const around = statement.kind === 'stage' ? statement : stage;
    const moment = step ?? around;
    return [
      {
        reason,
        about,
        text: wordStatement(statement.kind, about, moment && getTitle(moment)),
        // A touchpoint's pain can be in another file, so the question leads to the moment on this map.
        line: getLine(linked, (within === linked ? statement : (moment ?? journey)).head.start),
        stage: around,
      },
    ];
  });
}

function findReason(statement: BodyStatement): 'assumption' | 'pain' | undefined {
  if (statement.kind === 'pain' && statement.status?.value === 'resolved') return undefined;
  if ('evidence' in statement && statement.evidence.length > 0) return undefined;
  if (isAssumed(statement)) return 'assumption';
  return statement.kind === 'pain' ? 'pain' : undefined;
}

function isAssumed(statement: BodyStatement): boolean {
  return 'assumption' in statement && statement.assumption !== undefined;
}

/** Asks about the last time, not about opinions: people remember what happened better than what usually happens. */
function wordStatement(kind: BodyStatement['kind'], about: string, moment: string | undefined): string {
  const when = moment === undefined ? 'the last time' : `the last time you were at this point: “${moment}”`;
  switch (kind) {
    case 'pain':
      return `Think of ${when}. What made it hard? If nothing comes up: did this happen to you: “${about}”? What did you do then?`;
    case 'gain':
      return `Think of ${when}. What did you like? If nothing comes up: did you notice this: “${about}”?`;
    case 'touchpoint':
      return `Think of ${when}. What did you use, or whom did you talk to? If nothing comes up: was it “${about}”?`;
    case 'journey':
      return `Tell me step by step what happened, from the beginning to the end. Our map calls it “${about}”.`;
    default:
      return `Think of ${when}. What happened, in which order, and what came next?`;
  }
}

function askAboutFeelings(
  journey: Journey,
  linked: LinkedDocument,
  getLine: LineFinder,
): readonly PlacedQuestion[] {
  const person = findPrimaryPersona(journey, linked);
  return listMomentsWithPerson(person, journey, linked).flatMap((moment): PlacedQuestion[] => {
    if (findEmotion(moment, person, linked) !== undefined) return [];
    const about = getMomentTitle(moment, linked);
    return [
      {
        reason: 'feeling',
        about,
        text: `Think of this moment: “${about}”. How did you feel, from −2 (very bad) to +2 (very good)? Which word fits, and why?`,
        line: getLine(linked, moment.node.head.start),
        stage: moment.stage,
      },
    ];
  });
}

function askAboutLosses(
  journey: Journey,
  linked: LinkedDocument,
  getLine: LineFinder,
): readonly PlacedQuestion[] {
  return findUnexplainedLosses(journey, linked, leastLoss).map(({ from, to, stage, percent }) => ({
    reason: 'loss',
    about: `${getTitle(from)} → ${getTitle(to)}`,
    text: `You got to this point: “${getTitle(from)}”. Did you go on to “${getTitle(to)}”? If not, what made you stop, and what did you do instead? (${percent} of 100 people don't go on.)`,
    line: getLine(linked, from.head.start),
    stage,
  }));
}
