import { GrammarAST } from 'langium';
import type { HeaderState, HeaderStep } from '../../src/lexer/header-automaton.ts';

/** The final state, which accepts no token. */
const end: HeaderState = { takes: new Map() };

/**
 * Turns a grammar rule for a header into states. The grammar is LL(1), so one token decides the next state.
 *
 * @param elements the elements of the rule, in sequence
 * @param rules the rules of the grammar, by name
 */
export function buildHeaderState(
  elements: readonly GrammarAST.AbstractElement[],
  rules: ReadonlyMap<string, GrammarAST.ParserRule>,
): HeaderState {
  return inARow(elements, end);

  function inARow(row: readonly GrammarAST.AbstractElement[], next: HeaderState): HeaderState {
    return row.reduceRight((after, element) => getState(element, after), next);
  }

  function getState(element: GrammarAST.AbstractElement, next: HeaderState): HeaderState {
    switch (element.cardinality) {
      case undefined:
        return buildOnce(element, next);
      case '?':
        return { takes: listBeginnings(element, next), orElse: next };
      case '*': {
        const takes = new Map<string, HeaderStep>();
        const again: HeaderState = { takes, orElse: next };
        for (const [token, step] of listBeginnings(element, again)) takes.set(token, step);
        return again;
      }
      default:
        throw new Error(`A head with \`${element.cardinality}\` in it is not provided for.`);
    }
  }

  function listBeginnings(element: GrammarAST.AbstractElement, next: HeaderState): HeaderState['takes'] {
    const { takes, orElse } = buildOnce(element, next);
    if (orElse) throw new Error('What may be left out begins with what may be left out: not provided for.');
    return takes;
  }

  function buildOnce(element: GrammarAST.AbstractElement, next: HeaderState): HeaderState {
    if (GrammarAST.isGroup(element)) return inARow(element.elements, next);
    if (GrammarAST.isAssignment(element)) return taking(element.terminal, element.feature, next);
    if (GrammarAST.isKeyword(element)) return taking(element, '', next);
    const called = GrammarAST.isRuleCall(element) ? rules.get(element.rule.$refText) : undefined;
    // Bodies are not part of headers: their braces delimit them.
    if (called?.name.endsWith('Body')) return next;
    if (called?.fragment) return getState(called.definition, next);
    throw new Error(`A head with a ${element.$type} in it is not provided for.`);
  }

  function taking(terminal: GrammarAST.AbstractElement, role: string, next: HeaderState): HeaderState {
    return { takes: new Map(listTokens(terminal).map((token) => [token, { role, next }])) };
  }
}

/** Returns the names of the token types that an assignment accepts. */
function listTokens(terminal: GrammarAST.AbstractElement): readonly string[] {
  if (GrammarAST.isAlternatives(terminal)) return terminal.elements.flatMap(listTokens);
  if (GrammarAST.isKeyword(terminal)) return [terminal.value];
  if (GrammarAST.isRuleCall(terminal)) return [terminal.rule.$refText];
  if (GrammarAST.isCrossReference(terminal) && terminal.terminal) return listTokens(terminal.terminal);
  throw new Error(`A value that is a ${terminal.$type} is not provided for.`);
}
