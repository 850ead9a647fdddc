// The plugin of markdown-it that draws fenced `journey` blocks, as the build made it.
export { journeyMarkdownIt } from '../../dist/cli/markdown-it.js';
