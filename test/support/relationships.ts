import type * as z from 'zod/mini';
import { acceptInvitation } from '../../functions/invitations/contract.ts';
import { createRelationshipRequest } from '../../functions/relationships/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { localPassword, seeder } from '../../infra/local/seed.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import type { Role } from '../../shared/domain/tenants.ts';
import { type Answer, call, tokenOf } from './api.ts';
import { linkIn, mailsTo, tokenIn } from './inbox.ts';
import { freeDomain, newCustomer } from './onboarding.ts';
import type { Company } from './tenants.ts';

/** A customer that a provider has brought on, and its administrator, who can sign in. */
export interface CustomerCompany {
  id: string;
  email: string;
  password: string;
  token: () => Promise<string>;
}

type Fields = Partial<z.input<typeof createRelationshipRequest.body>>;

/** Customers and what partners ask them, on a stack that the test shares with others. */
export function relationshipsOn(stack: StackFile) {
  const add = seeder(stack);
  const control = connect(stack.control);

  async function customerOf(
    provider: Company,
    options: Parameters<typeof newCustomer>[2] & { roles?: Role[] } = {},
  ): Promise<CustomerCompany> {
    const { customerId: id } = await newCustomer(stack.api, await provider.token(), options);
    if (id === undefined) throw new Error('The draft made no customer');
    const email = `chief@${freeDomain()}.example`;
    await add.user(email, { id, kind: 'customer', name: 'Fabrikam Bicycles GmbH' }, options.roles ?? ['GlobalAdmin']);
    return { id, email, password: localPassword, token: () => tokenOf(stack, { email, password: localPassword }) };
  }

  /** Asks a customer; the link is that of the mail, or of the answer for a draft. */
  async function ask(partner: Company, customerEmail: string, fields: Fields = {}) {
    const answer = await call(stack.api, createRelationshipRequest, {
      token: await partner.token('AdminAgent'),
      body: { customerEmail, ...fields },
    });
    if (answer.status !== 201) throw new Error(`The request was refused: ${JSON.stringify(answer.problem)}`);
    let link = answer.body.draft?.link;
    if (link === undefined) {
      await control.settle();
      link = linkIn((await mailsTo(stack, customerEmail)).at(-1) ?? { text: '' });
    }
    return { id: answer.body.id, answer, link, parameters: { token: tokenIn(link) } };
  }

  async function accept(customer: CustomerCompany, parameters: { token: string }): Promise<Answer<unknown>> {
    return call(stack.api, acceptInvitation, { token: await customer.token(), parameters, body: { consent: true } });
  }

  return { customerOf, ask, accept };
}
