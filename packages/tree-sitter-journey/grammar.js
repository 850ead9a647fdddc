/**
 * The Journey language for tree-sitter.
 *
 * The parser knows the forms of statements, and the scanner knows the words: `src/keywords.h` assigns each keyword to a
 * form, and is generated from the grammar of the language. So a new keyword needs no new parser.
 *
 * Like the language's own parser, this one accepts superfluous and missing parts in a header: a map is incomplete while
 * it is being typed.
 *
 * @file Customer journey maps as text
 * @license MIT
 */

/** Matches a header and its body. Words, texts and other values can be in any sequence. */
const headed = ($, ...parts) => seq(...parts, optional(field('body', $.body)));

module.exports = grammar({
  name: 'journey',

  externals: ($) => [
    // The keywords of each form of statement, in the sequence of `enum Form` in keywords.h.
    $._declaration,
    $._mention,
    $._structure_declarable,
    $._property_declarable,
    $._structure_plain,
    $._property_plain,
    $._structure_choice,
    $._property_choice,
    $._structure_reference,
    $._property_reference,
    $._feeling,
    $._former_name,
    $._leaving,
    $.unknown_keyword,
    $.because,
    $._word,
    $._text,
    $._comma,
    $.comment,
  ],

  extras: ($) => [/[\s\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/, $.comment],

  rules: {
    source_file: ($) =>
      repeat(choice($.declaration, $.statement, alias($._bare_declaration, $.declaration), ';')),

    body: ($) =>
      seq(
        '{',
        repeat(choice($.declaration, $.statement, alias($._reference_statement, $.statement), ';')),
        '}',
      ),

    // Without a title and a body, `owner web` declares an owner in a file, and refers to one in a body.
    _bare_declaration: ($) => seq(declarable($), repeat(choice(field('name', $.name), $._value))),
    _reference_statement: ($) => seq(declarable($), repeat(choice($.reference, $._value))),

    // Creates a part of the map, which can have a name, a title and a body.
    declaration: ($) =>
      choice(
        headed(
          $,
          field('keyword', alias($._declaration, $.structure_keyword)),
          optional(field('name', $.name)),
          optional(field('title', $.title)),
          repeat($._superfluous),
        ),
        // Without a title, a touchpoint or a metric is one that is declared elsewhere.
        headed(
          $,
          field('keyword', alias($._mention, $.structure_keyword)),
          choice(
            repeat(choice(field('name', $.reference), $._value)),
            seq(optional(field('name', $.name)), field('title', $.title), repeat($._superfluous)),
          ),
        ),
        seq(
          declarable($),
          optional(field('name', $.name)),
          choice(
            seq(field('title', $.title), repeat($._superfluous), optional(field('body', $.body))),
            field('body', $.body),
          ),
        ),
      ),

    // Describes a part of the map.
    statement: ($) =>
      choice(
        headed($, grouped($, $._structure_plain, $._property_plain), repeat($._plain_part)),
        headed($, grouped($, $._structure_choice, $._property_choice), repeat($._choice_part)),
        headed($, grouped($, $._structure_reference, $._property_reference), repeat($._reference_part)),
        headed(
          $,
          field('keyword', alias($._feeling, $.structure_keyword)),
          repeat(choice($._reference_part, $.because)),
        ),
        headed($, field('keyword', alias($._former_name, $.property_keyword)), repeat($._name_part)),
        headed($, field('keyword', alias($._leaving, $.structure_keyword)), repeat($._title_part)),
        headed($, field('keyword', $.unknown_keyword), repeat($._plain_part)),
      ),

    _superfluous: ($) => choice($._word, $.text, $._value),
    _plain_part: ($) => choice($._word, $.text, $._value),
    _choice_part: ($) => choice($.value, $.text, $._value),
    _reference_part: ($) => choice($.reference, $.text, $._value),
    _name_part: ($) => choice($.name, $.text, $._value),
    _title_part: ($) => choice($._word, $.title, $._value),
    _value: ($) => choice($.date, $.number, alias($._comma, ',')),

    name: ($) => prec(1, $._word),
    reference: ($) => $._word,
    value: ($) => $._word,
    title: ($) => prec(1, $._text),
    text: ($) => $._text,

    date: () => token(prec(1, /[0-9]{4}-[0-9][0-9-]*/)),
    number: () => /[+-]?[0-9]+(\.[0-9]+)?%?/,
  },
});

function grouped($, structure, property) {
  return field('keyword', choice(alias(structure, $.structure_keyword), alias(property, $.property_keyword)));
}

function declarable($) {
  return grouped($, $._structure_declarable, $._property_declarable);
}
