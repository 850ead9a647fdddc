import type { Journey, JourneyDocument } from '@journey-maps/core/model';
import { titleOf } from '@journey-maps/core/semantics';
import { tell } from '../complain.ts';
import type { LoadedMap } from '../files/load-maps.ts';
import type { Io } from '../io.ts';

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

/** Chooses the journey for a format with one. If it is the first of several, tells the user how to choose. */
export function chooseOneJourney(
  { document, shown }: LoadedMap,
  wanted: string | undefined,
  io: Io,
): Journey | string {
  const journey = chooseJourney(document, shown, wanted);
  if (typeof journey !== 'string' && wanted === undefined && document.journeys.length > 1) {
    const names = document.journeys.map(nameOfJourney);
    tell(io, `this is ${names[0]}, the first of ${shown}. Choose with --journey: ${names.join(', ')}.`);
  }
  return journey;
}

function nameOfJourney(journey: Journey): string {
  return journey.name?.value ?? JSON.stringify(titleOf(journey));
}
