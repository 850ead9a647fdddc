import type { BodyName } from '../../model/properties/property.ts';
import type { PictureWords } from './picture-words.ts';

/** Returns the words for the values of a property; undefined if they have none. */
export function wordsOfValues(
  keyword: string,
  type: BodyName,
  words: PictureWords,
): Readonly<Record<string, string>> | undefined {
  switch (keyword) {
    case 'severity':
      return words.severities;
    case 'state':
      return words.states;
    case 'review':
      return words.reviews;
    case 'method':
      return words.methods;
    case 'kind':
      return { journey: words.journeyKinds, lane: words.laneKinds, channel: words.channelKinds }[
        type as 'lane'
      ];
    case 'status':
      return {
        journey: words.journeyStatuses,
        pain: words.painStatuses,
        touchpoint: words.touchpointStatuses,
        opportunity: words.planStatuses,
        'action-item': words.planStatuses,
        resource: words.resourceStatuses,
      }[type as 'pain'];
    default:
      return undefined;
  }
}
