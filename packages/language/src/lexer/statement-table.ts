import { tableData } from './generated/statement-table.ts';
import type { HeaderState, HeaderStep } from './header-automaton.ts';
import type { Connective, TableData } from './table-data.ts';

/** The header of a statement: the tokens that can follow its keyword. */
export interface StatementHead {
  /** The grammar's rule, and the type of the tree's node. */
  readonly rule: string;
  readonly type: string;
  /** True if a name comes next: the statement's own, or a reference. */
  readonly takesName: boolean;
  /** The target type of a reference, as named in the grammar. Absent for the statement's own name. */
  readonly refersTo?: string;
  /** The keywords of which one comes next. */
  readonly values?: ReadonlySet<string>;
  readonly takesText: boolean;
  readonly takesNumber: boolean;
  readonly takesDate: boolean;
  /** The words that can precede a further part, such as `because`. */
  readonly connectives: ReadonlyMap<string, Connective>;
  readonly takesList: boolean;
  /** The automaton of the tokens after the keyword. */
  readonly state: HeaderState;
  readonly body?: Body;
}

/** The statements that a body (or the file) accepts, by keyword. */
export interface Body {
  readonly rule: string;
  readonly statements: ReadonlyMap<string, StatementHead>;
  /** True for the body of an unknown statement, which accepts everything. */
  readonly takesAll: boolean;
}

/** The statements that each body accepts. */
export interface StatementTable {
  readonly file: Body;
  /** The body of an unknown statement. */
  readonly unknown: Body;
  /** The header of an unknown statement after its first word. */
  readonly unknownState: HeaderState;
  /** The bodies by node type. */
  readonly bodies: ReadonlyMap<string, Body>;
}

/** The table of the language: the generator reads it from the grammar (`npm run generate`). */
export const statementTable: StatementTable = buildTable(tableData);

/** Returns whether a word precedes a part of a header somewhere in the language, such as `because`. */
export function isConnective(word: string): boolean {
  return connectiveWords.has(word);
}

const connectiveWords: ReadonlySet<string> = new Set(listConnectives(statementTable));

/** Lists the words that precede parts of headers. */
export function listConnectives({ file, unknown, bodies }: StatementTable): readonly string[] {
  const words = new Set<string>();
  for (const { statements } of new Set<Body>([file, unknown, ...bodies.values()]))
    for (const { connectives } of statements.values()) for (const word of connectives.keys()) words.add(word);
  return [...words];
}

function buildTable(data: TableData): StatementTable {
  const takes = data.states.map(() => new Map<string, HeaderStep>());
  const states: { takes: HeaderState['takes']; orElse?: HeaderState }[] = takes.map((steps) => ({
    takes: steps,
  }));
  for (const [i, { takes: written, orElse }] of data.states.entries()) {
    for (const [token, role, next] of written) takes[i]?.set(token, { role, next: getItem(states, next) });
    if (orElse !== undefined) Object.assign(getItem(states, i), { orElse: getItem(states, orElse) });
  }
  const statements = data.bodies.map(() => new Map<string, StatementHead>());
  const bodies = data.bodies.map(
    ({ rule, takesAll }, i): Body => ({ rule, takesAll, statements: getItem(statements, i) }),
  );
  const heads = data.heads.map(
    ({ rule, type, takes: taken, refersTo, values, connectives, state, body }): StatementHead => ({
      rule,
      type,
      takesName: taken.includes('name'),
      ...(refersTo !== undefined && { refersTo }),
      ...(values && { values: new Set(values) }),
      takesText: taken.includes('text'),
      takesNumber: taken.includes('number'),
      takesDate: taken.includes('date'),
      connectives: new Map(connectives),
      takesList: taken.includes('list'),
      state: getItem(states, state),
      ...(body !== undefined && { body: getItem(bodies, body) }),
    }),
  );
  for (const [i, body] of data.bodies.entries())
    for (const [keyword, head] of body.statements) statements[i]?.set(keyword, getItem(heads, head));
  return {
    file: getItem(bodies, data.file),
    unknown: getItem(bodies, data.unknown),
    unknownState: getItem(states, data.unknownState),
    bodies: new Map(data.bodyOfType.map(([type, body]) => [type, getItem(bodies, body)])),
  };
}

function getItem<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined)
    throw new Error(`The table of statements has no part ${index}: run npm run generate.`);
  return item;
}
