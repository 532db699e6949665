import { randomUUID } from 'node:crypto';
import { createRequest } from '../../functions/partnerships/contract.ts';
import { type Control, connect } from '../../infra/local/control.ts';
import { localPassword, seeder } from '../../infra/local/seed.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Role } from '../../shared/domain/tenants.ts';
import { type Answer, call, tokenOf } from './api.ts';
import { linkIn, mailsTo } from './inbox.ts';

export interface Company {
  id: string;
  name: string;
  domain: string;
  /** An ID token of a user with this role; the user is made at first use. */
  token: (role?: Role) => Promise<string>;
  email: (role?: Role) => string;
}

/** Tenants of a test's own, on a stack that it shares with others. */
export function tenantsOf(stack: StackFile) {
  const add = seeder(stack);
  const control: Control = connect(stack.control);

  async function company(
    kind: Partner['kind'],
    options: { country?: string; signed?: boolean; fields?: Partial<Partner>; name?: string } = {},
  ): Promise<Company> {
    const domain = `${kind.toLowerCase()}-${randomUUID().slice(0, 8)}.example`;
    const name = options.name ?? `${kind === 'PROVIDER' ? 'Provider' : 'Reseller'} ${domain.slice(9, 17)}`;
    const { country = 'DE', signed = true, fields = {} } = options;
    const tenant = await add.partner(kind, name, domain, country, { signed, fields });
    const tokens = new Map<Role, Promise<string>>();
    const email = (role: Role = 'GlobalAdmin') => `${role.toLowerCase()}@${domain}`;
    return {
      id: tenant.id,
      name,
      domain,
      email,
      token: (role = 'GlobalAdmin') => {
        const known = tokens.get(role);
        if (known !== undefined) return known;
        const token = add.user(email(role), tenant, [role]).then((user) => tokenOf(stack, user));
        tokens.set(role, token);
        return token;
      },
    };
  }

  return {
    provider: (options?: Parameters<typeof company>[1]) => company('PROVIDER', options),
    reseller: (options?: Parameters<typeof company>[1]) => company('RESELLER', options),
    operator: () => tokenOf(stack, { email: 'operator@twotier.example', password: localPassword }),

    /** Invites an address; the answer and, for a sent one, the link of its mail. */
    async invite(
      provider: Company,
      recipientEmail: string,
      fields: Record<string, unknown> = {},
    ): Promise<{ answer: Answer<{ id: string; status: string }>; id: string; link: string }> {
      const answer = await call(stack.api, createRequest, {
        token: await provider.token('AdminAgent'),
        body: { recipientEmail, subject: 'Work with us', bodyText: 'Hello,\n\nplease accept: {{link}}\n', ...fields },
      });
      if (answer.status !== 201) throw new Error(`The invitation was refused: ${JSON.stringify(answer.problem)}`);
      await control.settle();
      const mail = (await mailsTo(stack, recipientEmail)).at(-1);
      const link = answer.body.draft?.link ?? (mail === undefined ? '' : linkIn(mail));
      return { answer, id: answer.body.id, link };
    },
  };
}
