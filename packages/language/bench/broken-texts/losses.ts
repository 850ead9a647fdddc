import type { JourneyDocument } from '@journey-maps/core/model';
import type { StatementNode } from '../../src/parser/statement-node.ts';
import type { Break } from './broken-texts.ts';

/** A value or statement of the model, identified by its offset and its parent. */
interface Fact {
  readonly at: number;
  /** The property of the parent that holds it, such as `owner` or `stages`. */
  readonly property: string;
  /** The start of the statement whose body contains it; -1 at the top level. */
  readonly parent: number;
}

/** A statement of the intact text, and the facts of the model that come from it. */
export interface Written {
  readonly start: number;
  /** From the keyword to the end of the header, without the body. */
  readonly headEnd: number;
  readonly keywordEnd: number;
  readonly parent: Written | undefined;
  readonly facts: readonly Fact[];
}

/** Returns the statements of an intact text with their facts. */
export function listWrittenIn(document: JourneyDocument, statements: readonly StatementNode[]): Written[] {
  const all: { written: Omit<Written, 'facts'> & { facts: Fact[] } }[] = [];
  const add = (node: StatementNode, parent: Written | undefined) => {
    const headEnd = Math.max(node.keywordSpan.end, ...node.parts.map((part) => part.span.end));
    const written = {
      start: node.span.start,
      headEnd,
      keywordEnd: node.keywordSpan.end,
      parent,
      facts: [] as Fact[],
    };
    all.push({ written });
    for (const child of node.body?.statements ?? []) add(child, written);
  };
  for (const node of statements) add(node, undefined);
  const facts = listFacts(document);
  for (const { written } of all) {
    written.facts.push(...facts.filter((fact) => fact.at >= written.start && fact.at < written.headEnd));
  }
  return all.map(({ written }) => written);
}

/**
 * Returns the untouched statements that a broken text has lost: they are missing from its
 * model, or have another parent.
 *
 * A statement is touched if the edit is inside its header. The contents of a statement with a broken keyword
 * may be missing or become strays, since their parent is unknown. For them, only a move to another parent
 * counts as a loss.
 */
export function listLosses(
  intact: readonly Written[],
  document: JourneyDocument,
  { from, to, insert }: Break,
): { lost: Written[]; untouched: number } {
  const now = new Set<string>();
  const parentsNow = new Map<string, number>();
  for (const { at, property, parent } of listFacts(document)) {
    now.add(`${at} ${property} ${parent}`);
    parentsNow.set(`${at} ${property}`, parent);
  }
  const moved = (at: number) => (at >= to ? at + insert.length - (to - from) : at);
  const touches = (start: number, end: number) =>
    from === to ? from > start && from < end : from < end && to > start;
  const orphaned = new Set<Written>();
  const lost: Written[] = [];
  let untouched = 0;
  for (const written of intact) {
    const { parent } = written;
    // The fact is missing because the keyword of an enclosing statement is broken.
    const orphan = (fact: Fact) => {
      if (!parent) return false;
      const index = parentsNow.get(`${moved(fact.at)} ${fact.property}`);
      return index === undefined && (touches(parent.start, parent.keywordEnd) || orphaned.has(parent));
    };
    const present = ({ at, property, parent: around }: Fact) =>
      now.has(`${moved(at)} ${property} ${around < 0 ? -1 : moved(around)}`);
    const absent = written.facts.filter((fact) => !present(fact));
    if (absent.some(orphan)) orphaned.add(written);
    if (touches(written.start, written.headEnd)) continue;
    untouched++;
    if (absent.some((fact) => !orphan(fact))) lost.push(written);
  }
  return { lost, untouched };
}

/** Returns the facts of a model with their offsets. */
function listFacts(document: JourneyDocument): Fact[] {
  const facts: Fact[] = [];
  const visit = (value: unknown, property: string, parent: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, property, parent);
    } else if (isPlaced(value)) {
      facts.push({ at: value.span.start, property, parent });
      if (!('head' in value)) return;
      for (const [key, inner] of Object.entries(value)) {
        if (!ownParts.has(key)) visit(inner, key, value.span.start);
      }
    }
  };
  const { strays, problems: _, repeated: __, comments: ___, ...version } = document;
  for (const [key, value] of Object.entries(version)) visit(value, key, -1);
  // Declarations inside a stray keep it as their parent.
  for (const { entity } of strays) visit(entity, `${entity.kind} astray`, -1);
  return facts;
}

/** The properties of a header, which hold nothing of the body. */
const ownParts = new Set(['span', 'head', 'body', 'name', 'title', 'meets', 'target', 'condition']);

function isPlaced(value: unknown): value is { span: { start: number } } {
  return typeof value === 'object' && value !== null && 'span' in value;
}
