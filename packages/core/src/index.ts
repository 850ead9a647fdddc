export type * from './check/finding.ts';
export type * from './diagram/diagram.ts';
export type * from './link/linked-document.ts';
export type * from './model/document.ts';
export * from './model/source-position.ts';
export type * from './model/statements.ts';
export type * from './model/values.ts';
export * from './protocol/page-messages.ts';
export * from './protocol/server-messages.ts';
