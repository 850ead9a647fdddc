/** Writes the TextMate grammar to the file named by the first argument. */
import { writeFileSync } from 'node:fs';
import { textMateGrammar } from '../src/highlighting/text-mate-grammar.ts';
import { journeyLexer } from '../src/lexer/journey-lexer.ts';

const [, , file] = process.argv;
if (file === undefined) throw new Error('Which file?');
writeFileSync(file, `${JSON.stringify(textMateGrammar(journeyLexer.table), null, 2)}\n`);
