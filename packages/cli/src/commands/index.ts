import { check } from './check.ts';
import type { JourneyCommand } from './command.ts';
import { lsp } from './lsp.ts';
import { render } from './render.ts';

/** In the order of the help. */
export const commands: readonly JourneyCommand[] = [check, render, lsp];
