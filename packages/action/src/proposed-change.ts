import type { Result } from '@journey-maps/cli';
/**
 * The proposed change of an event's payload. It contains only numbers and hashes, since anyone who opens a
 * pull request controls all texts.
 */
export interface ProposedChange {
  readonly baseSha: string;
  readonly headSha: string;
  /** Absent for a merge queue's group, which has no comments. */
  readonly pull?: {
    readonly number: number;
    /** The pull request comes from another repository. Its runs have no write access here. */
    readonly isFork: boolean;
  };
}

/**
 * Returns the proposed change of a run: a pull request, or a group of a merge queue;
 * `undefined` for other events.
 *
 * @param payload the text of GitHub's event
 */
export function readProposedChange(eventName: string, payload: string): Result<ProposedChange> | undefined {
  if (eventName !== 'pull_request' && eventName !== 'merge_group') return undefined;
  let event: unknown;
  try {
    event = JSON.parse(payload);
  } catch {
    event = undefined;
  }
  if (eventName === 'merge_group') {
    const [baseSha, headSha] = [
      getAt(event, 'merge_group', 'base_sha'),
      getAt(event, 'merge_group', 'head_sha'),
    ];
    if (isHash(baseSha) && isHash(headSha)) return { baseSha, headSha };
    return { problem: 'GitHub’s event does not name its merge group.' };
  }
  const pull = getAt(event, 'pull_request');
  const number = getAt(pull, 'number');
  const [baseSha, headSha] = [getAt(pull, 'base', 'sha'), getAt(pull, 'head', 'sha')];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || !isHash(baseSha) || !isHash(headSha))
    return { problem: 'GitHub’s event does not name its pull request.' };
  // The repository is null if the fork was deleted.
  const isFork = getAt(pull, 'head', 'repo', 'full_name') !== getAt(pull, 'base', 'repo', 'full_name');
  return { baseSha, headSha, pull: { number, isFork } };
}

function getAt(value: unknown, ...way: readonly string[]): unknown {
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
