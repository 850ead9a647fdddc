import {
  channelProperties,
  empathyMapProperties,
  evidenceProperties,
  ownerProperties,
  personaProperties,
} from './declaration-properties.ts';
import { fileProperties } from './file-properties.ts';
import {
  actionItemProperties,
  gainProperties,
  opportunityProperties,
  painProperties,
  resourceProperties,
} from './insight-properties.ts';
import { journeyProperties } from './journey-properties.ts';
import { handoverProperties, laneProperties, wayProperties } from './lane-and-way-properties.ts';
import { metricProperties, readingProperties } from './metric-properties.ts';
import { stageProperties, stepProperties } from './moment-properties.ts';
import type { BodyName, Property } from './property.ts';
import { touchpointProperties } from './touchpoint-properties.ts';

/**
 * The table of properties: the contents of each body in the conventional order (facts, insights, steps, exits).
 * All code that reads, shows, writes, converts or compares properties uses it.
 */
export const properties: Readonly<Record<BodyName, readonly Property[]>> = {
  file: fileProperties,
  persona: personaProperties,
  owner: ownerProperties,
  channel: channelProperties,
  evidence: evidenceProperties,
  touchpoint: touchpointProperties,
  metric: metricProperties,
  'empathy-map': empathyMapProperties,
  journey: journeyProperties,
  stage: stageProperties,
  step: stepProperties,
  lane: laneProperties,
  pain: painProperties,
  gain: gainProperties,
  opportunity: opportunityProperties,
  'action-item': actionItemProperties,
  resource: resourceProperties,
  handover: handoverProperties,
  next: wayProperties,
  exit: wayProperties,
  reading: readingProperties,
};

/** All kinds of bodies. */
export const bodyNames = Object.keys(properties) as readonly BodyName[];

const byKeyword = new Map(
  bodyNames.map((body) => [body, new Map(properties[body].map((property) => [property.keyword, property]))]),
);

/** Returns the property of a keyword in a body; `undefined` if it is not allowed there. */
export function findProperty(body: BodyName, keyword: string): Property | undefined {
  return byKeyword.get(body)?.get(keyword);
}

/** Returns whether the model has a list for a property. */
export function isList({ many, type }: Property): boolean {
  return many || type === 'refs';
}
