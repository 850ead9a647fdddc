import { drawBlock } from './draw-block.ts';
import { createPlace, reportProblems, type SiteOptions } from './site-options.ts';
import { toHast } from './to-hast.ts';

/** The page that rehype processes, as far as the plugin needs it: a VFile. */
export interface RehypePage {
  readonly path?: string;
  readonly cwd?: string;
}

/** The options of the rehype plugin. */
export type JourneyRehypeOptions = SiteOptions<RehypePage>;

/** A node of hast from other plugins. It may be of any type. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly value?: unknown;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  children?: Node[];
}

/**
 * A rehype plugin, for Docusaurus, Astro, MDX and Next: draws fenced `journey` blocks without scripts. Blocks
 * without a map remain code.
 *
 * @example `rehypePlugins: [rehypeJourney]`
 */
export function rehypeJourney(options: JourneyRehypeOptions = {}) {
  return (tree: object, page: RehypePage = {}): void => {
    // Without recursion: a page can be nested deeper than the stack.
    const open: Node[] = [tree as Node];
    for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
      for (const [index, node] of parent.children?.entries() ?? []) {
        if (!isJourneyBlock(node)) {
          open.push(node);
          continue;
        }
        const drawn = drawBlock(getNodeText(node), createPlace(page, options));
        const fence = node.position?.start.line;
        reportProblems(drawn, page, fence === undefined ? undefined : fence + 1, options);
        if (drawn.drawing !== undefined) parent.children?.splice(index, 1, toHast(drawn.drawing) as Node);
      }
    }
  };
}

/** Returns whether a node is a code block in our language, as it is or coloured by Shiki or Prism. */
function isJourneyBlock({ tagName, properties = {}, children = [] }: Node): boolean {
  if (tagName !== 'pre') return false;
  if (properties['dataLanguage'] === 'journey' || properties['data-language'] === 'journey') return true;
  const code = children.find((child) => child.tagName === 'code');
  return [properties, code?.properties ?? {}].some(({ className }) => {
    const names: unknown = typeof className === 'string' ? className.split(' ') : className;
    return Array.isArray(names) && names.includes('language-journey');
  });
}

function getNodeText(node: Node): string {
  if (node.type === 'text') return typeof node.value === 'string' ? node.value : '';
  return (node.children ?? []).map(getNodeText).join('');
}
