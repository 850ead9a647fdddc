import type { JourneyDocument } from '@journey-maps/core';
import type { StatementNode } from '../../src/parser/statement-node.ts';
import type { Break } from './broken-texts.ts';

/** A value or statement of the model, by where it stands and what it stands in. */
interface Fact {
  readonly at: number;
  /** Its property in the parent, such as `owner` or `stages`. */
  readonly property: string;
  /** Where the statement begins in whose body it stands; -1 at the top of the file. */
  readonly parent: number;
}

/** A statement of the intact text, and what the model says because of it. */
export interface Written {
  readonly start: number;
  /** From its keyword to the end of its line, its body left out. */
  readonly headEnd: number;
  readonly keywordEnd: number;
  readonly parent: Written | undefined;
  readonly facts: readonly Fact[];
}

/** The statements of an intact text. */
export function writtenIn(document: JourneyDocument, statements: readonly StatementNode[]): Written[] {
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
  const facts = factsOf(document);
  for (const { written } of all) {
    written.facts.push(...facts.filter((fact) => fact.at >= written.start && fact.at < written.headEnd));
  }
  return all.map(({ written }) => written);
}

/**
 * How many untouched statements a broken text has lost: they are gone from its model, or stand in another parent.
 *
 * A statement is touched when the break lies within its head: between its keyword and the last word of its line. What
 * stands in a statement whose keyword was broken cannot be known for what it is: it is no loss that it is gone (or kept
 * as a stray), but it is one where it has gone over to another parent.
 */
export function lossesOf(
  intact: readonly Written[],
  document: JourneyDocument,
  { from, to, insert }: Break,
): { lost: Written[]; untouched: number } {
  const now = new Set<string>();
  const parentsNow = new Map<string, number>();
  for (const { at, property, parent } of factsOf(document)) {
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
    // What is gone with a statement whose keyword was broken.
    const orphan = (fact: Fact) => {
      if (!parent) return false;
      const there = parentsNow.get(`${moved(fact.at)} ${fact.property}`);
      return there === undefined && (touches(parent.start, parent.keywordEnd) || orphaned.has(parent));
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

/** What a model says, each thing with the place at which it stands. */
function factsOf(document: JourneyDocument): Fact[] {
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
  const { strays, problems: _, repeated: __, comments: ___, ...kept } = document;
  for (const [key, value] of Object.entries(kept)) visit(value, key, -1);
  // What is declared in a stray still stands in it.
  for (const { entity } of strays) visit(entity, `${entity.kind} astray`, -1);
  return facts;
}

/** Parts of a statement's head, which say nothing of what is in its body. */
const ownParts = new Set(['span', 'head', 'body', 'name', 'title', 'meets', 'target', 'condition']);

function isPlaced(value: unknown): value is { span: { start: number } } {
  return typeof value === 'object' && value !== null && 'span' in value;
}
