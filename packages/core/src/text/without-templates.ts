/**
 * Divides the delimiters that open a template (`{{`, `{%`, `{#`, `<%`) by an invisible space. Documentation sites
 * run template languages on their pages, before Markdown is read (Liquid, Nunjucks, Handlebars, EJS) or afterwards
 * (Vue), when no Markdown escape is left.
 */
export function withoutTemplates(text: string): string {
  return text.replace(/[{<](?=[{%#])/g, '$&\u200B');
}
