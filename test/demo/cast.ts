import { createClient, type Twotier } from '../../shared/client/client.ts';
import { tokenOf } from '../support/api.ts';
import type { RunningStack } from '../support/stack.ts';
import { call } from './teller.ts';

/** Whoever has a part in the story, each with a client of the API that tells what it asks. */
export interface Cast {
  stack: RunningStack;
  /** Somebody whom the seed knows by the address, or who has chosen a password meanwhile. */
  as: (email: string, password?: string) => Promise<Twotier>;
  /** Somebody who has not signed in. */
  anybody: Twotier;
}

export function castOf(stack: RunningStack): Cast {
  return {
    stack,
    as: async (email, password) => {
      const user = stack.users.find((candidate) => candidate.email === email);
      const known = password ?? user?.password;
      if (known === undefined) throw new Error(`The seed has no user ${email}`);
      return telling(stack.api, await tokenOf(stack, { email, password: known }));
    },
    anybody: telling(stack.api),
  };
}

function telling(api: string, token?: string): Twotier {
  const client = createClient({ api, ...(token !== undefined && { token: () => token }) });
  client.use({
    onResponse: ({ request, schemaPath, response }) =>
      call(request.method, `${schemaPath}${decodeURIComponent(new URL(request.url).search)}`, response.status),
  });
  return client;
}
