import type { Journey, JourneyDocument } from '@journey-maps/core/model';
import { titleOf } from '@journey-maps/core/semantics';

/**
 * Finds the requested journey of a file by its name, then by its title. Without a request, returns the first
 * journey. If there is no match, returns a sentence for the user.
 */
export function chooseJourney(
  { journeys }: JourneyDocument,
  file: string,
  wanted: string | undefined,
): Journey | string {
  const [first] = journeys;
  if (first === undefined) {
    return `${file} has no journey to render. \`--format json\` writes its other declarations.`;
  }
  if (wanted === undefined) return first;
  const name = wanted.normalize('NFC');
  return (
    journeys.find((one) => one.name?.value === name) ??
    journeys.find((one) => titleOf(one) === wanted) ??
    `${file} has no journey ${wanted}. It has: ${journeys.map(nameOfJourney).join(', ')}.`
  );
}

/** Returns the name of a journey for messages: its name, or else its quoted title. */
export function nameOfJourney(journey: Journey): string {
  return journey.name?.value ?? JSON.stringify(titleOf(journey));
}
