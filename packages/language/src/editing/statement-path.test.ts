import { describe, expect, it } from 'vitest';
import { findStatementPath, type StatementInPath } from './statement-path.ts';

/** Returns the statements around `|`, outermost first. */
function getPathAt(marked: string): readonly StatementInPath[] {
  const offset = marked.indexOf('|');
  return findStatementPath(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

describe('leads to the statement at an offset', () => {
  it.each([
    ['journey j {\n  sta|ge "S" { owner web }\n}', ['journey', 'stage']],
    ['journey j {\n  stage "S" { owner we|b }\n}', ['journey', 'stage', 'owner']],
    ['journey j {\n  stage "S" { owner web } |\n}', ['journey']],
    ['journey j {\n  stage "S" { owner web }|\n}', ['journey', 'stage']],
    ['journey j { stage "S" { owner web; persona| x } }', ['journey', 'stage', 'persona']],
    ['journey j { stage "S" { owner web|; persona x } }', ['journey', 'stage', 'owner']],
    ['persona a\n|\npersona b', []],
    ['persona a\npersona |b', ['persona']],
    ['|', []],
  ])('%j', (marked, expected) => {
    expect(getPathAt(marked).map(({ node }) => node.keyword)).toEqual(expected);
  });
});

it('tells what a statement stands in, and which of its keyword it is', () => {
  const { body, head } = getPathAt('journey j { opportunity "A" { status| planned } }').at(-1) ?? {};
  expect([body?.rule, head?.rule]).toEqual(['OpportunityBody', 'OpportunityStatus']);
});

it('knows nothing of a misspelt word, and something of what stands in it', () => {
  const path = getPathAt('journey j { stagee "S" { owner |web } }');
  expect(path.map(({ node, head }) => [node.keyword, head?.rule])).toEqual([
    ['journey', 'Journey'],
    ['stagee', undefined],
    ['owner', 'OwnerRef'],
  ]);
});
