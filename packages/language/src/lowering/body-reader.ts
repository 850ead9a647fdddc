import type {
  DateValue,
  Flag,
  Name,
  Quantity,
  Ref,
  RefKind,
  Span,
  Text,
  Value,
} from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';
import { present } from './present.ts';
import {
  type Percent,
  readChoice,
  readDate,
  readFlag,
  readName,
  readQuantity,
  readRefs,
  readText,
  requirePart,
} from './read-values.ts';
import { reportWords } from './report-words.ts';
import { readUnknown } from './unknown.ts';
import { findUnquotedWords } from './unquoted-words.ts';

/**
 * The shared empty list: most bodies use few of their properties, and separate empty lists would take half of
 * the model's memory.
 */
const none: readonly never[] = Object.freeze([]);

/**
 * Reads the statements of one body into the properties of a model node, by keyword. It records repeated
 * properties and statements without a usable value.
 */
export class BodyReader {
  readonly #context: Context;
  readonly #node: StatementNode;
  readonly #byKeyword: ReadonlyMap<string, readonly StatementNode[]>;
  #unfinished: Set<string> | undefined;

  constructor(context: Context, node: StatementNode) {
    this.#context = context;
    this.#node = node;
    this.#byKeyword = groupByKeyword(context, node);
  }

  text(keyword: string): Text | undefined {
    return this.#one(keyword, (node) => readText(this.#context, node));
  }

  texts(keyword: string): readonly Text[] {
    return this.all(keyword, (node) => readText(this.#context, node));
  }

  choice<T extends string>(keyword: string): Value<T> | undefined {
    const values =
      this.#context.table.bodies.get(this.#node.type)?.statements.get(keyword)?.values ?? new Set();
    return this.#one(keyword, (node) => readChoice<T>(this.#context, node, values));
  }

  quantity(keyword: string, percent: Percent): Quantity | undefined {
    return this.#one(keyword, (node) => readQuantity(this.#context, node, percent));
  }

  date(keyword: string): DateValue | undefined {
    return this.#one(keyword, (node) => readDate(this.#context, node));
  }

  flag(keyword: string): Flag | undefined {
    return this.#one(keyword, (node) => readFlag(this.#context, node));
  }

  ref(keyword: string, to: RefKind): Ref | undefined {
    return this.#one(keyword, (node) => readRefs(this.#context, node, to)[0]);
  }

  refs(keyword: string, to: RefKind): readonly Ref[] {
    const statements = this.#statements(keyword);
    if (statements.length === 0) return none;
    const lists = statements.map((node) => readRefs(this.#context, node, to));
    if (lists.some((refs) => refs.length === 0)) this.#leaveUnfinished(keyword);
    const [only] = lists;
    return lists.length === 1 && only !== undefined ? only : lists.flat();
  }

  /** Reads all statements of a keyword, in source order. */
  all<T>(keyword: string, read: (node: StatementNode) => T | undefined): readonly T[] {
    const statements = this.#statements(keyword);
    if (statements.length === 0) return none;
    const values = statements.map(read);
    const items = present(values);
    if (items.length < values.length) this.#leaveUnfinished(keyword);
    return items;
  }

  /** Reads all statements of a keyword, and reports those that repeat the key of an earlier one. */
  oncePer<T extends { readonly span: Span }>(
    keyword: string,
    read: (node: StatementNode) => T | undefined,
    getKey: (value: T) => string,
  ): readonly T[] {
    const seen = new Map<string, T>();
    return this.all(keyword, (node) => {
      const value = read(node);
      if (value === undefined) return undefined;
      const key = getKey(value);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, value);
      else this.#context.repeated.push({ keyword, span: value.span, first: first.span });
      return value;
    });
  }

  /** The keywords without a usable value among those that were read. */
  get unfinished(): readonly string[] | undefined {
    return this.#unfinished && [...this.#unfinished];
  }

  /** Reads the former names. */
  formerNames(): readonly Name[] {
    return this.all('was', (node) => {
      const words = findUnquotedWords(this.#context, node);
      if (words) return reportWords(this.#context, node, words, 'name');
      const part = requirePart(this.#context, node, 'oldName');
      return part && readName(this.#context, part);
    });
  }

  #statements(keyword: string): readonly StatementNode[] {
    return this.#byKeyword.get(keyword) ?? none;
  }

  /** Reads the first usable statement of a keyword, and reports all others. */
  #one<T>(keyword: string, read: (node: StatementNode) => T | undefined): T | undefined {
    const statements = this.#byKeyword.get(keyword);
    if (statements === undefined) return undefined;
    let counts: { value: T; span: Span } | undefined;
    for (const node of statements) {
      const { span } = node;
      if (counts) this.#context.repeated.push({ keyword, span, first: counts.span });
      else {
        // A later finished statement counts even after an unfinished one.
        const value = read(node);
        if (value !== undefined) counts = { value, span };
      }
    }
    if (!counts) this.#leaveUnfinished(keyword);
    return counts?.value;
  }

  #leaveUnfinished(keyword: string): void {
    this.#unfinished ??= new Set();
    this.#unfinished.add(keyword);
  }
}

const empty: ReadonlyMap<string, readonly StatementNode[]> = new Map();

/** Groups the statements of a body by keyword, and reports statements that the body does not accept. */
function groupByKeyword(
  context: Context,
  node: StatementNode,
): ReadonlyMap<string, readonly StatementNode[]> {
  const { type, body } = node;
  if (body === undefined || body.statements.length === 0) return empty;
  const nodes = new Map<string, StatementNode[]>();
  for (const statement of body.statements) {
    if (statement.type === 'Unknown')
      readUnknown(
        context,
        statement,
        context.table.bodies.get(type) ?? context.table.file,
        body.statements,
        node,
      );
    else {
      const same = nodes.get(statement.keyword);
      if (same) same.push(statement);
      else nodes.set(statement.keyword, [statement]);
    }
  }
  return nodes;
}
