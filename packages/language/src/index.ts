export * from './config/config-file.ts';
export * from './config/config-resolver.ts';
export * from './editing/classify.ts';
export * from './editing/folds.ts';
export * from './editing/outline.ts';
export * from './help/keyword-help.ts';
export { parse } from './parse.ts';
