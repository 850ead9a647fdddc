import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { classify, type TokenKind } from '../editing/classify.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import { scopes, textMateGrammar } from './text-mate-grammar.ts';

const root = new URL('../../../../', import.meta.url);
const generated = textMateGrammar(journeyLexer.table);
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
function scopesOf(text: string): string[][] {
  const found: string[][] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar?.tokenizeLine(line, state) ?? { tokens: [], ruleStack: state };
    const last = Math.max(line.length, 0);
    for (const { startIndex, endIndex, scopes: names } of tokens) {
      for (let i = startIndex; i < Math.min(endIndex, last); i++) found.push(names.slice(1));
    }
    state = ruleStack;
    found.push([]);
  }
  return found;
}

const scopeOf: Readonly<Record<Exclude<TokenKind, 'unknown' | 'comment'>, string>> = scopes;

it('is what is committed', () => {
  expect(JSON.parse(committed)).toEqual(generated);
});

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
  it.each([
    [
      'keywords as names',
      'journey step "x" {\n  owner support\n  stage review "Review" { owner stage; channel phone }\n}',
    ],
    ['a name that ends like a keyword', 'journey no-date "x" {\n  owner up-to-date\n  for-all-time "y"\n}'],
    ['names in any script', 'persona på-nettet "Åse" { goal "Find" }\npersona 日本 "日本語"'],
    [
      'texts with escapes, braces and comment signs',
      'journey a "x \\" { // /* \\u{1F600}" {\n  purpose "}"\n}',
    ],
    ['statements on one line', 'evidence a "b" { method interview; date 2026-08-14; sample 12 } // end'],
    ['lists over lines', 'journey a {\n  evidence one,\n    two, three\n  owner web\n}'],
    [
      'numbers, shares and dates',
      'metric a "b" { baseline 61.5%; target +75% }\nevidence c { date 2026-9-1 }',
    ],
    ['an emotion and its reason', 'journey a { stage "b" { emotion anna -1 "sad" because "rain" } }'],
    ['block texts', 'persona a {\n  about """\n    owner "web"\n    stage \\"""\n  """\n  goal "x"\n}'],
    ['comments', '/* stage\n owner */ persona a { } // owner\npersona b "B"'],
  ])('%s', (_, text) => {
    expect(differences(text)).toEqual([]);
  });
});

/** Lists the characters that the TextMate grammar colours differently from the language server. */
function differences(text: string): string[] {
  const found = scopesOf(text);
  return classify(text).flatMap(({ kind, span }) => {
    if (kind === 'unknown') return [];
    const expected = kind === 'comment' ? 'comment.' : scopeOf[kind];
    const written = text.slice(span.start, span.end);
    const at = span.start;
    const actual = (found[at] ?? []).join(' ');
    return actual.includes(expected) ? [] : [`${kind} ${written.slice(0, 30)}: ${actual}`];
  });
}
