import { brotliDecompressSync, gzipSync } from 'node:zlib';
import type { Document } from '../../shared/http/endpoint.ts';

interface Packed {
  /** In base64. */
  brotli: string;
  hash: string;
}

/**
 * A file of the bundle, packed as the caller can read it: as it lies there for nearly all, packed anew or unpacked for
 * the others, nothing for whoever has it already.
 */
export function packedAnswer(
  { brotli, hash }: Packed,
  asked: Record<string, string | undefined>,
  about: Record<string, string>,
): Document {
  const etag = `"${hash}"`;
  const headers = { ...about, etag, vary: 'accept-encoding' };
  if (known(asked['if-none-match']).includes(etag)) return { statusCode: 304, headers, text: '' };
  const packed = (coding: string, text: string): Document => ({
    statusCode: 200,
    headers: { ...headers, 'content-encoding': coding },
    text,
    isBase64Encoded: true,
  });
  const reads = (coding: string): boolean =>
    new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`, 'iu').test(asked['accept-encoding'] ?? '');
  if (reads('br')) return packed('br', brotli);
  const plain = brotliDecompressSync(Buffer.from(brotli, 'base64'));
  if (reads('gzip')) return packed('gzip', gzipSync(plain).toString('base64'));
  return { statusCode: 200, headers, text: plain.toString('utf8') };
}

/** Gateways on the way may mark a tag as weak. */
function known(header = ''): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//u, ''));
}
