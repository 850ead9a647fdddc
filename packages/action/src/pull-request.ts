/** What is taken from an event's payload: nothing in it but numbers and hashes, whoever opened the pull request. */
export interface PullRequest {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
  /** Whether it comes from another repository, whose runs may not write here. */
  readonly isFork: boolean;
}

/**
 * The pull request that a run is about; `undefined` where it is about none.
 *
 * @param payload the text of GitHub's event
 */
export function pullRequestOf(
  eventName: string,
  payload: string,
): PullRequest | { readonly problem: string } | undefined {
  if (eventName !== 'pull_request') return undefined;
  let event: unknown;
  try {
    event = JSON.parse(payload);
  } catch {
    event = undefined;
  }
  const pull = at(event, 'pull_request');
  const number = at(pull, 'number');
  const [baseSha, headSha] = [at(pull, 'base', 'sha'), at(pull, 'head', 'sha')];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || !isHash(baseSha) || !isHash(headSha))
    return { problem: 'GitHub’s event does not say which pull request it is about.' };
  // Of a fork that was deleted there is no repository any more.
  const isFork = at(pull, 'head', 'repo', 'full_name') !== at(pull, 'base', 'repo', 'full_name');
  return { number, baseSha, headSha, isFork };
}

function at(value: unknown, ...way: readonly string[]): unknown {
  let here = value;
  for (const key of way) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[key];
  }
  return here;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(value);
}
