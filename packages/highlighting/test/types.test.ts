import type { LanguageFn } from 'highlight.js';
import type { languages } from 'monaco-editor';
import type { LanguageRegistration } from 'shiki';
import { expect, it } from 'vitest';
import highlightJs from '../highlightjs.js';
import { conf, language } from '../monaco.js';
import { journey } from '../shiki.js';

it('the declared types are those of the highlighters, which the package does not depend on', () => {
  // The compiler tests this.
  const definitions: [
    LanguageFn,
    languages.IMonarchLanguage,
    languages.LanguageConfiguration,
    LanguageRegistration,
  ] = [highlightJs, language, conf, journey];
  expect(definitions.every((definition) => definition !== undefined)).toBe(true);
});
