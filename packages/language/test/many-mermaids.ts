/**
 * A typical journey diagram, the messages of its import, and the same diagram without the content that a map
 * cannot represent.
 */
interface OneMermaid {
  readonly text: string;
  readonly told?: readonly string[];
  readonly instead?: string;
}

const day = `    title A day at the office
    section Morning
      Brews coffee: 5: Iris
      Climbs the stairs: 3: Iris
      Answers letters: 1: Iris, Dog
    section Evening
      Walks down: 5: Iris
      Falls asleep: 5: Iris
`;

export const manyMermaids: Readonly<Record<string, OneMermaid>> = {
  'two sections, two people': { text: `journey\n${day}` },
  'without indents, with line ends of Windows': { text: `journey\n${day}`.replaceAll(/\n */gu, '\r\n') },
  'with blank lines and blanks everywhere': {
    text: '\n\n  journey  \n\n\n\ttitle\tSlow  tea \n\n section   Kitchen  \n\n   Boils water  :  4  :  Me ,  Cat \n\n\n',
  },
  'with a description': {
    text: 'journey\n title T\n accTitle: What it is\n accDescr: More of it\n section S\n A: 3: Me',
  },
  'with a description of several lines': {
    text: 'journey\n title T\n accDescr {\n  one\n  two\n }\n section S\n A: 3: Me',
  },
  'with comments': {
    text: '%% before\njourney\n%% first\n title T\n section S\n %% among\n A: 3: Me\n %% last',
    told: ['comments and settings'],
  },
  'with remarks behind #': {
    text: 'journey\n title T # gone\n section S # gone\n A: 3: Me # gone\n # gone',
    told: ['comments and settings'],
  },
  'with a theme': {
    text: '%%{init: {"theme": "forest"}}%%\njourney\n title T\n section S\n A: 3: Me',
    told: ['comments and settings'],
  },
  'with front matter': {
    text: '---\ntitle: From above\nconfig:\n  theme: dark\n---\njourney\n section S\n A: 3: Me',
    told: ['comments and settings'],
  },
  'nobody takes part': { text: 'journey\n title T\n section S\n A: 3\n B: 5\n section R\n C: 1' },
  'somebody takes part here and there': {
    text: 'journey\n title T\n section S\n A: 3\n B: 5: Zoe, Al\n section R\n C: 1: Al\n D: 2: Al, Zoe',
  },
  'nine people, of whom each has a colour': {
    text: `journey\n title T\n section S\n${[...'ihgfedcba'].map((name, i) => ` A${i}: ${(i % 5) + 1}: ${name}, Ann`).join('\n')}`,
  },
  'people by numbers': { text: 'journey\n title T\n section S\n A: 3: 10, 9, b\n B: 2: 9' },
  'ten sections, in more colours than there are': {
    text: `journey\n title T\n${Array.from({ length: 10 }, (_, i) => ` section S${i}\n A: ${(i % 5) + 1}: Me`).join('\n')}`,
  },
  'neighbours of one name, and one more later': {
    text: 'journey\n title T\n section A\n x: 1\n section A\n y: 2\n section B\n z: 3\n section A\n w: 4',
  },
  'neighbours that only look the same': {
    text: 'journey\n title T\n section A\n x: 1\n section #65;\n y: 2\n section A\n z: 3',
  },
  'the same task again and again': { text: 'journey\n title T\n section A\n x: 1\n x: 1\n section B\n x: 5' },
  'sections without tasks': {
    text: 'journey\n title T\n section Empty\n section A\n x: 1: Me\n section Void\n section B\n y: 2\n section End',
    told: ['“Empty” has no tasks', '“Void” has no tasks', '“End” has no tasks'],
  },
  'every score': { text: 'journey\n title T\n section S\n A: 1\n B: 2\n C: 3\n D: 4\n E: 5' },
  'scores as JavaScript reads them': {
    text: 'journey\n title T\n section S\n A: 0x3\n B: 1e0\n C: 4.0\n D: 05',
  },
  'all scripts': {
    text: 'journey\n title Köp 日本 🙂 ‏עברית‎ é\n section Ünïcödé 掃除機\n Покупает: 4: Æther, Åsa, 絵里\n مرحبا: 2: Åsa',
  },
  entities: {
    text: 'journey\n title #quot;T#quot; #35;1\n section A #amp; B#58; #59;\n Pays #8364;5#44; cash: 4: A#44; B, Jo#58;',
  },
  'words of Mermaid': {
    text: 'journey\n title title section journey\n section section 1\n A journey: 3: title\n titles: 2: section\n sectional: 1: me',
  },
  'quotes, braces, backslashes and HTML': {
    text: 'journey\n title "T" \\n {x}\n section {S} \\\\ "q"\n "A" {b} \\t $x `y` [z](u) *w*: 3: O\'Neil, "Q"',
  },
  'long words, and long texts': {
    text: `journey\n title ${'Long title '.repeat(12)}\n section ${'x'.repeat(150)}\n ${'Walks on and on '.repeat(15)}: 2: ${'M'.repeat(12)}`,
  },
  'what is behind a third colon': {
    text: 'journey\n title T\n section S\n A: 3: Me: more',
    told: ['after the third colon'],
  },
  titles: {
    text: 'journey\n title One\n title Two\n section S\n A: 3',
    told: ['of several titles the last one counts'],
  },
  'tasks before the first section': {
    text: 'journey\n title T\n A: 3: Me\n section S\n B: 5: Me',
    told: ['Their stage is called “Start”'],
    instead: 'journey\n title T\n section Start\n A: 3: Me\n section S\n B: 5: Me',
  },
  'no section at all': {
    text: 'journey\n title T\n A: 3: Me\n B: 5',
    told: ['Their stage is called “Start”'],
    instead: 'journey\n title T\n section Start\n A: 3: Me\n B: 5',
  },
  'no title': {
    text: 'journey\n section S\n A: 3: Me',
    told: ['this diagram has no title'],
    instead: 'journey\n title journey\n section S\n A: 3: Me',
  },
  'scores out of range': {
    text: 'journey\n title T\n section S\n A: 7\n B: 0\n C: -3\n D: 3.6',
    told: ['scores outside 1 to 5 (7, 0, -3)', 'scores between whole numbers (3.6)'],
    instead: 'journey\n title T\n section S\n A: 5\n B: 1\n C: 1\n D: 4',
  },
  'scores that are none': {
    text: 'journey\n title T\n section S\n A: x: Me\n B: : Me',
    told: ['“x” is not a score', 'there is no score'],
    instead: 'journey\n title T\n section S\n A: 3: Me\n B: 3: Me',
  },
  'somebody without a name, and somebody twice': {
    text: 'journey\n title T\n section S\n A: 3: Me, , Me\n B: 2: Me,',
    told: ['a person here has no name', '“Me” is named twice'],
    instead: 'journey\n title T\n section S\n A: 3: Me\n B: 2: Me',
  },

  // All other constructs of Mermaid's grammar, tests, demos and documentation.
  'nothing but a title and a section': {
    text: 'journey\ntitle Buying a lamp\nsection In the shop\n A: 3',
  },
  'an accessible title and description': {
    text: 'journey\n accTitle: How a lamp is bought\n accDescr: One person, two rooms\n title T\n section S\n A: 3: Me',
  },
  'an accessible description in braces, with a title right behind it': {
    text: 'journey\naccDescr {\n   How a lamp\n   is bought\n }title T\naccTitle: A lamp\nsection S\nA: 3',
  },
  'an accessible description in braces on one line': {
    text: 'journey\n title T\n accDescr { How a lamp is bought }\n section S\n A: 3',
  },
  'an accessible description of entities, blank lines and marks of comments': {
    text: 'journey\n title T\n accDescr {\n  a #quot;b#quot;\n\n\n   c; d: e # f\n }\n section S\n A: 3',
  },
  'an accessible title that is the title': { text: 'journey\n title T\n accTitle: T\n section S\n A: 3' },
  'keywords in capitals': {
    text: 'journey\n TITLE T\n AccTitle: Spoken\n ACCDESCR: More\n Section S\n A: 3',
  },
  'line breaks in all texts': {
    text: 'journey\n title A<br>B\n accTitle: C<br/>D\n section L1<br>L2<br/>L3</br />L4<br\t/>L5\n E<BR>F: 3: G<br >H',
    told: ['`<br>` becomes a line break'],
    instead:
      'journey\n title A#10;B\n accTitle: C#10;D\n section L1#10;L2#10;L3</br />L4#10;L5\n E#10;F: 3: G#10;H',
  },
  'actors without blanks, and none behind a second colon': {
    text: 'journey\n title T\n section S\n A: 5: Ann, Bob, Cid\n B: 3:Bob, Cid\n C: 5\n D: 5:\n section R\n E: 4:',
    told: ['a person here has no name'],
    instead:
      'journey\n title T\n section S\n A: 5: Ann, Bob, Cid\n B: 3: Bob, Cid\n C: 5\n D: 5\n section R\n E: 4',
  },
  'blanks on both sides of the colons': {
    text: 'journey\n title   T \n section  S\n  A : 5 : Ann B.\n  C:4 : Ann B.',
  },
  'a title in front matter with blanks before all of it': {
    text: '    ---\n    title: From above\n    ---\n    journey\n      section S\n        A: 5: Me',
  },
  'two titles, of which one is in front matter': {
    text: '---\ntitle: From above\n---\njourney\n title From below\n section S\n A: 3',
    told: ['of several titles the last one counts. “From above”'],
  },
  'a title in front matter in which entities are letters': {
    text: '---\ntitle: "a #35; b"\n---\njourney\n section S\n A: 3',
  },
  'a title of several lines': {
    text: '---\ntitle: |\n  one\n  two\n---\njourney\n section S\n A: 3',
  },
  'a title that a setting has': {
    text: '---\nconfig:\n  title: not this\n---\njourney\n section S\n A: 3',
    told: ['comments and settings', 'this diagram has no title'],
    instead: 'journey\n title journey\n section S\n A: 3',
  },
  'settings on several lines, and for the width': {
    text: '%%{\n init: {"journey": {"useMaxWidth": true}}\n}%%\njourney\n title T\n section S\n A: 3 %% gone',
    told: ['comments and settings', '“3 %% gone” is not a score'],
    instead: 'journey\n title T\n section S\n A: 3',
  },
  'tabs and blanks of other widths': {
    text: 'journey\n\ttitle\tA\u00A0day\n\tsection\tS\u2003\n\t\tA\tB:\t3\t:\tMe\u00A0and you',
  },
  'a name of Mermaid’s own objects': {
    text: 'journey\n title constructor\n section toString\n __proto__: 3: constructor, valueOf',
  },
  'a word that looks like a number as a score': {
    text: 'journey\n title T\n section S\n A: 3\n size: 2rem',
    told: ['“2rem” is not a score'],
    instead: 'journey\n title T\n section S\n A: 3\n size: 3',
  },
};
