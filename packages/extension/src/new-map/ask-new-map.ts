import { type MapKind, mapKinds, type StageModel, stageModels } from '@journey-maps/core/templates';
import type { DraftMap, MapPart, MapParts } from '@journey-maps/core/views';

/** The answers for a new map, without its path. */
export type WantedMap = Omit<DraftMap, 'uri'>;

/** Asks the user. A method returns undefined if the user cancels. */
export interface Asker {
  readonly pick: <T>(
    question: Question,
    choices: readonly Choice<T>[],
    /** Returns the choice for a text that the user types instead of choosing. */
    typed?: (text: string) => Choice<T> | undefined,
  ) => Promise<Answer<T> | 'back' | undefined>;
  readonly text: (question: Question) => Promise<Answer<string> | 'back' | undefined>;
}

export interface Question {
  /** Counts from 1. */
  readonly step: number;
  readonly steps: number;
  readonly words: string;
  /** An example of an answer, for a question that is answered by typing. */
  readonly example?: string;
}

export interface Choice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
}

interface Answer<T> {
  readonly value: T;
}

/** Asks the questions for a new map one by one. The user can always go back. */
export async function askNewMap(whenListed: Promise<MapParts>, asker: Asker): Promise<WantedMap | undefined> {
  let answers: Answers = {};
  // Doesn't wait for `whenListed`: the first question doesn't need it, and it takes a
  // moment in a large folder.
  let parts: MapParts | undefined;
  for (let at = 0; ; ) {
    const steps = listSteps(answers, parts);
    const step = steps[at];
    if (step === undefined) return createWantedMap(answers);
    const given = await step.ask({ step: at + 1, steps: steps.length, words: step.words }, asker);
    if (given === undefined) return undefined;
    if (given === 'back') {
      at = Math.max(0, at - 1);
      continue;
    }
    parts ??= await whenListed;
    // Asks again, and the choice explains why it is not available.
    if (given.kind === 'future' && parts.journeys.length === 0) continue;
    answers = { ...answers, ...given };
    at++;
  }
}

interface Answers extends Partial<Omit<WantedMap, 'persona' | 'stages'>> {
  /** `own`: the next question asks for the stages. A list: the user typed them instead of choosing. */
  readonly stages?: StageModel | readonly string[];
  /** `new`: the next question asks for its title. */
  readonly persona?: MapPart | 'new' | TypedTitle;
  readonly newPersona?: string;
}

interface TypedTitle {
  readonly typed: string;
}

/** Parses the user's own stages from one line. */
function readPhases(text: string): readonly string[] {
  const titles = text.split(/[,;，、\n]/u).map((title) => title.trim());
  return titles.filter((title) => title !== '');
}

interface Step {
  readonly words: string;
  ask(question: Question, asker: Asker): Promise<Answers | 'back' | undefined>;
}

/** Returns the questions that follow from the answers so far. */
function listSteps({ kind, persona, stages }: Answers, parts: MapParts | undefined): readonly Step[] {
  const { personas, journeys } = parts ?? { personas: [], journeys: [] };
  const facts = mapKinds.find((mapKind) => mapKind.kind === kind);
  const isNewPersona = personas.length === 0 || persona === 'new';
  return [
    createKindStep(parts !== undefined && journeys.length === 0),
    ...(kind === undefined || facts?.hasStageModel === true ? [stagesStep] : []),
    ...(facts?.hasStageModel === true && stages === 'own' ? [phasesStep] : []),
    ...(personas.length > 0 ? [createPersonaStep(personas)] : []),
    ...(isNewPersona ? [newPersonaStep] : []),
    ...(kind === 'future' ? [createBaselineStep(journeys)] : []),
    createTitleStep(kind),
  ];
}

function createKindStep(lacksBaseline: boolean): Step {
  return {
    words: 'What should the map show?',
    ask: (question, asker) =>
      asker
        .pick(
          question,
          mapKinds.map(({ kind, label, description }) => ({
            label,
            value: kind,
            detail: kind === 'future' && lacksBaseline ? needsToday : description,
          })),
        )
        .then((answer) => (typeof answer === 'object' ? { kind: answer.value } : answer)),
  };
}

const needsToday =
  'A future map is based on a current map. This folder has no current map yet: create that map first';

const stagesStep: Step = {
  words: 'Which stages does the customer go through?',
  ask: (question, asker) =>
    asker
      .pick<StageModel | readonly string[]>(
        question,
        stageModels.map(({ model, label, description }) => ({
          label: model === 'own' ? `${label}…` : label,
          value: model,
          detail:
            model === 'own' ? 'You name them next, or type them here: Before, During, After' : description,
        })),
        (text) => {
          const titles = readPhases(text);
          const label = `Stages: ${titles.join(', ')}`;
          return titles.length === 0
            ? undefined
            : { label, value: titles, detail: 'The stages that you typed' };
        },
      )
      .then((answer) => (typeof answer === 'object' ? { stages: answer.value } : answer)),
};

const phasesStep: Step = {
  words: 'What are the stages called? Separate them with commas',
  ask: (question, asker) =>
    asker
      .text({ ...question, example: 'Before, During, After' })
      .then((answer) => (typeof answer === 'object' ? { phases: readPhases(answer.value) } : answer)),
};

function createPersonaStep(personas: readonly MapPart[]): Step {
  return {
    words: 'Whose journey is it?',
    ask: (question, asker) =>
      asker
        .pick<MapPart | 'new' | TypedTitle>(
          question,
          [...createPartChoices(personas), { label: 'A new persona…', value: 'new' }],
          (text) => ({ label: `A new persona: ${text}`, value: { typed: text } }),
        )
        .then((answer) => (typeof answer === 'object' ? { persona: answer.value } : answer)),
  };
}

const newPersonaStep: Step = {
  words: 'Whose journey is it? Give the persona a memorable name',
  ask: (question, asker) =>
    asker
      .text({ ...question, example: 'Curious Colleen' })
      .then((answer) => (typeof answer === 'object' ? { newPersona: answer.value } : answer)),
};

function createBaselineStep(journeys: readonly MapPart[]): Step {
  return {
    words: 'Which current journey is it based on?',
    ask: (question, asker) =>
      asker
        .pick(question, createPartChoices(journeys))
        .then((answer) => (typeof answer === 'object' ? { baseline: answer.value } : answer)),
  };
}

function createTitleStep(kind: MapKind | undefined): Step {
  const example = {
    current: 'Replacing a broken vacuum cleaner',
    future: 'Replacing a vacuum cleaner in one evening',
    'day-in-the-life': 'A Tuesday with Colleen',
    'service-blueprint': 'Opening an account',
    'empathy-map': 'Colleen, the week the vacuum cleaner broke',
  } satisfies Record<MapKind, string>;
  return {
    words: 'What is the map called?',
    ask: (question, asker) =>
      asker
        .text({ ...question, example: example[kind ?? 'current'] })
        .then((answer) => (typeof answer === 'object' ? { title: answer.value } : answer)),
  };
}

/** Returns the choices for parts of maps. The file names distinguish equal titles. */
function createPartChoices(parts: readonly MapPart[]): readonly Choice<MapPart>[] {
  return parts.map((part) => ({ label: part.title, description: getFileName(part.uri), value: part }));
}

function getFileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function createWantedMap(answers: Answers): WantedMap | undefined {
  const { kind, title, stages, persona, newPersona, baseline } = answers;
  const chosen =
    persona === undefined || persona === 'new' ? newPersona : 'typed' in persona ? persona.typed : persona;
  const isTyped = typeof stages === 'object';
  const phases = isTyped ? stages : stages === 'own' ? answers.phases : undefined;
  if (kind === undefined || title === undefined || chosen === undefined) return undefined;
  const hasStages = mapKinds.find((mapKind) => mapKind.kind === kind)?.hasStageModel === true;
  return {
    kind,
    title,
    persona: chosen,
    // After going back, earlier answers may belong to questions that no longer apply.
    ...(hasStages && stages !== undefined && { stages: isTyped ? ('own' as const) : stages }),
    ...(hasStages && phases !== undefined && phases.length > 0 && { phases }),
    ...(kind === 'future' && baseline !== undefined && { baseline }),
  };
}
