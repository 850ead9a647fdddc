import { describeFunnelBar } from '../map/describe-funnel-bar.ts';
import type { FunnelBar, JourneyMap } from '../map/map.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import { escapeMarkdown, formatMarkdownTitle } from './markdown-text.ts';

/** Writes the funnel of a map as a table, unless only exits imply it. */
export function writeFunnel({ funnel, stages }: JourneyMap, words: PictureWords): readonly string[] {
  if (funnel === undefined || funnel.byExits === true) return [];
  const { figures, facts, rows } = words;
  const lines = stages.flatMap((stage) => [
    ...writeLine(stage.title, stage.funnel, words),
    ...stage.moments.flatMap((moment) => writeLine(moment.title, moment.funnel, words)),
  ]);
  if (lines.length === 0) return [];
  const source = [funnel.title, funnel.date].filter((text) => text !== undefined).map(escapeMarkdown);
  return [
    `## ${rows.funnel}`,
    ...(source.length === 0 ? [] : [source.join(', ')]),
    [
      `| ${rows.steps} | ${figures.reached} | ${facts.share} | ${figures.loss} |`,
      '| --- | ---: | ---: | --- |',
      ...lines,
    ].join('\n'),
  ];
}

function writeLine(title: string, bar: FunnelBar | undefined, words: PictureWords): readonly string[] {
  if (bar === undefined) return [];
  const { count = '', percent = '', loss, part } = bar;
  const text = describeFunnelBar({ ...(loss && { loss }), ...(part && { part }) }, words);
  return [
    `| ${formatMarkdownTitle(title, words)} | ${escapeMarkdown(count)} | ${percent} | ${escapeMarkdown(text)} |`,
  ];
}
