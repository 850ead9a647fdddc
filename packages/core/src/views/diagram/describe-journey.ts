import type { Journey } from '../../model/statements.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { listMoments } from '../../semantics/queries/list-moments.ts';
import { getPersonTitle, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';

/** Describes the purpose and the size of a journey in one line, for people who cannot see its diagram. */
export function describeJourney(journey: Journey, linked: Links, { description }: PictureWords): string {
  const about = journey.purpose?.value || journey.scenario?.value;
  const people = journey.personas.map((ref) => getPersonTitle(resolvePersona(ref, linked)));
  const moments = journey.stages.reduce((sum, stage) => sum + listMoments(stage).length, 0);
  const size = `${description.stages(journey.stages.length)}, ${description.moments(moments)}`;
  return [
    about && formatSentence(about.trim().replace(/\s+/g, ' ')),
    people.length > 0 && description.customer([...new Set(people)].join(', ')),
    `${size}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function formatSentence(text: string): string {
  return /[.!?…。]$/.test(text) ? text : `${text}.`;
}
