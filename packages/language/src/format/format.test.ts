import { applyEdits } from '@journey-maps/core/edits';
import type { TextEdit } from '@journey-maps/core/model';
import { describe, expect, test } from 'vitest';
import { type FormatOptions, format } from './format.ts';
import { formatLines, formatTyped } from './format-part.ts';

/** Formats a text and asserts that a second run changes nothing. */
function formatted(text: string, options?: FormatOptions): string {
  const once = applyEdits(text, format(text, options).edits) ?? '';
  expect(format(once, options).edits).toEqual([]);
  return once;
}

/** Formats statements in the body of a stage, and removes the indentation of the body. */
function inStage(statements: string): string {
  const text = formatted(`journey j "J" {\n  stage "S" {\n${statements}\n  }\n}\n`);
  expect(text).toMatch(/^journey j "J" \{\n {2}stage "S" \{\n[^]*\n {2}\}\n\}\n$/u);
  return text.split('\n').slice(2, -3).join('\n').replace(/^ {4}/gmu, '');
}

describe('statements', () => {
  test('stand one a line, indented by two blanks a body', () => {
    expect(formatted('journey j "J" {\n persona anna;owner web\n\n      stage "S"   {\nowner web } }')).toBe(
      'journey j "J" {\n  persona anna\n  owner web\n\n  stage "S" {\n    owner web\n  }\n}\n',
    );
  });

  test('have single blanks between words, and none before a comma', () => {
    expect(inStage('evidence   talks ,survey;thought\tanna"x"')).toBe(
      'evidence talks, survey\nthought anna "x"',
    );
  });

  test('have their brace on their line', () => {
    expect(inStage('pain "P"\n\n{\nowner web\n}')).toBe('pain "P" {\n  owner web\n}');
    expect(inStage('pain "P" // why\n{\nowner web\n}')).toBe('pain "P" // why\n{\n  owner web\n}');
  });

  test('need no semicolon on lines of their own', () => {
    expect(inStage('owner web;\n;;\nthought "x";')).toBe('owner web\nthought "x"');
  });

  test('go on after a comma where they did', () => {
    expect(inStage('evidence a,\nb ,c\n, d')).toBe('evidence a,\n  b, c, d');
    expect(inStage('evidence a, // first\nb')).toBe('evidence a, // first\n  b');
  });

  test('come back to their line with `because`', () => {
    expect(inStage('emotion -1 "tired"\nbecause "it is late"')).toBe(
      'emotion -1 "tired" because "it is late"',
    );
  });

  test('have a `+` before scores above zero', () => {
    expect(inStage('emotion 1 "a"\nemotion anna 2\nemotion 0\nemotion -1\nemotion +2')).toBe(
      'emotion +1 "a"\nemotion anna +2\nemotion 0\nemotion -1\nemotion +2',
    );
    expect(inStage('touchpoint "T" {emotion 1}')).toBe('touchpoint "T" { emotion +1 }');
  });
});

describe('blank lines', () => {
  test('are one where there were several, and none at the ends of bodies', () => {
    expect(formatted('\n\nowner a\n\n\n \nowner b\nowner c {\n\n note "x"\n\n}\n\n')).toBe(
      'owner a\n\nowner b\nowner c {\n  note "x"\n}\n',
    );
  });

  test('stand around stages and journeys of several lines, above their comments', () => {
    const stages = 'stage "A" {\n owner a\n}\n// next\nstage "B" {}\nstage "C" {}';
    expect(formatted(`owner a\njourney j "J" {\n${stages}\n}`)).toBe(
      'owner a\n\njourney j "J" {\n  stage "A" {\n    owner a\n  }\n\n  // next\n  stage "B" {}\n  stage "C" {}\n}\n',
    );
  });
});

describe('a body on one line', () => {
  test('stays there', () => {
    expect(inStage('metric "M"{unit "p";;value 3;}')).toBe('metric "M" { unit "p"; value 3 }');
    expect(inStage('touchpoint "T" { pain "P" {} gain "G" }')).toBe(
      'touchpoint "T" { pain "P" {}; gain "G" }',
    );
    expect(inStage('pain "P" {  }\npain "Q" {\n\n}')).toBe('pain "P" {}\npain "Q" {\n}');
  });

  test('is broken up where it is longer than 100 columns', () => {
    const pain = (letters: number) => `pain "${'x'.repeat(letters)}"`;
    // With 77 letters, the line has exactly 100 columns: 4 of indentation, 84 of the header, 12 of the body.
    expect(inStage(`${pain(77)}{owner a}`)).toBe(`${pain(77)} { owner a }`);
    expect(inStage(`${pain(78)} {owner a}`)).toBe(`${pain(78)} {\n  owner a\n}`);
  });

  test('takes what it holds with it, line by line', () => {
    expect(
      inStage(
        `touchpoint "${'x'.repeat(70)}" { pain "P" {owner a}; /* b */ gain "G" /* c */; channel website }`,
      ),
    ).toBe(
      `touchpoint "${'x'.repeat(70)}" {\n  pain "P" { owner a }\n  /* b */ gain "G" /* c */\n  channel website\n}`,
    );
  });
});

describe('comments', () => {
  test('stay above what they stood above, at the ends of lines, and in empty bodies', () => {
    expect(
      inStage('owner web    // who\n// why\n\n\n  // and\nthought "x" /* a */ /* b */\n   // last'),
    ).toBe('owner web // who\n// why\n\n// and\nthought "x" /* a */ /* b */\n// last');
    expect(inStage('pain "P" {// none\n}\npain "Q" {/* none */}')).toBe(
      'pain "P" { // none\n}\npain "Q" { /* none */ }',
    );
    expect(formatted('// only this')).toBe('// only this\n');
  });

  test('that hide findings go on to speak of the same statement', () => {
    const reason = '/* journey-ignore pain-without-owner -- nobody has the time to ask who it may be */';
    expect(inStage(`touchpoint "Till" { channel store ${reason}; pain "P" }`)).toBe(
      `touchpoint "Till" {\n  channel store\n  ${reason} pain "P"\n}`,
    );
  });

  test('of several lines move as one where each begins with an asterisk', () => {
    expect(inStage('/* a\n * b\n */\nowner web')).toBe('/* a\n * b\n */\nowner web');
    expect(formatted('owner a {\n      /* a\n       * b */\n      note "x"\n}')).toBe(
      'owner a {\n  /* a\n   * b */\n  note "x"\n}\n',
    );
  });
});

test('a block text says the same, with all its lines moved by the same', () => {
  expect(formatted('persona a "A" {\nabout """   \n      One\n        two\n\n      three\n  """\n}')).toBe(
    'persona a "A" {\n  about """\n    One\n      two\n\n    three\n  """\n}\n',
  );
});

describe('the style of a file', () => {
  test('keeps its line ends and its byte order mark', () => {
    expect(formatted('\ufeffowner a;owner b\r\n')).toBe('\ufeffowner a\r\nowner b\r\n');
    expect(formatted('\ufeff')).toBe('\ufeff');
    expect(formatted('\n \n')).toBe('');
  });

  test('keeps its tabs; what an editor is set to counts where nothing is indented yet', () => {
    expect(formatted('owner a {\n\tnote "x"\nnote "y"\n}')).toBe('owner a {\n\tnote "x"\n\tnote "y"\n}\n');
    expect(formatted('owner a {\n  note "x"\nnote "y"\n}', { tabs: true })).toBe(
      'owner a {\n  note "x"\n  note "y"\n}\n',
    );
    expect(formatted('owner a {\nnote "x"\n}', { tabs: true })).toBe('owner a {\n\tnote "x"\n}\n');
  });
});

describe('what does not parse', () => {
  test('stays as it is on its lines, and the rest is laid out', () => {
    expect(inStage('owner   ;  thought   "a"\nquote   "b"')).toBe('owner   ;  thought   "a"\nquote "b"');
    expect(inStage('thougt   "a"   { x }\nquote   “b”\nquote   "c"')).toBe(
      'thougt   "a"   { x }\nquote   “b”\nquote "c"',
    );
  });

  test('braces that do not balance leave the file alone, and say where', () => {
    const { edits, problem } = format('journey j "J" {\nstage "S" {\n}\n');
    expect(edits).toEqual([]);
    expect(problem?.span.start).toBe(14);
  });

  test('a text without an end, which would swallow what comes closer to it, leaves the file alone', () => {
    const text = 'persona a "A" {\nabout """\n  x\n need "y"\ntrait   "a" "b"\n}\n';
    expect(format(text)).toEqual({ edits: [] });
    expect(formatted(text.replace('  x', '  x\n  """'))).toContain('trait "a" "b"');
  });
});

describe('a part of a file', () => {
  const apply = (text: string, edits: readonly TextEdit[]) => applyEdits(text, edits);

  test('is the lines that are selected', () => {
    const text = 'owner  a\r\nowner  b\r\nowner  c\r\n';
    for (const end of [12, 18, 19, 20]) {
      expect(apply(text, formatLines(text, { start: 11, end }))).toBe('owner  a\r\nowner b\r\nowner  c\r\n');
    }
  });

  test('is whole texts of several lines', () => {
    const text = 'persona a "A" {\nabout """\n  x\n  y\n"""\n}\n';
    expect(apply(text, formatLines(text, { start: 30, end: 30 }))).toBe(
      'persona a "A" {\n  about """\n    x\n    y\n  """\n}\n',
    );
  });

  test('is the statement that a brace closes', () => {
    const typed = 'owner  a\nowner b{\nnote  "x" }';
    expect(apply(`${typed}   \nowner  c`, formatTyped(`${typed}   \nowner  c`, typed.length, '}'))).toBe(
      'owner  a\nowner b {\n  note "x"\n}   \nowner  c',
    );
    expect(formatTyped('owner  a { note  "}" }', 19, '}')).toEqual([]);
  });

  test('is the line that was ended', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const typed = `owner  a${lineEnd}owner  b;owner  c${lineEnd}  `;
      const text = `${typed}${lineEnd}${lineEnd}${lineEnd}owner  d`;
      expect(apply(text, formatTyped(text, typed.length, '\n'))).toBe(
        text.replace('owner  b;owner  c', `owner b${lineEnd}owner c`),
      );
    }
    expect(formatTyped('  owner  a', 3, '\n')).toEqual([]);
  });

  test('is nothing where that would change a text', () => {
    const text = 'persona a "A" {\n  about """\n  x\n  y\n\n  """\n}\n';
    expect(formatTyped(text, text.indexOf('\n\n') + 1, '\n')).toEqual([]);
  });
});

test('edits touch nothing that stays', () => {
  expect(format('owner a {\n   note  "x"\n}\n').edits).toEqual([
    { span: { start: 12, end: 13 }, newText: '' },
    { span: { start: 18, end: 19 }, newText: '' },
  ]);
});
