import { isListOf, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** The base of a comparison. */
export interface OlderVersion {
  /** Its name to display: `HEAD`, `the saved map`, the title of another journey. */
  readonly name: string;
  readonly from: OlderTexts | OlderMap | OlderJourney;
}

/** The base of the map, with its other files that differ or did not exist. */
export interface OlderTexts {
  readonly kind: 'texts';
  readonly texts: readonly OlderText[];
  /** The URI of the map's own text among them, if the map was in another folder. */
  readonly main?: string;
  /** The configuration files of the base. If absent, the rules of both versions are the same. */
  readonly configs?: readonly OlderText[];
}

export interface OlderText {
  /** The file's current URI. */
  readonly uri: string;
  /** Absent if the file did not exist. */
  readonly text?: string;
  /** The URI at which an editor can open the text. */
  readonly address: string;
}

/** Another map in its current version. */
export interface OlderMap {
  readonly kind: 'map';
  readonly uri: string;
}

/** The baseline of one of the map's journeys, which is given by its id. */
export interface OlderJourney {
  readonly kind: 'baseline';
  readonly journey: string;
}

const isKind = isObjectOf<{ kind: OlderVersion['from']['kind'] }>({
  kind: isOneOf(['texts', 'map', 'baseline']),
});
const isOlderText = isObjectOf<OlderText>({ uri: isString, text: isOptional(isString), address: isString });
const isOlderTexts = isObjectOf<Omit<OlderTexts, 'kind'>>({
  texts: isListOf(isOlderText),
  main: isOptional(isString),
  configs: isOptional(isListOf(isOlderText)),
});
const isOlderMap = isObjectOf<Pick<OlderMap, 'uri'>>({ uri: isString });
const isOlderJourney = isObjectOf<Pick<OlderJourney, 'journey'>>({ journey: isString });

const isSource: Shape<OlderVersion['from']> = (value): value is OlderVersion['from'] => {
  if (!isKind(value)) return false;
  if (value.kind === 'texts') return isOlderTexts(value);
  return value.kind === 'map' ? isOlderMap(value) : isOlderJourney(value);
};

export const isOlderVersion: Shape<OlderVersion> = isObjectOf<OlderVersion>({
  name: isString,
  from: isSource,
});

/** A request for the URIs that a text of this file would import. */
export const listImports = 'journey/listImports';
export interface ListImports {
  readonly uri: string;
  readonly text: string;
}

export const isListImports: Shape<ListImports> = isObjectOf<ListImports>({ uri: isString, text: isString });

/**
 * A request for the URIs of the configuration files that can apply to a map in another version, and are not
 * among the given ones. A given file can extend others, so the editor asks until the list is empty.
 */
export const listConfigs = 'journey/listConfigs';
export interface ListConfigs {
  readonly uri: string;
  readonly configs: readonly Omit<OlderText, 'address'>[];
}

export const isListConfigs: Shape<ListConfigs> = isObjectOf<ListConfigs>({
  uri: isString,
  configs: isListOf(isObjectOf<Omit<OlderText, 'address'>>({ uri: isString, text: isOptional(isString) })),
});

/** A request for the journeys of a map that have a baseline. */
export const listBaselines = 'journey/listBaselines';
export interface ListBaselines {
  readonly uri: string;
}

export const isListBaselines: Shape<ListBaselines> = isObjectOf<ListBaselines>({ uri: isString });

export interface JourneyWithBaseline {
  /** The id of the journey on the map. */
  readonly journey: string;
  readonly title: string;
  /** The title of its baseline. */
  readonly baseline: string;
}

export const areJourneysWithBaseline: Shape<readonly JourneyWithBaseline[]> = isListOf(
  isObjectOf<JourneyWithBaseline>({ journey: isString, title: isString, baseline: isString }),
);

/** The editor's command that compares a journey with its baseline. Its argument: `CompareWithBaseline`. */
export const compareWithBaseline = 'journey.compareWithBaseline';
export interface CompareWithBaseline extends ListBaselines {
  /** The id of the journey on the map. If it is absent, the user chooses among several. */
  readonly journey?: string;
}
