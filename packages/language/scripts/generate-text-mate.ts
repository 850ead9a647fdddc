/** Writes the TextMate grammar to the file named by the first argument. */
import { writeFileSync } from 'node:fs';
import { textMateGrammar } from '../src/colours/text-mate-grammar.ts';
import { journeyServices } from '../src/parser/services.ts';

const [, , file] = process.argv;
if (file === undefined) throw new Error('Which file?');
writeFileSync(file, `${JSON.stringify(textMateGrammar(journeyServices().parser.Lexer.table), null, 2)}\n`);
