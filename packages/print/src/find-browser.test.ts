import { expect, it } from 'vitest';
import { browserSetting, findBrowser } from './find-browser.ts';

const only =
  (...programs: string[]) =>
  (path: string) =>
    programs.includes(path);

it('takes the one that is named, and says where that is none', () => {
  expect(findBrowser({ CHROME_PATH: '/my/chrome' }, 'linux', only('/my/chrome'))).toEqual({
    program: '/my/chrome',
  });
  expect(findBrowser({ CHROMIUM: '/no' }, 'linux', only('/usr/bin/chromium'))).toEqual({
    problem: 'CHROMIUM is set to /no, which is not an executable program. Correct it, or unset it.',
  });
});

it('prefers the setting of VS Code, unless it is empty', () => {
  const variables = { CHROME_PATH: '/my/chrome' };
  const find = (path: string) =>
    findBrowser({ ...variables, [browserSetting]: path }, 'linux', only('/my/chrome', '/set/chrome'));
  expect(find('/set/chrome')).toEqual({ program: '/set/chrome' });
  expect(find('')).toEqual({ program: '/my/chrome' });
  expect(find('/no')).toEqual({
    problem:
      'journey.export.browserPath is set to /no, which is not an executable program. Correct it, or unset it.',
  });
});

it.each([
  ['linux', { PATH: '/opt/bin:relative' }, '/opt/bin/google-chrome'],
  ['linux', {}, '/snap/bin/chromium'],
  ['linux', {}, '/usr/bin/chromium-headless-shell'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', { 'PROGRAMFILES(X86)': 'C:\\P' }, 'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('looks on %s where it usually is', (system, environment, program) => {
  expect(findBrowser(environment, system, only(program))).toEqual({ program });
});

it('says what to do where there is none', () => {
  expect(findBrowser({ PATH: '/usr/bin' }, 'linux', () => false)).toEqual({
    problem: expect.stringMatching(/^No Chrome, Edge or Chromium was found, .*CHROME_PATH=/u),
  });
});
