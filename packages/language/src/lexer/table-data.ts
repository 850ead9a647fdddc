/** The table as the generator writes it: parts refer to each other by their places in the lists. */
export interface TableData {
  readonly states: readonly StateData[];
  readonly heads: readonly HeadData[];
  readonly bodies: readonly BodyData[];
  readonly file: number;
  readonly unknown: number;
  readonly unknownState: number;
  /** The body of each type of statement that has one. */
  readonly bodyOfType: readonly (readonly [type: string, body: number])[];
}

export interface StateData {
  readonly takes: readonly (readonly [token: string, role: string, next: number])[];
  readonly orElse?: number;
}

export interface HeadData {
  readonly rule: string;
  readonly type: string;
  /** Which of the parts it takes, by their names in `StatementHead`. */
  readonly takes: readonly string[];
  readonly refersTo?: string;
  readonly values?: readonly string[];
  readonly connectives?: readonly (readonly [word: string, connective: Connective])[];
  readonly state: number;
  readonly body?: number;
}

export interface BodyData {
  readonly rule: string;
  readonly takesAll: boolean;
  readonly statements: readonly (readonly [keyword: string, head: number])[];
}

/** A word in a header that precedes a part, such as `from` before the name of evidence. */
export interface Connective {
  readonly takes: 'name' | 'text' | 'number';
  /** The target type of the name, as named in the grammar. */
  readonly refersTo?: string;
}
