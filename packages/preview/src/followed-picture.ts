import {
  type Comparison,
  changedPicture,
  isPicture,
  keepLastGood,
  keepLastGoodMap,
  type Picture,
  type PictureChange,
} from '@journey-maps/core';
import type { LastGood } from './page-state.ts';
import { picturePulls } from './picture-pulls.ts';

/** The picture of the file that is shown, as it changes. */
export interface FollowedPicture {
  /** As the text is now; undefined before it came. */
  readonly picture: () => Picture | undefined;
  /** The maps that are drawn: those of now, and of a broken text those of before. */
  readonly shown: () => LastGood;
  /** The changes in what is drawn, if two versions are compared. */
  readonly compared: () => Comparison | undefined;
  /** From now on this file's picture is wanted. What is known of another one is forgotten. */
  readonly follow: (uri: string, isAnother: boolean) => void;
  /** Forgets what is drawn: what comes next has nothing to do with it. */
  readonly forget: () => void;
  /** Takes a change, or asks for all of the picture where there is none that fits. */
  readonly takeChange: (uri: string, change: PictureChange | undefined) => void;
  readonly takeAnswer: (request: number, answer: Picture | undefined) => void;
}

export interface FollowedPictureEvents {
  readonly ask: (request: number, uri: string) => void;
  /** @param begun two versions are compared from now on */
  readonly changed: (begun: Comparison | undefined) => void;
  readonly lost: () => void;
  readonly keepLastGood: (lastGood: LastGood | undefined) => void;
}

const nothing: LastGood = { diagrams: [], maps: { journeys: [], empathyMaps: [], declarations: [] } };

/** @param kept what was drawn before a reload, of a text that is broken now */
export function followedPicture(kept: LastGood | undefined, events: FollowedPictureEvents): FollowedPicture {
  let uri: string | undefined;
  let picture: Picture | undefined;
  let lastGood = kept;
  let shown = nothing;
  let compared: Comparison | undefined;
  /** Until it comes nothing is drawn any more: what was drawn before has not been seen yet. */
  let nextFrame: number | undefined;
  let changedMeanwhile = false;
  const pulls = picturePulls(events.ask);

  function showAnother(answer: Picture): void {
    picture = answer;
    const { broken, comparison, diagrams, maps } = answer;
    if (comparison !== undefined) return showComparison(answer, comparison);
    compared = undefined;
    const isBroken = broken !== undefined;
    shown = {
      diagrams: keepLastGood(lastGood?.diagrams ?? [], diagrams, isBroken),
      maps: keepLastGoodMap(lastGood?.maps, maps, isBroken),
    };
    if (!isBroken) lastGood = { diagrams, maps };
    events.keepLastGood(isBroken ? lastGood : undefined);
    events.changed(undefined);
  }

  /** While the text is broken, the comparison from before is seen. */
  function showComparison({ diagrams, maps, broken }: Picture, comparison: Comparison): void {
    const begins = compared === undefined;
    if (begins || broken === undefined) {
      shown = { diagrams, maps };
      compared = comparison;
    }
    events.changed(begins ? comparison : undefined);
  }

  /** Draws at once what comes first, and once what comes between two frames. */
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
    follow: (wanted, isAnother) => {
      uri = wanted;
      if (isAnother) lastGood = undefined;
      pulls.show(wanted);
    },
    forget: () => {
      picture = undefined;
      compared = undefined;
    },
    takeChange: (of, change) => {
      // A change of another picture than the one that is seen is of no use: then all of it is asked for.
      if (picture === undefined || change?.from !== picture.revision || pulls.underway())
        return pulls.changed(of);
      const next = changedPicture(picture, change);
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
