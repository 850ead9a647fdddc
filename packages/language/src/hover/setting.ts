import {
  type Entity,
  type Journey,
  type Stage,
  type StatementContext,
  type Step,
  walk,
} from '@journey-maps/core/model';
import {
  type BuiltInChannel,
  getTitle,
  type LinkedDocument,
  type WorkspaceView,
} from '@journey-maps/core/semantics';
import type { Fact } from './content.ts';
import { createFacts } from './facts.ts';
import { getRefTitle } from './get-ref-title.ts';

/** The subject of a card, and the file from which the user asks. */
export interface Setting<E extends Entity | BuiltInChannel = Entity> {
  readonly entity: E;
  /** The file that declares the entity and resolves its references. */
  readonly linked: LinkedDocument;
  /** The current file, in which the user asks. */
  readonly asking: LinkedDocument;
  readonly workspace: WorkspaceView;
  /** The date, such as `2026-11-21`. */
  readonly today: string;
}

/** Returns the context of the statement in its file. */
export function findContext({ entity, linked }: Setting): StatementContext | undefined {
  return walk(linked.document).find(({ statement }) => statement === entity);
}

/** Lists the titles of the enclosing statements, from the inside out: `Compares prices · Research · Buying a bike`. */
export function listWhereabouts(setting: Setting): readonly Fact[] {
  const titles: string[] = [];
  for (let place = findContext(setting)?.parent; place !== undefined; place = place.parent) {
    const { statement } = place;
    if (!('title' in statement) && !('name' in statement)) continue;
    const met = 'meets' in statement && statement.meets ? getRefTitle(statement.meets, setting.linked) : '';
    titles.push(getTitle(statement) || met);
  }
  return createFacts('In', titles);
}

/** Returns the journey, stage and step that contain the statement, or are the statement itself. */
export function findEnclosing(setting: Setting): { journey?: Journey; stage?: Stage; step?: Step } {
  let result: ReturnType<typeof findEnclosing> = {};
  for (let place = findContext(setting); place !== undefined; place = place.parent) {
    const { statement } = place;
    if (statement.kind === 'journey') result = { journey: statement, ...result };
    else if (statement.kind === 'stage') result = { stage: statement, ...result };
    else if (statement.kind === 'step') result = { step: statement, ...result };
  }
  return result;
}
