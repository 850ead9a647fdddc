export * from './editing/classify.ts';
export * from './editing/folds.ts';
export * from './editing/outline.ts';
export { parse } from './parse.ts';
