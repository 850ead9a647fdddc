import { modelJson } from '@journey-maps/core/interchange';
import { visibleJson } from '../../terminal/escape-controls.ts';
import { journeyProblem, type RenderTo } from '../rendering.ts';

export const renderJson: RenderTo = (request) => {
  const problem = journeyProblem(request);
  if (problem !== undefined) return { problem };
  const { map, linked } = request;
  const json = modelJson(linked, map.workspace, map.shown);
  return { content: visibleJson(`${JSON.stringify(json, null, 2)}\n`) };
};
