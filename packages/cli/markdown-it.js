// The built markdown-it plugin, which draws fenced `journey` blocks.
export { journeyMarkdownIt } from '../../dist/cli/markdown-it.js';
