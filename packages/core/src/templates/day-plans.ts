import {
  type DraftLine,
  draftBlock,
  draftInlineBody,
  quoteExample,
  quoteProposal,
} from '../edits/text-edits/draft-writer.ts';

/** Returns the parts of a persona's day, mostly without contact with the organisation. */
export function getPartsOfDay(): readonly DraftLine[] {
  return [
    draftBlock(`stage morning ${quoteProposal('Morning')}`, [
      `when ${quoteExample('06:30 to 08:30')}`,
      '',
      draftBlock(`step ${quoteExample('Gets up and gets ready')}`, [
        `thought ${quoteExample('What is on today?')}`,
        `emotion 0 ${quoteExample('half awake')}`,
        draftInlineBody(`touchpoint ${quoteExample('News on the phone')}`, 'channel app'),
      ]),
      draftBlock(`step ${quoteExample('On the way')}`, [
        `thought ${quoteExample('I hope that I find a seat')}`,
        `emotion -1 ${quoteExample('hurried')} because ${quoteExample('everything runs late')}`,
        draftInlineBody(`touchpoint ${quoteExample('Posters at the station')}`, 'channel out-of-home'),
      ]),
    ]),
    '',
    draftBlock(`stage day ${quoteProposal('During the day')}`, [
      `when ${quoteExample('08:30 to 17:00')}`,
      '',
      draftBlock(`step ${quoteExample('At work')}`, [
        `thought ${quoteExample('One thing after the other')}`,
        `emotion +1 ${quoteExample('absorbed')}`,
        `no-touchpoint ${quoteExample('There is no time for anything else')}`,
      ]),
      draftBlock(`step ${quoteExample('Takes a break')}`, [
        `thought ${quoteExample('What are the others doing?')}`,
        `emotion +1 ${quoteExample('at ease')}`,
        draftInlineBody(`touchpoint ${quoteExample('Posts of friends')}`, 'channel social-media'),
      ]),
    ]),
    '',
    draftBlock(`stage evening ${quoteProposal('Evening')}`, [
      `when ${quoteExample('17:00 to 22:30')}`,
      '',
      draftBlock(`step ${quoteExample('Runs errands')}`, [
        `thought ${quoteExample('What was it that I needed?')}`,
        `emotion -1 ${quoteExample('tired')} because ${quoteExample('the shops are about to close')}`,
        draftInlineBody(`touchpoint ${quoteExample('Supermarket')}`, 'channel store'),
      ]),
      draftBlock(`step ${quoteExample('Is at home')}`, [
        `thought ${quoteExample('At last')}`,
        `emotion +2 ${quoteExample('content')}`,
        `no-touchpoint ${quoteExample('The phone stays in the other room')}`,
      ]),
    ]),
  ];
}
