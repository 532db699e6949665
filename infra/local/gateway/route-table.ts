export interface RouteMatch<Target> {
  target: Target;
  routeKey: string;
  pathParameters: Record<string, string>;
}

interface Route<Target> {
  routeKey: string;
  method: string;
  segments: string[];
  target: Target;
}

/** Finds the most specific route of an HTTP API for a request, as API Gateway does. */
export class RouteTable<Target> {
  readonly #routes: Route<Target>[] = [];
  #fallback: Target | undefined;

  add(routeKey: string, target: Target): void {
    if (routeKey === '$default') {
      this.#fallback = target;
      return;
    }
    const [method = 'ANY', path = '/'] = routeKey.split(' ');
    this.#routes.push({ routeKey, method, segments: segmentsOf(path), target });
    this.#routes.sort(moreSpecificFirst);
  }

  /** @param segments what stands between the slashes of the path as sent, decoded one by one */
  match(method: string, segments: string[]): RouteMatch<Target> | undefined {
    for (const route of this.#routes) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const pathParameters = matchSegments(route.segments, segments);
      if (pathParameters !== undefined) return { target: route.target, routeKey: route.routeKey, pathParameters };
    }
    if (this.#fallback === undefined) return undefined;
    return { target: this.#fallback, routeKey: '$default', pathParameters: {} };
  }
}

const segmentsOf = (path: string): string[] => path.split('/').slice(1);
const isParameter = (segment: string): boolean => segment.startsWith('{');
const isGreedy = (segment: string): boolean => segment.endsWith('+}');

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  const parameters: [string, string][] = [];
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index];
    if (actual === undefined) return undefined;
    if (isGreedy(expected)) {
      parameters.push([expected.slice(1, -2), segments.slice(index).join('/')]);
      return Object.fromEntries(parameters);
    }
    if (isParameter(expected)) {
      if (actual === '') return undefined;
      parameters.push([expected.slice(1, -1), actual]);
    } else if (expected !== actual) return undefined;
  }
  return pattern.length === segments.length ? Object.fromEntries(parameters) : undefined;
}

function rank(segment: string | undefined): number {
  if (segment === undefined) return 3;
  if (isGreedy(segment)) return 2;
  return isParameter(segment) ? 1 : 0;
}

function moreSpecificFirst(left: Route<unknown>, right: Route<unknown>): number {
  const length = Math.max(left.segments.length, right.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(left.segments[index]) - rank(right.segments[index]);
    if (difference !== 0) return difference;
  }
  return Number(left.method === 'ANY') - Number(right.method === 'ANY');
}
