import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { complain, tell } from '../complain.ts';
import { mapSettings } from '../config/map-settings.ts';
import { attemptLater } from '../files/attempt.ts';
import { getUriPath } from '../files/file-uri.ts';
import { findMaps } from '../files/find-maps.ts';
import { loadMaps } from '../files/load-maps.ts';
import { readOwnText } from '../files/read-own-text.ts';
import type { ExitCode, Io } from '../io.ts';
import { createPageData, pageIsNotBuilt } from '../render/standalone-page.ts';
import { openInBrowser } from '../serve/open-in-browser.ts';
import { listen } from '../serve/page-server.ts';
import { mapWatcher } from '../watch/map-watcher.ts';
import { createPreviewServer } from './preview-server.ts';

export interface PreviewArguments {
  /** 0 chooses any free port. */
  readonly port: number;
  readonly open?: true;
}

/** The delay after the last change, in ms, before pages are notified: one save is often several changes. */
const calm = 40;

/** Shows maps in a browser on this machine, and updates them after each change, until the user stops it. */
export async function runPreview(path: string, options: PreviewArguments, io: Io): Promise<ExitCode> {
  const foundMaps = findMaps([path], io.folder);
  if (foundMaps.wrong.length > 0) return complain(io, foundMaps.wrong.join(' '));
  const [script, style] = ['page/live.js', 'page/live.css'].map((name) =>
    readOwnText(new URL(name, import.meta.url)),
  );
  if (script === undefined || style === undefined) return complain(io, pageIsNotBuilt);

  const findCurrentMaps = () => findMaps([path], io.folder).maps;
  const watcher = await mapWatcher([path], io.folder);
  const token = randomBytes(24).toString('hex');
  const { server, changed, close } = createPreviewServer(token, {
    script,
    style,
    files: async () => findCurrentMaps().map(({ shown }) => shown),
    map: async (file) => {
      const foundMap = findCurrentMaps().find(({ shown }) => shown === file);
      const { value, problem: failed } = await attemptLater(`${file} is not shown`, async () => {
        const [map] = foundMap === undefined ? [] : loadMaps([foundMap], io.folder).maps;
        const linked = map?.workspace.linked(map.document.uri);
        if (map === undefined || linked === undefined) return undefined;
        const configs = await mapSettings([getUriPath(map.document.uri) ?? io.folder], new Map(), io.folder);
        const start = { view: 'map', journey: undefined, findings: true } as const;
        const data = createPageData(map, linked, start, configs, io);
        return JSON.stringify({ ...data, picture: { ...data.picture, uri: file } });
      });
      if (failed !== undefined) tell(io, failed);
      return value;
    },
  });
  const problem = await listen(server, options.port);
  if (problem !== undefined) {
    await watcher.close();
    return complain(io, problem);
  }
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`;
  io.stdout.write(`${address}\n`);
  tell(io, 'the preview is at the address above, for browsers on this machine only; stop with Ctrl+C.');
  if (options.open) openInBrowser(address, io);

  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, calm);
  });
  await new Promise<void>((ended) => io.ended?.addEventListener('abort', () => ended()));
  clearTimeout(timer);
  await Promise.all([watcher.close(), close()]);
  return 0;
}
