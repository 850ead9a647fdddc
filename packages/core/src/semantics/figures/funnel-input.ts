/** A stage or a step that customers can reach, in the order of the map: a stage comes before its steps. */
export interface FunnelPlace {
  /** The index of the place of its stage; its own index for a stage. */
  readonly stage: number;
  /** True for a stage with steps: its steps are the moments, and its figure is that of its beginning. */
  readonly hasSteps: boolean;
  /** The personas that take part here; empty for all personas of the journey. */
  readonly personas: readonly string[];
  /** True if its stage goes on at the same time as another one. */
  readonly overlapping: boolean;
  readonly exits: readonly FunnelExit[];
  /** The branches of this place: where else customers go from here. */
  readonly nexts: readonly FunnelNext[];
}

/** A way out of the journey. */
export interface FunnelExit {
  /** The part of the customers here, from 0 to 1; absent if it is unknown. */
  readonly share?: number | undefined;
  /** The personas that leave here; empty for all who take part. */
  readonly personas: readonly string[];
}

/** A way to another place of the same journey. */
export interface FunnelNext extends FunnelExit {
  /** The index of the place that it leads to. */
  readonly target: number;
}

/** A `reached` statement: how many people got to a place. */
export interface ReachedFigure {
  /** The index of the place. */
  readonly place: number;
  /** People, or a percentage of all who set out. */
  readonly figure: number;
  readonly percent: boolean;
}

/** Every `reached` from one evidence. */
export interface FunnelSeries {
  /** The day of the evidence, such as `2026-08-31`; absent if it is unknown. */
  readonly day?: string | undefined;
  /** The personas of the evidence; empty for everybody. */
  readonly personas: readonly string[];
  /** In the order of the map. */
  readonly figures: readonly ReachedFigure[];
}

/** A journey as the funnel sees it. Personas are compared by their keys, which can be any distinct texts. */
export interface FunnelInput {
  readonly places: readonly FunnelPlace[];
  /** The personas of the journey. */
  readonly personas: readonly FunnelPersona[];
  /** The key of the primary persona. */
  readonly primary?: string | undefined;
  /** The series in the order of the map. */
  readonly series: readonly FunnelSeries[];
}

export interface FunnelPersona {
  readonly key: string;
  /** The part of all customers that it represents, from 0 to 1; absent if it is unknown. */
  readonly share?: number | undefined;
}
