import { beside, block, type DraftLine, example, proposed } from '../edits/text-edits/draft-writer.ts';

/** Returns the parts of a persona's day, mostly without contact with the organisation. */
export function partsOfDay(): readonly DraftLine[] {
  return [
    block(`stage morning ${proposed('Morning')}`, [
      `when ${example('06:30 to 08:30')}`,
      '',
      block(`step ${example('Gets up and gets ready')}`, [
        `thought ${example('What is on today?')}`,
        `emotion 0 ${example('half awake')}`,
        beside(`touchpoint ${example('News on the phone')}`, 'channel app'),
      ]),
      block(`step ${example('On the way')}`, [
        `thought ${example('I hope that I find a seat')}`,
        `emotion -1 ${example('hurried')} because ${example('everything runs late')}`,
        beside(`touchpoint ${example('Posters at the station')}`, 'channel out-of-home'),
      ]),
    ]),
    '',
    block(`stage day ${proposed('During the day')}`, [
      `when ${example('08:30 to 17:00')}`,
      '',
      block(`step ${example('At work')}`, [
        `thought ${example('One thing after the other')}`,
        `emotion +1 ${example('absorbed')}`,
        `no-touchpoint ${example('There is no time for anything else')}`,
      ]),
      block(`step ${example('Takes a break')}`, [
        `thought ${example('What are the others doing?')}`,
        `emotion +1 ${example('at ease')}`,
        beside(`touchpoint ${example('Posts of friends')}`, 'channel social-media'),
      ]),
    ]),
    '',
    block(`stage evening ${proposed('Evening')}`, [
      `when ${example('17:00 to 22:30')}`,
      '',
      block(`step ${example('Runs errands')}`, [
        `thought ${example('What was it that I needed?')}`,
        `emotion -1 ${example('tired')} because ${example('the shops are about to close')}`,
        beside(`touchpoint ${example('Supermarket')}`, 'channel store'),
      ]),
      block(`step ${example('Is at home')}`, [
        `thought ${example('At last')}`,
        `emotion +2 ${example('content')}`,
        `no-touchpoint ${example('The phone stays in the other room')}`,
      ]),
    ]),
  ];
}
