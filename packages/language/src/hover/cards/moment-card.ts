import type { Journey, Pain, Stage, Step } from '@journey-maps/core/model';
import {
  emotionOf,
  type LinkedDocument,
  type Moment,
  momentsOf,
  painsOf,
  personaOf,
  personasOf,
  titleOf,
  titleOfMoment,
  titleOfPerson,
  touchpointsOf,
} from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { fact, facts } from '../facts.ts';
import { scoreWords } from '../format-score.ts';
import { titleOfRef, titlesOfRefs } from '../get-ref-title.ts';
import { pictureTexts } from '../picture-texts.ts';
import { around, type Setting, whereabouts } from '../setting.ts';

/** Shows a stage or step: its own properties and those derived from the map. */
export function momentCard(setting: Setting<Stage | Step>): readonly Block[] {
  const { entity, linked } = setting;
  const { journey, stage } = around(setting);
  const moments = stage === undefined ? [] : momentsOf(stage);
  const own = moments.filter(({ node }) => entity.kind === 'stage' || node === entity);
  const inherited = entity.kind === 'step' ? stage?.owner : undefined;
  const owner = entity.owner ?? inherited;
  const touchpoints = entity.kind === 'stage' ? touchpointsOf(entity) : entity.touchpoints;
  const title = (touchpoint: (typeof touchpoints)[number]) =>
    titleOf(touchpoint) || (touchpoint.meets ? titleOfRef(touchpoint.meets, linked) : '');
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...facts('Marked as', 'momentOfTruth' in entity && entity.momentOfTruth ? ['moment of truth'] : []),
        ...fact('When', entity.when?.value),
        ...fact('Takes', entity.duration?.value),
        ...fact(
          'Owner',
          owner && `${titleOfRef(owner, linked)}${entity.owner === undefined ? ", the stage's" : ''}`,
        ),
        ...(journey === undefined ? [] : personasAt(own, journey, linked)),
        ...(entity.kind === 'stage' && entity.steps.length > 0
          ? facts('Steps', entity.steps.map(titleOf), 6)
          : []),
        ...(journey === undefined ? [] : feelings(own, journey, linked)),
        ...facts('Touchpoints', touchpoints.map(title)),
        ...facts('Pictures', pictureTexts(entity.pictures)),
        ...facts('Pain points', painsIn(own, linked).map(titleOf)),
        ...facts(
          'Details',
          'details' in entity && entity.details ? [titleOfRef(entity.details, linked)] : [],
        ),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
      ],
    },
  ];
}

function painsIn(moments: readonly Moment[], linked: LinkedDocument): readonly Pain[] {
  return [...new Set(moments.flatMap((moment) => painsOf(moment, linked)))];
}

function personasAt(moments: readonly Moment[], journey: Journey, linked: LinkedDocument): readonly Fact[] {
  const people = new Set(
    moments.flatMap((moment) => personasOf(moment, journey)).map((ref) => personaOf(ref, linked)),
  );
  return facts('Personas', [...new Set([...people].map(titleOfPerson))]);
}

/** Lists the emotions of each persona, moment by moment; `?` for an unknown score. */
function feelings(moments: readonly Moment[], journey: Journey, linked: LinkedDocument): readonly Fact[] {
  const people = [...new Set(journey.personas.map((ref) => personaOf(ref, linked)))].slice(0, 3);
  return (people.length === 0 ? [undefined] : people).flatMap((person) => {
    const label = person === undefined || people.length === 1 ? 'Feels' : `${titleOfPerson(person)} feels`;
    const felt = moments.map((moment) => emotionOf(moment, person, linked));
    if (felt.every((emotion) => emotion === undefined)) return [];
    const [only] = felt;
    if (felt.length === 1 && only !== undefined) {
      return [{ label, text: [scoreWords(only.score.value), only.label?.value].filter(Boolean).join(' ') }];
    }
    const words = felt.map((emotion, i) => {
      const moment = moments[i];
      const score = emotion === undefined ? '?' : scoreWords(emotion.score.value);
      return moments.length > 6 || moment === undefined
        ? score
        : `${titleOfMoment(moment, linked)} (${score})`;
    });
    return facts(label, words, 24);
  });
}
