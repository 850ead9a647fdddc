import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { diagramOf, type Journey, type LinkedDocument, markdownOf, mermaidText } from '@journey-maps/core';
import { localDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { type LoadedMap, loadMaps } from '../files/load-maps.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { ExitCode, Io } from '../io.ts';
import { visibleJson, visibleLines } from '../terminal/visible.ts';
import { chooseJourney, nameOfJourney } from './choose-journey.ts';
import type { RenderFormat } from './formats.ts';
import { modelJson } from './model-json.ts';

export interface RenderArguments {
  readonly format: RenderFormat;
  readonly journey?: string;
  readonly output?: string;
}

/** Renders a map, as far as it can be read, to a file or to standard output. */
export function runRender(file: string, options: RenderArguments, io: Io): ExitCode {
  const path = resolve(io.folder, file);
  if (file === '' || isFolder(path)) {
    return complain(io, `${file || '""'} is no file. Name the map to render, such as checkout.journey.`);
  }
  const shown = sep === '/' ? file : file.replaceAll(sep, '/');
  const { maps, unreadable } = loadMaps([{ path, shown }], io.folder);
  const [map] = maps;
  if (map === undefined) return complain(io, unreadable.join(' '));

  const rendered = rendering(map, options, io);
  if ('problem' in rendered) return complain(io, rendered.problem);
  tellErrors(map, io);
  // What the map imports.
  for (const sentence of unreadable) tell(io, sentence);
  if (options.output === undefined) {
    io.stdout.write(io.stdout.isTerminal ? visibleLines(rendered.text) : rendered.text);
  } else {
    const problem = writeWhole(resolve(io.folder, options.output), rendered.text);
    if (problem !== undefined) return complain(io, `${options.output} cannot be written: ${problem}.`);
  }
  return unreadable.length > 0 ? 2 : 0;
}

type Rendering = { readonly text: string } | { readonly problem: string };

function rendering(
  { shown, document, workspace }: LoadedMap,
  { format, journey: wanted }: RenderArguments,
  io: Io,
): Rendering {
  const linked = workspace.linked(document.uri);
  if (linked === undefined) throw new Error(`${shown} is not in its own workspace`);
  if (format === 'json') {
    return wanted === undefined
      ? { text: visibleJson(modelJson(linked, workspace, shown)) }
      : { problem: 'JSON holds the whole file: leave out --journey, or choose another format.' };
  }
  const journey = chooseJourney(document, shown, wanted);
  if (typeof journey === 'string') return { problem: journey };
  if (wanted === undefined && document.journeys.length > 1) {
    const names = document.journeys.map(nameOfJourney);
    tell(io, `this is ${names[0]}, the first of ${shown}. Choose with --journey: ${names.join(', ')}.`);
  }
  return { text: format === 'markdown' ? markdownOf(journey, linked) : asMermaid(journey, linked, io) };
}

function asMermaid(journey: Journey, linked: LinkedDocument, io: Io): string {
  const { text, omitted } = mermaidText(diagramOf(journey, linked));
  if (omitted.length > 0) {
    const titles = omitted.map(({ title }) => JSON.stringify(title)).join(', ');
    tell(io, `left out, since GitHub draws no more than 50,000 characters: ${titles}.`);
  }
  return text;
}

function tellErrors({ shown, document, workspace }: LoadedMap, io: Io): void {
  const findings = workspace.check(document.uri, { today: localDay(io.now()) });
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (errors === 0) return;
  const many = errors === 1 ? 'an error' : `${errors} errors`;
  tell(io, `${shown} has ${many}, so something may be missing here. Run \`journey check\` on it.`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // Reading it says why not.
    return false;
  }
}
