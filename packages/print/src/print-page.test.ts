import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { printPage } from './print-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-test-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('gives up on a browser that says nothing, and leaves nothing behind', async () => {
  const program = join(folder, 'silent');
  writeFileSync(program, '#!/bin/sh\nexec sleep 600\n');
  chmodSync(program, 0o755);
  // A separate folder, since other tests start browsers at the same time.
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, temporary);
  const options = {
    format: 'pdf',
    paper: 'a4',
    environment: { CHROME_PATH: program },
    patience: 1000,
  } as const;
  expect(await printPage('', options)).toEqual({
    problem: `${program} could not draw the map: it took longer than 1 s.`,
  });
  expect(readdirSync(temporary)).toEqual([]);
});
