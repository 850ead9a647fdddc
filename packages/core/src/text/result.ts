/** The reason why something did not work, in words for users. Callers complete it to a sentence. */
export interface Failure {
  readonly problem: string;
}

/** A value, or the reason why it is missing. User mistakes are results of this kind, never exceptions. */
export type Result<T> = T | Failure;

/** Returns whether a result is a failure. */
export function isFailure(result: unknown): result is Failure {
  return (
    typeof result === 'object' && result !== null && 'problem' in result && typeof result.problem === 'string'
  );
}
