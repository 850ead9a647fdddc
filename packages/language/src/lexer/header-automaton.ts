/** A state in the header of a statement, between two tokens. */
export interface HeaderState {
  /** The transitions, by the name of the token type. */
  readonly takes: ReadonlyMap<string, HeaderStep>;
  /** The state to try for any other token, since the grammar makes these tokens optional. */
  readonly orElse?: HeaderState;
}

export interface HeaderStep {
  /** The token's property in the grammar, such as `title`; empty for a comma in a list. */
  readonly role: string;
  readonly next: HeaderState;
}

/** Returns the transition for a token, or undefined if the header does not accept it. */
export function findStep(state: HeaderState, token: string): HeaderStep | undefined {
  for (let at: HeaderState | undefined = state; at; at = at.orElse) {
    const step = at.takes.get(token);
    if (step) return step;
  }
  return undefined;
}
