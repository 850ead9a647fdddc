import hljs from 'highlight.js/lib/core';
import { compile } from 'monaco-editor/editor/standalone/common/monarch/monarchCompile.js';
import { MonarchTokenizer } from 'monaco-editor/editor/standalone/common/monarch/monarchLexer.js';
import Prism from 'prismjs';
import { createHighlighterCore, createOnigurumaEngine } from 'shiki';
import highlightJs from '../highlightjs.js';
import { language as monarch } from '../monaco.js';
import registerInPrism from '../prism.js';
import shiki from '../shiki.js';
import type { ColourNames } from './compare-colours.ts';

/** A highlighter: its names for the kinds of token, and the names at each offset of a text. */
export interface Tokenizer {
  readonly names: ColourNames;
  readonly listNamesIn: (text: string) => readonly (readonly string[])[];
}

hljs.registerLanguage('journey', highlightJs);
registerInPrism(Prism);
const { codeToTokensBase } = await createHighlighterCore({
  langs: [shiki],
  themes: [import('shiki/themes/github-light.mjs')],
  engine: createOnigurumaEngine(import('shiki/wasm')),
});

export const tokenizers: Readonly<Record<string, Tokenizer>> = {
  'highlight.js': {
    names: {
      structure: 'hljs-keyword',
      property: 'hljs-attr',
      name: 'hljs-title',
      title: 'hljs-section',
      text: 'hljs-string',
      number: 'hljs-number',
      date: 'hljs-number',
      enumerated: 'hljs-literal',
      reference: 'hljs-variable',
      comment: 'hljs-comment',
    },
    listNamesIn: (text) => namesInHtml(hljs.highlight(text, { language: 'journey' }).value),
  },
  Prism: {
    names: {
      structure: 'keyword',
      property: 'property',
      name: 'class-name',
      title: 'title',
      text: 'string',
      number: 'number',
      date: 'number',
      enumerated: 'constant',
      reference: 'variable',
      comment: 'comment',
    },
    listNamesIn: (text) => {
      const { journey } = Prism.languages;
      if (journey === undefined) throw new Error('Prism does not know the language.');
      return namesInHtml(Prism.highlight(text, journey, 'journey'));
    },
  },
  Monaco: {
    names: {
      structure: 'keyword.journey',
      property: 'attribute.name.journey',
      name: 'type.identifier.journey',
      title: 'string.title.journey',
      text: 'string.journey',
      number: 'number.journey',
      date: 'number.date.journey',
      enumerated: 'constant.journey',
      reference: 'variable.journey',
      comment: 'comment.journey',
    },
    listNamesIn: namesInMonaco,
  },
  Shiki: {
    names: {
      structure: 'keyword.control.journey',
      property: 'keyword.other.property.journey',
      name: 'entity.name.type.journey',
      title: 'entity.name.section.journey',
      text: 'string.quoted.double.journey',
      number: 'constant.numeric.journey',
      date: 'constant.numeric.date.journey',
      enumerated: 'constant.language.journey',
      reference: 'variable.other.reference.journey',
      comment: 'comment.',
    },
    listNamesIn: (text) => {
      const names: string[][] = [];
      const lines = codeToTokensBase(text, {
        lang: 'journey',
        theme: 'github-light',
        includeExplanation: 'scopeName',
      });
      for (const token of lines.flat())
        for (const { content, scopes } of token.explanation ?? [])
          put(names, token.offset + offsetWithin(token, content), content, [
            scopes.map(({ scopeName }) => scopeName).join(' '),
          ]);
      return names;
    },
  },
};

const positions = new WeakMap<object, number>();

/** Returns the offset of the next part of a token. */
function offsetWithin(token: object, content: string): number {
  const at = positions.get(token) ?? 0;
  positions.set(token, at + content.length);
  return at;
}

function put(names: string[][], at: number, text: string, otherNames: string[]): void {
  for (let i = at; i < at + text.length; i++) names[i] = otherNames;
}

/** Returns the classes around each character of highlighted HTML. */
function namesInHtml(html: string): string[][] {
  const names: string[][] = [];
  const open: string[][] = [];
  let at = 0;
  for (const [piece, classes, close, entity] of html.matchAll(
    /<span class="([^"]*)">|(<\/span>)|(&[a-z0-9#]+;)|[^<&]+/giu,
  )) {
    if (classes !== undefined) open.push(classes.split(' '));
    else if (close !== undefined) open.pop();
    else {
      const length = entity === undefined ? piece.length : 1;
      put(names, at, ' '.repeat(length), open.flat());
      at += length;
    }
  }
  return names;
}

function namesInMonaco(text: string): string[][] {
  const language = { languageIdCodec: {}, isRegisteredLanguageId: () => false };
  const configuration = {
    getValue: () => 20_000,
    onDidChangeConfiguration: () => ({ dispose: () => undefined }),
  };
  const tokenizer = new MonarchTokenizer(language, {}, 'journey', compile('journey', monarch), configuration);
  const names: string[][] = [];
  let state = tokenizer.getInitialState();
  let at = 0;
  for (const line of text.split('\n')) {
    const { tokens, endState } = tokenizer.tokenize(line, true, state);
    for (const [i, { offset, type }] of tokens.entries()) {
      const end = tokens[i + 1]?.offset ?? line.length;
      put(names, at + offset, line.slice(offset, end), [type]);
    }
    state = endState;
    at += line.length + 1;
  }
  tokenizer.dispose();
  return names;
}
