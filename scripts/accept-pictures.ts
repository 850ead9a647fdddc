/** Accepts the current appearance of maps on screens, paper and slides: `npm run pictures`. */
import { spawnSync } from 'node:child_process';

const files = 'looks.test.ts sheets-look-in-chromium slides-look-in-libreoffice';
const env = { ...process.env, ACCEPT_PICTURES: '1' };
process.exitCode = spawnSync(`vitest run ${files}`, { shell: true, stdio: 'inherit', env }).status ?? 1;
