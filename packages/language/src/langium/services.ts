import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type Module,
} from 'langium';
import { JourneyGeneratedSharedModule, JourneyLanguageGeneratedModule } from '../generated/module.ts';
import { LangiumLexer } from './langium-lexer.ts';
import { JourneyTokenBuilder } from './token-builder.ts';

const journeyModule: Module<LangiumCoreServices, object> = {
  parser: {
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services: LangiumCoreServices) => new LangiumLexer(services),
    // Every sequence of tokens is a document: there is nothing to recover from, and one token tells all rules apart.
    ParserConfig: () => ({ maxLookahead: 1, recoveryEnabled: false }),
  },
};

/**
 * Creates Langium's services for the grammar, for tools that are built on Langium. The product runs without them: it reads by
 * the tables that the generator makes of the grammar, and tests compare the two.
 */
export function createJourneyServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JourneyGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), JourneyLanguageGeneratedModule, journeyModule);
  shared.ServiceRegistry.register(services);
  return services;
}
