import { posix } from 'node:path';
import { addressOf, type Project } from './project.ts';

/**
 * Replaces the relative links and pictures of a Markdown text by absolute ones to the released version, since
 * they lead nowhere on other sites. Code stays as it is.
 *
 * @param folder the folder of the text in the repository; links within the text stay
 */
export function absoluteLinks(markdown: string, project: Project, folder = ''): string {
  const address = addressOf(project);
  const raw = `https://raw.githubusercontent.com/${project.repository}`;
  const tag = `v${project.version}`;
  const inCode = /(```[\s\S]*?```|`[^`\n]*`)/u;
  const link = /(!?)(\[(?:[^[\]]|\[[^\]]*\])*\])\(([^()\s]+)\)/gu;
  return markdown
    .split(inCode)
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll(link, absolute)))
    .join('');

  function absolute(whole: string, bang: string, label: string, target: string): string {
    if (/^(?:[a-z][a-z+.-]*:|#)/iu.test(target)) return whole;
    const path = posix.join('/', folder, target).slice(1);
    return `${bang}${label}(${bang === '' ? `${address}/blob/${tag}` : `${raw}/${tag}`}/${path})`;
  }
}
