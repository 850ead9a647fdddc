/**
 * Reads the words, texts and comments of a map. A word is a keyword where a statement can begin: on a new line, or after
 * `{`, `}` or `;`. Any other word is a name or a value. So the scanner records line breaks, also those before a comment.
 */
#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

/** The tokens in the sequence of `externals` in grammar.js. */
enum Token {
  DECLARATION,
  MENTION,
  STRUCTURE_DECLARABLE,
  PROPERTY_DECLARABLE,
  STRUCTURE_PLAIN,
  PROPERTY_PLAIN,
  STRUCTURE_CHOICE,
  PROPERTY_CHOICE,
  STRUCTURE_REFERENCE,
  PROPERTY_REFERENCE,
  FEELING,
  FORMER_NAME,
  LEAVING,
  UNKNOWN_KEYWORD,
  BECAUSE,
  WORD,
  TEXT,
  COMMA,
  COMMENT,
};

#include "keywords.h"

/** Longer than every keyword. */
#define MAX_KEYWORD 32

typedef struct {
  /** True if a line has ended since the last word, text or comma, and only comments followed. */
  bool is_after_line;
  /** True after a comma, behind which a list continues on the next line. */
  bool is_after_comma;
} Scanner;

void *tree_sitter_journey_external_scanner_create(void) { return ts_calloc(1, sizeof(Scanner)); }

void tree_sitter_journey_external_scanner_destroy(void *payload) { ts_free(payload); }

unsigned tree_sitter_journey_external_scanner_serialize(void *payload, char *buffer) {
  Scanner *scanner = payload;
  buffer[0] = (char)scanner->is_after_line;
  buffer[1] = (char)scanner->is_after_comma;
  return 2;
}

void tree_sitter_journey_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  Scanner *scanner = payload;
  scanner->is_after_line = length > 0 && buffer[0] != 0;
  scanner->is_after_comma = length > 1 && buffer[1] != 0;
}

static void advance(TSLexer *lexer) { lexer->advance(lexer, false); }

static bool is_line_end(int32_t character) { return character == '\n' || character == '\r'; }

static bool is_blank(int32_t character) { return character == ' ' || character == '\t'; }

static bool is_space(int32_t c) {
  return is_blank(c) || is_line_end(c) || c == 0x0b || c == 0x0c || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200b) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
         c == 0x3000 || c == 0xfeff;
}

/** Returns the quotes that close a text, the straight one for most. Returns 0 for any other character. */
static int32_t closing_quote(int32_t opening) {
  switch (opening) {
    case '"': return '"';
    case 0x201c: return 0x201d;
    case 0x201d: return 0x201d;
    case 0x201e: return 0x201c;
    case 0xbb: return 0xab;
    case 0xab: return 0xbb;
    default: return 0;
  }
}

static bool begins_word(int32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  // Letters of all scripts. The language knows no other characters outside of ASCII, apart from these.
  return !is_space(c) && closing_quote(c) == 0;
}

static bool continues_word(int32_t c) { return begins_word(c) || (c >= '0' && c <= '9') || c == '-'; }

static bool equals(const char *a, const char *b) {
  while (*a != 0 && *a == *b) a++, b++;
  return *a == *b;
}

/** Reads a word. Writes it to the buffer, or an empty one if it is too long or no keyword can have its characters. */
static void read_word(TSLexer *lexer, char *word) {
  unsigned length = 0;
  bool may_be_keyword = true;
  bool has_dot = false;
  while (continues_word(lexer->lookahead) || (lexer->lookahead == '.' && !has_dot)) {
    if (lexer->lookahead == '.') has_dot = true;
    if (has_dot || lexer->lookahead >= 0x80 || length == MAX_KEYWORD - 1) may_be_keyword = false;
    if (may_be_keyword) word[length++] = (char)lexer->lookahead;
    advance(lexer);
  }
  lexer->mark_end(lexer);
  word[may_be_keyword ? length : 0] = 0;
}

static enum Token form_of(const char *word) {
  for (unsigned i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++) {
    if (equals(keywords[i].word, word)) return keywords[i].form;
  }
  return UNKNOWN_KEYWORD;
}

static bool may_begin_statement(const bool *valid) {
  for (unsigned token = DECLARATION; token <= UNKNOWN_KEYWORD; token++) {
    if (valid[token]) return true;
  }
  return false;
}

/** Reads a comment. An open block comment ends with its line. Returns false if there is none. */
static bool scan_comment(Scanner *scanner, TSLexer *lexer) {
  advance(lexer);
  if (lexer->lookahead == '/') {
    while (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) advance(lexer);
    lexer->mark_end(lexer);
    return true;
  }
  if (lexer->lookahead != '*') return false;
  advance(lexer);
  bool has_line_end = false;
  while (!lexer->eof(lexer)) {
    if (is_line_end(lexer->lookahead) && !has_line_end) {
      has_line_end = true;
      lexer->mark_end(lexer);
    }
    bool is_star = lexer->lookahead == '*';
    advance(lexer);
    if (is_star && lexer->lookahead == '/') {
      advance(lexer);
      lexer->mark_end(lexer);
      scanner->is_after_line |= has_line_end;
      return true;
    }
  }
  if (!has_line_end) lexer->mark_end(lexer);
  return true;
}

/** Reads the rest of a block text up to `"""`. If it is open, the mark stays at the end of the first line. */
static void scan_block(TSLexer *lexer) {
  lexer->mark_end(lexer);
  while (!lexer->eof(lexer)) {
    bool is_escaped = lexer->lookahead == '\\';
    if (is_escaped) advance(lexer);
    unsigned quotes = 0;
    for (; quotes < 3 && lexer->lookahead == '"'; quotes++) advance(lexer);
    if (quotes == 3 && !is_escaped) {
      lexer->mark_end(lexer);
      return;
    }
    if (quotes == 0 && !is_escaped) advance(lexer);
  }
}

/** Reads a text. An open text ends with its line. */
static void scan_text(TSLexer *lexer) {
  int32_t opening = lexer->lookahead;
  int32_t closing = closing_quote(opening);
  advance(lexer);
  if (opening == '"' && lexer->lookahead == '"') {
    advance(lexer);
    lexer->mark_end(lexer);
    if (lexer->lookahead != '"') return;
    advance(lexer);
    while (is_blank(lexer->lookahead)) advance(lexer);
    if (lexer->eof(lexer) || is_line_end(lexer->lookahead)) scan_block(lexer);
    return;
  }
  while (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
    int32_t character = lexer->lookahead;
    advance(lexer);
    if (character == closing || (opening == 0x201e && character == 0x201d)) break;
    if (character == '\\' && !lexer->eof(lexer) && !is_line_end(lexer->lookahead)) advance(lexer);
  }
  lexer->mark_end(lexer);
}

bool tree_sitter_journey_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  Scanner *scanner = payload;
  while (is_space(lexer->lookahead) && !lexer->eof(lexer)) {
    scanner->is_after_line |= is_line_end(lexer->lookahead);
    lexer->advance(lexer, true);
  }
  if (lexer->eof(lexer)) return false;
  if (lexer->lookahead == '/') {
    lexer->result_symbol = COMMENT;
    return valid[COMMENT] && scan_comment(scanner, lexer);
  }
  if (closing_quote(lexer->lookahead) != 0) {
    if (!valid[TEXT]) return false;
    scan_text(lexer);
    lexer->result_symbol = TEXT;
  } else if (begins_word(lexer->lookahead)) {
    char word[MAX_KEYWORD];
    read_word(lexer, word);
    enum Token form = form_of(word);
    bool continues_list = scanner->is_after_comma && form == UNKNOWN_KEYWORD;
    bool may_begin = !valid[WORD] || (scanner->is_after_line && !continues_list);
    if (may_begin_statement(valid) && may_begin) lexer->result_symbol = form;
    else lexer->result_symbol = valid[BECAUSE] && equals(word, "because") ? BECAUSE : WORD;
    if (!valid[lexer->result_symbol]) return false;
  } else if (lexer->lookahead == ',') {
    if (!valid[COMMA]) return false;
    advance(lexer);
    lexer->mark_end(lexer);
    lexer->result_symbol = COMMA;
  } else {
    return false;
  }
  scanner->is_after_line = false;
  scanner->is_after_comma = lexer->result_symbol == COMMA;
  return true;
}
