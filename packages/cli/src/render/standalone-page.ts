import type { Finding, Journey, JourneyDocument } from '@journey-maps/core/model';
import {
  createPicture,
  createStandaloneData,
  fillStandalonePage,
  type StandaloneData,
} from '@journey-maps/core/protocol';
import type { Settings } from '@journey-maps/core/rules';
import type { LinkedDocument } from '@journey-maps/core/semantics';
import { createDiagrams } from '@journey-maps/core/views';
import { getLocalDay } from '../check/day.ts';
import { tell } from '../complain.ts';
import type { MapSettings } from '../config/settings-of-maps.ts';
import { getUriPath } from '../files/file-uri.ts';
import type { LoadedMap } from '../files/load-maps.ts';
import { mapLibrary } from '../files/map-library.ts';
import { readOwnText } from '../files/read-own-text.ts';
import type { Io } from '../io.ts';
import { createImageReader } from './image-reader.ts';
import { readBrandOfMap, readSettingsOfMap } from './map-brand.ts';

/** The view that a page starts with, or that a picture shows. */
export type ShownView = 'map' | 'diagram' | 'priorities';

/** The amount of detail on a map. */
export type Density = 'overview' | 'standard' | 'everything';

interface PageStart {
  readonly view: ShownView;
  readonly density?: Density | undefined;
  readonly confidence?: boolean | undefined;
  readonly journey: Journey | undefined;
  /** Also shows the findings of the map. */
  readonly findings: boolean;
}

/**
 * Returns a file as one self-contained HTML page with its maps, diagrams and findings.
 *
 * @param start the initial view and journey
 * @returns undefined if the page has not been built
 */
export async function createStandalonePage(
  map: LoadedMap,
  linked: LinkedDocument,
  start: PageStart,
  io: Io,
): Promise<string | undefined> {
  const page = readPage();
  if (page === undefined) return undefined;
  const path = getUriPath(map.document.uri) ?? io.folder;
  const configs = await readSettingsOfMap(path, io);
  return fillStandalonePage(page, createPageData(map, linked, start, configs, io));
}

/**
 * Returns the data of a page that shows a file outside an editor.
 *
 * @param configs the settings of the file
 */
export function createPageData(
  { document, workspace }: LoadedMap,
  linked: LinkedDocument,
  start: PageStart,
  configs: MapSettings,
  io: Io,
): StandaloneData {
  const path = getUriPath(document.uri) ?? io.folder;
  const findings = start.findings ? listFindings(document, configs.getSettingsFor(path), io) : [];
  const images = createImageReader(path, io.folder);
  const picture = createPicture(
    linked,
    (uri) => workspace.linked(uri),
    findings,
    undefined,
    images.getImage,
    readBrandOfMap(configs, path, io.folder),
  );
  if (images.leftOut() > 0)
    tell(
      io,
      `${images.leftOut()} pictures are replaced by their texts, since all pictures together are larger than 20 MB.`,
    );
  const index = start.journey === undefined ? -1 : document.journeys.indexOf(start.journey);
  const journey = createDiagrams(linked)[index]?.id;
  const look = [
    ...(start.density === undefined || start.density === 'standard' ? [] : [`density=${start.density}`]),
    ...(start.confidence === true ? ['confidence=on'] : []),
  ].join('&');
  return createStandaloneData(picture, document.text, {
    view: start.view,
    ...(journey === undefined ? {} : { journey }),
    ...(look === '' ? {} : { look }),
  });
}

function listFindings({ uri, text }: JourneyDocument, settings: Settings, io: Io): readonly Finding[] {
  const path = getUriPath(uri) ?? io.folder;
  const maps = mapLibrary(io.folder);
  maps.put(path, text);
  return maps.check(path, { today: getLocalDay(io.now()), settings }).findings;
}

export const pageIsNotBuilt = 'the page for maps is not built yet. Run `npm run build` first.';

/** Reads the built preview page, which is next to the command. */
function readPage(): string | undefined {
  const page = new URL('../preview/standalone.html', import.meta.url);
  return readOwnText(page);
}
