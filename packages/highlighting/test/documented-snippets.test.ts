import * as hljs from 'highlight.js';
import * as prism from 'prismjs';
import * as shikiItself from 'shiki';
import { expect, it } from 'vitest';
import * as highlightjs from '../highlightjs.js';
import * as monaco from '../monaco.js';
import * as prismLanguage from '../prism.js';
import * as shiki from '../shiki.js';
import { documentedCode } from './documented-setup.ts';

/** Records the calls of Monaco's functions, since Monaco itself needs a browser. */
const calls: unknown[][] = [];
const record =
  (name: string) =>
  (...values: unknown[]) =>
    void calls.push([name, ...values]);

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  shiki: { ...shikiItself },
  'highlight.js': { ...hljs },
  prismjs: { ...prism },
  'monaco-editor': {
    languages: {
      register: record('register'),
      setMonarchTokensProvider: record('setMonarchTokensProvider'),
      setLanguageConfiguration: record('setLanguageConfiguration'),
    },
  },
  'journey-maps/shiki': { ...shiki },
  'journey-maps/highlightjs': { ...highlightjs },
  'journey-maps/prism': { ...prismLanguage },
  'journey-maps/monaco': { ...monaco },
};

/** Runs a snippet of the documentation and returns its `html`. */
async function run(snippet: string): Promise<unknown> {
  const names: string[] = [];
  const values: unknown[] = [];
  const code = snippet.replaceAll(/^import (.+) from '(.+)';$/gmu, (_, imported: string, from: string) => {
    const module = modules[from];
    if (module === undefined) throw new Error(`The snippet imports ${from}.`);
    const [kind = '', ...listed] = imported.match(/\w+|\*/gu) ?? [];
    if (kind === '*') take(listed[1], module);
    else if (imported.startsWith('{')) for (const name of [kind, ...listed]) take(name, module[name]);
    else take(kind, module['default']);
    return '';
  });
  const html = /\bhtml\b/u.test(code) ? 'return html;' : '';
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  return AsyncFunction(...names, `'use strict';${code}${html}`)(...values) as Promise<unknown>;

  function take(name: string | undefined, value: unknown): void {
    names.push(name ?? '');
    values.push(value);
  }
}

const snippets = documentedCode('Highlighters', 'js');

it.each([
  ['shiki', /<span style="color:[^"]+">stage<\/span>/u],
  ['highlight.js', /<span class="hljs-keyword">stage<\/span> <span class="hljs-section">/u],
  ['prismjs', /<span class="token keyword">stage<\/span> <span class="token string title">/u],
])('the documented code for %s colours a map', async (library, expected) => {
  const snippet = snippets.find((code) => code.includes(`from '${library}'`)) ?? '';
  expect(await run(snippet)).toMatch(expected);
});

it('the documented code for Monaco registers the language, its tokens and its brackets', async () => {
  const snippet = snippets.find((code) => code.includes("from 'monaco-editor'")) ?? '';
  await run(snippet);
  expect(calls).toEqual([
    ['register', { id: 'journey', extensions: ['.journey'] }],
    ['setMonarchTokensProvider', 'journey', monaco.language],
    ['setLanguageConfiguration', 'journey', monaco.conf],
  ]);
});

it('every documented snippet is tried', () => {
  expect(snippets).toHaveLength(4);
});
