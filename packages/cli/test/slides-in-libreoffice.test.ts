import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findLibreOffice } from '../../../scripts/find-libreoffice.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const map = `owner web "Web team"
persona anna "Anna" { primary }
journey buying "Buying a bike" {
  persona anna
  stage look "Looks <b>around</b> ]]>" {
    owner web
    step compare "Compares =SUM(1)" {
      emotion -2 "tired" because "too many tabs"
      pain slow "Slow pages" { severity high; owner web }
      opportunity faster "Faster & lighter pages" { for slow; value 5; effort 2; owner web }
    }
    step choose "Chooses" { emotion +1 }
  }
  action-item "Cache pictures" { for faster; owner web; due 2027-02-01 }
}
`;

test('LibreOffice opens slides: every text is there, and none was taken for anything else', async () => {
  const folder = temporaryFolder({ 'a.journey': map });
  const args = ['render', 'a.journey', '--format', 'pptx', '-o', 'a.pptx'];
  expect(await runInProcess(folder, args)).toEqual({ code: 0, stdout: '', stderr: '' });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  for (const to of ['fodp', 'pdf'])
    execFileSync(
      findLibreOffice(),
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, 'a.pptx'],
      { cwd: folder, stdio: 'pipe' },
    );
  const read = readFileSync(join(folder, 'a.fodp'), 'utf8');
  const texts = read
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  for (const text of [
    'Buying a bike',
    'Looks <b>around</b> ]]>',
    'Compares =SUM(1)',
    'Slow pages',
    'Faster & lighter pages',
    'too many tabs',
    'Cache pictures',
    'Web team',
  ])
    expect(texts).toContain(text);
  expect(read.match(/<draw:page /gu)?.length).toBe(5);
  expect(read).not.toContain('xlink:href="http');
  const pdf = readFileSync(join(folder, 'a.pdf'), 'latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBe(5);
});
