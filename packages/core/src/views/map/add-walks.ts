import type { Evidence, Felt, Journey, Stage, Step, Touchpoint } from '../../model/statements.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { listMoments, type Moment } from '../../semantics/queries/list-moments.ts';
import type { JourneyMap, MapFelt, MapWalk } from './map.ts';
import type { MapContext } from './map-context.ts';

/**
 * Adds the feelings that walks and tests found, a curve for each evidence. The feeling of a moment is its own, else
 * the lowest of its touchpoints, else that of its stage.
 */
export function addWalks(map: JourneyMap, journey: Journey, context: MapContext): JourneyMap {
  const walks = listWalks(journey, context);
  if (walks.size === 0) return map;
  return {
    ...map,
    walks: [...walks].map(([name, evidence]) => createWalk(name, evidence, context)),
    stages: map.stages.map((stage, s) => {
      const statement = journey.stages[s];
      const moments = statement === undefined ? [] : listMoments(statement);
      return {
        ...stage,
        moments: stage.moments.map((moment, m) => {
          const from = moments[m];
          const felt = from === undefined ? [] : listFelt(from, [...walks.keys()]);
          return felt.length === 0 ? moment : { ...moment, felt };
        }),
      };
    }),
  };
}

/** Returns the evidence of all feelings by name, in the order of the map. */
function listWalks({ stages }: Journey, { linked }: MapContext): ReadonlyMap<string, Evidence | undefined> {
  const walks = new Map<string, Evidence | undefined>();
  const bodies = stages.flatMap((stage): readonly (Stage | Step | Touchpoint)[] => [
    stage,
    ...[stage, ...stage.steps].flatMap((body) => [body, ...body.touchpoints]),
  ]);
  for (const { felt } of bodies)
    for (const { evidence, score } of felt) {
      if (evidence === undefined || !isScore(score.value)) continue;
      const entity = linked.target(evidence)?.entity;
      walks.set(evidence.name, entity?.kind === 'evidence' ? entity : undefined);
    }
  return walks;
}

function createWalk(name: string, evidence: Evidence | undefined, { formats }: MapContext): MapWalk {
  return {
    id: name,
    title: (evidence && getTitle(evidence)) || name,
    ...(evidence?.date === undefined ? {} : { date: formats.date(evidence.date.value) }),
  };
}

function listFelt({ node, stage }: Moment, walks: readonly string[]): readonly MapFelt[] {
  return walks.flatMap((name, walk): readonly MapFelt[] => {
    const ofWalk = (all: readonly Felt[]) =>
      all.filter(({ evidence, score }) => evidence?.name === name && isScore(score.value));
    const [own] = ofWalk(node.felt);
    const touchpoints = node.kind === 'touchpoint' ? [] : node.touchpoints;
    const [lowest] = touchpoints
      .flatMap(({ felt }) => ofWalk(felt))
      .toSorted((a, b) => a.score.value - b.score.value);
    const felt = own ?? lowest ?? ofWalk(stage.felt)[0];
    if (felt === undefined) return [];
    const { score, label, because, span } = felt;
    return [
      {
        walk,
        score: score.value,
        ...(label === undefined ? {} : { label: label.value }),
        ...(because === undefined ? {} : { because: because.value }),
        span,
      },
    ];
  });
}

function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= -2 && score <= 2;
}
