import * as v from 'valibot';
import { guard, list, maybe } from './schema.ts';

const olderText = v.object({
  /** The file's current URI. */
  uri: v.string(),
  /** Absent if the file did not exist. */
  text: maybe(v.string()),
  /** The URI at which an editor can open the text. */
  address: v.string(),
});
export type OlderText = v.InferOutput<typeof olderText>;

/** The base of the map, with its other files that differ or did not exist. */
const olderTexts = v.object({
  kind: v.literal('texts'),
  texts: list(olderText),
  /** The URI of the map's own text among them, if the map was in another folder. */
  main: maybe(v.string()),
  /** The configuration files of the base. If absent, the rules of both versions are the same. */
  configs: maybe(list(olderText)),
});
export type OlderTexts = v.InferOutput<typeof olderTexts>;

const olderVersion = v.object({
  /** Its name to display: `HEAD`, `the saved map`, the title of another journey. */
  name: v.string(),
  from: v.variant('kind', [
    olderTexts,
    /** Another map in its current version. */
    v.object({ kind: v.literal('map'), uri: v.string() }),
    /** The baseline of one of the map's journeys, which is given by its id. */
    v.object({ kind: v.literal('baseline'), journey: v.string() }),
  ]),
});

/** The base of a comparison. */
export type OlderVersion = v.InferOutput<typeof olderVersion>;

export const isOlderVersion = guard<OlderVersion>(olderVersion);

const configsRequest = v.object({
  uri: v.string(),
  configs: list(v.object({ uri: v.string(), text: maybe(v.string()) })),
});
export type ListConfigs = v.InferOutput<typeof configsRequest>;

export const isListConfigs = guard<ListConfigs>(configsRequest);

const importsRequest = v.object({ uri: v.string(), text: v.string() });
export type ListImports = v.InferOutput<typeof importsRequest>;

export const isListImports = guard<ListImports>(importsRequest);

const baselinesRequest = v.object({ uri: v.string() });
export type ListBaselines = v.InferOutput<typeof baselinesRequest>;

export const isListBaselines = guard<ListBaselines>(baselinesRequest);

export interface JourneyWithBaseline {
  /** The id of the journey on the map. */
  readonly journey: string;
  readonly title: string;
  /** The title of its baseline. */
  readonly baseline: string;
}

const baselineComparison = v.object({
  uri: v.string(),
  /** The id of the journey on the map. If it is absent, the user chooses among several. */
  journey: maybe(v.string()),
});
export type CompareWithBaseline = v.InferOutput<typeof baselineComparison>;

/** Checks the argument of the command. */
export const isCompareWithBaseline = guard<CompareWithBaseline>(baselineComparison);
