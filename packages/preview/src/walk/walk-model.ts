import type { WalkStep } from '@journey-maps/core/edits';
import type { StepAnswer, UnfinishedWalk, WalkState } from '@journey-maps/core/protocol';

/** A walk on this device, and the step that the page shows; after the last step, the review. */
export interface WalkModel {
  readonly steps: readonly WalkStep[];
  state: WalkState;
  at: number;
}

/** Creates a walk without answers. */
export function beginWalk(steps: readonly WalkStep[], walker: string): WalkModel {
  return { steps, state: { walk: createId(), walker, answers: [], isFinished: false }, at: 0 };
}

/** Continues a walk at its first step without an answer. */
export function continueWalk({ steps, state }: UnfinishedWalk): WalkModel {
  const answered = new Set(state.answers.map(({ step }) => step));
  const at = steps.findIndex((_, index) => !answered.has(index));
  return { steps, state, at: at < 0 ? steps.length : at };
}

/** Returns the answers at a step; empty ones if there are none yet. */
export function getAnswer({ state }: WalkModel, step: number): StepAnswer {
  return state.answers.find((answer) => answer.step === step) ?? { step, photos: [] };
}

/** Replaces the answers at a step. */
export function setAnswer(model: WalkModel, answer: StepAnswer): void {
  const others = model.state.answers.filter(({ step }) => step !== answer.step);
  const answers = isEmpty(answer) ? others : [...others, answer].toSorted((a, b) => a.step - b.step);
  model.state = { ...model.state, answers };
}

/** Returns whether a photo has no description yet. */
export function hasUndescribedPhoto({ photos }: StepAnswer): boolean {
  return photos.some(({ alternative }) => alternative.trim() === '');
}

/** Returns a random id. `crypto.randomUUID` is not available on a page from the local network. */
export function createId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function isEmpty({ score, word = '', because = '', noticed = '', photos }: StepAnswer): boolean {
  return score === undefined && `${word}${because}${noticed}`.trim() === '' && photos.length === 0;
}
