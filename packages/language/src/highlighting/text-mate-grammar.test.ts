import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { lookalikes } from '../../test/lookalikes.ts';
import { classify, type TokenKind } from '../editing/classify.ts';
import { scopes } from './text-mate-grammar.ts';

const root = new URL('../../../../', import.meta.url);
const committed = readFileSync(new URL('syntaxes/journey.tmLanguage.json', root), 'utf8');

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm);
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => textmate.parseRawGrammar(committed, 'journey.tmLanguage.json'),
});
const grammar = await registry.loadGrammar('source.journey');
if (!grammar) throw new Error('The grammar does not load.');

/** Returns the scopes of each character of a text. */
function listScopes(text: string): string[][] {
  const otherScopes: string[][] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar?.tokenizeLine(line, state) ?? { tokens: [], ruleStack: state };
    const last = Math.max(line.length, 0);
    for (const { startIndex, endIndex, scopes: names } of tokens) {
      for (let i = startIndex; i < Math.min(endIndex, last); i++) otherScopes.push(names.slice(1));
    }
    state = ruleStack;
    otherScopes.push([]);
  }
  return otherScopes;
}

const scopeOf: Readonly<Record<Exclude<TokenKind, 'unknown' | 'comment'>, string>> = scopes;

describe('colours the examples as the language server does', () => {
  const folder = new URL('examples/', root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.journey'),
  );
  it.each(files)('%s', (file) => {
    const text = readFileSync(new URL(encodeURI(file), folder), 'utf8');
    expect(differences(text)).toEqual([]);
  });
});

describe('tells apart', () => {
  it.each(lookalikes)('%s', (_, text) => {
    expect(differences(text)).toEqual([]);
  });
});

/** Lists the characters that the TextMate grammar colours differently from the language server. */
function differences(text: string): string[] {
  const scopesOfText = listScopes(text);
  return classify(text).flatMap(({ kind, span }) => {
    if (kind === 'unknown') return [];
    const expected = kind === 'comment' ? 'comment.' : scopeOf[kind];
    const written = text.slice(span.start, span.end);
    const at = span.start;
    const actual = (scopesOfText[at] ?? []).join(' ');
    return actual.includes(expected) ? [] : [`${kind} ${written.slice(0, 30)}: ${actual}`];
  });
}
