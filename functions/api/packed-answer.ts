import { gunzipSync } from 'node:zlib';
import type { Document } from '../../shared/http/endpoint.ts';

interface Packed {
  gzip: string;
  hash: string;
}

/** A file of the bundle as it lies there, packed; unpacked for the few who cannot; nothing for whoever has it already. */
export function packedAnswer(
  { gzip, hash }: Packed,
  asked: Record<string, string | undefined>,
  about: Record<string, string>,
): Document {
  const etag = `"${hash}"`;
  const headers = { ...about, etag, vary: 'accept-encoding' };
  if (known(asked['if-none-match']).includes(etag)) return { statusCode: 304, headers, text: '' };
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/iu.test(asked['accept-encoding'] ?? '')) {
    return { statusCode: 200, headers: { ...headers, 'content-encoding': 'gzip' }, text: gzip, isBase64Encoded: true };
  }
  return { statusCode: 200, headers, text: gunzipSync(Buffer.from(gzip, 'base64')).toString('utf8') };
}

/** Gateways on the way may mark a tag as weak. */
function known(header = ''): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//u, ''));
}
