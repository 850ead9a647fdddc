import type { Entity } from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';
import {
  readActionItem,
  readGain,
  readMetric,
  readOpportunity,
  readPain,
  readResource,
  readTouchpoint,
} from './findings.ts';
import { readLane, readStage, readStep } from './journey.ts';

/** The reader of each type of statement that can be a target of references. */
export const entityReaders: Readonly<Record<string, (context: Context, node: StatementNode) => Entity>> = {
  Stage: readStage,
  Step: readStep,
  Touchpoint: readTouchpoint,
  Metric: readMetric,
  Pain: readPain,
  Gain: readGain,
  Opportunity: readOpportunity,
  ActionItem: readActionItem,
  Resource: readResource,
  Lane: readLane,
};
