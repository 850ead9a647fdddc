import { posix } from 'node:path';
import { getAddress, type Project } from './project.ts';

/**
 * Replaces the relative links and pictures of a Markdown text with absolute ones to the released version, since
 * they do not work on other sites. Code stays as it is.
 *
 * @param folder the folder of the text in the repository; links within the text stay
 */
export function absoluteLinks(markdown: string, project: Project, folder = ''): string {
  const address = getAddress(project);
  const raw = `https://raw.githubusercontent.com/${project.repository}`;
  // The tags `v…` are trees of built files: see CONTRIBUTING.md.
  const tag = `source-v${project.version}`;
  const inCode = /(```[\s\S]*?```|`[^`\n]*`)/u;
  return markdown
    .split(inCode)
    .map((part, i) => (i % 2 === 1 ? part : links(pictures(part))))
    .join('');

  function pictures(text: string): string {
    return text.replaceAll(/(?<=!\[[^\]]*\]\()[^()\s]+(?=\))/gu, (target) =>
      absolute(`${raw}/${tag}`, target),
    );
  }

  /** Pictures are absolute by now. */
  function links(text: string): string {
    return text.replaceAll(/(?<=\]\()[^()\s]+(?=\))/gu, (target) =>
      absolute(`${address}/blob/${tag}`, target),
    );
  }

  function absolute(base: string, target: string): string {
    if (/^(?:[a-z][a-z+.-]*:|#)/iu.test(target)) return target;
    return `${base}/${posix.join('/', folder, target).slice(1)}`;
  }
}
