import { getRelativePath } from '@journey-maps/core/edits';
import type { Entity } from '@journey-maps/core/model';
import {
  type BuiltInChannel,
  getFileName,
  getTitle,
  type LinkedDocument,
  type Target,
} from '@journey-maps/core/semantics';
import { createChannelCard } from './cards/channel-card.ts';
import { createEvidenceCard } from './cards/evidence-card.ts';
import { createInsightCard } from './cards/finding-card.ts';
import { createEmpathyMapCard, createJourneyCard } from './cards/journey-card.ts';
import { createMetricCard } from './cards/metric-card.ts';
import { createMomentCard } from './cards/moment-card.ts';
import { createOwnerCard } from './cards/owner-card.ts';
import { createPersonaCard } from './cards/persona-card.ts';
import { createActionItemCard, createOpportunityCard, createResourceCard } from './cards/plan-card.ts';
import { createLaneCard, createTouchpointCard } from './cards/touchpoint-card.ts';
import type { Block, Fact } from './content.ts';
import { otherFacts } from './other-facts.ts';
import type { Setting } from './setting.ts';
import { shorten } from './shorten.ts';

/** Returns the card of a statement or built-in channel: its properties, and the file that declares it. */
export function createCard(
  { entity, uri }: Target,
  asking: LinkedDocument,
  { workspace, today }: Pick<Setting, 'workspace' | 'today'>,
): readonly Block[] {
  const own = uri === undefined || uri === asking.document.uri;
  const linked = own ? asking : workspace.linked(uri);
  if (linked === undefined) return [];
  const title = shorten(getTitle(entity) || describeKind(entity), 120);
  const blocks = withFacts(
    createCardBody(entity, { linked, asking, workspace, today }),
    otherFacts(entity, linked),
  );
  const heading: Block = {
    kind: 'heading',
    title,
    what: [describeKind(entity), own ? undefined : `in ${getPathTo(uri, asking)}`].filter(Boolean).join(', '),
  };
  return [heading, ...blocks.filter((block) => block.kind !== 'facts' || block.facts.length > 0)];
}

/** Adds facts to the last block of a card. */
function withFacts(blocks: readonly Block[], others: readonly Fact[]): readonly Block[] {
  const last = blocks.at(-1);
  if (others.length === 0) return blocks;
  if (last?.kind !== 'facts') return [...blocks, { kind: 'facts', facts: others }];
  return [...blocks.slice(0, -1), { ...last, facts: [...last.facts, ...others] }];
}

function createCardBody(entity: Entity | BuiltInChannel, where: Omit<Setting, 'entity'>): readonly Block[] {
  switch (entity.kind) {
    case 'persona':
      return createPersonaCard({ entity, ...where });
    case 'owner':
      return createOwnerCard({ entity, ...where });
    case 'channel':
      return createChannelCard({ entity, ...where });
    case 'evidence':
      return createEvidenceCard({ entity, ...where });
    case 'touchpoint':
      return createTouchpointCard({ entity, ...where });
    case 'metric':
      return createMetricCard({ entity, ...where });
    case 'empathy-map':
      return createEmpathyMapCard({ entity, ...where });
    case 'journey':
      return createJourneyCard({ entity, ...where });
    case 'stage':
    case 'step':
      return createMomentCard({ entity, ...where });
    case 'lane':
      return createLaneCard({ entity, ...where });
    case 'pain':
    case 'gain':
      return createInsightCard({ entity, ...where });
    case 'opportunity':
      return createOpportunityCard({ entity, ...where });
    case 'action-item':
      return createActionItemCard({ entity, ...where });
    case 'resource':
      return createResourceCard({ entity, ...where });
  }
}

/** Names the kind of a statement in terms of journey mapping. */
function describeKind(entity: Entity | BuiltInChannel): string {
  switch (entity.kind) {
    case 'lane':
      return entity.lane;
    case 'pain':
      return 'pain point';
    case 'action-item':
      return 'action item';
    case 'empathy-map':
      return 'empathy map';
    case 'persona':
      return [entity.primary && 'primary', entity.market?.value, 'persona'].filter(Boolean).join(' ');
    default:
      return entity.kind;
  }
}

function getPathTo(uri: string, { document }: LinkedDocument): string {
  return (getRelativePath(document.uri, uri) ?? getFileName(uri)).replace(/^\.\//u, '');
}
