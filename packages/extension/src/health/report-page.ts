// Loaded on demand: a report has the words of all languages.
export { reportMarkdown } from '@journey-maps/core/views';
