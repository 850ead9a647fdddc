/** Requests for pictures, one at a time. Answers for files that are no longer shown are dropped. */
export interface PicturePulls {
  /** Requests the pictures of this file from now on. */
  readonly show: (uri: string) => void;
  /** Returns whether a request is in progress. */
  readonly underway: () => boolean;
  /** Reports that the picture of a file may have changed. */
  readonly changed: (uri: string) => void;
  /** Returns whether the answer to this request is still needed. */
  readonly answered: (request: number) => boolean;
}

export function createPicturePulls(pull: (request: number, uri: string) => void): PicturePulls {
  let shown: string | undefined;
  let last = 0;
  let underway = false;
  let changedMeanwhile = false;

  function ask(uri: string): void {
    underway = true;
    changedMeanwhile = false;
    pull(++last, uri);
  }

  return {
    show: (uri) => {
      shown = uri;
      // Raises the request number, so an answer for the file shown before is stale.
      ask(uri);
    },
    underway: () => underway,
    changed: (uri) => {
      if (uri !== shown) return;
      if (underway) changedMeanwhile = true;
      else ask(uri);
    },
    answered: (request) => {
      if (request !== last || !underway) return false;
      underway = false;
      // This answer is drawn all the same: otherwise, continuous typing would never update the picture.
      if (changedMeanwhile && shown !== undefined) ask(shown);
      return true;
    },
  };
}
