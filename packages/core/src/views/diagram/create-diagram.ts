import type { Journey, Stage } from '../../model/statements.ts';
import type { Name } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { findEmotion } from '../../semantics/queries/find-emotion.ts';
import { findPrimaryPersona } from '../../semantics/queries/find-primary-persona.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import { getMomentTitle } from '../../semantics/queries/get-moment-title.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';
import { listPersonas } from '../../semantics/queries/list-personas.ts';
import { listMomentTouchpoints } from '../../semantics/queries/list-touchpoints.ts';
import {
  getPersonTitle,
  isSamePerson,
  type Person,
  resolvePersona,
} from '../../semantics/queries/resolve-persona.ts';
import { createDistinctIds } from '../../text/distinct-ids.ts';
import { getPictureWords } from '../picture-words/get-picture-words.ts';
import { describeJourney } from './describe-journey.ts';
import type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from './diagram.ts';
import { listWays, type WaysContext } from './list-ways.ts';

/** Returns the diagrams of all journeys of a file, in the order of the text. */
export function createDiagrams(linked: Links & Pick<LinkedDocument, 'document'>): JourneyDiagram[] {
  const distinct = createDistinctIds();
  return linked.document.journeys.map((journey) => ({
    ...createDiagram(journey, linked),
    id: distinct(getDiagramId(journey.name, getTitle(journey))),
  }));
}

/**
 * Returns the diagram of one journey, with a section for each stage and a task for each moment.
 * A part without a title gets an empty one.
 *
 * Ids come from names, else from titles, with an ordinal for duplicates. So an edit elsewhere does not change
 * them.
 */
export function createDiagram(journey: Journey, linked: DrawnFrom): JourneyDiagram {
  const language = linked.document.language?.value;
  const distinct = createDistinctIds();
  const primary = findPrimaryPersona(journey, linked);
  const taskIds = new Map<unknown, string>();
  const sections = journey.stages.map((stage): DiagramSection => {
    const title = getTitle(stage);
    const id = distinct(getDiagramId(stage.name, title));
    const moments = listMoments(stage);
    const tasks = moments.map((moment) => createTask(moment, id, { journey, primary, linked, distinct }));
    for (const [index, task] of tasks.entries()) taskIds.set(moments[index]?.node, task.id);
    const [first] = tasks;
    if (first !== undefined) taskIds.set(stage, first.id);
    return { id, title, span: stage.span, tasks };
  });
  const context = { linked, taskIds, distinct: createDistinctIds() };
  return {
    id: getDiagramId(journey.name, getTitle(journey)),
    ...(language === undefined ? {} : { language }),
    title: getTitle(journey),
    ...(journey.accessibleTitle && { accessibleTitle: journey.accessibleTitle.value }),
    description:
      journey.accessibleDescription?.value || describeJourney(journey, linked, getPictureWords(language)),
    span: journey.span,
    // The targets of branches are known only once all tasks exist.
    sections: journey.stages.flatMap((stage, index) => {
      const section = sections[index];
      return section === undefined ? [] : [addWays(section, stage, context)];
    }),
  };
}

function addWays(section: DiagramSection, stage: Stage, context: WaysContext): DiagramSection {
  const moments = listMoments(stage);
  const tasks = section.tasks.map((task, index): DiagramTask => {
    const node = moments[index]?.node;
    const isLast = index === section.tasks.length - 1;
    const ways: readonly DiagramWay[] = [
      ...(node === undefined ? [] : listWays(node, task.id, context)),
      // People leave a stage at its end.
      ...(isLast && node !== stage ? listWays(stage, section.id, context) : []),
    ];
    return ways.length === 0 ? task : { ...task, ways };
  });
  return { ...section, tasks };
}

/** A journey's file, with resolved references. */
export type DrawnFrom = Links & { readonly document: Pick<LinkedDocument['document'], 'language'> };

interface Context {
  readonly journey: Journey;
  readonly primary: Person | undefined;
  readonly linked: Links;
  readonly distinct: (id: string) => string;
}

function createTask(moment: Moment, section: string, context: Context): DiagramTask {
  const { node } = moment;
  const title = getMomentTitle(moment, context.linked);
  // A stage that is its own moment shares its name with its section.
  const name = node.kind === 'stage' ? undefined : node.name;
  const emotion = findEmotion(moment, context.primary, context.linked)?.score.value;
  return {
    id: context.distinct(name ? name.value : `${section}/${getDiagramId(undefined, title)}`),
    kind: node.kind,
    title,
    ...(emotion === undefined ? {} : { emotion }),
    actors: listActors(moment, context),
    momentOfTruth: isMomentOfTruth(moment, context.linked),
    span: node.span,
  };
}

function listActors(moment: Moment, { journey, primary, linked }: Context): string[] {
  const people = listPersonas(moment, journey).map((ref) => resolvePersona(ref, linked));
  const first = people.filter((person) => primary && isSamePerson(person, primary));
  return [...new Set([...first, ...people].map(getPersonTitle))];
}

function isMomentOfTruth(moment: Moment, linked: Links): boolean {
  const { node } = moment;
  if (node.kind === 'step' && node.momentOfTruth !== undefined) return true;
  return listMomentTouchpoints(moment).some(
    (touchpoint) =>
      (touchpoint.momentOfTruth ?? getDeclaration(touchpoint, linked)?.momentOfTruth) !== undefined,
  );
}

/** Returns the name, or the title in quotes, which cannot be a name. */
function getDiagramId(name: Name | undefined, title: string): string {
  return name ? name.value : JSON.stringify(title);
}
