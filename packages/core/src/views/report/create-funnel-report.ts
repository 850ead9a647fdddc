import type { Journey, Stage, Step } from '../../model/statements.ts';
import { computeFunnel, explainLoss, type Funnel } from '../../semantics/figures/compute-funnel.ts';
import { createFunnelInput, type JourneyFunnelInput } from '../../semantics/figures/create-funnel-input.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import type { FunnelPlaceReport, FunnelReport } from './report.ts';

/** Returns the funnel of a journey. That of a future journey has today's figures beside its own. */
export function createFunnelReport(
  journey: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): { readonly funnel?: FunnelReport } {
  const own = traceFunnel(journey, linked);
  const today = traceBaseline(journey, linked, workspace);
  if (own === undefined) return {};
  const { funnel, places, series } = own;
  const evidence = funnel.series === undefined ? undefined : series[funnel.series]?.evidence;
  return {
    funnel: {
      basis: funnel.basis,
      ...(evidence && { source: getTitle(evidence) }),
      ...(evidence?.date && { date: evidence.date.value }),
      places: funnel.points.map((point) => {
        const place = places[point.place];
        const baseline = place && today?.findFigures(place);
        return { ...describePoint(point, own), ...(baseline && { baseline }) };
      }),
      ...(today && { baseline: today.title }),
    },
  };
}

interface TracedFunnel extends JourneyFunnelInput {
  readonly funnel: Funnel;
}

function traceFunnel(journey: Journey, linked: LinkedDocument): TracedFunnel | undefined {
  const input = createFunnelInput(journey, linked);
  const funnel = computeFunnel(input.input);
  return funnel && { ...input, funnel };
}

function describePoint(
  point: Funnel['points'][number],
  { funnel, input, places }: TracedFunnel,
): FunnelPlaceReport {
  const place = places[point.place];
  const stage = places[input.places[point.place]?.stage ?? -1];
  const loss = funnel.losses.find(({ to }) => to === point.place);
  const { lost, explained } = loss === undefined ? { lost: 0, explained: 0 } : explainLoss(loss);
  return {
    stage: stage === undefined ? '' : getTitle(stage),
    ...(place?.kind === 'step' && { step: getTitle(place) }),
    ...describeFigures(point),
    part: point.part !== undefined,
    ...(lost > 0 && { lost, ...(funnel.basis === 'reached' && { explained }) }),
    greatest: loss !== undefined && loss === funnel.greatest,
  };
}

function describeFigures({
  count,
  share,
}: Funnel['points'][number]): NonNullable<FunnelPlaceReport['baseline']> {
  return {
    ...(count !== undefined && { people: count }),
    // One decimal: `0.3%` of many thousand people is not nobody.
    ...(share !== undefined && { percent: Math.round(share * 1000) / 10 }),
  };
}

/** A baseline's funnel, which finds the figures of the place with the same name, else with the same title. */
interface BaselineFunnel {
  readonly title: string;
  readonly findFigures: (place: Stage | Step) => FunnelPlaceReport['baseline'];
}

function traceBaseline(
  { baseline }: Journey,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): BaselineFunnel | undefined {
  const target = baseline && linked.target(baseline);
  if (target?.uri === undefined || target.entity.kind !== 'journey' || 'builtIn' in target.entity)
    return undefined;
  const declaring = target.uri === linked.document.uri ? linked : workspace.linked(target.uri);
  const traced = declaring && traceFunnel(target.entity, declaring);
  if (traced === undefined) return undefined;
  const figures = new Map<string, FunnelPlaceReport['baseline']>();
  for (const point of traced.funnel.points) {
    const place = traced.places[point.place];
    for (const key of place === undefined ? [] : listKeys(place))
      if (!figures.has(key)) figures.set(key, describeFigures(point));
  }
  return {
    title: getTitle(target.entity),
    findFigures: (place) =>
      listKeys(place)
        .map((key) => figures.get(key))
        .find((known) => known !== undefined),
  };
}

function listKeys({ kind, name, title }: Stage | Step): readonly string[] {
  return [
    ...(name === undefined ? [] : [`${kind} name ${name.value}`]),
    ...(title === undefined ? [] : [`${kind} title ${title.value.trim().toLowerCase()}`]),
  ];
}
