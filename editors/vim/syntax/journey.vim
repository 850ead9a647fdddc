" Vim syntax file
" Language: Journey (customer journey maps)
" Generated from journey.langium by `npm run generate`: do not edit.

if exists('b:current_syntax')
  finish
endif

let s:cpo_save = &cpo
set cpo&vim

syntax case match
" A text of several lines may begin above the screen.
syntax sync minlines=200

syntax region journeyComment start="/\*" end="\*/" contains=@Spell
syntax match journeyComment "//.*$" contains=@Spell

syntax region journeyText start=+"+ skip=+\\.+ end=+"\|$+ oneline contains=journeyEscape,@Spell
syntax match journeyText "“[^”]*”\?\|”[^”]*”\?\|„[^“”]*[“”]\?\|»[^«]*«\?\|«[^»]*»\?" contains=@Spell
syntax region journeyText start=+"""\s*$+ skip=+\\"""+ end=+"""+ contains=@Spell keepend
syntax match journeyEscape +\\\%(u{\x\{1,6}}\|.\)+ contained
syntax region journeyTitle start=+"+ skip=+\\.+ end=+"\|$+ oneline contained contains=journeyEscape,@Spell
syntax match journeyTitle "“[^”]*”\?\|”[^”]*”\?\|„[^“”]*[“”]\?\|»[^«]*«\?\|«[^»]*»\?" contained contains=@Spell
syntax region journeyTitle start=+"""\s*$+ skip=+\\"""+ end=+"""+ contained contains=@Spell keepend

" After a comma, a list continues on the next line.
syntax region journeyList matchgroup=journeyDelimiter start="," end="\ze[^[:space:]/]" contained contains=journeyComment
syntax match journeyNumber "\%([[:alnum:]_.-]\)\@1<![+-]\?\d\+\%(\.\d\+\)\?%\?" contained
syntax match journeyDate "\%([[:alnum:]_.-]\)\@1<!\d\{4}-\d[0-9-]*" contained
syntax match journeyValue "\%(\d\|[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]*" contained
syntax match journeyReference "[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«][^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]*\%(\.[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«][^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]*\)\?" contained
syntax match journeyName "[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«][^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]*" contained
syntax match journeyNameWithTitle "[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«][^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]*\ze\s*["“”„»«]" contained
syntax match journeyNameWithBody "[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«][^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]*\ze\s*\%(["“”„»«]\|{\)" contained
syntax match journeyBecause "\%([^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@1<!because\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" contained
syntax match journeyTo "\%([^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@1<!to\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" contained
syntax match journeyFrom "\%([^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@1<!from\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" contained
syntax match journeyDelimiter "[{};]"

syntax region journeyStatement0 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(language\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyValue,journeyNumber,journeyDate
syntax region journeyStatement1 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(import\|row\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyNumber,journeyDate
syntax region journeyStatement2 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(persona\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyTitle,journeyList,journeyReference,journeyNameWithBody,journeyNumber,journeyDate
syntax region journeyStatement3 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(evidence\|channel\|owner\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyTitle,journeyList,journeyReference,journeyNameWithBody,journeyNumber,journeyDate
syntax region journeyStatement4 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(touchpoint\|metric\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyTitle,journeyList,journeyReference,journeyNameWithTitle,journeyNumber,journeyDate
syntax region journeyStatement5 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(action-item\|empathy-map\|opportunity\|frontstage\|backstage\|artifact\|resource\|journey\|support\|stage\|gain\|pain\|step\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyTitle,journeyList,journeyName,journeyNumber,journeyDate
syntax region journeyStatement6 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(accessible-description\|accessible-title\|moment-of-truth\|call-to-action\|less-is-better\|no-touchpoint\|frustration\|assumption\|importance\|transcript\|audience\|duration\|external\|question\|reviewed\|scenario\|contact\|picture\|primary\|purpose\|reading\|segment\|effort\|sample\|source\|target\|about\|hours\|scale\|share\|trait\|value\|data\|date\|link\|need\|note\|unit\|when\|due\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyNumber,journeyDate
syntax region journeyStatement7 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(severity\|market\|method\|review\|status\|state\|kind\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyValue,journeyNumber,journeyDate
syntax region journeyStatement8 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(expectation\|motivation\|reached\|thought\|thinks\|feels\|quote\|does\|goal\|says\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyReference,journeyFrom,journeyNumber,journeyDate
syntax region journeyStatement9 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(was\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyTitle,journeyList,journeyName,journeyNumber,journeyDate
syntax region journeyStatement10 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(emotion\|felt\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyReference,journeyBecause,journeyNumber,journeyDate
syntax region journeyStatement11 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(baseline\|overlaps\|details\|for\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyReference,journeyNumber,journeyDate
syntax region journeyStatement12 matchgroup=journeyProperty start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(improves\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyReference,journeyTo,journeyNumber,journeyDate
syntax region journeyStatement13 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(handover\|next\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyText,journeyList,journeyReference,journeyNumber,journeyDate
syntax region journeyStatement14 matchgroup=journeyStructure start="\%(^\|[{};]\|\*/\)\@2<=\s*\zs\%(exit\)\%(\.\|[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f“”„»«]\)\@!" end="\ze[{};]" end="^" contains=journeyComment,journeyTitle,journeyList,journeyNumber,journeyDate

highlight default link journeyStructure Statement
highlight default link journeyProperty Identifier
highlight default link journeyBecause journeyProperty
highlight default link journeyTo journeyProperty
highlight default link journeyFrom journeyProperty
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
