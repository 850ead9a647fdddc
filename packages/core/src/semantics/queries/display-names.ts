import type { Entity, EntityKind } from '../../model/statements.ts';
import type { RefKind } from '../../model/values.ts';
import type { BuiltInChannel } from '../link/linked-document.ts';

const kinds: Readonly<Record<Exclude<EntityKind, 'lane'>, string>> = {
  persona: 'a persona',
  owner: 'an owner',
  channel: 'a channel',
  evidence: 'a piece of evidence',
  touchpoint: 'a touchpoint',
  metric: 'a metric',
  'empathy-map': 'an empathy map',
  journey: 'a journey',
  stage: 'a stage',
  step: 'a step',
  pain: 'a pain point',
  gain: 'a gain',
  opportunity: 'an opportunity',
  'action-item': 'an action item',
  resource: 'a resource',
};

const referred: Readonly<Record<RefKind, string>> = {
  persona: 'persona',
  owner: 'owner',
  channel: 'channel',
  evidence: 'evidence',
  journey: 'journey',
  touchpoint: 'touchpoint',
  metric: 'metric',
  finding: 'pain point or gain',
  reason: 'opportunity, pain point or gain',
  need: 'opportunity, action item, pain point, stage, step or touchpoint',
  moment: 'stage or step',
};

/** Returns the phrase for the kind of an entity, with its article: `a pain point`. */
export function describeKind(entity: Entity | BuiltInChannel): string {
  if (entity.kind !== 'lane') return kinds[entity.kind];
  return entity.lane === 'artifact' ? 'an artifact' : `a ${entity.lane} entry`;
}

/** Returns the phrase for the possible targets of a reference, without an article: `stage or step`. */
export function describeReferred(to: RefKind): string {
  return referred[to];
}

/** Returns the same phrase with its article: `a stage or step`. */
export function describeReferredWithArticle(to: RefKind): string {
  if (to === 'evidence') return 'evidence';
  return `${/^[aeiou]/u.test(referred[to]) ? 'an' : 'a'} ${referred[to]}`;
}

/** Returns a title derived from a name: `Product page` for `product-page`. */
export function deriveTitle(name: string): string {
  const words = name.replace(/[-_]+/gu, ' ').trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** Returns the decoded file name of a URI. */
export function getFileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    // The name is not percent-encoded and contains a literal `%`.
    return last;
  }
}
