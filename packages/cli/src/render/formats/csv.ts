import { entriesOf, tableOf } from '@journey-maps/core/interchange';
import { writeCsv } from '../../table/csv.ts';
import { journeyProblem, type RenderTo } from '../rendering.ts';

export const renderCsv: RenderTo = (request) => {
  const problem = journeyProblem(request);
  return problem === undefined
    ? { content: writeCsv(tableOf(entriesOf(request.map.document))) }
    : { problem };
};
