import { relativePath } from '@journey-maps/core/edits';
import type { Entity } from '@journey-maps/core/model';
import {
  type BuiltInChannel,
  fileName,
  type LinkedDocument,
  type Target,
  titleOf,
} from '@journey-maps/core/semantics';
import { channelCard } from './cards/channel-card.ts';
import { evidenceCard } from './cards/evidence-card.ts';
import { findingCard } from './cards/finding-card.ts';
import { empathyMapCard, journeyCard } from './cards/journey-card.ts';
import { metricCard } from './cards/metric-card.ts';
import { momentCard } from './cards/moment-card.ts';
import { ownerCard } from './cards/owner-card.ts';
import { personaCard } from './cards/persona-card.ts';
import { actionItemCard, opportunityCard, resourceCard } from './cards/plan-card.ts';
import { laneCard, touchpointCard } from './cards/touchpoint-card.ts';
import type { Block, Fact } from './content.ts';
import { otherFacts } from './other-facts.ts';
import type { Setting } from './setting.ts';
import { shorten } from './shorten.ts';

/** Returns the card of a statement or built-in channel: its properties, and the file that declares it. */
export function cardOf(
  { entity, uri }: Target,
  asking: LinkedDocument,
  { workspace, today }: Pick<Setting, 'workspace' | 'today'>,
): readonly Block[] {
  const own = uri === undefined || uri === asking.document.uri;
  const linked = own ? asking : workspace.linked(uri);
  if (linked === undefined) return [];
  const title = shorten(titleOf(entity) || whatIs(entity), 120);
  const blocks = withFacts(bodyOf(entity, { linked, asking, workspace, today }), otherFacts(entity, linked));
  const heading: Block = {
    kind: 'heading',
    title,
    what: [whatIs(entity), own ? undefined : `in ${pathTo(uri, asking)}`].filter(Boolean).join(', '),
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

function bodyOf(entity: Entity | BuiltInChannel, where: Omit<Setting, 'entity'>): readonly Block[] {
  switch (entity.kind) {
    case 'persona':
      return personaCard({ entity, ...where });
    case 'owner':
      return ownerCard({ entity, ...where });
    case 'channel':
      return channelCard({ entity, ...where });
    case 'evidence':
      return evidenceCard({ entity, ...where });
    case 'touchpoint':
      return touchpointCard({ entity, ...where });
    case 'metric':
      return metricCard({ entity, ...where });
    case 'empathy-map':
      return empathyMapCard({ entity, ...where });
    case 'journey':
      return journeyCard({ entity, ...where });
    case 'stage':
    case 'step':
      return momentCard({ entity, ...where });
    case 'lane':
      return laneCard({ entity, ...where });
    case 'pain':
    case 'gain':
      return findingCard({ entity, ...where });
    case 'opportunity':
      return opportunityCard({ entity, ...where });
    case 'action-item':
      return actionItemCard({ entity, ...where });
    case 'resource':
      return resourceCard({ entity, ...where });
  }
}

/** Names the kind of a statement in terms of journey mapping. */
function whatIs(entity: Entity | BuiltInChannel): string {
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

function pathTo(uri: string, { document }: LinkedDocument): string {
  return (relativePath(document.uri, uri) ?? fileName(uri)).replace(/^\.\//u, '');
}
