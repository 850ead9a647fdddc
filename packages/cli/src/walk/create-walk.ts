import type { Walk, WalkAnswer, WalkStep } from '@journey-maps/core/edits';
import { longestAnswers, type StepAnswer } from '@journey-maps/core/protocol';
import { tidyText } from '@journey-maps/core/text';
import type { PictureWords } from '@journey-maps/core/views';
import type { Named } from './choose-walk.ts';
import type { StoredWalk } from './walk-store.ts';

/** A photo of a walk, and its path beside the map. */
export interface WalkPhoto {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WalkSetting {
  readonly persona: Named;
  readonly owner?: Named;
  /** Such as `2026-09-14`. */
  readonly date: string;
  readonly words: PictureWords['walk'];
  /** Returns the path for the next photo, relative to the map. */
  readonly namePhoto: () => string;
}

/** Makes a walk of the answers that a page has sent, in the order of the steps. Its texts are tidied and bounded. */
export function createWalk(
  { steps, state, photos }: StoredWalk,
  { persona, owner, date, words, namePhoto }: WalkSetting,
): { readonly walk: Walk; readonly photos: readonly WalkPhoto[] } {
  const walker = tidyText(state.walker, longestAnswers.walker);
  const used: WalkPhoto[] = [];
  const answers = state.answers
    .toSorted((a, b) => a.step - b.step)
    .flatMap((answer): readonly WalkAnswer[] => {
      const step = steps[answer.step];
      return step === undefined
        ? []
        : [{ ...tidyAnswer(answer), step, pictures: listPictures(answer, step) }];
    });
  const walk: Walk = {
    name: words.as(persona.name),
    title: walker === '' ? words.title(persona.title) : words.titleBy(walker, persona.title),
    date,
    persona: persona.name,
    ...(owner === undefined ? {} : { owner: owner.name }),
    answers,
  };
  return { walk, photos: used };

  function listPictures(answer: StepAnswer, step: WalkStep): WalkAnswer['pictures'] {
    return answer.photos.flatMap(({ id, alternative }) => {
      const bytes = photos.get(id);
      if (bytes === undefined) return [];
      const path = namePhoto();
      used.push({ path, bytes });
      const text = tidyText(alternative, longestAnswers.alternative);
      return [{ path, alternative: text === '' ? step.title : text }];
    });
  }
}

function tidyAnswer({ score, ...texts }: StepAnswer): Omit<WalkAnswer, 'step' | 'pictures'> {
  const tidy = (key: 'word' | 'because' | 'noticed') => {
    const text = tidyText(texts[key] ?? '', longestAnswers[key]);
    return text === '' ? {} : { [key]: text };
  };
  return {
    ...(score === undefined ? {} : { score }),
    ...tidy('word'),
    ...tidy('because'),
    ...tidy('noticed'),
  };
}
