import { type Entity, type Journey, type Place, type Stage, type Step, walk } from '@journey-maps/core/model';
import {
  type BuiltInChannel,
  type LinkedDocument,
  titleOf,
  type WorkspaceView,
} from '@journey-maps/core/semantics';
import type { Fact } from './content.ts';
import { facts } from './facts.ts';
import { titleOfRef } from './get-ref-title.ts';

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
export function placeOf({ entity, linked }: Setting): Place | undefined {
  return walk(linked.document).find(({ statement }) => statement === entity);
}

/** Lists the titles of the enclosing statements, from the inside out: `Compares prices · Research · Buying a bike`. */
export function whereabouts(setting: Setting): readonly Fact[] {
  const titles: string[] = [];
  for (let place = placeOf(setting)?.parent; place !== undefined; place = place.parent) {
    const { statement } = place;
    if (!('title' in statement) && !('name' in statement)) continue;
    const met = 'meets' in statement && statement.meets ? titleOfRef(statement.meets, setting.linked) : '';
    titles.push(titleOf(statement) || met);
  }
  return facts('In', titles);
}

/** Returns the journey, stage and step that contain the statement, or are the statement itself. */
export function around(setting: Setting): { journey?: Journey; stage?: Stage; step?: Step } {
  let found: ReturnType<typeof around> = {};
  for (let place = placeOf(setting); place !== undefined; place = place.parent) {
    const { statement } = place;
    if (statement.kind === 'journey') found = { journey: statement, ...found };
    else if (statement.kind === 'stage') found = { stage: statement, ...found };
    else if (statement.kind === 'step') found = { step: statement, ...found };
  }
  return found;
}
