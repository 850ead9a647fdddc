import { relative } from 'node:path';
import { type JourneyDocument, LineIndex, walk } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import { getTitle } from '@journey-maps/core/semantics';
import { append, findNearest } from '@journey-maps/core/text';
import { createFileMap } from '@journey-maps/core/views';
import { writeAssistantGuide } from '@journey-maps/language/guide';
import { parse } from '@journey-maps/language/parse';
import { createColors } from 'picocolors';
import * as z from 'zod';
import { runDiff } from '../diff/run-diff.ts';
import { createFileUri } from '../files/file-uri.ts';
import { findMaps } from '../files/find-maps.ts';
import { loadMaps } from '../files/load-maps.ts';
import { findRepository } from '../git/repository.ts';
import { runReport } from '../health/run-report.ts';
import { writeExplanation } from '../rules/explanation.ts';
import { captureOutput } from './captured-io.ts';
import { checkGivenMap, type GivenMap, readGivenMap } from './given-map.ts';
import { listOpenQuestions, type OpenQuestion } from './questions.ts';
import { renderMap } from './render-map.ts';
import { defineTool, type McpContext, type McpTool, type ToolAnswer } from './tool.ts';

const onePath = z.string().min(1).max(1000);
const somePath = onePath
  .optional()
  .describe('A map or a folder, relative to the root; everything by default');

/** The maximum number of statements that a search returns. */
const mostFound = 100;

const guide = defineTool({
  name: 'guide',
  title: 'Learn the language',
  description: 'Returns the guide to the Journey language. Read it once before you write or change a map.',
  input: z.object({}),
  run: () => Promise.resolve({ text: writeAssistantGuide() }),
});

const explain = defineTool({
  name: 'explain',
  title: 'Explain a rule',
  description: 'Explains a rule of `check`: what it reports, why it matters, its options, and examples.',
  input: z.object({ rule: z.string().max(100).describe('Id of the rule, such as pain-without-owner') }),
  run({ rule: id }) {
    const rule = rules.find((otherRule) => otherRule.id === id);
    if (rule !== undefined) return Promise.resolve({ text: writeExplanation(rule, createColors(false)) });
    const ids = rules.map((otherRule) => otherRule.id);
    const meant = findNearest(id, ids);
    const proposal = meant === undefined ? `The rules are ${ids.join(', ')}.` : `Did you mean ${meant}?`;
    return Promise.resolve({ problem: `There is no rule ${id || '""'}. ${proposal}` });
  },
});

const list = defineTool({
  name: 'list',
  title: 'List the maps',
  description: 'Lists the maps with their journeys, personas and shared declarations.',
  input: z.object({ path: somePath }),
  run(input, context) {
    const maps = readAllMaps(input.path, context);
    if ('problem' in maps) return Promise.resolve(maps);
    const data = maps.map(({ shown, text, path }) => {
      const { journeys, personas, owners, evidence } = parse(text, createFileUri(path));
      const named = (all: readonly { readonly name?: { readonly value: string } | undefined }[]) =>
        all.flatMap(({ name }) => name?.value ?? []);
      return {
        file: shown,
        journeys: journeys.map((journey) => ({ name: journey.name?.value, title: getTitle(journey) })),
        personas: named(personas),
        owners: named(owners),
        evidence: named(evidence),
      };
    });
    const text = data.map(({ file, journeys, ...others }) => {
      const declared = Object.entries(others).flatMap(([kind, names]) =>
        names.length > 0 ? [`  ${kind}: ${names.join(', ')}`] : [],
      );
      return [
        file,
        ...journeys.map(({ name, title }) => `  journey ${name ?? ''} "${title}"`),
        ...declared,
      ].join('\n');
    });
    return Promise.resolve({ text: text.join('\n') || 'There are no maps.', data: { maps: data } });
  },
});

const find = defineTool({
  name: 'find',
  title: 'Find statements',
  description:
    'Finds statements of maps by a part of their title or name: stages, pains, owners, touchpoints and so on.',
  input: z.object({ query: z.string().min(1).max(200), path: somePath }),
  run({ query, path }, context) {
    const maps = readAllMaps(path, context);
    if ('problem' in maps) return Promise.resolve(maps);
    const words = query.toLowerCase();
    const matches = maps
      .flatMap((map) => findIn(parse(map.text, createFileUri(map.path)), map.shown, words))
      .slice(0, mostFound);
    const text = matches.map(
      ({ file, line, kind, name, title }) =>
        `${file}:${line}: ${kind}${name === undefined ? '' : ` ${name}`} "${title}"`,
    );
    return Promise.resolve({
      text: text.join('\n') || `No statement has “${query}” in its title or name.`,
      data: { found: matches },
    });
  },
});

const read = defineTool({
  name: 'read',
  title: 'Read a map as data',
  description:
    'Returns the view model of a map: journeys, stages, moments and cards as the picture shows them, with inherited owners and derived emotions.',
  input: z.object({ path: onePath }),
  async run({ path }, context) {
    const loaded = loadMap(path, context);
    if ('problem' in loaded) return loaded;
    const { linked, workspace } = loaded;
    const model = createFileMap(linked, (uri) => workspace.linked(uri));
    const text = JSON.stringify(model, (key, value: unknown) =>
      key === 'span' || key === 'uri' ? undefined : value,
    );
    return Promise.resolve({ text });
  },
});

const report = defineTool({
  name: 'report',
  title: 'Report the health of journeys',
  description:
    'Returns the health of each journey as Markdown: findings, pain points, open work, evidence, review.',
  input: z.object({ path: somePath }),
  async run(input, context) {
    const maps = readAllMaps(input.path, context);
    if ('problem' in maps) return maps;
    const [{ root } = { root: '' }] = maps;
    return answerOf(
      await captureOutput(context.io, root, (io) =>
        runReport(
          maps.map(({ path }) => relative(root, path)),
          { format: 'markdown' },
          io,
        ),
      ),
    );
  },
});

const diff = defineTool({
  name: 'diff',
  title: 'Compare versions',
  description:
    'Returns what a change means for the customer, as Markdown: which step feels worse, which pain is new, who lost an owner.',
  input: z.object({
    base: z
      .string()
      .regex(/^[^-\0][^\0]{0,199}$/u)
      .describe('A branch, tag or commit of git, or a path'),
    head: z
      .string()
      .regex(/^[^-\0][^\0]{0,199}$/u)
      .optional()
      .describe('The same; the files on disk by default'),
  }),
  async run({ base, head }, context) {
    const { roots, io } = context;
    for (const side of [base, head]) {
      if (side === undefined || !/[/\\]|^\.|\.journey$/u.test(side)) continue;
      const isRef = !/^[./\\~]|^[A-Za-z]:|\.journey$/u.test(side);
      const rootedPath = roots.resolve(side);
      if (rootedPath.problem !== undefined && !isRef) return rootedPath;
    }
    const [root = ''] = roots.folders;
    const repository = await findRepository(root);
    if (!('problem' in repository) && roots.resolve(repository.top).problem !== undefined) {
      return {
        problem: `The repository ${repository.top} extends beyond the folders that this server may read.`,
      };
    }
    return answerOf(
      await captureOutput(io, root, (inner) =>
        runDiff(base, head, { outputs: [{ format: 'markdown' }], failOn: 'never' }, inner),
      ),
    );
  },
});

const render = defineTool({
  name: 'render',
  title: 'Render a map',
  description:
    'Returns a map as Markdown, as Mermaid text, or as an SVG picture (which needs an installed browser).',
  input: z.object({
    path: onePath,
    format: z.enum(['markdown', 'mermaid', 'svg']),
    journey: z.string().max(200).optional().describe('Name or title of the journey; the first by default'),
  }),
  async run({ path, format, journey }, context) {
    const map = readGivenMap({ path }, context);
    if ('problem' in map) return map;
    return renderMap(map, format, journey, context.io);
  },
});

const questions = defineTool({
  name: 'questions',
  title: 'List open questions',
  description:
    'Lists what maps leave open: assumptions, notes that ask something, and facts that only the writer knows. Ask a person, and never invent the answers.',
  input: z.object({ path: somePath }),
  async run(input, context) {
    const maps = readAllMaps(input.path, context);
    if ('problem' in maps) return maps;
    const all: OpenQuestion[] = [];
    for (const map of maps) {
      const { findings } = await checkGivenMap(map, context);
      append(all, listOpenQuestions(map, findings));
    }
    const text = all.map(({ file, line, question }) => `${file}:${line}: ${question}`);
    return { text: text.join('\n') || 'These maps leave nothing open.', data: { questions: all } };
  },
});

/** The tools that explain and read maps. */
export const readingTools: readonly McpTool[] = [
  guide,
  explain,
  list,
  find,
  read,
  report,
  diff,
  render,
  questions,
];

/** Reads all maps at a path, or in all roots. */
export function readAllMaps(
  path: string | undefined,
  context: McpContext,
): readonly GivenMap[] | { readonly problem: string } {
  const { roots } = context;
  const places =
    path === undefined ? roots.folders.map((folder) => roots.resolve(folder)) : [roots.resolve(path)];
  const maps: GivenMap[] = [];
  for (const place of places) {
    if (place.problem !== undefined) return place;
    const foundMaps = findMaps([place.path], place.root);
    if (foundMaps.maps.length === 0 && path !== undefined) return { problem: foundMaps.wrong.join(' ') };
    for (const foundMap of foundMaps.maps) {
      const map = readGivenMap({ path: foundMap.path }, context);
      if (!('problem' in map)) maps.push(map);
    }
  }
  return maps;
}

function loadMap(path: string, context: McpContext) {
  const map = readGivenMap({ path }, context);
  if ('problem' in map) return map;
  const [loaded] = loadMaps([{ path: map.path, shown: map.shown }], map.root).maps;
  const linked = loaded?.workspace.linked(loaded.document.uri);
  if (loaded === undefined || linked === undefined) return { problem: `${path} cannot be read.` };
  return { linked, workspace: loaded.workspace };
}

function findIn(document: JourneyDocument, file: string, words: string) {
  const index = new LineIndex(document.text);
  return walk(document).flatMap(({ statement, stray }) => {
    if (stray || !('title' in statement)) return [];
    const title = getTitle(statement);
    const name = 'name' in statement ? statement.name?.value : undefined;
    if (!title.toLowerCase().includes(words) && name?.toLowerCase().includes(words) !== true) return [];
    return [{ file, line: index.positionAt(statement.span.start).line, kind: statement.kind, name, title }];
  });
}

function answerOf({ text, messages }: { readonly text: string; readonly messages: string }): ToolAnswer {
  if (text === '') return { problem: messages || 'There is nothing to show.' };
  return { text: messages === '' ? text : `${text}\n\n${messages}` };
}
