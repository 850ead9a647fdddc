import fc from 'fast-check';

/** A part of a diagram as written and as a map represents it. If they differ, the import must report it. */
interface Piece {
  readonly written: string;
  readonly meant: string;
  readonly isChanged: boolean;
}

const same = (text: string): Piece => ({ written: text, meant: text, isChanged: false });
const other = (written: string, meant: string): Piece => ({ written, meant, isChanged: true });
const nothing: Piece = same('');

/** Prefers the first arbitrary, so that many diagrams contain nothing that a map represents differently. */
function mostly<T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: seldom });
}

/** A keyword in any case. */
const keyword = (word: string) =>
  fc.constantFrom(word, word, word.toUpperCase(), (word[0] ?? '').toUpperCase() + word.slice(1));

const label = mostly(
  fc.constantFrom(
    ...['Goes', 'Pays in cash', 'Waits #59; waits', '待つ', 'Sits {down}', 'titles', 'a'.repeat(90)].map(
      same,
    ),
    ...[
      'Ünïcödé 🙂',
      'x, "y" \'z\'',
      'a #amp; b #quot;c#quot;',
      'b #9829; c',
      '-- & --',
      'a\tb',
      '*b* `c`',
    ].map(same),
    ...['a#10;b', 'C:\\n'.replace(':', '#58;'), 'مرحبا', '50 % more', '#37;#37; x'].map(same),
  ),
  fc.constantFrom(other('one<br>two', 'one#10;two'), other('one<br/>two<BR  />three', 'one#10;two#10;three')),
);

const score = mostly(
  fc.constantFrom(...['1', '2', '3', '4', '5', ' 4 ', '0x2', '1e0', '4.0'].map(same)),
  fc.constantFrom(
    ...[
      other('9', '5'),
      other('0', '1'),
      other('-1', '1'),
      other('2.6', '3'),
      other('none', '3'),
      other('', '3'),
      other(' ', '3'),
    ],
  ),
);

const names = ['Me', 'Cat', 'Ann B.', '9', 'é#44; è', 'Zoe', ' Ida ', 'Jo#58;', '絵里'];
const people = fc
  .option(
    mostly(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom('Me', ' Me', '', 'Cat'), { minLength: 1, maxLength: 3 }),
    ),
  )
  .map((written): Piece => {
    if (written === null) return nothing;
    const trimmed = written.map((name) => name.trim());
    const named = [...new Set(trimmed)].filter((name) => name !== '');
    return {
      written: `:${written.join(',')}`,
      meant: named.length > 0 ? `: ${named.join(', ')}` : '',
      isChanged: named.length !== trimmed.length,
    };
  });

const behind = mostly(fc.constant(nothing), fc.constantFrom(other(' # a remark', ''), other(': more', '')));

const task = fc
  .record({ label, score, people, behind, blank: fc.constantFrom('', ' ') })
  .map((parts): Piece => {
    const pieces = [parts.label, parts.score, parts.people, parts.behind];
    // Without people, a third part would be read as their names.
    const remark = parts.behind.written.startsWith(':') && parts.people === nothing ? nothing : parts.behind;
    return {
      // Mermaid requires a character after the first colon, at least a space.
      written: `${parts.label.written}:${parts.blank}${parts.score.written || ' '}${parts.people.written}${remark.written}`,
      meant: `${parts.label.meant}: ${parts.score.meant}${parts.people.meant}`,
      isChanged: [...pieces.slice(0, 3), remark].some(({ isChanged }) => isChanged),
    };
  });

const section = fc.record({
  keyword: keyword('section'),
  title: mostly(
    fc.constantFrom(
      ...['Before', 'After', 'Meanwhile, at home', 'After #amp; all', 'S', 'section 2', '日本 {x}'].map(same),
    ),
    fc.constant(other('Line 1<br>Line 2', 'Line 1#10;Line 2')),
  ),
  tasks: mostly(fc.array(task, { minLength: 1, maxLength: 3 }), fc.constant<Piece[]>([])),
});

/** The texts for screen readers, as statements on lines of their own. */
const accessible = fc
  .tuple(
    fc.constantFrom(
      nothing,
      ...['accTitle: Spoken', 'ACCTITLE :  Spoken, at length ', 'accTitle: a #35; b'].map(same),
      other('accTitle: One<br>two', 'accTitle: One#10;two'),
    ),
    fc.constantFrom(
      nothing,
      ...[
        'accDescr: One line',
        'accDescr:One #quot;line#quot;, and 日本',
        'accDescr { One line in braces }',
      ].map(same),
      ...[
        'accDescr {\n      Two\n   lines\n  }',
        'AccDescr{\n\tThree\n\n\t\tlines: a; b\n\n  # c\n}',
        'accDescr {\nopen\n} ',
      ].map(same),
    ),
  )
  .map((pieces) => pieces.filter((piece) => piece !== nothing));

const title = mostly(
  fc.record({
    keyword: keyword('title'),
    text: fc.constantFrom(
      ...['A day', 'Köp 日本 🙂', 'a #35; b', 'x, y "z" {w}', 'journey: of title'].map(same),
      other('Over<br/>two lines', 'Over#10;two lines'),
    ),
  }),
  fc.constant(undefined),
);

/** The text before a diagram, which does not affect the picture, except for a title. */
const preamble = fc.constantFrom<{
  readonly text: string;
  readonly title?: string;
  readonly isChanged: boolean;
}>(
  ...Array.from({ length: 12 }, () => ({ text: '', isChanged: false })),
  { text: '', isChanged: false },
  { text: '\n\n  ', isChanged: false },
  { text: '%% first\n', isChanged: true },
  { text: '%%{init: {"theme": "default"}}%%\n', isChanged: true },
  { text: '%%{\n  init: {\n    "theme": "default"\n  }\n}%%\n\n', isChanged: true },
  { text: '---\ntitle: From above\n---\n', title: 'From above', isChanged: false },
  { text: '---\ntitle: "Quoted: \\u00e9 #35;"\n---\n', title: 'Quoted#58; é #35;35#59;', isChanged: false },
  { text: "---\ntitle: 'it''s'\nconfig:\n  theme: default\n---\n\n", title: "it's", isChanged: true },
  { text: '  ---\n  title: >\n    Over\n    lines\n  ---\n', title: 'Over lines', isChanged: false },
  { text: '---\nconfig:\n  theme: default\n  journey:\n    useMaxWidth: true\n---\n', isChanged: true },
);

/**
 * Any journey diagram that Mermaid accepts. `instead` is the same diagram without the content that a map cannot
 * represent, which is what is finally drawn. `isChanged` tells whether the import must report something.
 */
export const anyMermaid = fc
  .record({
    preamble,
    title,
    accessible,
    isAccessibleFirst: fc.boolean(),
    open: mostly(fc.constant<Piece[]>([]), fc.array(task, { minLength: 1, maxLength: 2 })),
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
    between: mostly(fc.constantFrom('\n', '\n    ', '\r\n\t', '\n\n', ' \n'), fc.constant('\n%% said\n')),
  })
  .filter(({ open, sections }) => open.length + sections.flatMap(({ tasks }) => tasks).length > 0)
  .map((parts) => {
    const { open, sections, between } = parts;
    const titles = parts.title === undefined ? [] : [`${parts.title.keyword} ${parts.title.text.written}`];
    const spoken = parts.accessible.map(({ written }) => written);
    const written = [
      'journey',
      ...(parts.isAccessibleFirst ? [...spoken, ...titles] : [...titles, ...spoken]),
      ...open.map((piece) => piece.written),
      ...sections.flatMap((otherSection) => [
        `${otherSection.keyword} ${otherSection.title.written}`,
        ...otherSection.tasks.map((inner) => inner.written),
      ]),
    ];
    const meantTitle = parts.title?.text.meant ?? parts.preamble.title;
    const meant = [
      'journey',
      `title ${meantTitle ?? 'journey'}`,
      ...parts.accessible.map((piece) => piece.meant),
      ...(open.length > 0 ? ['section Start', ...open.map((piece) => piece.meant)] : []),
      ...sections.flatMap((otherSection) => [
        `section ${otherSection.title.meant}`,
        ...otherSection.tasks.map((inner) => inner.meant),
      ]),
    ];
    const pieces = [
      ...open,
      ...parts.accessible,
      ...sections.flatMap((otherSection) =>
        otherSection.tasks.length > 0 ? [otherSection.title, ...otherSection.tasks] : [],
      ),
      ...(parts.title === undefined ? [] : [parts.title.text]),
    ];
    return {
      text: parts.preamble.text + written.join(between),
      instead: meant.join('\n'),
      isChanged:
        parts.preamble.isChanged ||
        meantTitle === undefined ||
        (parts.title !== undefined &&
          parts.preamble.title !== undefined &&
          parts.title.text.meant !== parts.preamble.title) ||
        open.length > 0 ||
        sections.some(({ tasks }) => tasks.length === 0) ||
        between.includes('%%') ||
        pieces.some((piece) => piece.isChanged),
    };
  });
