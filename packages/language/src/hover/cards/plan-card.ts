import type { ActionItem, Opportunity, Resource } from '@journey-maps/core/model';
import { findRemedies, getTitle } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { describeValue } from '../describe-value.ts';
import { createFact, createFacts } from '../facts.ts';
import { formatTimeDistance } from '../format-time-distance.ts';
import { getRefTitle, listPromises, listRefTitles } from '../get-ref-title.ts';
import { findContext, listWhereabouts, type Setting } from '../setting.ts';

export function createOpportunityCard(setting: Setting<Opportunity>): readonly Block[] {
  const { entity, linked, workspace } = setting;
  const { value, effort, status } = entity;
  const place = findContext(setting);
  const answers =
    place === undefined ? [] : findRemedies({ document: linked.document, linked, workspace })(entity, place);
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFacts('Answers', listRefTitles(entity.reasons, linked)),
        ...createFacts('Improves', listPromises(entity.improves, linked)),
        ...createOwnerFact(setting),
        ...createFact('Value', value && `${value.value} of 5`),
        ...createFact('Effort', effort && `${effort.value} of 5`),
        ...createFact('Status', describeValue('OpportunityStatus', status?.value)),
        ...createFacts('Done by', answers.map(getTitle)),
      ],
    },
  ];
}

export function createActionItemCard(setting: Setting<ActionItem>): readonly Block[] {
  const { entity, linked, today } = setting;
  const { due, status } = entity;
  const when = due && formatTimeDistance(due.value, today);
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFacts('For', listRefTitles(entity.reasons, linked)),
        ...createOwnerFact(setting),
        ...createFact('Due', due && (when === undefined ? due.value : `${due.value}, ${when}`)),
        ...createFact('Status', describeValue('ActionStatus', status?.value)),
      ],
    },
  ];
}

export function createResourceCard(setting: Setting<Resource>): readonly Block[] {
  const { status, importance } = setting.entity;
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...createFact('Status', describeValue('ResourceStatus', status?.value)),
        ...createOwnerFact(setting),
        ...createFact('Importance', importance && `${importance.value} of 5`),
      ],
    },
  ];
}

function createOwnerFact({ entity, linked }: Setting<Opportunity | ActionItem | Resource>): readonly Fact[] {
  return createFact('Owner', entity.owner && getRefTitle(entity.owner, linked));
}
