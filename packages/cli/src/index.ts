// The parts of the command that the GitHub Action uses. Users get `journey` itself.
export { isFailure, type Result } from '@journey-maps/core/text';
export { isDay } from './check/day.ts';
export { failedMarkdown, marker } from './diff/markdown.ts';
export { commitOf, forkPoint, isShallow, repositoryOf } from './git/repository.ts';
export { git } from './git/run-git.ts';
export type { Io } from './io.ts';
export { fenced } from './report/fenced.ts';
export { command, mostShown } from './report/github.ts';
export { run } from './run.ts';
