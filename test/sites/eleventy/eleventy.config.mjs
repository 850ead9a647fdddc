import { journeyMarkdownIt } from 'journey-maps/markdown-it';

export default function (config) {
  config.amendLibrary('md', (markdown) => journeyMarkdownIt(markdown));
  // A map from someone else must not run as a template.
  return { markdownTemplateEngine: false };
}
