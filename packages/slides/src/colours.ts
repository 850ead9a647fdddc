/** The light colours of the map (packages/preview/src/look/tokens.css; a test compares them), without their `#`. */
export const colours = {
  paper: 'FFFFFF',
  ink1: '1A2130',
  ink2: '475064',
  ink3: '5F687C',
  line: 'DDE1E9',
  line2: 'B9C0CE',
  sunk: 'ECEEF3',
  accent: '274690',
  pain: 'FFE4DC',
  painEdge: 'C23B1E',
  painInk: '8F2A12',
  gain: 'DCF2E3',
  gainEdge: '1E7446',
  gainInk: '17603A',
  opportunity: 'FFF2BF',
  opportunityEdge: '8A6200',
  opportunityInk: '6B4B00',
  metric: 'EEEAFB',
  metricEdge: '5B45A8',
  metricInk: '4A378F',
  digital: '2459C9',
  physical: '7A4A1C',
  person: '8A2F7F',
  noChannel: '5F687C',
} as const;

export const stageColours = [
  '274690',
  '0B6E82',
  '5B45A8',
  '1B69AE',
  '87398C',
  '3B5A78',
  '0D6B5C',
  '6A3FA0',
] as const;

/** The colours of the moods from −2 to +2: the face, its features, the line and the word. */
export const moodColours = [
  { face: 'C2401F', on: 'FFFFFF', line: 'C2401F', word: 'A83416' },
  { face: 'F0A05A', on: '2A1A08', line: 'D3722B', word: '94480E' },
  { face: 'CBD0D9', on: '1A2130', line: '767E8C', word: '475064' },
  { face: '6EC3B8', on: '06302C', line: '2B968B', word: '126A61' },
  { face: '0B766D', on: 'FFFFFF', line: '0B766D', word: '0A655D' },
] as const;

/** Returns the colours of a score, which may be fractional. */
export function getMoodColour(score: number): (typeof moodColours)[number] {
  const mood = moodColours[Math.max(-2, Math.min(2, Math.round(score))) + 2];
  return mood ?? moodColours[2];
}

/** Mixes a colour into white, like the tints of the map. */
export function tint(colour: string, part: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return channels
    .map((channel) => Math.round(255 + (channel - 255) * part))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
