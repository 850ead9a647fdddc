/**
 * The settings with which Mermaid breaks no name in its legend: it would lose blanks and letters. An export writes them
 * where a name is long, so an import has no need to report them.
 */
export const legendSettings = '%%{init: {"journey": {"maxLabelWidth": 1000000}}}%%';

/** The same as front matter, for Markdown. */
export const legendFrontMatter = '---\nconfig:\n  journey:\n    maxLabelWidth: 1000000\n---';
