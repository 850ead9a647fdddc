import type { Lane, Touchpoint } from '@journey-maps/core/model';
import { findOwner, getTitle, listNames } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { countWords } from '../count-words.ts';
import { describeValue } from '../describe-value.ts';
import { createFact, createFacts } from '../facts.ts';
import { formatScore } from '../format-score.ts';
import { getRefTitle, listRefTitles } from '../get-ref-title.ts';
import { listPictureTexts } from '../picture-texts.ts';
import { findEnclosing, listWhereabouts, type Setting } from '../setting.ts';

export function createTouchpointCard(setting: Setting<Touchpoint>): readonly Block[] {
  const { entity, linked, asking } = setting;
  const { channel, status, importance, expectations, emotions } = entity;
  const meetings = listNames(asking).filter(
    (name) => name.role === 'reference' && name.target?.entity === entity,
  ).length;
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFacts('Marked as', [
          ...(entity.external ? ['not ours'] : []),
          ...(entity.momentOfTruth ? ['moment of truth'] : []),
        ]),
        ...createFact('Channel', channel && getRefTitle(channel, linked)),
        ...createOwnerFact(setting),
        ...createFact('Status', describeValue('TouchpointStatus', status?.value)),
        ...createFact('Importance', importance && `${importance.value} of 5`),
        ...createFacts('Expected', expectations),
        ...createFacts(
          'Feels',
          emotions.map(({ score, label }) =>
            [formatScore(score.value), label?.value].filter(Boolean).join(' '),
          ),
        ),
        ...createFacts('Pain points', entity.pains.map(getTitle)),
        ...createFacts('Gains', entity.gains.map(getTitle)),
        ...createFacts('Metrics', entity.metrics.map(getTitle)),
        ...createFact('Used', meetings === 0 ? undefined : `${countWords(meetings, 'time')} in this file`),
        ...createFacts('Pictures', listPictureTexts(entity.pictures)),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}

/** Shows an entry in a lane of a service blueprint. */
export function createLaneCard(setting: Setting<Lane>): readonly Block[] {
  const { entity, linked } = setting;
  const kind = entity.laneKind?.value;
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFact('Kind', describeValue('LaneKind', kind)),
        ...createOwnerFact(setting),
        ...createFact('Takes', entity.duration?.value),
        ...createFacts('Pain points', entity.pains.map(getTitle)),
        ...createFacts('Pictures', listPictureTexts(entity.pictures)),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}

/** Shows the own owner, or the owner of the enclosing step or stage. */
function createOwnerFact(setting: Setting<Touchpoint | Lane>) {
  const { entity, linked } = setting;
  const { stage, step } = findEnclosing(setting);
  const owner = stage === undefined ? entity.owner : findOwner(entity, { stage, step }, linked);
  if (owner === undefined) return [];
  const whose = owner === entity.owner ? '' : owner === step?.owner ? ", the step's" : ", the stage's";
  return createFact('Owner', `${getRefTitle(owner, linked)}${whose}`);
}
