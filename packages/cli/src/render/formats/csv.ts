import { createEntries, createTable } from '@journey-maps/core/interchange';
import { writeCsv } from '../../table/csv.ts';
import { journeyProblem, type RenderTo } from '../rendering.ts';

export const renderCsv: RenderTo = (request) => {
  const problem = journeyProblem(request);
  return problem === undefined
    ? { content: writeCsv(createTable(createEntries(request.map.document))) }
    : { problem };
};
