import { isListOf, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

/** An older version of a map, which a picture is compared with. */
export interface OlderVersion {
  /** What people call it: `HEAD`, `the saved map`, the title of another journey. */
  readonly name: string;
  readonly from: OlderTexts | OlderMap | OlderJourney;
}

/** The map as it was, with those of its other files that were otherwise or not there. */
export interface OlderTexts {
  readonly kind: 'texts';
  readonly texts: readonly OlderText[];
  /** Which of them the map was, if it stood in another folder than today. */
  readonly main?: string;
}

export interface OlderText {
  /** The file as it is known today. */
  readonly uri: string;
  /** Absent where there was no such file. */
  readonly text?: string;
  /** Where the text can be opened. */
  readonly address: string;
}

/** Another map, as it is now. */
export interface OlderMap {
  readonly kind: 'map';
  readonly uri: string;
}

/** The journey that one of the map's journeys, which is named here by its id, starts from. */
export interface OlderJourney {
  readonly kind: 'baseline';
  readonly journey: string;
}

const isKind = isObjectOf<{ kind: OlderVersion['from']['kind'] }>({
  kind: isOneOf(['texts', 'map', 'baseline']),
});
const isOlderTexts = isObjectOf<Omit<OlderTexts, 'kind'>>({
  texts: isListOf(isObjectOf<OlderText>({ uri: isString, text: isOptional(isString), address: isString })),
  main: isOptional(isString),
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

/** A request for the addresses that a text imports, if it is that of this file. */
export const listImports = 'journey/listImports';
export interface ListImports {
  readonly uri: string;
  readonly text: string;
}

export const isListImports: Shape<ListImports> = isObjectOf<ListImports>({ uri: isString, text: isString });

/** A request for the journeys of a map that start from another one. */
export const listBaselines = 'journey/listBaselines';
export interface ListBaselines {
  readonly uri: string;
}

export const isListBaselines: Shape<ListBaselines> = isObjectOf<ListBaselines>({ uri: isString });

export interface JourneyWithBaseline {
  /** By its id on the map. */
  readonly journey: string;
  readonly title: string;
  /** The title of the one that it starts from. */
  readonly baseline: string;
}

export const areJourneysWithBaseline: Shape<readonly JourneyWithBaseline[]> = isListOf(
  isObjectOf<JourneyWithBaseline>({ journey: isString, title: isString, baseline: isString }),
);

/** The editor's command that compares a journey with the one it starts from. Its argument: `CompareWithBaseline`. */
export const compareWithBaseline = 'journey.compareWithBaseline';
export interface CompareWithBaseline extends ListBaselines {
  /** By its id on the map; asked for where there are several, and it is absent. */
  readonly journey?: string;
}
