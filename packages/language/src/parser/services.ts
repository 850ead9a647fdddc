import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type Module,
} from 'langium';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from '../generated/module.ts';
import { JourneyLexer } from '../lexer/journey-lexer.ts';
import { JourneyTokenBuilder } from '../lexer/token-builder.ts';
import { createJourneyParser, type JourneyParser } from './journey-parser.ts';
import { lazyLookahead } from './lazy-lookahead.ts';

type JourneyServices = LangiumCoreServices & {
  readonly parser: { readonly Lexer: JourneyLexer; readonly LangiumParser: JourneyParser };
};

/** What this language does in its own way; all else is Langium's. */
const journeyModule: Module<JourneyServices, object> = {
  parser: {
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new JourneyLexer(services),
    LangiumParser: (services: LangiumCoreServices) => createJourneyParser(services),
    // Every sequence of tokens is a document: there is nothing to recover from, and one token tells all rules apart.
    ParserConfig: () => ({
      maxLookahead: 1,
      lookaheadStrategy: lazyLookahead(1),
      recoveryEnabled: false,
    }),
    // Values are read from the tree where they are needed (to-model), with their places.
    ValueConverter: () => ({ convert: (input: string) => input }),
  },
  references: {
    // References are resolved in core, over plain data and across files.
    Linker: () => ({
      link: async () => {},
      unlink: () => {},
      getCandidate: unresolvable,
      buildReference: (_node: unknown, _property: string, $refNode: unknown, $refText: string) => ({
        $refNode,
        $refText,
      }),
      buildMultiReference: (_node: unknown, _property: string, $refNode: unknown, $refText: string) => ({
        $refNode,
        $refText,
        items: [],
      }),
    }),
  },
  LanguageMetaData: () => ({
    languageId: 'journey',
    fileExtensions: ['.journey'],
    caseInsensitive: false,
    mode: 'production',
  }),
};

let services: JourneyServices | undefined;

/** The language's Langium services, made when they are first needed. */
export function journeyServices(): JourneyServices {
  if (!services) {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JourneyGeneratedSharedModule);
    services = inject(
      createDefaultCoreModule({ shared }),
      JourneyLanguageGeneratedModule,
      journeyModule,
    ) as unknown as JourneyServices;
    shared.ServiceRegistry.register(services);
  }
  return services;
}

function unresolvable(): never {
  throw new Error('References are resolved in core.');
}
