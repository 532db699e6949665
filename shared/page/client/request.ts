const timeoutMs = 35_000;

export interface Answer {
  status: number;
  headers: Headers;
  /** What the answer's JSON says; empty when it is none. */
  body: Record<string, unknown>;
}

/** Posts JSON. Undefined when no answer came: nobody knows then whether the request arrived. */
export async function post(url: string, headers: Record<string, string>, body: unknown): Promise<Answer | undefined> {
  // Longer than the API's own limit of 30 s, so that a late answer is still heard.
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: abort.signal,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
