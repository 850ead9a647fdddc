import type { Lane, Touchpoint } from '@journey-maps/core/model';
import { namesIn, ownerOf, titleOf } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { countWords } from '../count-words.ts';
import { valueWords } from '../describe-value.ts';
import { fact, facts } from '../facts.ts';
import { scoreWords } from '../format-score.ts';
import { titleOfRef, titlesOfRefs } from '../get-ref-title.ts';
import { pictureTexts } from '../picture-texts.ts';
import { around, type Setting, whereabouts } from '../setting.ts';

export function touchpointCard(setting: Setting<Touchpoint>): readonly Block[] {
  const { entity, linked, asking } = setting;
  const { channel, status, importance, expectations, emotions } = entity;
  const meetings = namesIn(asking).filter(
    (name) => name.role === 'reference' && name.target?.entity === entity,
  ).length;
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...facts('Marked as', [
          ...(entity.external ? ['not ours'] : []),
          ...(entity.momentOfTruth ? ['moment of truth'] : []),
        ]),
        ...fact('Channel', channel && titleOfRef(channel, linked)),
        ...ownerFact(setting),
        ...fact('Status', valueWords('TouchpointStatus', status?.value)),
        ...fact('Importance', importance && `${importance.value} of 5`),
        ...facts('Expected', expectations),
        ...facts(
          'Feels',
          emotions.map(({ score, label }) =>
            [scoreWords(score.value), label?.value].filter(Boolean).join(' '),
          ),
        ),
        ...facts('Pain points', entity.pains.map(titleOf)),
        ...facts('Gains', entity.gains.map(titleOf)),
        ...facts('Metrics', entity.metrics.map(titleOf)),
        ...fact('Used', meetings === 0 ? undefined : `${countWords(meetings, 'time')} in this file`),
        ...facts('Pictures', pictureTexts(entity.pictures)),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
      ],
    },
  ];
}

/** Shows an entry in a lane of a service blueprint. */
export function laneCard(setting: Setting<Lane>): readonly Block[] {
  const { entity, linked } = setting;
  const kind = entity.laneKind?.value;
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...fact('Kind', valueWords('LaneKind', kind)),
        ...ownerFact(setting),
        ...fact('Takes', entity.duration?.value),
        ...facts('Pain points', entity.pains.map(titleOf)),
        ...facts('Pictures', pictureTexts(entity.pictures)),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
      ],
    },
  ];
}

/** Shows the own owner, or the owner of the enclosing step or stage. */
function ownerFact(setting: Setting<Touchpoint | Lane>) {
  const { entity, linked } = setting;
  const { stage, step } = around(setting);
  const owner = stage === undefined ? entity.owner : ownerOf(entity, { stage, step }, linked);
  if (owner === undefined) return [];
  const whose = owner === entity.owner ? '' : owner === step?.owner ? ", the step's" : ", the stage's";
  return fact('Owner', `${titleOfRef(owner, linked)}${whose}`);
}
