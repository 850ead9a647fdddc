import type { ActionItem, Opportunity, Resource } from '@journey-maps/core/model';
import { findRemedies, titleOf } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { valueWords } from '../describe-value.ts';
import { fact, facts } from '../facts.ts';
import { timeWords } from '../format-time-distance.ts';
import { titleOfRef, titlesOfRefs } from '../get-ref-title.ts';
import { placeOf, type Setting, whereabouts } from '../setting.ts';

export function opportunityCard(setting: Setting<Opportunity>): readonly Block[] {
  const { entity, linked, workspace } = setting;
  const { value, effort, status } = entity;
  const place = placeOf(setting);
  const answers =
    place === undefined ? [] : findRemedies({ document: linked.document, linked, workspace })(entity, place);
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...facts('Answers', titlesOfRefs(entity.reasons, linked)),
        ...facts('Improves', titlesOfRefs(entity.improves, linked)),
        ...ownerFact(setting),
        ...fact('Value', value && `${value.value} of 5`),
        ...fact('Effort', effort && `${effort.value} of 5`),
        ...fact('Status', valueWords('OpportunityStatus', status?.value)),
        ...facts('Done by', answers.map(titleOf)),
      ],
    },
  ];
}

export function actionItemCard(setting: Setting<ActionItem>): readonly Block[] {
  const { entity, linked, today } = setting;
  const { due, status } = entity;
  const when = due && timeWords(due.value, today);
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...facts('For', titlesOfRefs(entity.reasons, linked)),
        ...ownerFact(setting),
        ...fact('Due', due && (when === undefined ? due.value : `${due.value}, ${when}`)),
        ...fact('Status', valueWords('ActionStatus', status?.value)),
      ],
    },
  ];
}

export function resourceCard(setting: Setting<Resource>): readonly Block[] {
  const { status, importance } = setting.entity;
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...fact('Status', valueWords('ResourceStatus', status?.value)),
        ...ownerFact(setting),
        ...fact('Importance', importance && `${importance.value} of 5`),
      ],
    },
  ];
}

function ownerFact({ entity, linked }: Setting<Opportunity | ActionItem | Resource>): readonly Fact[] {
  return fact('Owner', entity.owner && titleOfRef(entity.owner, linked));
}
