import { type Command, getFile } from './command.ts';

export const writeQuestions: Command = {
  id: 'journey.writeQuestions',
  run: async ({ server }, ...args) => {
    // Loaded on demand: most users of a map never write a guide.
    const { openQuestions } = await import('../health/open-questions.ts');
    await openQuestions(server, getFile(args));
  },
};
