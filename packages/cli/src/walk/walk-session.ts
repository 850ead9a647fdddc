import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { WalkPlan } from '@journey-maps/core/protocol';
import type { Result } from '@journey-maps/core/text';
import { readOwnText } from '../files/read-own-text.ts';
import { listen } from '../serve/page-server.ts';
import { isLocalAddress, listLocalAddresses } from './local-network.ts';
import type { WalkDrafts } from './walk-drafts.ts';
import { createWalkServer } from './walk-server.ts';
import { createWalkStore, type StoredWalk } from './walk-store.ts';

/** A page on this machine that takes people through a journey. */
export interface WalkSession {
  /** The addresses of the page. They contain its token. */
  readonly addresses: readonly string[];
  /** Resolves when all walks that people have begun are finished. */
  readonly finished: Promise<void>;
  readonly listWalks: () => readonly StoredWalk[];
  readonly close: () => Promise<void>;
}

export interface WalkSessionOptions {
  readonly plan: Omit<WalkPlan, 'unfinished'>;
  /** 0 is any free port. */
  readonly port: number;
  /** Serves the local network as well. */
  readonly lan: boolean;
  readonly drafts: WalkDrafts;
  /** The folder with the page's script and style, as a `file:` URL that ends with a slash. */
  readonly page: URL;
  /** Gets the reason if the answers cannot be kept on the disk. */
  readonly onProblem: (problem: string) => void;
}

/** Starts to serve the page of a walk. Continues with the interrupted walks of the drafts. */
export async function startWalkSession(options: WalkSessionOptions): Promise<Result<WalkSession>> {
  const { plan, port, lan, drafts, page, onProblem } = options;
  const [script, style] = ['walk.js', 'walk.css'].map((name) => readOwnText(new URL(name, page)));
  if (script === undefined || style === undefined)
    return { problem: 'the page has not been built. Run `npm run build`.' };
  const hosts = lan ? listLocalAddresses() : [];
  if (lan && hosts.length === 0)
    return { problem: 'this machine is in no local network. Connect it, or leave out --lan.' };

  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const store = createWalkStore(plan.steps, drafts.load(), (walks) => {
    const problem = drafts.save(walks);
    if (problem !== undefined) onProblem(problem);
  });
  const token = randomBytes(24).toString('hex');
  const { server, close } = createWalkServer({
    token,
    script,
    style,
    plan,
    store,
    hosts,
    isAllowed: isLocalAddress,
    onFinished: finish,
  });
  const problem = await listen(server, port, lan ? '0.0.0.0' : '127.0.0.1');
  if (problem !== undefined) return { problem };
  const { port: listening } = server.address() as AddressInfo;
  const names = hosts.length === 0 ? ['127.0.0.1'] : hosts;
  return {
    addresses: names.map((name) => `http://${name}:${listening}/${token}/`),
    finished,
    listWalks: store.listWalks,
    close,
  };
}
