import { describe, expect, test } from 'vitest';
import { repository } from './git-repository.ts';
import { runInProcess } from './run-in-process.ts';

const map = `owner web "צוות האתר"
owner shop "צוות החנות"
journey t "נסיעה" {
  stage book "הזמנה" {
    step pay "משלמת" { emotion +1; pain p "יקר" { owner web; severity high } }
  }
}
`;
const changed = map.replace('{ owner web', '{ owner shop').replace('emotion +1', 'emotion -1');
const owners = '[צוות האתר] → [צוות החנות]';

/** Makes isolates visible. */
const shown = (text: string) => text.replaceAll('\u2068', '[').replaceAll('\u2069', ']');

describe('old and new values that are written from right to left are isolated', () => {
  test.each(['pretty', 'markdown', 'summary', 'github'])('in the format %s', async (format) => {
    const folder = repository({ 'א.journey': map }, { 'א.journey': changed });
    for (const isTerminal of [false, true]) {
      const { stdout } = await runInProcess(folder, ['diff', 'HEAD', '--format', format], {
        isTerminal,
        env: { NO_COLOR: '1' },
      });
      expect(shown(stdout)).toContain(`The pain “[יקר]” has a different owner: ${owners}`);
      expect(shown(stdout)).toContain('“[משלמת]” feels worse: +1 → -1');
      if (format !== 'github') expect(shown(stdout)).toContain('[א.journey]:5');
    }
  });

  test('in the diagram of a comment', async () => {
    const folder = repository({ 'a.journey': map }, { 'a.journey': changed });
    const { stdout } = await runInProcess(folder, ['diff', 'HEAD', '--format', 'markdown']);
    expect(shown(stdout)).toContain('~ [משלמת] [(+1 → -1)]: ');
  });

  test.each(['pretty', 'markdown'])('in a history as %s', async (format) => {
    const folder = repository({ 'a.journey': map }, { 'a.journey': changed }, {});
    const { stdout } = await runInProcess(folder, ['log', 'a.journey', '--format', format]);
    expect(shown(stdout)).toContain(`has a different owner: ${owners}`);
  });

  test('and JSON has the plain values', async () => {
    const folder = repository({ 'a.journey': map }, { 'a.journey': changed }, {});
    for (const args of [
      ['diff', 'HEAD~1', 'HEAD'],
      ['log', 'a.journey'],
    ]) {
      const { stdout } = await runInProcess(folder, [...args, '--format', 'json']);
      expect(JSON.parse(stdout)).toBeTypeOf('object');
      expect(stdout).not.toMatch(/[\u2068\u2069]|\\u206[89]/u);
    }
  });

  test('and texts in other scripts have no isolates', async () => {
    const latin = (text: string) =>
      text.replaceAll(/[\u0590-\u05FF]+/gu, (word) => `w${word.length}${word.codePointAt(0)}`);
    const folder = repository({ 'a.journey': latin(map) }, { 'a.journey': latin(changed) });
    for (const format of ['pretty', 'markdown', 'github']) {
      const { stdout } = await runInProcess(folder, ['diff', 'HEAD', '--format', format]);
      expect(stdout).toContain('has a different owner');
      expect(stdout).not.toMatch(/[\u2066-\u2069]/u);
    }
  });
});
