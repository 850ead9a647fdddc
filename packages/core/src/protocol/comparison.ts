import * as v from 'valibot';
import type { ComparedChange, ComparedPlace, Comparison } from '../versions/compare/comparison.ts';
import { list, maybe, objectOf, type Schema, span } from './schema.ts';

const place = objectOf<ComparedPlace>({ span, uri: maybe(v.string()) });

const change = objectOf<ComparedChange>({
  id: v.string(),
  mark: v.picklist([
    'added',
    'removed',
    'changed',
    'renamed',
    'moved',
    'new-finding',
    'fixed-finding',
    'silenced-finding',
    'changed-suppression',
    'weaker-rules',
  ]),
  level: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
  brief: maybe(v.string()),
  journey: maybe(v.string()),
  stage: maybe(v.string()),
  now: maybe(place),
  before: maybe(place),
  map: maybe(
    objectOf<NonNullable<ComparedChange['map']>>({
      of: v.picklist(['journey', 'empathy-map', 'declarations']),
      id: v.string(),
    }),
  ),
  part: maybe(v.string()),
});

/** The comparison of two versions that a page receives. */
export const comparison: Schema<Comparison> = objectOf<Comparison>({
  older: v.string(),
  isNew: maybe(v.boolean()),
  problem: maybe(objectOf<NonNullable<Comparison['problem']>>({ words: v.string(), at: maybe(place) })),
  changes: list(change),
});
