// Sending files: with the bytes counted as they leave, and with patience while the server works on them.

import { Failure, get, put } from './client.ts';
import type { Picture } from './contract.ts';

export interface Sending {
  /** 0–1 of the bytes are gone. */
  onSent: (share: number) => void;
  /** 0–100 of the server's work is done. */
  onWork: (percent: number) => void;
  signal: AbortSignal;
}

const LOOK_MS = 1_000;

/** Sends `file`; answers when the server is done with it. @throws Failure */
export async function sendMedium(file: File, sending: Sending): Promise<Picture> {
  let medium = await upload(file, sending);
  while (medium.url === null) {
    sending.onWork(medium.processing?.progress ?? 0);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    sending.signal.throwIfAborted();
    medium = await get<Picture>(`/api/v1/media/${medium.id}`, {}, sending.signal);
  }
  return medium;
}

/** By XMLHttpRequest, since fetch does not tell how much has left. */
function upload(file: File, { onSent, signal }: Sending): Promise<Picture> {
  const form = new FormData();
  form.append('file', file, file.name || 'file');
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v2/media');
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
  signal.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.onload = () => (request.status < 300 ? resolve(request.response as Picture) : reject(failureOf(request)));
    request.onerror = () => reject(new Failure(0, 'offline', 'The upload broke off'));
    request.onabort = () => reject(signal.reason as Error);
    request.send(form);
  });
}

function failureOf({ status, response }: XMLHttpRequest): Failure {
  const { reason, error, details } = (response ?? {}) as Partial<Failure> & { error?: string };
  return new Failure(status, reason ?? 'fault', error ?? '', details);
}

export interface Focus {
  x: number;
  y: number;
}

export const describeMedium = (id: string, words: { description?: string | undefined; focus?: Focus | undefined }) =>
  put<Picture>(`/api/v1/media/${id}`, {
    description: words.description,
    focus: words.focus && `${words.focus.x.toFixed(2)},${words.focus.y.toFixed(2)}`,
  });
