// The parts of the command that the GitHub Action uses. Users get `journey` itself.
export { isFailure, type Result } from '@journey-maps/core/text';
export { isDay } from './check/day.ts';
export { marker, writeFailedMarkdown } from './diff/markdown.ts';
export { findForkPoint, findRepository, isShallow, resolveCommit } from './git/repository.ts';
export { runGit } from './git/run-git.ts';
export type { Io } from './io.ts';
export { fenceText } from './report/fenced.ts';
export { mostShown, writeCommand } from './report/github.ts';
export { run } from './run.ts';
