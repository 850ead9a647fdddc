import type { EmpathyMap, Journey } from '@journey-maps/core/model';
import { titleOf } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { fact, facts } from '../facts.ts';
import { timeWords } from '../format-time-distance.ts';
import { titleOfRef, titlesOfRefs } from '../get-ref-title.ts';
import type { Setting } from '../setting.ts';

export function journeyCard({ entity, linked, today }: Setting<Journey>): readonly Block[] {
  const { purpose, scenario, state, journeyKind, status, owner, baseline, review, reviewed } = entity;
  const last = reviewed && (timeWords(reviewed.value, today) ?? reviewed.value);
  return [
    ...(purpose === undefined ? [] : [{ kind: 'text', text: purpose.value } as const]),
    {
      kind: 'facts',
      facts: [
        ...fact('Marked as', [journeyKind?.value, state?.value, status?.value].filter(Boolean).join(', ')),
        ...facts('Personas', titlesOfRefs(entity.personas, linked)),
        ...facts('The customer wants', entity.goals),
        ...fact('Scenario', scenario?.value),
        ...fact('Owner', owner && titleOfRef(owner, linked)),
        ...facts('Stages', entity.stages.map(titleOf), 12),
        ...fact('Baseline', baseline && titleOfRef(baseline, linked)),
        ...fact(
          'Review',
          [review?.value, last === undefined ? undefined : `last ${last}`].filter(Boolean).join(', '),
        ),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
      ],
    },
  ];
}

export function empathyMapCard({ entity, linked }: Setting<EmpathyMap>): readonly Block[] {
  return [
    {
      kind: 'facts',
      facts: [
        ...fact('Persona', entity.persona && titleOfRef(entity.persona, linked)),
        ...facts('Says', entity.says, 2),
        ...facts('Thinks', entity.thinks, 2),
        ...facts('Does', entity.does, 2),
        ...facts('Feels', entity.feels, 2),
        ...facts('Pain points', entity.pains.map(titleOf)),
        ...facts('Gains', entity.gains.map(titleOf)),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
      ],
    },
  ];
}
