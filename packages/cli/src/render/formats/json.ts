import { createModelJson } from '@journey-maps/core/interchange';
import { escapeJson } from '../../terminal/escape-controls.ts';
import { journeyProblem, type RenderTo } from '../rendering.ts';

export const renderJson: RenderTo = (request) => {
  const problem = journeyProblem(request);
  if (problem !== undefined) return { problem };
  const { map, linked } = request;
  const json = createModelJson(linked, map.workspace, map.shown);
  return { content: escapeJson(`${JSON.stringify(json, null, 2)}\n`) };
};
