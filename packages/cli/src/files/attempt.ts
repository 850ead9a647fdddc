import { describeInternalError } from '@journey-maps/core';

/** A value, or a sentence that says for which file there is none. */
export type Attempt<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly problem: string; readonly value?: undefined };

/**
 * Does one file's part of a command. An exception becomes a sentence about the file, so that the other files are still
 * done.
 *
 * @param failure names the file and says what is not done, such as `a.journey is not formatted`
 */
export function attempt<T>(failure: string, work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { problem: failureSentence(failure, error) };
  }
}

/** Does one file's part of a command that takes its time. */
export async function attemptLater<T>(failure: string, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { problem: failureSentence(failure, error) };
  }
}

/**
 * Does something with many files at once. Should it fail, finds the files for which it fails alone, and does it with
 * all others.
 *
 * @param work with some of the files
 * @param failure says what is not done with a file
 * @throws the exception where no single file causes it
 */
export function attemptTogether<F, T>(
  files: readonly F[],
  work: (files: readonly F[]) => T,
  failure: (file: F) => string,
): { readonly value: T; readonly failed: ReadonlyMap<F, string> } {
  try {
    return { value: work(files), failed: new Map() };
  } catch (error) {
    const failed = new Map(
      files.flatMap((file) => {
        const { problem } = attempt(failure(file), () => work([file]));
        return problem === undefined ? [] : [[file, problem] as const];
      }),
    );
    if (failed.size === 0) throw error;
    return { value: work(files.filter((file) => !failed.has(file))), failed };
  }
}

function failureSentence(failure: string, error: unknown): string {
  return `${failure}. ${describeInternalError(error)} Please report this error.`;
}
