/** A state in the header of a statement, between two tokens. */
export interface HeadState {
  /** The transitions, by the name of the token type. */
  readonly takes: ReadonlyMap<string, HeadStep>;
  /** The state to try for any other token, since the grammar makes these tokens optional. */
  readonly orElse?: HeadState;
}

export interface HeadStep {
  /** The token's property in the grammar, such as `title`; empty for a comma in a list. */
  readonly role: string;
  readonly next: HeadState;
}

/** Returns the transition for a token, or undefined if the header does not accept it. */
export function stepOf(state: HeadState, token: string): HeadStep | undefined {
  for (let at: HeadState | undefined = state; at; at = at.orElse) {
    const step = at.takes.get(token);
    if (step) return step;
  }
  return undefined;
}
