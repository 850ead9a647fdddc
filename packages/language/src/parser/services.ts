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

type JourneyServices = Omit<LangiumCoreServices, 'parser'> & {
  readonly parser: Omit<LangiumCoreServices['parser'], 'Lexer'> & { readonly Lexer: JourneyLexer };
};

/** The services in which this language differs from Langium's defaults. */
const journeyModule: Module<JourneyServices, object> = {
  parser: {
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new JourneyLexer(services),
    // Every sequence of tokens is a document: recovery is unnecessary, and one token decides between rules.
    ParserConfig: () => ({ maxLookahead: 1, recoveryEnabled: false }),
  },
  LanguageMetaData: () => ({
    languageId: 'journey',
    fileExtensions: ['.journey'],
    caseInsensitive: false,
    mode: 'production',
  }),
};

let services: JourneyServices | undefined;

/** Returns the language's Langium services, which are created at first use. */
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
