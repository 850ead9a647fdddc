import * as v from 'valibot';
import type { PictureBrand } from '../views/brand/brand.ts';
import { type Colour, parseColour } from '../views/brand/contrast.ts';
import type { DiagramSection, DiagramTask, DiagramWay, JourneyDiagram } from '../views/diagram/diagram.ts';
import { comparison } from './comparison.ts';
import { fileMap, mapFinding } from './file-map.ts';
import { finite, guard, list, maybe, objectOf, position, remembered, type Schema, span } from './schema.ts';
import type { Picture, ReadFile } from './server-messages.ts';

const way = objectOf<DiagramWay>({
  id: v.string(),
  kind: v.picklist(['next', 'exit']),
  reason: v.string(),
  share: maybe(objectOf<NonNullable<DiagramWay['share']>>({ value: finite, percent: v.boolean() })),
  people: list(v.string()),
  targetTitle: maybe(v.string()),
  target: maybe(v.string()),
  span,
  stale: maybe(v.boolean()),
});

const task = objectOf<DiagramTask>({
  id: v.string(),
  kind: v.picklist(['step', 'touchpoint', 'stage']),
  title: v.string(),
  emotion: maybe(finite),
  actors: list(v.string()),
  momentOfTruth: v.boolean(),
  ways: maybe(list(way)),
  span,
  stale: maybe(v.boolean()),
});

const section = objectOf<DiagramSection>({
  id: v.string(),
  title: v.string(),
  span,
  tasks: list(task),
  stale: maybe(v.boolean()),
});

const journeyDiagram: Schema<JourneyDiagram> = objectOf<JourneyDiagram>({
  id: v.string(),
  language: maybe(v.string()),
  title: v.string(),
  accessibleTitle: maybe(v.string()),
  description: v.string(),
  span,
  sections: list(remembered(section)),
  stale: maybe(v.boolean()),
});

/** Checks a diagram that a page receives. */
export const isJourneyDiagram = guard<JourneyDiagram>(journeyDiagram);

const colour = v.custom<Colour>((value) => typeof value === 'string' && parseColour(value) === value);

const brand = objectOf<PictureBrand>({
  accent: maybe(colour),
  stages: maybe(list(colour)),
  font: maybe(v.string()),
  radius: maybe(finite),
  name: maybe(v.string()),
  logo: maybe(v.string()),
});

export const picture: Schema<Picture> = objectOf<Picture>({
  uri: v.string(),
  version: finite,
  revision: finite,
  diagrams: list(journeyDiagram),
  maps: fileMap,
  findings: list(remembered(mapFinding)),
  brand: maybe(brand),
  broken: maybe(v.object({ at: position, message: v.string() })),
  comparison: maybe(comparison),
});

/** Checks a view model. */
export const isPicture = guard<Picture>(picture);

const fileRequest = objectOf<ReadFile>({ uri: v.string() });

export const isReadFile = guard<ReadFile>(fileRequest);
