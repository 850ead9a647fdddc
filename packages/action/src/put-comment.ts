import type { ApiAnswer, GitHubApi } from './github-api.ts';

/** What became of a comment. */
export type Put =
  /** `undefined`: there is none, and none was to be made. */
  { readonly url: string | undefined } | { readonly refused: Extract<ApiAnswer, { ok: false }> };

export interface Comment {
  /** Such as `owner/name`. */
  readonly repository: string;
  /** The pull request's. */
  readonly number: number;
  /** The first line, by which it is found again. */
  readonly marker: string;
  readonly body: string;
  /** Whether it is worth a new comment; if not, an older one is brought up to date, if there is one. */
  readonly isNews: boolean;
}

/** Makes a comment, or changes the one that an earlier run made; nobody else's is ever touched. */
export async function putComment(api: GitHubApi, comment: Comment): Promise<Put> {
  const list = `/repos/${comment.repository.split('/').map(encodeURIComponent).join('/')}/issues`;
  const comments = `${list}/${comment.number}/comments`;
  let mine = await findOwn(api, `${comments}?per_page=100`, comment.marker);
  for (let attempt = 1; ; attempt++) {
    if ('refused' in mine) return mine;
    if (mine.found !== undefined) {
      const { id, url, body } = mine.found;
      if (sameText(body, comment.body)) return { url };
      const answer = await api.request('PATCH', `${list}/comments/${id}`, { body: comment.body });
      if (answer.ok) return { url: ownedBy(answer.body)?.url ?? url };
      // Somebody deleted it just now.
      if (answer.status !== 404 || !comment.isNews) return { refused: answer };
    }
    if (!comment.isNews) return { url: undefined };
    const answer = await api.request('POST', comments, { body: comment.body });
    if (answer.ok) return { url: ownedBy(answer.body)?.url };
    if (!answer.isUncertain || attempt === 3) return { refused: answer };
    // It may have been made although no good answer came: then it is there now.
    mine = await findOwn(api, `${comments}?per_page=100`, comment.marker);
  }
}

interface Found {
  readonly id: number;
  readonly author: number | undefined;
  readonly isActionsBot: boolean;
  readonly url: string | undefined;
  readonly body: string;
}

/** The oldest that begins with the marker and is by the account that asks. */
async function findOwn(
  api: GitHubApi,
  firstPage: string,
  marker: string,
): Promise<{ readonly found: Found | undefined } | { readonly refused: Extract<ApiAnswer, { ok: false }> }> {
  let self: { readonly id: number | undefined } | undefined;
  let page: string | undefined = firstPage;
  for (let count = 0; page !== undefined; count++) {
    if (count === mostPages) return { refused: tooMany };
    const answer: ApiAnswer = await api.request('GET', page);
    if (!answer.ok) return { refused: answer };
    for (const item of Array.isArray(answer.body) ? answer.body : []) {
      const found = ownedBy(item);
      if (found === undefined || !found.body.startsWith(marker.trimEnd())) continue;
      // Only now that it matters who is asking.
      self ??= { id: await api.ownId() };
      const isMine = self.id === undefined ? found.isActionsBot : found.author === self.id;
      if (isMine) return { found };
    }
    page = answer.next;
  }
  return { found: undefined };
}

/** A pull request with more comments is none that people read, or the service goes in circles. */
const mostPages = 100;

const tooMany = {
  ok: false,
  status: 0,
  message: `the comment of an earlier run is not among the first ${mostPages * 100} of the pull request`,
  isUncertain: false,
} as const;

function ownedBy(item: unknown): Found | undefined {
  const { id, body, html_url, user } = (item ?? {}) as Readonly<Record<string, unknown>>;
  const { id: author, login, type } = (user ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || typeof body !== 'string') return undefined;
  return {
    id,
    body,
    author: typeof author === 'number' ? author : undefined,
    // Nobody else may have this name.
    isActionsBot: login === 'github-actions[bot]' && type === 'Bot',
    url: typeof html_url === 'string' && /^https?:\/\/\S+$/u.test(html_url) ? html_url : undefined,
  };
}

/** GitHub gives a text back with other line ends, and without those at its end. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(one) === plain(other);
}
