/** A response of GitHub's API, or the error. */
export type ApiAnswer =
  | { readonly ok: true; readonly body: unknown; readonly next?: string }
  | {
      readonly ok: false;
      /** 0 without a response. */
      readonly status: number;
      /** GitHub's own text. */
      readonly message: string;
      /** The request may have taken effect despite the error. */
      readonly isUncertain: boolean;
    };

export interface GitHubApi {
  /**
   * @param path a path below the URL of the API, or a full URL of it
   * @param body sent as JSON
   */
  request(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<ApiAnswer>;
  /** Returns the id of the account that owns the token; `undefined` if GitHub does not reveal it. */
  ownId(): Promise<number | undefined>;
}

export interface ApiOptions {
  /** Such as `https://api.github.com`. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
  /** The timeout of one request, in milliseconds. */
  readonly timeout?: number;
}

const mostAttempts = 3;

/**
 * The longest wait, in milliseconds, since waiting runs cost money.
 * If GitHub requires a longer one, the request fails.
 */
const longestWait = 60_000;

/**
 * Creates a client for GitHub's API, as far as comments need it. It repeats requests after temporary errors.
 * If a request could take effect twice, it is not repeated, and its error is marked as uncertain.
 *
 * Source: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function createGitHubApi(options: ApiOptions): GitHubApi {
  const { url, graphqlUrl, wait, now } = options;
  const getAddress = (path: string) => (path.startsWith('/') ? url.replace(/\/$/u, '') + path : path);
  const requestPatiently = async (method: string, address: string, body: unknown, isRepeatable: boolean) => {
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
    // A new comment may already have been created, so a POST is not repeated.
    request: (method, path, body) => requestPatiently(method, getAddress(path), body, method !== 'POST'),
    async ownId() {
      // With a workflow's token, the REST API doesn't reveal the account of the token.
      const query = { query: 'query { viewer { databaseId } }' };
      const answer = await requestPatiently('POST', graphqlUrl, query, true);
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
  /** Set after exceeding a rate limit: the time, in milliseconds, until the next request is allowed. */
  readonly retryAfter?: (now: Date) => number;
}

async function requestOnce(
  method: string,
  address: string,
  body: unknown,
  { url, graphqlUrl, token, timeout = 20_000 }: ApiOptions,
): Promise<Once> {
  // Sends the token nowhere else, whatever URL a response names as its next page.
  if (![url, graphqlUrl].some((known) => new URL(address).origin === new URL(known).origin))
    return createFailure(0, `${new URL(address).origin} is not GitHub’s API`, false);
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
      // After a redirect, `fetch` may turn a POST into a GET.
      redirect: method === 'GET' ? 'follow' : 'error',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    const parsed = parseJson(text);
    if (response.ok) {
      const next = parseNextLink(response.headers.get('link') ?? '');
      return { answer: { ok: true, body: parsed, ...(next !== undefined && { next }) } };
    }
    const reason = (parsed as { message?: unknown } | null | undefined)?.message;
    const message = typeof reason === 'string' ? reason.slice(0, 300) : response.statusText;
    const limit = getRetryDelay(response);
    return {
      ...createFailure(response.status, message, response.status >= 500),
      ...(limit && { retryAfter: limit }),
    };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    const why = name === 'TimeoutError' ? 'no answer in time' : `no connection (${cause?.code ?? name})`;
    return createFailure(0, why, true);
  }
}

function createFailure(status: number, message: string, isUncertain: boolean): Once {
  return { answer: { ok: false, status, message, isUncertain } };
}

function getRetryDelay({ status, headers }: Response): Once['retryAfter'] {
  if (status !== 403 && status !== 429) return undefined;
  const seconds = headers.get('retry-after');
  // The header may also contain a date, but GitHub doesn't send dates.
  if (seconds !== null) return () => (/^\d+$/u.test(seconds) ? Number(seconds) * 1000 : longestWait);
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0')
    return (now) => Math.max(1000, reset * 1000 - now.getTime());
  return status === 429 ? () => longestWait : undefined;
}

function parseNextLink(link: string): string | undefined {
  return /<([^<>]+)>;\s*rel="next"/u.exec(link)?.[1];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
