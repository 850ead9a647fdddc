import { AstUtils, GrammarAST } from 'langium';
import { isWord } from '../../src/langium/token-builder.ts';
import type { Body, StatementHead, StatementTable } from '../../src/lexer/statement-table.ts';
import type { Connective } from '../../src/lexer/table-data.ts';
import { buildHeaderState } from './header-states.ts';

/** Derives from the grammar the statements of each body and the tokens after each keyword. */
export function readStatementTable(grammar: GrammarAST.Grammar): StatementTable {
  const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
  const bodies = new Map<string, Body>();
  const heads = new Map<string, StatementHead>();

  const getBody = (rule: GrammarAST.ParserRule): Body => {
    const known = bodies.get(rule.name);
    if (known) return known;
    const statements = new Map<string, StatementHead>();
    const body: Body = { rule: rule.name, statements, takesAll: rule.name === 'AnyBody' };
    bodies.set(rule.name, body);
    for (const called of statementRules(rule)) {
      const head = getHeader(called);
      for (const keyword of listKeywords(listElements(called)[0])) statements.set(keyword, head);
    }
    return body;
  };

  const getHeader = (rule: GrammarAST.ParserRule): StatementHead => {
    const known = heads.get(rule.name);
    if (known) return known;
    const head = {
      rule: rule.name,
      type: rule.inferredType?.name ?? rule.name,
      ...readParts(rule),
      state: buildHeaderState(listRuleElements(rule).slice(1), rules),
    };
    heads.set(rule.name, head);
    const body = listElements(rule)
      .flatMap(listSelfAndContents)
      .filter(GrammarAST.isRuleCall)
      .map((call) => rules.get(call.rule.$refText))
      .find((called) => called?.fragment && called.name.endsWith('Body'));
    return body ? Object.assign(head, { body: getBody(body) }) : head;
  };

  const statementRules = (body: GrammarAST.ParserRule): GrammarAST.ParserRule[] =>
    listSelfAndContents(body)
      .filter(GrammarAST.isAssignment)
      .filter((assignment) => assignment.feature === 'items')
      .flatMap((assignment) => listSelfAndContents(assignment.terminal))
      .filter(GrammarAST.isRuleCall)
      .map((call) => rules.get(call.rule.$refText))
      .filter((rule): rule is GrammarAST.ParserRule => rule !== undefined && rule.name !== 'Unknown');

  const getRule = (name: string): GrammarAST.ParserRule => {
    const rule = rules.get(name);
    if (!rule) throw new Error(`The grammar has no rule ${name}.`);
    return rule;
  };
  const file = getBody(getRule('Document'));
  const unknown = getBody(getRule('AnyBody'));
  const unknownState = buildHeaderState(listRuleElements(getRule('Unknown')).slice(1), rules);
  const byType = new Map<string, Body>([['Unknown', unknown]]);
  for (const { type, body } of heads.values()) if (body) byType.set(type, body);
  return { file, unknown, unknownState, bodies: byType };
}

function readParts(rule: GrammarAST.ParserRule): Omit<StatementHead, 'rule' | 'type' | 'state' | 'body'> {
  const elements = listElements(rule).slice(1);
  const rest = elements
    .filter((element) => readConnective(element) === undefined)
    .flatMap(listSelfAndContents);
  const calls = new Set(rest.filter(GrammarAST.isRuleCall).map((call) => call.rule.$refText));
  const choices = rest
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .filter(isWord);
  const reference = rest.find(GrammarAST.isCrossReference);
  return {
    takesName: calls.has('ID') && choices.length === 0,
    ...(reference && { refersTo: reference.type.$refText }),
    ...(choices.length > 0 && { values: new Set(choices) }),
    takesText: calls.has('TEXT'),
    takesNumber: calls.has('NUMBER'),
    takesDate: calls.has('DATE'),
    connectives: new Map(elements.flatMap((element) => readConnective(element) ?? [])),
    takesList: rest.some((element) => GrammarAST.isKeyword(element) && element.value === ','),
  };
}

/** Returns the word of a group such as `(because?='because' reason=TEXT?)?`, and the part after it. */
function readConnective(element: GrammarAST.AbstractElement): [[string, Connective]] | undefined {
  if (!GrammarAST.isGroup(element)) return undefined;
  const [word, value] = element.elements;
  if (!GrammarAST.isAssignment(word) || word.operator !== '?=' || !GrammarAST.isKeyword(word.terminal))
    return undefined;
  const inside = value === undefined ? [] : listSelfAndContents(value);
  const token = inside.find(GrammarAST.isRuleCall)?.rule.$refText;
  const reference = inside.find(GrammarAST.isCrossReference);
  const takes = token === 'ID' ? 'name' : token === 'NUMBER' ? 'number' : 'text';
  return [[word.terminal.value, { takes, ...(reference && { refersTo: reference.type.$refText }) }]];
}

/** Returns the elements of a rule in sequence; only the first of several alternatives. */
function listRuleElements({ definition }: GrammarAST.ParserRule): readonly GrammarAST.AbstractElement[] {
  const way = GrammarAST.isAlternatives(definition) ? (definition.elements[0] ?? definition) : definition;
  return GrammarAST.isGroup(way) ? way.elements : [way];
}

/** Returns the elements of a rule without the superfluous tokens (`Junk`). */
function listElements(rule: GrammarAST.ParserRule): readonly GrammarAST.AbstractElement[] {
  return listRuleElements(rule).filter(
    (element) => !GrammarAST.isRuleCall(element) || element.rule.$refText !== 'Junk',
  );
}

function listKeywords(element: GrammarAST.AbstractElement | undefined): string[] {
  return element
    ? listSelfAndContents(element)
        .filter(GrammarAST.isKeyword)
        .map((keyword) => keyword.value)
    : [];
}

function listSelfAndContents(node: GrammarAST.AbstractElement | GrammarAST.ParserRule) {
  return [node, ...AstUtils.streamAllContents(node)];
}
