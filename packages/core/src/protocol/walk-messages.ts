import * as v from 'valibot';
import type { WalkStep } from '../edits/walk/plan-walk.ts';
import { guard, list, maybe } from './schema.ts';

/** The maximum number of photos at one step, and of steps with answers. */
export const mostPhotos = 10;
const mostAnswers = 500;

/** The longest texts of an answer, in characters. */
export const longestAnswers = {
  walker: 60,
  word: 40,
  because: 400,
  noticed: 600,
  alternative: 300,
} as const;

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));
const photo = v.object({ id, alternative: v.string() });
const answer = v.object({
  /** The position of the step in the list of steps. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
  score: maybe(v.picklist([-2, -1, 0, 1, 2])),
  word: maybe(v.string()),
  because: maybe(v.string()),
  noticed: maybe(v.string()),
  photos: v.pipe(list(photo), v.maxLength(mostPhotos)),
});
const state = v.object({
  walk: id,
  walker: v.string(),
  answers: v.pipe(list(answer), v.maxLength(mostAnswers)),
  isFinished: v.boolean(),
});

/** The answers of a walk so far, as the page sends them after each change. */
export type WalkState = v.InferOutput<typeof state>;
/** The answers at one step. */
export type StepAnswer = WalkState['answers'][number];

/** Checks the answers that a page sends. Their texts can have any length and content. */
export const isWalkState = guard<WalkState>(state);

const text = v.string();
const step = v.object({ stage: text, name: maybe(text), title: text, touchpoints: list(text) });
const unfinished = v.object({ steps: list(step), state });

/** An interrupted walk, with its steps as they were when it began. */
export interface UnfinishedWalk {
  readonly steps: readonly WalkStep[];
  readonly state: WalkState;
}

/** Checks an interrupted walk. */
export const isUnfinishedWalk = guard<UnfinishedWalk>(unfinished);

const plan = v.object({
  /** The language of the map, as written there. */
  language: maybe(text),
  journey: text,
  persona: text,
  steps: list(step),
  unfinished: list(unfinished),
});

/** The journey that a page takes people through. */
export interface WalkPlan {
  readonly language?: string;
  readonly journey: string;
  readonly persona: string;
  readonly steps: readonly WalkStep[];
  readonly unfinished: readonly UnfinishedWalk[];
}

/** Checks the plan that the page receives. */
export const isWalkPlan = guard<WalkPlan>(plan);
