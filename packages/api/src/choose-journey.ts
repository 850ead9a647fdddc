import { type Journey, type JourneyDocument } from '@journey-maps/core/model';
import { getTitle } from '@journey-maps/core/semantics';

/** Returns the index of a journey by its name, then by its title; by default the first one. Returns -1 without a match. */
export function indexOfJourney({ journeys }: JourneyDocument, title: string | undefined): number {
  if (title === undefined) return journeys.length > 0 ? 0 : -1;
  const find = (matches: (journey: Journey) => boolean) => journeys.findIndex(matches);
  const byName = find(({ name }) => name?.value === title.normalize('NFC'));
  return byName >= 0 ? byName : find((journey) => getTitle(journey) === title);
}
