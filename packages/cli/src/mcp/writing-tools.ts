import { applyEdits, editBetween } from '@journey-maps/core/edits';
import { type Finding, LineIndex } from '@journey-maps/core/model';
import { format } from '@journey-maps/language/format';
import * as z from 'zod';
import { findMaps } from '../files/find-maps.ts';
import { fixMaps } from '../fix/fix-maps.ts';
import { checkGivenMap, type GivenMap, givenMap, readGivenMap } from './given-map.ts';
import { defineTool, type McpContext, type McpTool, type ToolAnswer } from './tool.ts';

const check = defineTool({
  name: 'check',
  title: 'Check a map',
  description:
    'Checks a map, given as text or as a path, or all maps in a folder. Returns each finding with its position, what is wrong, why it matters and what to do. Call it after each change, and `fixes` for the corrections.',
  input: z.object(givenMap),
  async run(input, context) {
    const maps =
      input.text === undefined ? readMapsAt(input.path ?? '.', context) : [readGivenMap(input, context)];
    const lines: string[] = [];
    const data: Record<string, unknown>[] = [];
    for (const map of maps) {
      if ('problem' in map) {
        if (maps.length === 1) return map;
        lines.push(map.problem);
        continue;
      }
      const { findings } = await checkGivenMap(map, context);
      const index = new LineIndex(map.text);
      for (const finding of findings) {
        const converted = convertFinding(finding, map, index);
        lines.push(
          `${converted.file}:${converted.line}:${converted.column}: ${converted.level}: ${converted.message} [${converted.rule}]`,
        );
        data.push(converted);
      }
    }
    const errors = data.filter(({ level }) => level === 'error').length;
    const summary = `${maps.length === 1 ? '1 map' : `${maps.length} maps`} checked: ${errors} errors, ${data.length - errors} other findings.`;
    return { text: [...lines, summary].join('\n'), data: { findings: data } };
  },
});

const formatTool = defineTool({
  name: 'format',
  title: 'Format a map',
  description: 'Returns the text of a map in the one format of the language. Writes nothing.',
  input: z.object(givenMap),
  run(input, context) {
    const map = readGivenMap(input, context);
    if ('problem' in map) return Promise.resolve(map);
    const { edits, problem } = format(map.text);
    if (problem !== undefined)
      return Promise.resolve({ problem: `The map cannot be formatted. ${problem.message}` });
    return Promise.resolve({ text: applyEdits(map.text, edits) ?? map.text });
  },
});

const fixes = defineTool({
  name: 'fixes',
  title: 'Get the fixes of a map',
  description:
    'Returns the fixes of a map as edits, the fixed text, and what is left. Safe fixes keep the meaning. With `unsafe`, it also applies fixes that a person must review: they rename or move, and never invent content. What only the writer knows is listed as a question. Writes nothing.',
  input: z.object({
    ...givenMap,
    unsafe: z.boolean().optional().describe('Also apply the fixes that need a review'),
  }),
  async run({ unsafe = false, ...input }, context): Promise<ToolAnswer> {
    const map = readGivenMap(input, context);
    if ('problem' in map) return map;
    const { library, settings, today } = await checkGivenMap(map, context);
    const [fixed] = fixMaps([{ path: map.path, text: map.text, settings }], { today, unsafe }, library);
    const after = fixed?.text ?? map.text;
    const edits = after === map.text ? [] : createEditsBetween(map.text, after);
    const { findings } = await checkGivenMap({ ...map, text: after }, context);
    const index = new LineIndex(after);
    const left = findings.map((finding) => ({
      ...convertFinding(finding, { ...map, text: after }, index),
      choices: finding.fixes.map(({ title }) => title),
    }));
    const lines = left.map(
      ({ line, message, choices }) =>
        `${line}: ${message}${choices.length > 0 ? ` Choices: ${choices.join('; ')}.` : ''}`,
    );
    const text = [
      edits.length === 0 ? 'There is nothing to fix without a decision.' : `The fixed map:\n\n${after}`,
      lines.length === 0 ? 'No findings are left.' : `Left to the writer:\n${lines.join('\n')}`,
    ].join('\n\n');
    return { text, data: { edits, text: after, left } };
  },
});

/** The tools for writing a map: check, format, fix. */
export const writingTools: readonly McpTool[] = [check, formatTool, fixes];

/** Reads the maps at a path: one map, or all maps of a folder. */
function readMapsAt(path: string, context: McpContext): readonly (GivenMap | { readonly problem: string })[] {
  const { roots } = context;
  const rootedPath = roots.resolve(path);
  if (rootedPath.problem !== undefined) return [rootedPath];
  const { maps, wrong } = findMaps([rootedPath.path], rootedPath.root);
  if (maps.length === 0) return [{ problem: wrong.join(' ') || `${path} has no maps.` }];
  return maps.map((map) => readGivenMap({ path: map.path }, context));
}

function convertFinding(
  { rule, level, message, span, fixes: offered }: Finding,
  { shown }: GivenMap,
  index: LineIndex,
) {
  const { line, column } = index.positionAt(span.start);
  return { file: shown, line, column, level, rule, message, isFixable: offered.some(({ safe }) => safe) };
}

/** Returns the changes to a text as edits, with positions from 1 and exclusive ends. */
function createEditsBetween(before: string, after: string) {
  const index = new LineIndex(before);
  return editBetween(before, after).map(({ span, newText }) => ({
    range: { start: index.positionAt(span.start), end: index.positionAt(span.end) },
    newText,
  }));
}
