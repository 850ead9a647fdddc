import { createParser, type LangiumCoreServices, LangiumParser, type ParseResult } from 'langium';
import type { Document } from '../generated/ast.ts';

/**
 * Langium's parser without its last step, which gives every node of the tree its container. Nobody asks for containers
 * here: the tree is read once, from its root, and thrown away. The step takes as long as a sixth of the parsing.
 *
 * What is in brackets is private in Langium, whose version is held to 4.4 for it; the tests of the parser would notice.
 */
export class JourneyParser extends LangiumParser {
  parseDocument(input: string): ParseResult<Document> {
    this['nodeBuilder'].buildRootNode(input);
    const { tokens, errors, report } = this.lexer.tokenize(input);
    this.wrapper.input = tokens;
    this['lexerResult'] = { tokens, errors, hidden: [] };
    const value = this['doParse'](this.mainRule) as Document;
    delete this['lexerResult'];
    return {
      value,
      lexerErrors: errors,
      ...(report && { lexerReport: report }),
      parserErrors: this.wrapper.errors,
    };
  }
}

/** Makes the parser of a language; it derives its rules from the grammar. */
export function createJourneyParser(services: LangiumCoreServices): JourneyParser {
  const parser = createParser(
    services.Grammar,
    new JourneyParser(services),
    services.parser.Lexer.definition,
  );
  parser.finalize();
  return parser;
}
