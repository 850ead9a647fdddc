import type { PictureWords } from '../picture-words/picture-words.ts';
import type { FunnelBar } from './map.ts';

/** Describes a place in the funnel in words: `20% get here (8,400), 74% lost, greatest loss`. */
export function describeFunnelBar(
  { percent, count, loss, part }: FunnelBar,
  { figures }: PictureWords,
): string {
  const here = percent === undefined ? '' : figures.getHere(percent);
  const counted = count === undefined ? '' : here === '' ? count : ` (${count})`;
  const reason = part === 'personas' ? figures.onlySome : part === 'overlap' ? figures.overlapping : '';
  return [
    here + counted,
    loss === undefined ? reason : figures.lost(loss.percent),
    loss?.greatest === true ? figures.greatestLoss : '',
    loss?.explained === undefined ? '' : figures.explained(loss.explained, loss.lost),
  ]
    .filter(Boolean)
    .join(', ');
}
