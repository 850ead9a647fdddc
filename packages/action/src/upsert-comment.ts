import type { ApiAnswer, GitHubApi } from './github-api.ts';

/** The result of writing a comment. */
export type Put =
  /** `undefined`: there is no comment, and none was needed. */
  { readonly url: string | undefined } | { readonly refused: Extract<ApiAnswer, { ok: false }> };

export interface Comment {
  /** Such as `owner/name`. */
  readonly repository: string;
  /** The number of the pull request. */
  readonly number: number;
  /** The first line, which identifies the comment in later runs. */
  readonly marker: string;
  readonly body: string;
  /** The comment is worth creating. Otherwise, only an existing one is updated. */
  readonly isNews: boolean;
}

/** Creates a comment, or updates the comment of an earlier run. Never changes comments from other accounts. */
export async function upsertComment(api: GitHubApi, comment: Comment): Promise<Put> {
  const list = `/repos/${comment.repository.split('/').map(encodeURIComponent).join('/')}/issues`;
  const comments = `${list}/${comment.number}/comments`;
  let mine = await findOwn(api, `${comments}?per_page=100`, comment.marker);
  for (let attempt = 1; ; attempt++) {
    if ('refused' in mine) return mine;
    if (mine.ownComment !== undefined) {
      const { id, url, body } = mine.ownComment;
      if (isSameText(body, comment.body)) return { url };
      const answer = await api.request('PATCH', `${list}/comments/${id}`, { body: comment.body });
      if (answer.ok) return { url: parseOwnComment(answer.body)?.url ?? url };
      // The comment was deleted a moment ago.
      if (answer.status !== 404 || !comment.isNews) return { refused: answer };
    }
    if (!comment.isNews) return { url: undefined };
    const answer = await api.request('POST', comments, { body: comment.body });
    if (answer.ok) return { url: parseOwnComment(answer.body)?.url };
    if (!answer.isUncertain || attempt === 3) return { refused: answer };
    // Despite the error, the comment may have been created. In that case, this search finds it.
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

/** Returns the oldest comment that begins with the marker and belongs to the token's account. */
async function findOwn(
  api: GitHubApi,
  firstPage: string,
  marker: string,
): Promise<
  { readonly ownComment: Found | undefined } | { readonly refused: Extract<ApiAnswer, { ok: false }> }
> {
  let self: { readonly id: number | undefined } | undefined;
  let page: string | undefined = firstPage;
  for (let count = 0; page !== undefined; count++) {
    if (count === mostPages) return { refused: tooMany };
    const answer: ApiAnswer = await api.request('GET', page);
    if (!answer.ok) return { refused: answer };
    for (const item of Array.isArray(answer.body) ? answer.body : []) {
      const ownComment = parseOwnComment(item);
      if (ownComment === undefined || !ownComment.body.startsWith(marker.trimEnd())) continue;
      // Requested only when it is needed.
      self ??= { id: await api.ownId() };
      const isMine = self.id === undefined ? ownComment.isActionsBot : ownComment.author === self.id;
      if (isMine) return { ownComment };
    }
    page = answer.next;
  }
  return { ownComment: undefined };
}

/** The maximum number of pages to read. Beyond it, the service probably returns pages in a cycle. */
const mostPages = 100;

const tooMany = {
  ok: false,
  status: 0,
  message: `the comment of an earlier run is not among the first ${mostPages * 100} comments of the pull request`,
  isUncertain: false,
} as const;

function parseOwnComment(item: unknown): Found | undefined {
  const { id, body, html_url, user } = (item ?? {}) as Readonly<Record<string, unknown>>;
  const { id: author, login, type } = (user ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || typeof body !== 'string') return undefined;
  return {
    id,
    body,
    author: typeof author === 'number' ? author : undefined,
    // This account name is reserved.
    isActionsBot: login === 'github-actions[bot]' && type === 'Bot',
    url: typeof html_url === 'string' && /^https?:\/\/\S+$/u.test(html_url) ? html_url : undefined,
  };
}

/** Compares texts without regard to line endings and trailing blanks, which GitHub changes. */
function isSameText(otherText: string, other: string): boolean {
  const normalizeText = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return normalizeText(otherText) === normalizeText(other);
}
