import { describe, expect, it } from 'vitest';
import { decodedSegments } from '../../infra/local/gateway/proxy-event.ts';
import { RouteTable } from '../../infra/local/gateway/route-table.ts';

const keys = [
  'ANY /{proxy+}',
  'GET /v1/partners/{partnerId}',
  'ANY /v1/partners/{partnerId}',
  'GET /v1/partners/mine',
  'POST /v1/partners/{partnerId}/agreements',
  'GET /v1/{proxy+}',
  '$default',
];

function match(
  method: string,
  target: string,
  routeKeys = keys,
): { routeKey: string; pathParameters: Record<string, string> } | undefined {
  const table = new RouteTable<string>();
  for (const key of routeKeys) table.add(key, key);
  const segments = decodedSegments(target);
  const found = segments === undefined ? undefined : table.match(method, segments);
  return found === undefined ? undefined : { routeKey: found.routeKey, pathParameters: found.pathParameters };
}

describe('the routes of an HTTP API', () => {
  it.each([
    ['GET', '/v1/partners/mine', 'GET /v1/partners/mine', {}],
    ['GET', '/v1/partners/p1', 'GET /v1/partners/{partnerId}', { partnerId: 'p1' }],
    ['DELETE', '/v1/partners/p1', 'ANY /v1/partners/{partnerId}', { partnerId: 'p1' }],
    ['POST', '/v1/partners/p1/agreements?x=/y', 'POST /v1/partners/{partnerId}/agreements', { partnerId: 'p1' }],
    ['GET', '/v1/other/deep', 'GET /v1/{proxy+}', { proxy: 'other/deep' }],
    ['PUT', '/v1/other/deep', 'ANY /{proxy+}', { proxy: 'v1/other/deep' }],
    ['GET', '/v1/partners/', 'GET /v1/{proxy+}', { proxy: 'partners/' }],
  ])('send %s %s to %s', (method, target, routeKey, pathParameters) => {
    expect(match(method, target)).toEqual({ routeKey, pathParameters });
  });

  it('keep an encoded slash inside its parameter, decoded', () => {
    expect(match('GET', '/v1/partners/a%2Fb%20c')?.pathParameters).toEqual({ partnerId: 'a/b c' });
  });

  it('fall back to $default, or to nothing', () => {
    expect(match('GET', '/', ['GET /a', '$default'])?.routeKey).toBe('$default');
    expect(match('HEAD', '/a', ['GET /a'])).toBeUndefined();
    expect(match('GET', '/a/', ['GET /a'])).toBeUndefined();
  });

  it('refuse a path that is not UTF-8', () => {
    expect(decodedSegments('/a/%ff')).toBeUndefined();
  });
});
