import type { Journey, JourneyDocument } from '@journey-maps/core/model';
import { getTitle } from '@journey-maps/core/semantics';

/**
 * Finds the requested journey of a file by its name, then by its title. Without a request, returns the first
 * journey. If there is no match, returns a sentence for the user.
 */
export function chooseJourney(
  { journeys }: JourneyDocument,
  file: string,
  title: string | undefined,
): Journey | string {
  const [first] = journeys;
  if (first === undefined) {
    return `${file} has no journey to render. \`--format json\` writes its other declarations.`;
  }
  if (title === undefined) return first;
  const name = title.normalize('NFC');
  return (
    journeys.find((journey) => journey.name?.value === name) ??
    journeys.find((journey) => getTitle(journey) === title) ??
    `${file} has no journey ${title}. It has: ${journeys.map(getJourneyName).join(', ')}.`
  );
}

/** Returns the name of a journey for messages: its name, or else its quoted title. */
export function getJourneyName(journey: Journey): string {
  return journey.name?.value ?? JSON.stringify(getTitle(journey));
}
