import type { Journey, Pain, Stage, Step } from '@journey-maps/core/model';
import {
  findEmotion,
  getMomentTitle,
  getPersonTitle,
  getTitle,
  type LinkedDocument,
  listMoments,
  listPains,
  listPersonas,
  listTouchpoints,
  type Moment,
  resolvePersona,
} from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { createFact, createFacts } from '../facts.ts';
import { formatScore } from '../format-score.ts';
import { getRefTitle, listRefTitles } from '../get-ref-title.ts';
import { listPictureTexts } from '../picture-texts.ts';
import { findEnclosing, listWhereabouts, type Setting } from '../setting.ts';

/** Shows a stage or step: its own properties and those derived from the map. */
export function createMomentCard(setting: Setting<Stage | Step>): readonly Block[] {
  const { entity, linked } = setting;
  const { journey, stage } = findEnclosing(setting);
  const moments = stage === undefined ? [] : listMoments(stage);
  const own = moments.filter(({ node }) => entity.kind === 'stage' || node === entity);
  const inherited = entity.kind === 'step' ? stage?.owner : undefined;
  const owner = entity.owner ?? inherited;
  const touchpoints = entity.kind === 'stage' ? listTouchpoints(entity) : entity.touchpoints;
  const title = (touchpoint: (typeof touchpoints)[number]) =>
    getTitle(touchpoint) || (touchpoint.meets ? getRefTitle(touchpoint.meets, linked) : '');
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFacts(
          'Marked as',
          'momentOfTruth' in entity && entity.momentOfTruth ? ['moment of truth'] : [],
        ),
        ...createFact('When', entity.when?.value),
        ...createFact('Takes', entity.duration?.value),
        ...createFact(
          'Owner',
          owner && `${getRefTitle(owner, linked)}${entity.owner === undefined ? ", the stage's" : ''}`,
        ),
        ...(journey === undefined ? [] : listPersonaFacts(own, journey, linked)),
        ...(entity.kind === 'stage' && entity.steps.length > 0
          ? createFacts('Steps', entity.steps.map(getTitle), 6)
          : []),
        ...(journey === undefined ? [] : listFeelings(own, journey, linked)),
        ...createFacts('Touchpoints', touchpoints.map(title)),
        ...createFacts('Pictures', listPictureTexts(entity.pictures)),
        ...createFacts('Pain points', listPainsOfMoments(own, linked).map(getTitle)),
        ...createFacts(
          'Details',
          'details' in entity && entity.details ? [getRefTitle(entity.details, linked)] : [],
        ),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}

function listPainsOfMoments(moments: readonly Moment[], linked: LinkedDocument): readonly Pain[] {
  return [...new Set(moments.flatMap((moment) => listPains(moment, linked)))];
}

function listPersonaFacts(
  moments: readonly Moment[],
  journey: Journey,
  linked: LinkedDocument,
): readonly Fact[] {
  const people = new Set(
    moments.flatMap((moment) => listPersonas(moment, journey)).map((ref) => resolvePersona(ref, linked)),
  );
  return createFacts('Personas', [...new Set([...people].map(getPersonTitle))]);
}

/** Lists the emotions of each persona, moment by moment; `?` for an unknown score. */
function listFeelings(moments: readonly Moment[], journey: Journey, linked: LinkedDocument): readonly Fact[] {
  const people = [...new Set(journey.personas.map((ref) => resolvePersona(ref, linked)))].slice(0, 3);
  return (people.length === 0 ? [undefined] : people).flatMap((person) => {
    const label = person === undefined || people.length === 1 ? 'Feels' : `${getPersonTitle(person)} feels`;
    const felt = moments.map((moment) => findEmotion(moment, person, linked));
    if (felt.every((emotion) => emotion === undefined)) return [];
    const [only] = felt;
    if (felt.length === 1 && only !== undefined) {
      return [{ label, text: [formatScore(only.score.value), only.label?.value].filter(Boolean).join(' ') }];
    }
    const words = felt.map((emotion, i) => {
      const moment = moments[i];
      const score = emotion === undefined ? '?' : formatScore(emotion.score.value);
      return moments.length > 6 || moment === undefined
        ? score
        : `${getMomentTitle(moment, linked)} (${score})`;
    });
    return createFacts(label, words, 24);
  });
}
