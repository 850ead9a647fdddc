import type { JourneyDocument } from './document.ts';
import { memoizeOnObject } from './memoize-on-object.ts';
import type { BodyStatement, MomentBody, Voice } from './statements.ts';
import type { Ref } from './values.ts';

/** A statement with its ancestors. */
export interface Place {
  readonly statement: BodyStatement;
  /** The statement whose body contains it; absent at the top level of a file, and for strays. */
  readonly parent?: Place;
  /** True if it, or a statement around it, is misplaced. Then it is not on the map. */
  readonly stray: boolean;
}

/**
 * Returns all statements of a file that can have a body, in the order of the text, parents before their
 * children. The result is memoized on the document.
 */
export const walk: (document: JourneyDocument) => readonly Place[] = memoizeOnObject(collect);

/** Returns the statements in a statement's body that can have a body themselves. */
export function childrenOf(statement: BodyStatement): readonly BodyStatement[] {
  const lists = childListsOf(statement);
  return lists.length === 0 ? none : lists.flat();
}

const none: readonly never[] = [];

function childListsOf(statement: BodyStatement): readonly (readonly BodyStatement[])[] {
  switch (statement.kind) {
    case 'journey':
      return [
        statement.metrics,
        statement.pains,
        statement.gains,
        statement.opportunities,
        statement.actionItems,
        statement.resources,
        statement.stages,
      ];
    case 'stage':
      return [...momentChildren(statement), statement.steps];
    case 'step':
      return momentChildren(statement);
    case 'touchpoint':
      return [statement.pains, statement.gains, statement.opportunities, statement.metrics];
    case 'empathy-map':
      return [statement.pains, statement.gains];
    case 'lane':
      return [statement.pains];
    case 'handover':
      return [statement.metrics];
    default:
      return none;
  }
}

/** Returns a statement's own references, without those of its children. */
export function refsOf(statement: BodyStatement): readonly Ref[] {
  switch (statement.kind) {
    case 'persona':
      return statement.evidence;
    case 'owner':
    case 'channel':
      return [];
    case 'evidence':
      return some(statement.personas, statement.owner);
    case 'touchpoint':
      return some(
        statement.meets,
        statement.channel,
        statement.owner,
        statement.emotions.map((emotion) => emotion.persona),
        statement.evidence,
      );
    case 'metric':
      return some(statement.meets, statement.evidence);
    case 'empathy-map':
      return some(statement.persona, statement.evidence);
    case 'journey':
      return some(statement.personas, statement.owner, statement.baseline, statement.evidence);
    case 'stage':
      return momentRefs(statement);
    case 'step':
      return some(momentRefs(statement), statement.details);
    case 'lane':
      return some(statement.owner, statement.evidence);
    case 'pain':
      return some(statement.owner, statement.personas, statement.evidence);
    case 'gain':
      return [...statement.personas, ...statement.evidence];
    case 'opportunity':
      return some(statement.reasons, statement.improves, statement.owner);
    case 'action-item':
      return some(statement.reasons, statement.owner);
    case 'resource':
    case 'handover':
      return some(statement.owner);
    case 'next':
      return some(statement.target, statement.personas, statement.evidence);
    case 'exit':
      return [...statement.personas, ...statement.evidence];
  }
}

function momentChildren(moment: MomentBody): readonly (readonly BodyStatement[])[] {
  return [
    moment.touchpoints,
    moment.pains,
    moment.gains,
    moment.opportunities,
    moment.actionItems,
    moment.metrics,
    moment.handovers,
    moment.nexts,
    moment.exits,
    moment.lanes,
  ];
}

function momentRefs(moment: MomentBody): readonly Ref[] {
  const speakers = (voices: readonly Voice[]) => voices.map((voice) => voice.persona);
  return some(
    moment.owner,
    moment.personas,
    speakers(moment.goals),
    speakers(moment.expectations),
    speakers(moment.motivations),
    speakers(moment.thoughts),
    speakers(moment.quotes),
    moment.emotions.map((emotion) => emotion.persona),
    moment.evidence,
  );
}

function some(...refs: readonly (Ref | undefined | readonly (Ref | undefined)[])[]): readonly Ref[] {
  return refs.flat().filter((ref) => ref !== undefined);
}

function collect(document: JourneyDocument): readonly Place[] {
  const places: Place[] = [];
  // Statements nest at most seven deep (journey, stage, step, touchpoint, pain …), so recursion is safe.
  const add = (statement: BodyStatement, stray: boolean, parent?: Place): void => {
    const place: Place = parent === undefined ? { statement, stray } : { statement, stray, parent };
    places.push(place);
    for (const list of childListsOf(statement)) for (const child of list) add(child, stray, place);
  };
  const declarations: readonly (readonly BodyStatement[])[] = [
    document.personas,
    document.owners,
    document.channels,
    document.evidence,
    document.touchpoints,
    document.metrics,
    document.empathyMaps,
    document.journeys,
  ];
  for (const list of declarations) for (const statement of list) add(statement, false);
  for (const stray of document.strays) add(stray.entity, true);
  // If two begin at the same offset, the outer one comes first.
  return places.sort(
    (a, b) => a.statement.span.start - b.statement.span.start || b.statement.span.end - a.statement.span.end,
  );
}
