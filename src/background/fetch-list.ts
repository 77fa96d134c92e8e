import { LARGEST_LIST, ListError } from '../settings/rule-lists.ts';
import { say } from '../words/say.ts';

const PATIENCE = 20_000; // ms

/**
 * Reads the text of a list from the web, without cookies, and no further than a list may be long. Rejects with a
 * {@link ListError}.
 */
export async function fetchList(url: string, load: typeof fetch = fetch): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const response = await load(url, { credentials: 'omit', cache: 'no-cache', referrerPolicy: 'no-referrer', signal });
    if (!response.ok) throw new ListError(say('listStatus', response.status));
    // A site may lead elsewhere, but not to where anybody on the way could change the list.
    if (response.url !== '' && !response.url.startsWith('https:')) throw new ListError(say('listBadAddress', response.url));
    return await textOf(response);
  } catch (cause) {
    if (cause instanceof ListError) throw cause;
    if (signal.aborted) throw new ListError(say('listTooSlow'), { cause });
    throw new ListError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LARGEST_LIST) {
      await reader?.cancel();
      throw new ListError(say('listTooLarge'));
    }
    text += decoder.decode(value, { stream: true });
  }
}
