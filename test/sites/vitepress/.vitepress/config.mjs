import { journeyMarkdownIt } from 'journey-maps/markdown-it';

export default {
  title: 'Maps',
  markdown: { config: (markdown) => journeyMarkdownIt(markdown) },
};
