import type { Plugin } from 'esbuild';

/**
 * Removes the parts of Langium that the command doesn't need: the editors' protocol, of which it uses a few
 * small classes, and the lookahead of unlimited depth, which this grammar does not use. They are a fifth of
 * the command's code, and loading them took 12 of 160 ms.
 */
export const onlyParsing: Plugin = {
  name: 'only-parsing',
  setup(build) {
    build.onResolve({ filter: /^(vscode-languageserver-protocol|chevrotain-allstar)$/ }, ({ path }) => ({
      path,
      namespace: 'in-place-of',
    }));
    // A missing export is an error of the build.
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

/** The protocol's classes without cancellation and events, which the command doesn't use. */
const protocol = `
  const nothing = { dispose() {} };
  const none = { isCancellationRequested: false, onCancellationRequested: () => nothing };
  export const CancellationToken = { None: none, is: (value) => value === none };
  export class CancellationTokenSource { token = none; cancel() {} dispose() {} }
  export class Emitter { event = () => nothing; fire() {} dispose() {} }
  export class ResponseError extends Error {}
  export const LSPErrorCodes = { RequestCancelled: -32800 };
`;
