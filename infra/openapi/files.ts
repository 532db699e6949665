import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The description of the API as it is, made by `npm run generate` and served at `/openapi.json`. */
export const describedIn = join(root, 'functions', 'api', 'openapi.json');

/** The same for people, with permissions, states and errors, served at `/docs`. */
export const shownIn = join(root, 'functions', 'api', 'docs.html');

/** The description of the last release: what callers may have built on. */
export const releasedIn = join(root, 'infra', 'openapi', 'released.json');

/** The types of the client, made from the description. */
export const clientTypesIn = join(root, 'shared', 'client', 'api.d.ts');

/** The shape of an event, made by `npm run generate`; a new version gets a file of its own. */
export const eventDescribedIn = join(root, 'functions', 'webhooks', 'event.v1.json');
