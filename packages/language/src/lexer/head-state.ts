import { GrammarAST } from 'langium';

/** A point in the head of a statement, between two tokens: what may come next there. */
export interface HeadState {
  /** By the name of the token's type. */
  readonly takes: ReadonlyMap<string, HeadStep>;
  /** Where to look for a token that is not taken here, since what is may be left out. */
  readonly orElse?: HeadState;
}

export interface HeadStep {
  /** What the grammar takes the token for, such as `title`; empty for a comma in a list. */
  readonly role: string;
  readonly next: HeadState;
}

/** The end of a head: it takes nothing more. */
const end: HeadState = { takes: new Map() };

/**
 * Turns what a rule of the grammar says of a statement's head into states. One token tells where to go on, since that
 * is all that the grammar ever needs.
 *
 * @param elements what the rule says, in a row
 * @param rules of the grammar, by name
 */
export function headState(
  elements: readonly GrammarAST.AbstractElement[],
  rules: ReadonlyMap<string, GrammarAST.ParserRule>,
): HeadState {
  return inARow(elements, end);

  function inARow(row: readonly GrammarAST.AbstractElement[], next: HeadState): HeadState {
    return row.reduceRight((after, element) => stateOf(element, after), next);
  }

  function stateOf(element: GrammarAST.AbstractElement, next: HeadState): HeadState {
    switch (element.cardinality) {
      case undefined:
        return onceOf(element, next);
      case '?':
        return { takes: beginningsOf(element, next), orElse: next };
      case '*': {
        const takes = new Map<string, HeadStep>();
        const again: HeadState = { takes, orElse: next };
        for (const [token, step] of beginningsOf(element, again)) takes.set(token, step);
        return again;
      }
      default:
        throw new Error(`A head with \`${element.cardinality}\` in it is not provided for.`);
    }
  }

  function beginningsOf(element: GrammarAST.AbstractElement, next: HeadState): HeadState['takes'] {
    const { takes, orElse } = onceOf(element, next);
    if (orElse) throw new Error('What may be left out begins with what may be left out: not provided for.');
    return takes;
  }

  function onceOf(element: GrammarAST.AbstractElement, next: HeadState): HeadState {
    if (GrammarAST.isGroup(element)) return inARow(element.elements, next);
    if (GrammarAST.isAssignment(element)) return taking(element.terminal, element.feature, next);
    if (GrammarAST.isKeyword(element)) return taking(element, '', next);
    const called = GrammarAST.isRuleCall(element) ? rules.get(element.rule.$refText) : undefined;
    // Bodies are read apart from heads, by their braces.
    if (called?.name.endsWith('Body')) return next;
    if (called?.fragment) return stateOf(called.definition, next);
    throw new Error(`A head with a ${element.$type} in it is not provided for.`);
  }

  function taking(terminal: GrammarAST.AbstractElement, role: string, next: HeadState): HeadState {
    return { takes: new Map(tokensOf(terminal).map((token) => [token, { role, next }])) };
  }
}

/** The names of the types of token that an assignment takes. */
function tokensOf(terminal: GrammarAST.AbstractElement): readonly string[] {
  if (GrammarAST.isAlternatives(terminal)) return terminal.elements.flatMap(tokensOf);
  if (GrammarAST.isKeyword(terminal)) return [terminal.value];
  if (GrammarAST.isRuleCall(terminal)) return [terminal.rule.$refText];
  if (GrammarAST.isCrossReference(terminal) && terminal.terminal) return tokensOf(terminal.terminal);
  throw new Error(`A value that is a ${terminal.$type} is not provided for.`);
}

/** What is to be done with a token, where a head takes it. */
export function stepOf(state: HeadState, token: string): HeadStep | undefined {
  for (let at: HeadState | undefined = state; at; at = at.orElse) {
    const step = at.takes.get(token);
    if (step) return step;
  }
  return undefined;
}
