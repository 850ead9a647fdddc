import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import {
  diagramOf,
  type Journey,
  type LinkedDocument,
  markdownOf,
  mermaidText,
  titleOf,
} from '@journey-maps/core';
import { localDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { type LoadedMap, loadMaps } from '../files/load-maps.ts';
import type { ExitCode, Io } from '../io.ts';
import { visibleJson, visibleLines } from '../terminal/visible.ts';
import type { RenderFormat } from './formats.ts';
import { modelJson } from './model-json.ts';
import { writeWhole } from './write-whole.ts';

export interface RenderArguments {
  readonly format: RenderFormat;
  readonly journey?: string;
  readonly output?: string;
}

/** Renders a map, as far as it can be read, to a file or to standard output. */
export function runRender(
  file: string,
  { format, journey: wanted, output }: RenderArguments,
  io: Io,
): ExitCode {
  const path = resolve(io.folder, file);
  if (file === '') return complain(io, 'the name of the file is empty.');
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return complain(io, `${file} is a folder. Name one map in it.`);
  }
  const shown = sep === '/' ? file : file.replaceAll(sep, '/');
  const { maps, unreadable } = loadMaps([{ path, shown }], io.folder);
  const [map] = maps;
  const linked = map?.workspace.linked(map.document.uri);
  if (map === undefined || linked === undefined) return complain(io, unreadable.join(' '));

  let text: string;
  if (format === 'json') {
    if (wanted !== undefined) {
      return complain(io, 'JSON holds the whole file: leave out --journey, or choose another format.');
    }
    text = visibleJson(modelJson(linked, map.workspace, shown));
  } else {
    const chosen = chooseJourney(linked, shown, wanted);
    if (typeof chosen === 'string') return complain(io, chosen);
    text = format === 'markdown' ? markdownOf(chosen, linked) : asMermaid(chosen, linked, io);
    if (wanted === undefined) tellOthers(linked, chosen, shown, io);
  }
  tellErrors(map, io);
  for (const sentence of unreadable) tell(io, sentence);
  if (output !== undefined) {
    const problem = writeWhole(resolve(io.folder, output), text);
    if (problem !== undefined) return complain(io, `${output} cannot be written: ${problem}.`);
  } else io.stdout.write(io.stdout.isTerminal ? visibleLines(text) : text);
  return unreadable.length > 0 ? 2 : 0;
}

/** The journey, or a sentence that says why there is none. */
function chooseJourney(
  { document }: LinkedDocument,
  file: string,
  wanted: string | undefined,
): Journey | string {
  const { journeys } = document;
  const [first] = journeys;
  if (first === undefined)
    return `${file} has no journey to render. Its other declarations are in --format json.`;
  if (wanted === undefined) return first;
  const name = wanted.normalize('NFC');
  const found =
    journeys.find((one) => one.name?.value === name) ?? journeys.find((one) => titleOf(one) === wanted);
  return found ?? `${file} has no journey ${wanted}. It has: ${journeys.map(nameOf).join(', ')}.`;
}

function nameOf(journey: Journey): string {
  return journey.name?.value ?? JSON.stringify(titleOf(journey));
}

function asMermaid(journey: Journey, linked: LinkedDocument, io: Io): string {
  const { text, omitted } = mermaidText(diagramOf(journey, linked));
  if (omitted.length > 0) {
    const titles = omitted.map(({ title }) => JSON.stringify(title)).join(', ');
    tell(io, `left out, since GitHub draws no more than 50,000 characters: ${titles}.`);
  }
  return text;
}

function tellOthers({ document }: LinkedDocument, chosen: Journey, file: string, io: Io): void {
  const others = document.journeys.filter((journey) => journey !== chosen);
  if (others.length === 0) return;
  tell(
    io,
    `this is ${nameOf(chosen)}, the first journey of ${file}. Choose another with --journey: ${others.map(nameOf).join(', ')}.`,
  );
}

function tellErrors({ shown, document, workspace }: LoadedMap, io: Io): void {
  const findings = workspace.check(document.uri, { today: localDay(io.now()) });
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (errors === 0) return;
  const many = errors === 1 ? 'an error' : `${errors} errors`;
  tell(io, `${shown} has ${many}, so something may be missing here. Run \`journey check\` on it.`);
}
