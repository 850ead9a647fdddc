import { isWalkState, type WalkPlan } from '@journey-maps/core/protocol';
import {
  createPageServer,
  type PageRequest,
  type PageServer,
  type Reply,
  writePage,
} from '../serve/page-server.ts';
import type { WalkStore } from './walk-store.ts';

export interface WalkServerOptions {
  readonly token: string;
  readonly script: string;
  readonly style: string;
  readonly plan: Omit<WalkPlan, 'unfinished'>;
  readonly store: WalkStore;
  readonly hosts: readonly string[];
  readonly isAllowed: (address: string) => boolean;
  /** Called after the page has its answer. */
  readonly onFinished: () => void;
}

/** The longest message with answers, in bytes: five hundred steps with all texts. */
const longestMessage = 2_000_000;

/** Serves the page of a walk, and takes its answers and photos. No part of a request becomes a path of a file. */
export function createWalkServer(options: WalkServerOptions): PageServer {
  const { token, script, style, plan, store, hosts, isAllowed, onFinished } = options;

  async function takeAnswers({ type, readBody }: PageRequest): Promise<Reply> {
    if (type !== 'application/json') return 415;
    const body = await readBody(longestMessage);
    if (body === undefined) return 413;
    const state = parseJson(body);
    if (!isWalkState(state)) return 400;
    return store.putAnswers(state);
  }

  async function takePhoto({ type, query, readBody }: PageRequest): Promise<Reply> {
    if (type !== 'image/jpeg') return 415;
    const bytes = await readBody(store.largestPhoto);
    return bytes === undefined ? 413 : store.putPhoto(query.get('walk') ?? '', query.get('id') ?? '', bytes);
  }

  return createPageServer({
    token,
    policy,
    hosts,
    isAllowed,
    answer: async (request, response) => {
      const { method, name, query } = request;
      if (method === 'POST' && name === 'answers') {
        response.once('finish', () => {
          if (store.isEveryWalkFinished()) onFinished();
        });
        return takeAnswers(request);
      }
      if (method === 'PUT' && name === 'photo') return takePhoto(request);
      if (method !== 'GET') return 405;
      switch (name) {
        case '':
          return { type: 'text/html', content: page };
        case 'walk.js':
          return { type: 'text/javascript', content: script };
        case 'walk.css':
          return { type: 'text/css', content: style };
        case 'plan':
          return {
            type: 'application/json',
            content: JSON.stringify({ ...plan, unfinished: store.listUnclaimed() } satisfies WalkPlan),
          };
        case 'photo': {
          const content = store.getPhoto(query.get('walk') ?? '', query.get('id') ?? '');
          return content === undefined ? 404 : { type: 'image/jpeg', content };
        }
        default:
          return 404;
      }
    },
  });
}

const page = writePage('Journey Walk', 'walk.js', 'walk.css');

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
