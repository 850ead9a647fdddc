import type { ComparedChange, ComparedPlace, Comparison } from '../versions/compare/comparison.ts';
import { isSpan } from './is-span.ts';
import { isBoolean, isListOf, isObjectOf, isOneOf, isOptional, isString, type Shape } from './shape.ts';

const isPlace = isObjectOf<ComparedPlace>({ span: isSpan, uri: isOptional(isString) });

const isChange = isObjectOf<ComparedChange>({
  id: isString,
  mark: isOneOf([
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
  level: isOneOf(['error', 'warning', 'info']),
  message: isString,
  brief: isOptional(isString),
  journey: isOptional(isString),
  stage: isOptional(isString),
  now: isOptional(isPlace),
  before: isOptional(isPlace),
  map: isOptional(
    isObjectOf<NonNullable<ComparedChange['map']>>({
      of: isOneOf(['journey', 'empathy-map', 'declarations']),
      id: isString,
    }),
  ),
  part: isOptional(isString),
});

/** Checks the comparison of two versions that a page receives. */
export const isComparison: Shape<Comparison> = isObjectOf<Comparison>({
  older: isString,
  isNew: isOptional(isBoolean),
  problem: isOptional(
    isObjectOf<NonNullable<Comparison['problem']>>({ words: isString, at: isOptional(isPlace) }),
  ),
  changes: isListOf(isChange),
});
