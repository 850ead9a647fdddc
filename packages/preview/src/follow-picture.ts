import { applyPictureChange, isPicture, type Picture, type PictureChange } from '@journey-maps/core/protocol';
import type { Comparison } from '@journey-maps/core/versions';
import { keepLastValid, keepLastValidMap } from '@journey-maps/core/views';
import type { LastGood } from './page-state.ts';
import { createPicturePulls } from './picture-pulls.ts';

/** The picture of the shown file, kept up to date. */
export interface FollowedPicture {
  /** Returns the picture of the current text; undefined before it arrived. */
  readonly picture: () => Picture | undefined;
  /** Returns the maps to draw: the current ones, or for a text with syntax errors the last valid ones. */
  readonly shown: () => LastGood;
  /** Returns the changes in the drawn maps, if two versions are compared. */
  readonly compared: () => Comparison | undefined;
  /** Requests the picture of this file, and forgets the picture of the previous file. */
  readonly follow: (uri: string, isAnother: boolean) => void;
  /** Forgets the drawn picture, since the next picture is unrelated. */
  readonly forget: () => void;
  /** Applies a change, or requests the whole picture if the change does not fit. */
  readonly takeChange: (uri: string, change: PictureChange | undefined) => void;
  readonly takeAnswer: (request: number, answer: Picture | undefined) => void;
}

export interface FollowedPictureEvents {
  readonly ask: (request: number, uri: string) => void;
  /** @param begun set if a comparison begins now */
  readonly changed: (begun: Comparison | undefined) => void;
  readonly lost: () => void;
  readonly keepLastValid: (lastGood: LastGood | undefined) => void;
}

const nothing: LastGood = { diagrams: [], maps: { journeys: [], empathyMaps: [], declarations: [] } };

/** @param kept the maps drawn before a reload, for a text that still has syntax errors */
export function createFollowedPicture(
  initial: LastGood | undefined,
  events: FollowedPictureEvents,
): FollowedPicture {
  let uri: string | undefined;
  let picture: Picture | undefined;
  let lastGood = initial;
  let shown = nothing;
  let compared: Comparison | undefined;
  /** Until this frame, nothing more is drawn: the last drawing has not been painted yet. */
  let nextFrame: number | undefined;
  let changedMeanwhile = false;
  const pulls = createPicturePulls(events.ask);

  function showAnother(answer: Picture): void {
    picture = answer;
    const { broken, comparison, diagrams, maps } = answer;
    if (comparison !== undefined) return showComparison(answer, comparison);
    compared = undefined;
    const isBroken = broken !== undefined;
    shown = {
      diagrams: keepLastValid(lastGood?.diagrams ?? [], diagrams, isBroken),
      maps: keepLastValidMap(lastGood?.maps, maps, isBroken),
    };
    if (!isBroken) lastGood = { diagrams, maps };
    events.keepLastValid(isBroken ? lastGood : undefined);
    events.changed(undefined);
  }

  /** While the text has syntax errors, the former comparison stays. */
  function showComparison({ diagrams, maps, broken }: Picture, comparison: Comparison): void {
    const begins = compared === undefined;
    if (begins || broken === undefined) {
      shown = { diagrams, maps };
      compared = comparison;
    }
    events.changed(begins ? comparison : undefined);
  }

  /** Draws the first change at once, and all later changes before the next frame together. */
  function drawInFrame(): void {
    changedMeanwhile = nextFrame !== undefined;
    if (changedMeanwhile || picture === undefined) return;
    nextFrame = requestAnimationFrame(() => {
      nextFrame = undefined;
      if (changedMeanwhile) drawInFrame();
    });
    showAnother(picture);
  }

  return {
    picture: () => picture,
    shown: () => shown,
    compared: () => compared,
    follow: (nextUri, isAnother) => {
      uri = nextUri;
      if (isAnother) lastGood = undefined;
      pulls.show(nextUri);
    },
    forget: () => {
      picture = undefined;
      compared = undefined;
    },
    takeChange: (of, change) => {
      // A change of a revision other than the current one is useless: the whole picture is
      // requested instead.
      if (picture === undefined || change?.from !== picture.revision || pulls.underway())
        return pulls.changed(of);
      const next = applyPictureChange(picture, change);
      if (!isPicture(next)) return pulls.changed(of);
      picture = next;
      drawInFrame();
    },
    takeAnswer: (request, answer) => {
      if (!pulls.answered(request)) return;
      if (answer === undefined) events.lost();
      else if (answer.uri === uri) showAnother(answer);
    },
  };
}
