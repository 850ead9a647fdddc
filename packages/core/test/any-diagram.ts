import * as fc from 'fast-check';
import type { JourneyDiagram } from '../src/diagram/diagram.ts';
import { diagram, section, task } from './small-diagram.ts';

/** Texts that some part of Mermaid, HTML or Markdown takes for its own. */
export const hostileTexts: readonly string[] = [
  '"><img src=x onerror=alert(1)> # ; : %% {…} 日本語 🙂 åäöæø',
  '',
  ' ',
  ' outer blanks ',
  '\u00A0\u2003outer white space\u3000\uFEFF',
  'line\nbreak',
  'line\r\nbreak\rand return',
  '\ttab\ttab\t',
  '\u0000\u0001\u0008\u000B\u000C\u001F\u007F\u0080\u0085\u009F',
  '\uD800 \uDC00 \uDC00\uD800',
  '\uFFFE\uFFFF\u{10FFFF}\u{1FFFE}',
  '\u200B\u200D\u2028\u2029\u202E',
  'a;b; #;',
  '#58; #x3a; &amp; &#58; &lt;b&gt; &nbsp; #quot; #35;',
  'a: b: 3: Me',
  ': 5: Someone',
  '::::',
  '%% comment',
  '%',
  'a%%b',
  '%%{init: {"theme": "dark"}}%%',
  '%%{wrap}%%',
  '---\ntitle: x\n---',
  'ﬂ°°58¶ß ﬂ°amp¶ß ﬂ ° ¶ ß',
  'a<b <b>bold</b> < b <br> <br/> </div> <!-- x -->',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'title x',
  'TITLE',
  'section x',
  'Sections of a cake',
  'journey',
  'Journeys end',
  'accTitle: x',
  'accDescr { x }',
  'accdescr',
  'style a fill:#f00;',
  'classDef a fill:#f00;',
  'style: #a;',
  'a,b,,c',
  '{ } } {',
  '}',
  '``` ~~~ `x`',
  '```',
  '$$x^2$$ \\frac',
  '"quotes" \'single\'',
  '\\n \\u0041 \\',
  '__proto__',
  'constructor',
  'toString',
  '0',
  '3',
  'end',
  'graph TD; a-->b',
  '日本語のタイトル',
  'e\u0301 é Å Å',
  '👩‍👩‍👧‍👦 🇩🇰 🙂',
  'עברית العربية',
  'a'.repeat(300),
  'Someone with a name of many words that is far too long for the legend beside the picture',
];

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.array(fc.constantFrom(...hostileTexts, ...' \n;:#%<>{},&"\'x'.split(''))).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);

const anyTask = fc
  .tuple(
    anyText,
    fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    fc.uniqueArray(anyText, { maxLength: 3 }),
  )
  .map(([title, emotion, actors]) => task(title, emotion, actors));

const anySection = fc
  .tuple(anyText, fc.array(anyTask, { minLength: 1, maxLength: 4 }))
  .map(([title, tasks]) => section(title, ...tasks));

/** Any diagram, with equal sections beside one another now and then. */
export const anyDiagram: fc.Arbitrary<JourneyDiagram> = fc
  .tuple(
    anyText,
    anyText,
    fc.array(fc.tuple(anySection, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([title, description, sections]) => ({
    ...diagram(title, ...sections.flatMap(([one, times]) => Array.from({ length: times }, () => one))),
    description,
  }));
