import { legendFrontMatter, legendSettings } from '../../interchange/import/legend-settings.ts';
import { isEmotionScore } from '../../semantics/queries/find-emotion.ts';
import type { DiagramSection, DiagramTask, JourneyDiagram } from '../diagram/diagram.ts';
import { getPictureWords } from '../picture-words/get-picture-words.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { mayLegendWrap } from './may-legend-wrap.ts';
import { encodeMermaidLabel, type LabelPlace } from './mermaid-label.ts';

export interface MermaidOptions {
  /**
   * The maximum length in UTF-16 code units. The default is 50,000, GitHub's limit;
   * values below 2,000 count as 2,000.
   */
  readonly maxChars?: number;
  /** Puts settings into front matter, as Markdown renderers expect, instead of a last line (the default). */
  readonly frontMatter?: boolean;
}

export interface MermaidText {
  readonly text: string;
  /** The stages that were left out to keep within the limit; the text gives their number. */
  readonly omitted: readonly { readonly title: string; readonly tasks: number }[];
}

/**
 * Writes a diagram as the text of a Mermaid `journey` diagram that shows every character of the map.
 *
 * A text over the limit would only show an error. So labels too long for their boxes are then shortened with
 * `…`, and whole stages are left out from the end, which a last section reports.
 */
export function writeMermaidText(diagram: JourneyDiagram, options: MermaidOptions = {}): MermaidText {
  const maxChars = Math.max(2_000, options.maxChars ?? 50_000);
  const whole = assemble(diagram, options, encodeMermaidLabel);
  if (whole.length <= maxChars) return { text: whole, omitted: [] };

  const short = assemble(diagram, options, shortenLabel);
  if (short.length <= maxChars) return { text: short, omitted: [] };

  const frame = assemble({ ...diagram, sections: [] }, options, shortenLabel).length + frontMatter.length;
  const lengths = writeSections(diagram, shortenLabel).map((text) => text.length);
  let room = maxChars - frame - noticeLength;
  let shown = 0;
  for (const length of lengths) {
    room -= length;
    if (room < 0) break;
    shown++;
  }
  const left = listDrawnSections(diagram).slice(shown);
  const shownDiagram = {
    ...diagram,
    sections: [
      ...listDrawnSections(diagram).slice(0, shown),
      createNotice(left, shown, getPictureWords(diagram.language)),
    ],
  };
  return {
    text: assemble(shownDiagram, options, shortenLabel),
    omitted: left.map(({ title, tasks }) => ({ title, tasks: tasks.length })),
  };
}

type Label = (text: string, place: LabelPlace, options?: { apart?: boolean }) => string;

const settings = `${legendSettings}\n`;
/** The longer of the two forms of the settings. */
const frontMatter = `${legendFrontMatter}\n`;
/** An upper bound for the length of the notice about omitted stages. */
const noticeLength = 200;
/**
 * The length of a label in a text over the limit, with entities counted as written.
 * Its box shows about 40 characters.
 */
const shortLength = 200;

function assemble(diagram: JourneyDiagram, options: MermaidOptions, label: Label): string {
  const wide = diagram.sections.some((section) =>
    section.tasks.some((task) => task.actors.some(mayLegendWrap)),
  );
  return [
    wide && options.frontMatter ? frontMatter : '',
    'journey\n',
    `    title ${label(diagram.title, 'title')}\n`,
    `    accTitle: ${label(diagram.accessibleTitle ?? diagram.title, 'description')}\n`,
    writeDescription(diagram.description, label),
    ...writeSections(diagram, label),
    wide && !options.frontMatter ? settings : '',
  ].join('');
}

/**
 * Writes the accessible description. Several lines become a block in braces, as people write them.
 * Mermaid removes indentation and blank lines from such a block, so a text with those becomes one line with
 * entities.
 */
function writeDescription(description: string, label: Label): string {
  const lines = description.split(/\r\n?|\n/);
  const isBlock = lines.length > 1 && lines.every((line) => line !== '' && !/^\s|\s$/.test(line));
  if (!isBlock) return `    accDescr: ${label(description, 'description')}\n`;
  const written = label(lines.join('\n'), 'description').replaceAll('#10;', '\n        ');
  return `    accDescr {\n        ${written}\n    }\n`;
}

/**
 * Returns the sections that Mermaid draws: those with tasks. Removing the others can make equal sections
 * neighbours.
 */
function listDrawnSections(diagram: JourneyDiagram): readonly DiagramSection[] {
  return diagram.sections.filter((section) => section.tasks.length > 0);
}

function writeSections(diagram: JourneyDiagram, label: Label): string[] {
  let previous: string | undefined;
  return listDrawnSections(diagram).map(({ title, tasks }) => {
    // Mermaid would draw equal neighbours as one section.
    const plain = label(title, 'section');
    const written = plain === previous ? label(title, 'section', { apart: true }) : plain;
    previous = written;
    return `    section ${written}\n${tasks.map((task) => writeTask(task, label)).join('')}`;
  });
}

/** Writes a task. The blank after each colon is required: without it Mermaid takes some labels for style rules. */
function writeTask({ title, emotion, actors }: DiagramTask, label: Label): string {
  // Unknown is drawn as neutral; a score outside 1 … 5 would be outside the frame.
  const score = (emotion !== undefined && isEmotionScore(emotion) ? emotion : 0) + 3;
  const people = actors.map((actor) => label(actor, 'actor')).join(', ');
  return `        ${label(title, 'task')}: ${score}${people && `: ${people}`}\n`;
}

function createNotice(
  left: readonly DiagramSection[],
  shown: number,
  { leftOut }: PictureWords,
): DiagramSection {
  const isMore = shown > 0;
  const tasks = left.reduce((sum, section) => sum + section.tasks.length, 0);
  const title = (isMore ? leftOut.moreStages : leftOut.stages)(left.length);
  const task: DiagramTask = {
    id: '',
    kind: 'stage',
    title: (isMore ? leftOut.moreMoments : leftOut.moments)(tasks),
    actors: [],
    momentOfTruth: false,
    span: { start: 0, end: 0 },
  };
  return { id: '', title, span: task.span, tasks: [task] };
}

function shortenLabel(text: string, place: LabelPlace, options?: { apart?: boolean }): string {
  const whole = encodeMermaidLabel(text, place, options);
  if (whole.length <= shortLength) return whole;
  const points = Array.from(text);
  let length = 0;
  let end = 0;
  while (end < points.length) {
    length += encodeMermaidLabel(points[end] ?? '', place).length;
    if (length > shortLength) break;
    end++;
  }
  return encodeMermaidLabel(`${points.slice(0, end).join('')}…`, place, options);
}
