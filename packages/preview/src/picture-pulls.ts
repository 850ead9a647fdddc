/** Asks for pictures: one request at a time, and answers to what is no longer shown are dropped. */
export interface PicturePulls {
  /** From now on the pictures of this file are wanted. */
  readonly show: (uri: string) => void;
  /** Whether an answer is waited for. */
  readonly underway: () => boolean;
  /** Its picture may have changed. */
  readonly changed: (uri: string) => void;
  /** Whether the answer to this request is wanted. */
  readonly answered: (request: number) => boolean;
}

export function picturePulls(pull: (request: number, uri: string) => void): PicturePulls {
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
      // This answer is drawn all the same: somebody who types without a pause would see nothing otherwise.
      if (changedMeanwhile && shown !== undefined) ask(shown);
      return true;
    },
  };
}
