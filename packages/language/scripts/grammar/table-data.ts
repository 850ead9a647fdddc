import type { HeaderState } from '../../src/lexer/header-automaton.ts';
import type { Body, StatementHead, StatementTable } from '../../src/lexer/statement-table.ts';
import type { BodyData, HeadData, StateData, TableData } from '../../src/lexer/table-data.ts';

/** Numbers the parts of a table, so that it can be written down: they refer to each other in circles. */
export function createTableData(table: StatementTable): TableData {
  const states: Numbered<HeaderState, StateData> = new Numbered<HeaderState, StateData>((state) => ({
    takes: [...state.takes].map(([token, { role, next }]) => [token, role, states.getNumber(next)] as const),
    ...(state.orElse && { orElse: states.getNumber(state.orElse) }),
  }));
  const bodies: Numbered<Body, BodyData> = new Numbered<Body, BodyData>((body) => ({
    rule: body.rule,
    takesAll: body.takesAll,
    statements: [...body.statements].map(([keyword, head]) => [keyword, heads.getNumber(head)] as const),
  }));
  const heads: Numbered<StatementHead, HeadData> = new Numbered<StatementHead, HeadData>((head) => ({
    rule: head.rule,
    type: head.type,
    takes: listParts(head),
    ...(head.refersTo !== undefined && { refersTo: head.refersTo }),
    ...(head.values && { values: [...head.values] }),
    ...(head.connectives.size > 0 && { connectives: [...head.connectives] }),
    state: states.getNumber(head.state),
    ...(head.body && { body: bodies.getNumber(head.body) }),
  }));
  const [file, unknown] = [bodies.getNumber(table.file), bodies.getNumber(table.unknown)];
  const unknownState = states.getNumber(table.unknownState);
  const bodyOfType = [...table.bodies].map(([type, body]) => [type, bodies.getNumber(body)] as const);
  return {
    states: states.all,
    heads: heads.all,
    bodies: bodies.all,
    file,
    unknown,
    unknownState,
    bodyOfType,
  };
}

function listParts(head: StatementHead): readonly string[] {
  return [
    head.takesName && 'name',
    head.takesText && 'text',
    head.takesNumber && 'number',
    head.takesDate && 'date',
    head.takesList && 'list',
  ].filter((part) => part !== false);
}

/** Gives each of a kind of thing a number, and writes it down once. */
class Numbered<T extends object, Data> {
  readonly all: Data[] = [];
  readonly #numbers = new Map<T, number>();
  readonly #write: (thing: T) => Data;

  constructor(write: (thing: T) => Data) {
    this.#write = write;
  }

  getNumber(thing: T): number {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(thing, number);
    // It may refer to itself, which has its number by now.
    this.all[number] = this.#write(thing);
    return number;
  }
}
