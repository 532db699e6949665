import { endpoint } from '../../shared/http/endpoint.ts';
import { showDocs } from './contract.ts';
import page from './docs.html?packed';
import { packedAnswer } from './packed-answer.ts';

// The viewer brings its pictures as data; it calls nothing but this API.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const handler = endpoint(showDocs, async (call) =>
  packedAnswer(page, call.headers, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'cache-control': 'public, max-age=300',
  }),
);
