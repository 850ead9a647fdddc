import { describe, expect, it } from 'vitest';
import { checkFile } from './check-file.ts';

const long =
  'This sentence has many more words than anybody would want to read at once, since it goes on and on about one thing and then about another, and so has far too many words.';

describe('the check of form', () => {
  it.each([
    ['// What a change means.', 'begins with "What"'],
    ['/** Of these, one is chosen. */', 'begins with "Of"'],
    ['/**\n * Whether a file is read.\n */', 'begins with "Whether"'],
    ['// Who reads it\n// is asked.', 'begins with "Who"'],
    ['const a = 1; // Where it is.', 'begins with "Where"'],
    ['// Reads the text that stands there.', '"stands": is'],
    ['// The server is told of it.', '"is told": is reported'],
    ['// Mends the file.', '"Mends": fix'],
    ['// Returns the flaws of a map.', '"flaws": finding'],
    ['// Parses the file anew.', '"anew": again'],
    ['/* Lays out the columns. */', '"Lays out": format'],
    ['/** Reports whether a day is valid. */', '"Reports whether": returns whether'],
    ['/** The text behind its keyword. */', '"behind its keyword": after'],
    ['// A review without a rhythm.', '"rhythm": review interval'],
    ['// A path that leads to no map.', '"leads to no map": does not lead to a'],
    ['/** The most pairs to compare. */', '"The most pairs": the maximum number of'],
    ['// A file that is no map.', '"is no m": is not a'],
    ['// Replaces an import by another one.', '"Replaces an import by": replace … with'],
    ['// Draws the curve of emotions.', '"curve of emotions": emotion curve'],
    ['/** Returns a search for the owner. */', '"Returns a search": returns a function that finds'],
    ['/** Reports one problem once a diagram. */', '"once a diagram": one … per'],
    ['// Merges the lines, as git does.', '"Merges the lines": line diff'],
  ])('finds what is wrong in %j', (code, message) => {
    expect(checkFile('a.ts', code).map((wrong) => wrong.message)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    [`# Title\n\nShort. ${long}`, 'A sentence of 34 words', 3],
    [`- An item.\n- ${long}`, 'A sentence of 34 words', 2],
    ['| a | whoever reads |', '"whoever": anyone who', 1],
    ['The comparison\nis told.', '"is told": is reported', 1],
    ['The table has one row a fact.', '"row a fact": one … per …', 1],
    ['Its title stays in sight.', '"stays in sight": stays visible', 1],
    ['An opportunity answers a pain.', '"answers a pain": address', 1],
    ['Vim colours maps with two commands.', '"colours maps": highlight', 1],
    ['A future map starts from the current one.', '"map starts from": is based on', 1],
    ['It also makes the safe fixes.', '"makes the safe fixes": apply fixes', 1],
    ['A touchpoint of yours.', '"of yours": your own', 1],
  ])('finds what is wrong in the document %j', (markdown, message, line) => {
    expect(checkFile('a.md', markdown)).toEqual([
      { line, message: expect.stringContaining(message) as string },
    ]);
  });

  it.each([
    ['const message = "The text stands on one line, and that is it.";', '"stands": is'],
    [`const message = \`${long}\`;`, 'A sentence of 34 words'],
    ["const message = 'A name is missing here. Write it as in owner web.';", '"Write it as in": for example'],
    ["const message = 'The text is not a date of the calendar.';", '"date of the calendar": a valid date'],
    ["const message = 'This line is now there twice.';", '"is now there twice": occurs twice'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code in a string
    ['const message = `Add an owner to ${name}. It is said twice.`;', '"is said": is written'],
  ])('finds what is wrong in the message of %j', (code, message) => {
    const path = 'packages/core/src/rules/engine/rule.ts';
    expect(checkFile(path, code).map((wrong) => wrong.message)).toEqual([expect.stringContaining(message)]);
    expect(checkFile('packages/core/src/rules/engine/rule.test.ts', code)).toEqual([]);
  });

  it.each([
    ['packages/core/src/a.ts', "const key = 'stands'; const selector = '.a stands > .b anew';"],
    ['a.ts', "const text = '// What is no comment'; const other = `/* Of texts */`;"],
    ['a.ts', '// Returns `what stands there` and "anew".'],
    ['a.ts', '// A letter that stands for a channel, in a page that stands alone.'],
    ['a.ts', '// biome-ignore lint: a tool reads it'],
    ['a.ts', '// The work behind the scenes, and the picture behind a card.'],
    ['a.ts', '// There is no map, which is no longer needed. The most serious pains come first.'],
    ['a.ts', '// A card is replaced by a badge. The owners with the most pains first.'],
    ['a.md', 'Nobody answers a customer. A commit to start from. It has the colours of the map.'],
    ['a.md', 'A poster hurts, but leads to no action. A column a second wide.'],
    ['a.css', '/* The place of a card. */\n.a { color: red }'],
    ['a.md', '```\nwhat stands there\n```\n\nSee [the page](https://stands.example/anew).'],
    ['a.md', `A part; ${'another part of a list, '.repeat(3)}and an end. ${'Short. '.repeat(30)}`],
  ])('finds nothing in %s: %j', (path, text) => {
    expect(checkFile(path, text)).toEqual([]);
  });
});
