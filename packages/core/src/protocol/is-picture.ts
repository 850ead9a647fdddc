import type { PictureBrand } from '../views/brand/brand.ts';
import { type Colour, parseColour } from '../views/brand/contrast.ts';
import type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from '../views/diagram/diagram.ts';
import { isComparison } from './is-comparison.ts';
import { isFileMap, isMapFinding } from './is-file-map.ts';
import { isPosition } from './is-position.ts';
import { isSpan } from './is-span.ts';
import type { Picture, ReadFile } from './server-messages.ts';
import {
  isBoolean,
  isKnown,
  isListOf,
  isNumber,
  isObjectOf,
  isOneOf,
  isOptional,
  isString,
  type Shape,
} from './shape.ts';

const isWay = isObjectOf<DiagramWay>({
  id: isString,
  kind: isOneOf(['next', 'exit']),
  reason: isString,
  share: isOptional(isObjectOf<NonNullable<DiagramWay['share']>>({ value: isNumber, percent: isBoolean })),
  people: isListOf(isString),
  targetTitle: isOptional(isString),
  target: isOptional(isString),
  span: isSpan,
  stale: isOptional(isBoolean),
});

const isTask = isObjectOf<DiagramTask>({
  id: isString,
  kind: isOneOf(['step', 'touchpoint', 'stage']),
  title: isString,
  emotion: isOptional(isNumber),
  actors: isListOf(isString),
  momentOfTruth: isBoolean,
  ways: isOptional(isListOf(isWay)),
  span: isSpan,
  stale: isOptional(isBoolean),
});

const isSection = isObjectOf<DiagramSection>({
  id: isString,
  title: isString,
  span: isSpan,
  tasks: isListOf(isTask),
  stale: isOptional(isBoolean),
});

export const isJourneyDiagram: Shape<JourneyDiagram> = isObjectOf<JourneyDiagram>({
  id: isString,
  language: isOptional(isString),
  title: isString,
  accessibleTitle: isOptional(isString),
  description: isString,
  span: isSpan,
  sections: isListOf(isKnown(isSection)),
  stale: isOptional(isBoolean),
});

const isColour: Shape<Colour> = (value): value is Colour =>
  typeof value === 'string' && parseColour(value) === value;

const isBrand = isObjectOf<PictureBrand>({
  accent: isOptional(isColour),
  stages: isOptional(isListOf(isColour)),
  font: isOptional(isString),
  radius: isOptional(isNumber),
  name: isOptional(isString),
  logo: isOptional(isString),
});

/** Checks a response to `getPicture`. */
export const isPicture: Shape<Picture> = isObjectOf<Picture>({
  uri: isString,
  version: isNumber,
  revision: isNumber,
  diagrams: isListOf(isJourneyDiagram),
  maps: isFileMap,
  findings: isListOf(isKnown(isMapFinding)),
  brand: isOptional(isBrand),
  broken: isOptional(isObjectOf<NonNullable<Picture['broken']>>({ at: isPosition, message: isString })),
  comparison: isOptional(isComparison),
});

export const isReadFile: Shape<ReadFile> = isObjectOf<ReadFile>({ uri: isString });
