import { createFileMap, getPictureWords } from '@journey-maps/core/views';
import { getUriPath } from '../../files/file-uri.ts';
import { chooseJourney } from '../choose-journey.ts';
import { readBrandOfMap, readSettingsOfMap } from '../map-brand.ts';
import { isForTerminal, type RenderTo } from '../rendering.ts';

/** Renders slides. Their library is loaded only here. */
export const renderSlides: RenderTo = async (request) => {
  if (isForTerminal(request))
    return { problem: 'slides are not text: use -o to name the output file, such as -o map.pptx.' };
  const { map, linked, options, io } = request;
  const { document, shown, workspace } = map;
  const journey = chooseJourney(document, shown, options.journey);
  if (typeof journey === 'string') return { problem: journey };
  const { journeys, language } = createFileMap(linked, (uri) => workspace.linked(uri));
  const drawn = journeys[document.journeys.indexOf(journey)];
  if (drawn === undefined) throw new Error(`${shown} has a map of each journey`);
  const path = getUriPath(document.uri) ?? io.folder;
  const brand = readBrandOfMap(await readSettingsOfMap(path, io), path, io.folder);
  const { writeSlides } = await import('@journey-maps/slides');
  const words = getPictureWords(language);
  const others = options.audience === undefined ? {} : { audience: options.audience };
  return { content: await writeSlides(drawn, { words, language, brand, ...others }) };
};
