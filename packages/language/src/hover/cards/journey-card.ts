import type { EmpathyMap, Journey } from '@journey-maps/core/model';
import { getTitle } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { createFact, createFacts } from '../facts.ts';
import { formatTimeDistance } from '../format-time-distance.ts';
import { getRefTitle, listRefTitles } from '../get-ref-title.ts';
import type { Setting } from '../setting.ts';

export function createJourneyCard({ entity, linked, today }: Setting<Journey>): readonly Block[] {
  const { purpose, scenario, state, journeyKind, status, owner, baseline, review, reviewed } = entity;
  const last = reviewed && (formatTimeDistance(reviewed.value, today) ?? reviewed.value);
  return [
    ...(purpose === undefined ? [] : [{ kind: 'text', text: purpose.value } as const]),
    {
      kind: 'facts',
      facts: [
        ...createFact(
          'Marked as',
          [journeyKind?.value, state?.value, status?.value].filter(Boolean).join(', '),
        ),
        ...createFacts('Personas', listRefTitles(entity.personas, linked)),
        ...createFacts('The customer wants', entity.goals),
        ...createFact('Scenario', scenario?.value),
        ...createFact('Owner', owner && getRefTitle(owner, linked)),
        ...createFacts('Stages', entity.stages.map(getTitle), 12),
        ...createFact('Baseline', baseline && getRefTitle(baseline, linked)),
        ...createFact(
          'Review',
          [review?.value, last === undefined ? undefined : `last ${last}`].filter(Boolean).join(', '),
        ),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}

export function createEmpathyMapCard({ entity, linked }: Setting<EmpathyMap>): readonly Block[] {
  return [
    {
      kind: 'facts',
      facts: [
        ...createFact('Persona', entity.persona && getRefTitle(entity.persona, linked)),
        ...createFacts('Says', entity.says, 2),
        ...createFacts('Thinks', entity.thinks, 2),
        ...createFacts('Does', entity.does, 2),
        ...createFacts('Feels', entity.feels, 2),
        ...createFacts('Pain points', entity.pains.map(getTitle)),
        ...createFacts('Gains', entity.gains.map(getTitle)),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
      ],
    },
  ];
}
