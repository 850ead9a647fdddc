import { type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';

type Alternation = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;
type Option = ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>;

/**
 * How Chevrotain's parser decides which way to go, with each decision worked out when it is first met. Worked out in
 * advance, as Chevrotain does it, all of them take a third of the parser's start, and most maps meet half.
 *
 * @param maxLookahead how many tokens it may look ahead
 */
export function lazyLookahead(maxLookahead: number): ILookaheadStrategy {
  const eager = new LLkLookaheadStrategy({ maxLookahead });
  return {
    validate: (options) => eager.validate(options),
    buildLookaheadForAlternation: (options) => {
      let decide: Alternation | undefined;
      return function (this: ThisParameterType<Alternation>, alternatives) {
        decide ??= eager.buildLookaheadForAlternation(options);
        return decide.call(this, alternatives);
      };
    },
    buildLookaheadForOptional: (options) => {
      let decide: Option | undefined;
      return function (this: ThisParameterType<Option>) {
        decide ??= eager.buildLookaheadForOptional(options);
        return decide.call(this);
      };
    },
  };
}
