// What the GitHub Action needs of the command; people get `journey` itself.
export { isDay } from './check/day.ts';
export { git } from './diff/git.ts';
export { commitOf, forkPoint, isShallow, repositoryOf } from './diff/git-maps.ts';
export { failedMarkdown, marker } from './diff/markdown.ts';
export type { Io } from './io.ts';
export { fenced } from './report/fenced.ts';
export { command, mostShown } from './report/github.ts';
export { run } from './run.ts';
