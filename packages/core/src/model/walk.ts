import type { JourneyDocument } from './document.ts';
import { memoizeOnObject } from './memoize-on-object.ts';
import type { BodyStatement, Felt, MomentBody, Reached, SourcedText, Voice } from './statements.ts';
import type { Ref } from './values.ts';

/** A statement with its ancestors. */
export interface StatementContext {
  readonly statement: BodyStatement;
  /** The statement whose body contains it; absent at the top level of a file, and for strays. */
  readonly parent?: StatementContext;
  /** True if it, or a statement around it, is misplaced. Then it is not on the map. */
  readonly stray: boolean;
}

/**
 * Returns all statements of a file that can have a body, in the order of the text, parents before their
 * children. The result is memoized on the document.
 */
export const walk: (document: JourneyDocument) => readonly StatementContext[] = memoizeOnObject(collect);

/** Returns the statements in a statement's body that can have a body themselves. */
export function listChildren(statement: BodyStatement): readonly BodyStatement[] {
  const lists = listChildLists(statement);
  return lists.length === 0 ? none : lists.flat();
}

const none: readonly never[] = [];

function listChildLists(statement: BodyStatement): readonly (readonly BodyStatement[])[] {
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
      return [...listMomentChildren(statement), statement.steps];
    case 'step':
      return listMomentChildren(statement);
    case 'touchpoint':
      return [statement.pains, statement.gains, statement.opportunities, statement.metrics];
    case 'empathy-map':
      return [statement.pains, statement.gains];
    case 'lane':
      return [statement.pains];
    case 'handover':
      return [statement.metrics];
    case 'metric':
      return [statement.readings];
    default:
      return none;
  }
}

/** Returns a statement's own references, without the references of its children. */
export function listRefs(statement: BodyStatement): readonly Ref[] {
  switch (statement.kind) {
    case 'persona':
      return flattenRefs(statement.evidence, listSources(statement.quotes));
    case 'owner':
    case 'channel':
    case 'reading':
      return [];
    case 'evidence':
      return flattenRefs(statement.personas, statement.owner);
    case 'touchpoint':
      return flattenRefs(
        statement.meets,
        statement.channel,
        statement.owner,
        statement.emotions.map((emotion) => emotion.persona),
        listEvidenceOfFeelings(statement.felt),
        statement.evidence,
      );
    case 'metric':
      return flattenRefs(statement.meets, statement.owner, statement.evidence);
    case 'empathy-map':
      return flattenRefs(
        statement.persona,
        statement.evidence,
        listSources(statement.says),
        listSources(statement.thinks),
        listSources(statement.does),
        listSources(statement.feels),
      );
    case 'journey':
      return flattenRefs(statement.personas, statement.owner, statement.baseline, statement.evidence);
    case 'stage':
      return flattenRefs(listMomentRefs(statement), statement.overlaps);
    case 'step':
      return flattenRefs(listMomentRefs(statement), statement.details);
    case 'lane':
      return flattenRefs(statement.owner, statement.evidence);
    case 'pain':
      return flattenRefs(statement.owner, statement.personas, statement.evidence);
    case 'gain':
      return [...statement.personas, ...statement.evidence];
    case 'opportunity':
      return flattenRefs(
        statement.reasons,
        statement.improves.flatMap(({ metrics }) => metrics),
        statement.owner,
        statement.personas,
        statement.evidence,
      );
    case 'action-item':
      return flattenRefs(statement.reasons, statement.owner);
    case 'resource':
      return flattenRefs(statement.owner, statement.neededBy);
    case 'handover':
      return flattenRefs(statement.owner);
    case 'next':
      return flattenRefs(statement.target, statement.personas, statement.evidence);
    case 'exit':
      return [...statement.personas, ...statement.evidence];
  }
}

function listMomentChildren(moment: MomentBody): readonly (readonly BodyStatement[])[] {
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

function listMomentRefs(moment: MomentBody): readonly Ref[] {
  const listSpeakers = (voices: readonly Voice[]) => voices.flatMap((voice) => [voice.persona, voice.source]);
  return flattenRefs(
    moment.owner,
    moment.personas,
    listSpeakers(moment.goals),
    listSpeakers(moment.expectations),
    listSpeakers(moment.motivations),
    listSpeakers(moment.thoughts),
    listSpeakers(moment.quotes),
    moment.emotions.map((emotion) => emotion.persona),
    listEvidenceOfFeelings(moment.felt),
    listSources(moment.reached),
    moment.evidence,
  );
}

function listSources(values: readonly (SourcedText | Reached)[]): readonly (Ref | undefined)[] {
  return values.map(({ source }) => source);
}

function listEvidenceOfFeelings(feelings: readonly Felt[]): readonly (Ref | undefined)[] {
  return feelings.map(({ evidence }) => evidence);
}

function flattenRefs(...refs: readonly (Ref | undefined | readonly (Ref | undefined)[])[]): readonly Ref[] {
  return refs.flat().filter((ref) => ref !== undefined);
}

function collect(document: JourneyDocument): readonly StatementContext[] {
  const places: StatementContext[] = [];
  // Statements nest at most seven deep (journey, stage, step, touchpoint, pain …), so recursion is safe.
  const add = (statement: BodyStatement, stray: boolean, parent?: StatementContext): void => {
    const place: StatementContext =
      parent === undefined ? { statement, stray } : { statement, stray, parent };
    places.push(place);
    for (const list of listChildLists(statement)) for (const child of list) add(child, stray, place);
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
