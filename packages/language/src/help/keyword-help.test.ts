import { describe, expect, it } from 'vitest';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import type { Body, StatementHead } from '../lexer/statement-table.ts';
import { parse } from '../parse.ts';
import { getKeywordHelp, getValueMeaning } from './keyword-help.ts';

/** The headers of the statements around a body. */
const around: Readonly<Record<string, readonly string[]>> = {
  Document: [],
  PersonaBody: ['persona p "P"'],
  OwnerBody: ['owner o "O"'],
  ChannelBody: ['channel c "C"'],
  EvidenceBody: ['evidence e "E"'],
  TouchpointBody: ['touchpoint t "T"'],
  MetricBody: ['metric m "M"'],
  EmpathyBody: ['empathy-map e "E"'],
  JourneyBody: ['journey j "J"'],
  StageBody: ['journey j "J"', 'stage "S"'],
  StepBody: ['journey j "J"', 'stage "S"', 'step "S"'],
  LaneBody: ['journey j "J"', 'stage "S"', 'support "S"'],
  PainBody: ['journey j "J"', 'pain "P"'],
  GainBody: ['journey j "J"', 'gain "G"'],
  OpportunityBody: ['journey j "J"', 'opportunity "O"'],
  ActionBody: ['journey j "J"', 'action-item "A"'],
  ResourceBody: ['journey j "J"', 'resource "R"'],
  HandoverBody: ['journey j "J"', 'stage "S"', 'handover o "H"'],
  ReadingBody: ['metric m "M"', 'reading 2026-09 4%'],
  WayBody: ['journey j "J"', 'stage "S"', 'exit "E"'],
};

const { table } = journeyLexer;
const bodies = new Map([table.file, ...table.bodies.values()].map((body) => [body.rule, body]));
bodies.delete(table.unknown.rule);

function within(body: string, text: string): string {
  return (around[body] ?? []).reduceRight((inside, head) => `${head} {\n${inside}\n}`, text);
}

const statements = [...bodies.values()].flatMap((body: Body) =>
  [...body.statements].map(([keyword, head]) => ({ body: body.rule, keyword, head })),
);

it('knows every body of the grammar, and no other', () => {
  expect(Object.keys(around).sort()).toEqual([...bodies.keys()].sort());
});

describe('has a meaning and an example that parses', () => {
  it.each(statements.map(({ body, keyword }) => [keyword, body]))('%s in %s', (keyword, body) => {
    const help = getKeywordHelp(keyword, body);
    expect(help?.meaning).toMatch(/^\p{Lu}.*[.…]$/u);
    const example = help?.example ?? '';
    expect(example.split(/\s/u)[0]).toBe(keyword);
    const { problems, repeated } = parse(within(body, example), 'file:///map.journey');
    expect({ problems, repeated }).toEqual({ problems: [], repeated: [] });
  });
});

it('has a meaning for every word that a statement takes', () => {
  const heads = new Set<StatementHead>(statements.map(({ head }) => head));
  const unexplained = [...heads].flatMap(({ rule, values }) =>
    [...(values ?? [])].filter((value) => getValueMeaning(rule, value) === undefined),
  );
  expect(unexplained).toEqual([]);
});

it('gives the meaning of a keyword in its body', () => {
  expect(getKeywordHelp('baseline', 'MetricBody')?.example).toBe('baseline 61%');
  expect(getKeywordHelp('baseline', 'JourneyBody')?.example).toBe('baseline vacuum-cleaner');
});

it('knows nothing of words that are none of the language', () => {
  expect(getKeywordHelp('toString')).toBeUndefined();
  expect(getValueMeaning('Severity', 'toString')).toBeUndefined();
  expect(getValueMeaning('constructor', 'name')).toBeUndefined();
  expect(getValueMeaning('Severity', 'high')).toMatch(/give up/);
});
