/** An answer of GitHub's API, or why there is none. */
export type ApiAnswer =
  | { readonly ok: true; readonly body: unknown; readonly next?: string }
  | {
      readonly ok: false;
      /** 0 where no answer came. */
      readonly status: number;
      /** GitHub's own words. */
      readonly message: string;
      /** Whether it may have been done all the same. */
      readonly isUncertain: boolean;
    };

export interface GitHubApi {
  /**
   * @param path below the API's address, or a whole address of it
   * @param body what is sent as JSON
   */
  request(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<ApiAnswer>;
  /** The id of the account that the token belongs to; `undefined` where GitHub does not say. */
  ownId(): Promise<number | undefined>;
}

export interface ApiOptions {
  /** Such as `https://api.github.com`. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
  /** For one request, in milliseconds. */
  readonly timeout?: number;
}

const mostAttempts = 3;

/** A run that waits is paid for: whoever asks for more patience is told in the next run. */
const longestWait = 60_000;

/**
 * GitHub's API, as far as comments need it. What fails for a moment is tried again; what might then be done twice is
 * not, and said to be uncertain.
 *
 * Source: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function createGitHubApi(options: ApiOptions): GitHubApi {
  const { url, graphqlUrl, wait, now } = options;
  const addressOf = (path: string) => (path.startsWith('/') ? url.replace(/\/$/u, '') + path : path);
  const patient = async (method: string, address: string, body: unknown, isRepeatable: boolean) => {
    for (let attempt = 1; ; attempt++) {
      const { answer, retryAfter } = await requestOnce(method, address, body, options);
      if (answer.ok || attempt === mostAttempts) return answer;
      const limit = retryAfter?.(now());
      if (limit === undefined && !(answer.isUncertain && isRepeatable)) return answer;
      const pause = limit ?? 1000 * 3 ** (attempt - 1);
      if (pause > longestWait) return answer;
      await wait(pause);
    }
  };
  return {
    // A new comment that may be there already is not posted again.
    request: (method, path, body) => patient(method, addressOf(path), body, method !== 'POST'),
    async ownId() {
      // The REST API tells the token of a workflow nothing about itself.
      const query = { query: 'query { viewer { databaseId } }' };
      const answer = await patient('POST', graphqlUrl, query, true);
      const body = answer.ok
        ? (answer.body as { data?: { viewer?: { databaseId?: unknown } } } | null)
        : null;
      const id = body?.data?.viewer?.databaseId;
      return typeof id === 'number' ? id : undefined;
    },
  };
}

interface Once {
  readonly answer: ApiAnswer;
  /** Set where GitHub was asked too often: in how many milliseconds it may be asked again. */
  readonly retryAfter?: (now: Date) => number;
}

async function requestOnce(
  method: string,
  address: string,
  body: unknown,
  { url, graphqlUrl, token, timeout = 20_000 }: ApiOptions,
): Promise<Once> {
  // The token goes nowhere else, whatever an answer names as its next page.
  if (![url, graphqlUrl].some((known) => new URL(address).origin === new URL(known).origin))
    return failed(0, `${new URL(address).origin} is not GitHub’s API`, false);
  try {
    const response = await fetch(address, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'journey-maps',
        'x-github-api-version': '2022-11-28',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Elsewhere a comment would be read instead of written.
      redirect: method === 'GET' ? 'follow' : 'error',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    const parsed = jsonOf(text);
    if (response.ok) {
      const next = nextOf(response.headers.get('link') ?? '');
      return { answer: { ok: true, body: parsed, ...(next !== undefined && { next }) } };
    }
    const said = (parsed as { message?: unknown } | null | undefined)?.message;
    const message = typeof said === 'string' ? said.slice(0, 300) : response.statusText;
    const limit = limitOf(response);
    return {
      ...failed(response.status, message, response.status >= 500),
      ...(limit && { retryAfter: limit }),
    };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    const why = name === 'TimeoutError' ? 'no answer in time' : `no connection (${cause?.code ?? name})`;
    return failed(0, why, true);
  }
}

function failed(status: number, message: string, isUncertain: boolean): Once {
  return { answer: { ok: false, status, message, isUncertain } };
}

function limitOf({ status, headers }: Response): Once['retryAfter'] {
  if (status !== 403 && status !== 429) return undefined;
  const seconds = headers.get('retry-after');
  // It may be a day and an hour as well; GitHub does not write those.
  if (seconds !== null) return () => (/^\d+$/u.test(seconds) ? Number(seconds) * 1000 : longestWait);
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0')
    return (now) => Math.max(1000, reset * 1000 - now.getTime());
  return status === 429 ? () => longestWait : undefined;
}

function nextOf(link: string): string | undefined {
  return /<([^<>]+)>;\s*rel="next"/u.exec(link)?.[1];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
