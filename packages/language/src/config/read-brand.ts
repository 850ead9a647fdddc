import { type PicturePathProblem, resolvePicturePath } from '@journey-maps/core/semantics';
import {
  adjustContrast,
  type Brand,
  type BrandLogo,
  type Colour,
  computeContrast,
  leastContrast,
  parseColour,
} from '@journey-maps/core/views';
import type { Node } from 'jsonc-parser';
import { entriesOf, quoted, type Report, spanOf } from './read-json.ts';

const brandKeys = ['name', 'accent', 'stages', 'logo', 'font', 'radius'] as const;

/** The number of stage colours before they repeat. */
export const mostStageColours = 8;
export const largestRadius = 16;

/**
 * Reads the look of maps: `"brand": { "accent": "#005a46" }`. White text must be legible on each colour. A
 * lighter colour is reported, and pictures darken it.
 */
export function readBrand(node: Node | undefined, uri: string, report: Report): Brand | undefined {
  if (node === undefined) return undefined;
  const entries = entriesOf(node, '`brand`', brandKeys, report);
  const nodes = new Map(entries.map(({ name, value }) => [name, value]));
  const accent = readColour(nodes.get('accent'), 'accent', report);
  const stages = readStages(nodes.get('stages'), report);
  const logo = readLogo(nodes.get('logo'), uri, report);
  const font = readName(
    nodes.get('font'),
    'font',
    '`font` must be the name of an installed font, such as `"Source Sans 3"`.',
    report,
  );
  const name = readName(
    nodes.get('name'),
    'name',
    '`name` must be the name of your organisation, such as `"Harbour & Lane"`.',
    report,
  );
  const radius = readRadius(nodes.get('radius'), report);
  return {
    ...(accent === undefined ? {} : { accent }),
    ...(stages === undefined ? {} : { stages }),
    ...(font === undefined ? {} : { font }),
    ...(radius === undefined ? {} : { radius }),
    ...(name === undefined ? {} : { name }),
    ...(logo === undefined ? {} : { logo }),
  };
}

function readColour(node: Node | undefined, what: string, report: Report): Colour | undefined {
  if (node === undefined) return undefined;
  const written: unknown = node.value;
  const colour = typeof written === 'string' ? parseColour(written) : undefined;
  if (colour === undefined) {
    report(
      spanOf(node),
      `\`${what}\` must be a colour such as \`"#005a46"\`: a hash and six hexadecimal digits.`,
    );
    return undefined;
  }
  const contrast = computeContrast(colour, paper);
  if (contrast < leastContrast) {
    const shown = Math.floor(contrast * 10) / 10;
    report(
      spanOf(node),
      `White text on ${quoted(colour)} has a contrast of ${shown}, but readers need ${leastContrast}. Maps darken the colour to \`${adjustContrast(colour, paper)}\`: write that, or another dark colour.`,
      'warning',
    );
  }
  return colour;
}

/** The colour of text on an accent, and of the page background. */
const paper: Colour = '#ffffff';

function readStages(node: Node | undefined, report: Report): readonly Colour[] | undefined {
  if (node === undefined) return undefined;
  const colours = node.type === 'array' ? (node.children ?? []) : [];
  if (colours.length === 0) {
    report(spanOf(node), '`stages` must be a list of colours, such as `["#005a46", "#3f5a2e"]`.');
    return undefined;
  }
  const [, ...tooMany] = colours.slice(mostStageColours - 1);
  if (tooMany[0] !== undefined)
    report(
      spanOf(tooMany[0]),
      `Stages have at most ${mostStageColours} colours, which then repeat: remove the others.`,
    );
  const read = colours
    .slice(0, mostStageColours)
    .flatMap((colour) => readColour(colour, 'stages', report) ?? []);
  return read.length === 0 ? undefined : read;
}

function readLogo(node: Node | undefined, uri: string, report: Report): BrandLogo | undefined {
  if (node === undefined) return undefined;
  const path: unknown = node.value;
  if (typeof path !== 'string' || path === '') {
    report(
      spanOf(node),
      '`logo` must be the path of a picture, relative to this folder, such as `"brand/logo.svg"`.',
    );
    return undefined;
  }
  const resolved = resolvePicturePath(path, uri);
  if ('uri' in resolved) return { uri: resolved.uri, path, config: uri };
  report(spanOf(node), `${quoted(path)} ${whyNoLogo[resolved.problem]}`);
  return undefined;
}

const whyNoLogo: Readonly<Record<PicturePathProblem, string>> = {
  address:
    'is a web address, and maps load nothing from the network. Save the logo in the workspace, and write its path.',
  absolute:
    'is a path that only your machine has. Write a path relative to this folder, such as `brand/logo.svg`.',
  unusable: 'is not a path. Write it with `/` between folders.',
  format: 'is not the name of a picture: a logo ends in `.svg`, `.png`, `.jpg`, `.webp` or `.gif`.',
  outside:
    'leads out of the workspace, and Journey Maps reads nothing there. Copy the logo into the workspace.',
};

function readName(node: Node | undefined, what: string, wrong: string, report: Report): string | undefined {
  if (node === undefined) return undefined;
  const written: unknown = node.value;
  const isName =
    typeof written === 'string' &&
    written.trim() !== '' &&
    written.length <= 100 &&
    (what === 'name' || /^[\p{L}\p{M}\p{N} ._'-]+$/u.test(written));
  if (isName) return written.trim();
  report(spanOf(node), wrong);
  return undefined;
}

function readRadius(node: Node | undefined, report: Report): number | undefined {
  if (node === undefined) return undefined;
  const radius: unknown = node.value;
  if (typeof radius === 'number' && radius >= 0 && radius <= largestRadius) return radius;
  report(
    spanOf(node),
    `\`radius\` must be a number from 0 to ${largestRadius}: the corner radius of cards, in pixels.`,
  );
  return undefined;
}
