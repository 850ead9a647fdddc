import type { Paper } from '@journey-maps/core/views';
import type { Page } from 'playwright-core';

/** Everything found on a page, in all of its views. */
export interface Tour {
  /** The number of pictures. */
  readonly pictures: number;
  /** The names of all elements. */
  readonly elements: readonly string[];
  /** Attributes that run code, or contain an address that no link of a page may have. */
  readonly attributes: readonly string[];
  /** The same for saved SVG. */
  readonly savedElements: readonly string[];
  readonly savedAttributes: readonly string[];
  /** The number of saved pictures that are not valid XML. */
  readonly unreadable: number;
  /** The texts that occur on the page, ignoring white space. */
  readonly texts: readonly string[];
  /** The texts that occur in a style sheet of the page or of a saved picture. */
  readonly inStyles: readonly string[];
}

/** Examines everything that a preview can show of its file: each map, each diagram, and both as saved SVG. */
export function tour(page: Page, texts: readonly string[]): Promise<Tour> {
  return page.evaluate(look, texts);
}

/** Runs in the page, without access to this module. */
async function look(texts: readonly string[]): Promise<Tour> {
  const otherSeen = {
    elements: new Set<string>(),
    attributes: new Set<string>(),
    savedElements: new Set<string>(),
    savedAttributes: new Set<string>(),
    texts: new Set<string>(),
    inStyles: new Set<string>(),
  };
  const seen = 'seen';
  let pictures = 0;
  let unreadable = 0;
  const leads = new Set(
    'href xlink:href src srcset srcdoc action formaction data poster background ping'.split(' '),
  );
  const paints = new Set('style fill stroke filter clip-path mask'.split(' '));
  const bare = (text: string): string => text.replaceAll(/\s/gu, '');
  const isSuspect = ({ name, value }: Attr): boolean =>
    name.startsWith('on') ||
    (leads.has(name) && !/^(?:https?:\/\/\S|mailto:|#|blob:)/iu.test(value)) ||
    (paints.has(name) && /url\((?!["']?#)|@import|expression/iu.test(value));
  const styles = new Set<string>();
  const examine = (root: ParentNode, elements: Set<string>, attributes: Set<string>): void => {
    for (const element of root.querySelectorAll('*')) {
      elements.add(element.localName);
      for (const attribute of element.attributes)
        if (isSuspect(attribute)) attributes.add(`${element.localName} ${attribute.name}=${attribute.value}`);
      if (element.localName !== 'style') continue;
      const rules = bare(element.textContent);
      if (styles.has(rules)) continue;
      styles.add(rules);
      // A rule may contain a shorter text by chance.
      for (const text of texts)
        if (/[<{(]/u.test(text) && bare(text).length > 6 && rules.includes(bare(text)))
          otherSeen.inStyles.add(text);
    }
  };
  const frames = async (many: number): Promise<void> => {
    for (let i = 0; i < many; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const examineAll = (): void => {
    pictures++;
    examine(document, otherSeen.elements, otherSeen.attributes);
    const words = bare(document.body.textContent);
    for (const text of texts) if (words.includes(bare(text))) otherSeen.texts.add(text);
    const svg = window.journeyPrinter?.svg();
    if (svg === undefined) return;
    const read = new DOMParser().parseFromString(svg, 'application/xml');
    if (read.querySelector('parsererror') !== null) unreadable++;
    examine(read, otherSeen.savedElements, otherSeen.savedAttributes);
  };
  const click = (id: string): void => document.querySelector<HTMLElement>(id)?.click();

  const select = document.querySelector<HTMLSelectElement>('#journeys');
  const choose = (value: string): void => {
    if (select === null) return;
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  const choices = (): readonly string[] => [...(select?.options ?? [])].map(({ value }) => value);
  click('#view-map');
  await frames(2);
  for (const choice of choices()) {
    choose(choice);
    await frames(2);
    examineAll();
  }
  click('#view-diagram');
  const title = () => document.querySelector('.viewport svg.journey-picture .jm-title');
  for (const choice of choices()) {
    choose(choice);
    // The choice is drawn once the title is its own.
    while (title() === null || title()?.textContent === seen) await frames(1);
    examineAll();
    title()?.replaceChildren(seen);
  }
  return {
    pictures,
    unreadable,
    elements: [...otherSeen.elements].sort(),
    attributes: [...otherSeen.attributes],
    savedElements: [...otherSeen.savedElements].sort(),
    savedAttributes: [...otherSeen.savedAttributes],
    texts: [...otherSeen.texts],
    inStyles: [...otherSeen.inStyles],
  };
}

declare global {
  interface Window {
    /** As declared in the page's own script. */
    journeyPrinter?: {
      readonly svg: (paper?: Paper) => string | undefined;
      readonly sheets: (paper: Paper) => unknown;
    };
  }
}
