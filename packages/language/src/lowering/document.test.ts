import { describe, expect, test } from 'vitest';
import { at, clean, listProblems, read } from '../../test/read.ts';
import { parse } from '../parse.ts';

describe('an import', () => {
  const createUri = (path: string, from = 'file:///maps/today/map.journey') =>
    parse(`import "${path}"`, from).imports[0]?.uri;

  test.each([
    ['./people.journey', 'file:///maps/today/people.journey'],
    ['people.journey', 'file:///maps/today/people.journey'],
    ['../people.journey', 'file:///maps/people.journey'],
    ['shared/a b/köp.journey', 'file:///maps/today/shared/a%20b/k%C3%B6p.journey'],
    ['./100%.journey', 'file:///maps/today/100%25.journey'],
  ])('%s leads to a file', (path, uri) => {
    expect(createUri(path)).toBe(uri);
  });

  test.each([
    '/people.journey',
    'C:/people.journey',
    'https://example.com/p.journey',
    'people.txt',
    'a\\\\b.journey',
  ])('%s leads to none', (path) => expect(createUri(path)).toBeUndefined());

  test('leads to none from a file that has no place', () => {
    expect(createUri('./people.journey', 'file:////people')).toBeUndefined();
    expect(createUri('./people.journey', 'untitled:Untitled-1')).toBe('untitled:people.journey');
  });

  test('says where it stands', () => {
    const document = read('language da\nimport "./people.journey" // who\n');
    const [first] = document.imports;
    expect(first && [at(document, first.span), at(document, first.path.span)]).toEqual([
      'import "./people.journey"',
      '"./people.journey"',
    ]);
  });
});

describe('the language of the texts', () => {
  test.each(['da', 'pt-BR', 'zh-Hant-TW'])('%s', (tag) => {
    expect(clean(read(`language ${tag}`))).toEqual({ language: tag });
    expect(listProblems(`// Kort\n\nlanguage ${tag}\npersona a`)).toEqual([]);
  });
  test.each([
    [
      'language danish_',
      'danish_',
      '`danish_` is not a language tag. Write one such as `en`, `da` or `pt-BR`.',
    ],
    [
      'persona a\nlanguage da',
      'language',
      '`language` applies to the whole file: move it to the first line.',
    ],
  ])('%j', (text, about, message) => {
    expect(listProblems(text)).toEqual([[about, message]]);
  });
  test('is said once', () => {
    const document = read('language da\nlanguage en');
    expect(document.language?.value).toBe('da');
    expect(document.repeated.map(({ span, first }) => [at(document, span), at(document, first)])).toEqual([
      ['language en', 'language da'],
    ]);
  });
});

test('an empty file is a map of nothing', () => {
  expect(clean(read(''))).toEqual({});
  expect(clean(read('\ufeff\r\n \u200b'))).toEqual({});
  expect(listProblems('\ufeff\r\n \u200b')).toEqual([]);
});

describe('what is declared in a misspelt statement', () => {
  test('can still be referred to', () => {
    const document = read(
      'journey j {\n  stagee "S" {\n    pain p "P" { owner web }\n    step s "T"\n  }\n}\n',
    );
    expect(clean(document.strays)).toEqual(
      [
        { entity: { kind: 'pain', name: 'p', title: 'P', owner: '→ web' } },
        { entity: { kind: 'step', name: 's', title: 'T' } },
      ].map((stray) => ({ ...stray, within: { start: 0, end: document.text.length - 1 } })),
    );
    expect(listProblems(document.text)).toEqual([
      ['stagee "S"', '`stagee` means nothing here: did you mean `stage`?'],
    ]);
  });
  test('belongs to no journey where there is none around it', () => {
    const document = read('journy j {\n  stage s "S" { pain p "P" }\n}\n');
    expect(clean(document.strays)).toEqual([
      { entity: { kind: 'stage', name: 's', title: 'S', pains: [{ kind: 'pain', name: 'p', title: 'P' }] } },
    ]);
  });
});
