import { createEntries, createTable } from '@journey-maps/core/interchange';
import { writeXlsx } from '../../table/write-xlsx.ts';
import { isForTerminal, journeyProblem, type RenderTo } from '../rendering.ts';

export const renderXlsx: RenderTo = async (request) => {
  const problem = journeyProblem(request);
  if (problem !== undefined) return { problem };
  if (isForTerminal(request))
    return { problem: 'a spreadsheet is not text: use -o to name the output file, such as -o map.xlsx.' };
  const written = await writeXlsx(createTable(createEntries(request.map.document)));
  return 'bytes' in written ? { content: written.bytes } : written;
};
