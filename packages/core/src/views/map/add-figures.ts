import type { Evidence, Journey, Stage, Step } from '../../model/statements.ts';
import {
  type FunnelLoss as ComputedLoss,
  computeFunnel,
  explainLoss,
  type Funnel,
  type FunnelPoint,
} from '../../semantics/figures/compute-funnel.ts';
import { createFunnelInput } from '../../semantics/figures/create-funnel-input.ts';
import { rateMoments } from '../../semantics/figures/rate-moments.ts';
import { roundToPoints } from '../../semantics/figures/usable-figures.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Formats } from '../picture-words/formats.ts';
import { addWalks } from './add-walks.ts';
import { describeFunnelBar } from './describe-funnel-bar.ts';
import type {
  FunnelBar,
  FunnelLoss,
  JourneyMap,
  MapConfidence,
  MapFact,
  MapFunnel,
  MapMoment,
  MapStage,
} from './map.ts';
import type { MapContext } from './map-context.ts';

/** Adds to a map the figures of its moments: how many customers get there, and what its evidence is. */
export function addFigures(map: JourneyMap, journey: Journey, context: MapContext): JourneyMap {
  return addConfidence(addWalks(addFunnel(map, journey, context), journey, context), journey, context);
}

/** Adds the funnel. A stage without a column of its own has its place itself. */
function addFunnel(map: JourneyMap, journey: Journey, context: MapContext): JourneyMap {
  const { linked, formats, words } = context;
  const { input, places } = createFunnelInput(journey, linked);
  const funnel = computeFunnel(input);
  if (funnel === undefined) return map;
  const bars = new Map<unknown, FunnelBar>();
  for (const point of funnel.points) {
    const loss = funnel.losses.find(({ to }) => to === point.place);
    bars.set(places[point.place], createBar(point, loss, funnel, formats));
  }
  // A funnel that only exits imply is a detail of the map, and no fact about its moments.
  const listFacts = (bar: FunnelBar): readonly MapFact[] =>
    funnel.basis === 'exits'
      ? []
      : [{ name: 'funnel', label: words.rows.funnel, value: describeFunnelBar(bar, words) }];
  const addBar = <T extends MapMoment | MapStage>(part: T, bar: FunnelBar): T => ({
    ...part,
    funnel: bar,
    facts: [...part.facts, ...listFacts(bar)],
  });
  return {
    ...map,
    funnel: funnel.basis === 'exits' ? { byExits: true } : describeSeries(funnel, places, context),
    stages: map.stages.map((stage, s) => {
      const statement = journey.stages[s];
      const own = bars.get(statement);
      // A stage without steps is one place, even if its touchpoints are columns.
      const isOwnMoment = stage.moments[0]?.kind === 'stage';
      const moments = stage.moments.map((moment, m) => {
        const bar = isOwnMoment ? own : bars.get(statement?.steps[m]);
        return bar === undefined ? moment : addBar(moment, bar);
      });
      return own === undefined || isOwnMoment ? { ...stage, moments } : addBar({ ...stage, moments }, own);
    }),
  };
}

/** Returns the evidence of a funnel's series: the series are in the order in which the map names their evidence. */
function describeSeries(
  { series }: Funnel,
  places: readonly (Stage | Step)[],
  { linked, formats }: MapContext,
): MapFunnel {
  const all = new Map<unknown, Evidence | undefined>();
  for (const { source } of places.flatMap(({ reached }) => reached)) {
    const entity = source && linked.target(source)?.entity;
    const evidence = entity?.kind === 'evidence' ? entity : undefined;
    all.set(evidence ?? source?.name, evidence);
  }
  const evidence = series === undefined ? undefined : [...all.values()][series];
  return {
    ...(evidence === undefined ? {} : { title: getTitle(evidence) }),
    ...(evidence?.date === undefined ? {} : { date: formats.date(evidence.date.value) }),
  };
}

function createBar(
  { share, count, part }: FunnelPoint,
  loss: ComputedLoss | undefined,
  funnel: Funnel,
  formats: Formats,
): FunnelBar {
  return {
    ...(share === undefined ? {} : { share, percent: formats.percent(roundToPoints(share)) }),
    ...(count === undefined ? {} : { count: formats.number(count) }),
    ...(part === undefined ? {} : { part }),
    ...(loss === undefined ? {} : { loss: createLoss(loss, funnel, formats) }),
  };
}

function createLoss(loss: ComputedLoss, { basis, greatest }: Funnel, formats: Formats): FunnelLoss {
  const { explained, lost } = explainLoss(loss);
  return {
    percent: formats.percent(lost),
    lost: formats.number(lost),
    ...(loss === greatest ? { greatest: true } : {}),
    // Exits explain all of a loss that was computed from them.
    ...(basis === 'exits' || explained === 0 ? {} : { explained: formats.number(explained) }),
  };
}

function addConfidence(map: JourneyMap, journey: Journey, { getLinked, home }: MapContext): JourneyMap {
  const linked = getLinked(home);
  if (linked === undefined) return map;
  const ratings = rateMoments(journey, linked, { linked: getLinked });
  const byNode = new Map<unknown, MapConfidence>(
    ratings.map(({ moment, confidence }) => [moment.node, confidence]),
  );
  return {
    ...map,
    stages: map.stages.map((stage, s) => {
      const statement = journey.stages[s];
      const nodes = (statement?.steps.length ?? 0) > 0 ? statement?.steps : statement?.touchpoints;
      return {
        ...stage,
        moments: stage.moments.map((moment, m) => {
          const confidence = byNode.get(moment.kind === 'stage' ? statement : nodes?.[m]);
          return confidence === undefined || confidence.basis === 'nothing'
            ? moment
            : { ...moment, confidence };
        }),
      };
    }),
  };
}
