import type { Plugin } from 'esbuild';

/**
 * Leaves out of Langium what reading a map in one go never needs: the editors' protocol, which it takes for a few small
 * classes, and the lookahead of unlimited depth, which this grammar does not use. They are a fifth of the command's
 * code, and reading them cost it 12 of 160 ms.
 */
export const onlyParsing: Plugin = {
  name: 'only-parsing',
  setup(build) {
    build.onResolve({ filter: /^(vscode-languageserver-protocol|chevrotain-allstar)$/ }, ({ path }) => ({
      path,
      namespace: 'in-place-of',
    }));
    // What is not exported here and asked for after all is an error of the build.
    build.onLoad({ filter: /./, namespace: 'in-place-of' }, ({ path }) => ({
      contents: path === 'chevrotain-allstar' ? lookahead : protocol,
    }));
  },
};

const lookahead = `
  export class LLStarLookaheadStrategy {
    constructor() { throw new Error('This command has no lookahead of unlimited depth.'); }
  }
`;

/** Nobody cancels a command's parsing, or listens to it. */
const protocol = `
  const nothing = { dispose() {} };
  const none = { isCancellationRequested: false, onCancellationRequested: () => nothing };
  export const CancellationToken = { None: none, is: (value) => value === none };
  export class CancellationTokenSource { token = none; cancel() {} dispose() {} }
  export class Emitter { event = () => nothing; fire() {} dispose() {} }
  export class ResponseError extends Error {}
  export const LSPErrorCodes = { RequestCancelled: -32800 };
`;
