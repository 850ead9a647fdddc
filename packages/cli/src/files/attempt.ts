import { describeInternalError } from '@journey-maps/core/model';

/** A value, or a sentence about the file that prevented it. */
export type Attempt<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly problem: string; readonly value?: undefined };

/**
 * Does the work for one file of a command. Turns an exception into a sentence about the file, so that the
 * other files are still processed.
 *
 * @param failure names the file and the failure, such as `a.journey is not formatted`
 */
export function attempt<T>(failure: string, work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { problem: describeFailure(failure, error) };
  }
}

/** Does the asynchronous work for one file of a command. */
export async function attemptLater<T>(failure: string, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { problem: describeFailure(failure, error) };
  }
}

/**
 * Does the work for many files together. If it fails, finds the files that fail on their own, and repeats the
 * work without them.
 *
 * @param work does the work for the given files
 * @param failure names a file and the failure
 * @throws the exception if no single file is the cause
 */
export function attemptAll<F, T>(
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

function describeFailure(failure: string, error: unknown): string {
  return `${failure}. ${describeInternalError(error)} Please report this error.`;
}
