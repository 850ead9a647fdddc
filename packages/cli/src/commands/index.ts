import { check } from './check.ts';
import type { JourneyCommand } from './command.ts';
import { createCompletion } from './completion.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { format } from './format.ts';
import { gitSetup } from './git-setup.ts';
import { guide } from './guide.ts';
import { importMap } from './import.ts';
import { init } from './init.ts';
import { log } from './log.ts';
import { lsp } from './lsp.ts';
import { mcp } from './mcp.ts';
import { merge } from './merge.ts';
import { newMap } from './new.ts';
import { preview } from './preview.ts';
import { questions } from './questions.ts';
import { render } from './render.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';

/** In the order of the help. */
export const commands: readonly JourneyCommand[] = [
  init,
  newMap,
  check,
  format,
  report,
  questions,
  diff,
  merge,
  log,
  gitSetup,
  rules,
  explain,
  render,
  preview,
  importMap,
  guide,
  mcp,
  lsp,
  createCompletion(() => commands),
];
