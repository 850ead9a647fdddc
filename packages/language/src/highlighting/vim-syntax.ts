import { listConnectives, type StatementTable } from '../lexer/statement-table.ts';
import { groupStatementShapes, type StatementShape } from './statement-shapes.ts';

// Vim's classes know no letters of other scripts. In names, they count every character that is not ASCII, except quotes.
const first = '[^\\x00-\\x40\\x5b-\\x5e\\x60\\x7b-\\x7f“”„»«]';
const more = '[^\\x00-\\x2c\\x2e\\x2f\\x3a-\\x40\\x5b-\\x5e\\x60\\x7b-\\x7f“”„»«]';
const name = `${first}${more}*`;
const reference = `${name}\\%(\\.${name}\\)\\?`;
const wordEnd = `\\%(\\.\\|${more}\\)\\@!`;
const opening = '["“”„»«]';

/** Returns the syntax file of Vim and Neovim. */
export function writeVimSyntax(table: StatementTable): string {
  const statements = groupStatementShapes(table).map(writeStatementRules);
  return `" Vim syntax file
" Language: Journey (customer journey maps)
" Generated from journey.langium by \`npm run generate\`: do not edit.

if exists('b:current_syntax')
  finish
endif

let s:cpo_save = &cpo
set cpo&vim

syntax case match
" A text of several lines may begin above the screen.
syntax sync minlines=200

syntax region journeyComment start="/\\*" end="\\*/" contains=@Spell
syntax match journeyComment "//.*$" contains=@Spell

${writeTextRegions('Text', '')}
${writeTextRegions('Title', 'contained ')}

" After a comma, a list continues on the next line.
syntax region journeyList matchgroup=journeyDelimiter start="," end="\\ze[^[:space:]/]" contained contains=journeyComment
syntax match journeyNumber "\\%([[:alnum:]_.-]\\)\\@1<![+-]\\?\\d\\+\\%(\\.\\d\\+\\)\\?%\\?" contained
syntax match journeyDate "\\%([[:alnum:]_.-]\\)\\@1<!\\d\\{4}-\\d[0-9-]*" contained
syntax match journeyValue "\\%(\\d\\|${first}\\)${more}*" contained
syntax match journeyReference "${reference}" contained
syntax match journeyName "${name}" contained
syntax match journeyNameWithTitle "${name}\\ze\\s*${opening}" contained
syntax match journeyNameWithBody "${name}\\ze\\s*\\%(${opening}\\|{\\)" contained
${listConnectives(table)
  .map((word) => `syntax match ${getConnectiveGroup(word)} "\\%(${more}\\)\\@1<!${word}${wordEnd}" contained`)
  .join('\n')}
syntax match journeyDelimiter "[{};]"

${statements.join('\n')}

highlight default link journeyStructure Statement
highlight default link journeyProperty Identifier
${listConnectives(table)
  .map((word) => `highlight default link ${getConnectiveGroup(word)} journeyProperty`)
  .join('\n')}
highlight default link journeyName Type
highlight default link journeyNameWithTitle journeyName
highlight default link journeyNameWithBody journeyName
highlight default link journeyReference Special
highlight default link journeyTitle Title
highlight default link journeyText String
highlight default link journeyEscape SpecialChar
highlight default link journeyNumber Number
highlight default link journeyDate journeyNumber
highlight default link journeyValue Constant
highlight default link journeyDelimiter Delimiter
highlight default link journeyComment Comment

let b:current_syntax = 'journey'

let &cpo = s:cpo_save
unlet s:cpo_save
`;
}

function getConnectiveGroup(word: string): string {
  return `journey${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function writeTextRegions(kind: 'Text' | 'Title', contained: string): string {
  const item = `journey${kind}`;
  return [
    `syntax region ${item} start=+"+ skip=+\\\\.+ end=+"\\|$+ oneline ${contained}contains=journeyEscape,@Spell`,
    `syntax match ${item} "“[^”]*”\\?\\|”[^”]*”\\?\\|„[^“”]*[“”]\\?\\|»[^«]*«\\?\\|«[^»]*»\\?" ${contained}contains=@Spell`,
    `syntax region ${item} start=+"""\\s*$+ skip=+\\\\"""+ end=+"""+ ${contained}contains=@Spell keepend`,
    ...(kind === 'Text' ? ['syntax match journeyEscape +\\\\\\%(u{\\x\\{1,6}}\\|.\\)+ contained'] : []),
  ].join('\n');
}

function writeStatementRules({ keywords, group, name: role, ...shape }: StatementShape, i: number): string {
  const names: Record<StatementShape['name'], readonly string[]> = {
    none: [],
    own: ['journeyName'],
    reference: ['journeyReference'],
    'own-with-title': ['journeyReference', 'journeyNameWithTitle'],
    'own-with-title-or-body': ['journeyReference', 'journeyNameWithBody'],
  };
  const parts = [
    'journeyComment',
    shape.texts === 'titles' ? 'journeyTitle' : 'journeyText',
    'journeyList',
    ...names[role],
    ...(shape.enumerated ? ['journeyValue'] : []),
    ...shape.connectives.map(getConnectiveGroup),
    'journeyNumber',
    'journeyDate',
  ];
  const begin = `\\%(^\\|[{};]\\|\\*/\\)\\@2<=\\s*\\zs\\%(${keywords.join('\\|')}\\)${wordEnd}`;
  const region = `syntax region journeyStatement${i} matchgroup=journey${group === 'structure' ? 'Structure' : 'Property'}`;
  return `${region} start="${begin}" end="\\ze[{};]" end="^" contains=${parts.join(',')}`;
}
