/** What the server answered instead of what was asked for, or that it did not answer at all (status 0). */
export class ApiError extends Error {
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;

  /** The word that programs look at, e.g. `edit_conflict`. */
  readonly code: string | null;

  /** The field it is about. */
  readonly param: string | null;

  /** Seconds after which asking again makes sense. */
  readonly retryAfter: number | null;

  constructor(status: number, message: string, rest: { code?: string | null; param?: string | null; retryAfter?: number | null } = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = rest.code ?? null;
    this.param = rest.param ?? null;
    this.retryAfter = rest.retryAfter ?? null;
  }

  /** Somebody else changed what was being edited. */
  get isEditConflict(): boolean {
    return this.code === 'edit_conflict';
  }

  /** No answer came: the server is down or the network is. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }

  /** Reads the OpenAI-shaped error of an answer; whatever else stands between us and the server may answer otherwise. */
  static async of(response: Response): Promise<ApiError> {
    const pause = Number(response.headers.get('Retry-After'));
    const retryAfter = Number.isFinite(pause) && pause > 0 ? pause : null;
    const plain = `${response.status} ${response.statusText}`.trim();
    try {
      const { error } = (await response.json()) as { error: { message?: string; code?: string | null; param?: string | null } };
      return new ApiError(response.status, error.message ?? plain, { code: error.code ?? null, param: error.param ?? null, retryAfter });
    } catch {
      return new ApiError(response.status, plain, { retryAfter });
    }
  }
}
