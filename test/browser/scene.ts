import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { listResellers, readRequest, resendRequest, revokeRequest } from '../../functions/partnerships/contract.ts';
import { connect } from '../../infra/local/control.ts';
import { localPassword } from '../../infra/local/seed.ts';
import type { StackFile } from '../../infra/local/stack-file.ts';
import type { Role } from '../../shared/domain/tenants.ts';
import { call } from '../support/api.ts';
import { linkIn, mailsTo } from '../support/inbox.ts';
import { type Company, tenantsOf } from '../support/tenants.ts';

export interface Account {
  email: string;
  password: string;
}

/** An invitation on its way, and what its provider can do and see. */
export interface Scene {
  provider: Company;
  reseller: Company;
  /** Whom the mail went to: the reseller's global administrator. */
  invitee: Account;
  /** From the mail, as the stand-in for SES received it. */
  link: string;
  status: () => Promise<string>;
  /** The resellers that the provider works with. */
  partners: () => Promise<string[]>;
  /** What the provider's agent was told by mail. */
  told: () => Promise<string[]>;
  resend: () => Promise<void>;
  newestLink: () => Promise<string>;
  revoke: () => Promise<void>;
}

type CompanyOptions = Parameters<ReturnType<typeof tenantsOf>['reseller']>[0];

interface InviteOptions {
  provider?: CompanyOptions;
  reseller?: CompanyOptions;
  /** Makes the invitee's account; one that has signed in before unless told otherwise. */
  account?: (reseller: Company) => Promise<Account>;
}

/** Tenants, people and invitations of a test's own, on a stack that it may share. */
export function scenesOn(stack: StackFile) {
  const tenants = tenantsOf(stack);
  const control = connect(stack.control);

  async function accountOf(company: Company, role: Role = 'GlobalAdmin'): Promise<Account> {
    await company.token(role);
    return { email: company.email(role), password: localPassword };
  }

  /** A global administrator who has never signed in and has to choose a password of their own. */
  async function newcomerOf(company: Company): Promise<Account> {
    const cognito = new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' });
    const account = { email: `newcomer@${company.domain}`, password: 'One-Time-Password-1' };
    const user = { UserPoolId: stack.userPoolId, Username: account.email };
    const UserAttributes = [
      { Name: 'email', Value: account.email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'custom:tenantId', Value: company.id },
      { Name: 'custom:tenantKind', Value: 'reseller' },
    ];
    await cognito.send(
      new AdminCreateUserCommand({
        ...user,
        TemporaryPassword: account.password,
        MessageAction: 'SUPPRESS',
        UserAttributes,
      }),
    );
    await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: 'GlobalAdmin' }));
    return account;
  }

  return {
    ...tenants,
    accountOf,
    newcomerOf,

    async invite(options: InviteOptions = {}): Promise<Scene> {
      const { account = accountOf } = options;
      const provider = await tenants.provider(options.provider);
      const reseller = await tenants.reseller(options.reseller);
      const invitee = await account(reseller);
      const { id: requestId, link } = await tenants.invite(provider, invitee.email);
      const asAgent = { token: await provider.token('AdminAgent') };
      const parameters = { requestId };
      return {
        provider,
        reseller,
        invitee,
        link,
        status: async () => (await call(stack.api, readRequest, { ...asAgent, parameters })).body.status,
        partners: async () => {
          const { body } = await call(stack.api, listResellers, asAgent);
          return body.items.map(({ resellerId }) => resellerId);
        },
        told: async () => {
          await control.settle();
          const mails = await mailsTo(stack, provider.email('AdminAgent'));
          return mails.map(({ text }) => text);
        },
        resend: async () => {
          await call(stack.api, resendRequest, { ...asAgent, parameters });
        },
        newestLink: async () => {
          await control.settle();
          return linkIn((await mailsTo(stack, invitee.email)).at(-1) ?? { text: '' });
        },
        revoke: async () => {
          await call(stack.api, revokeRequest, { ...asAgent, parameters });
        },
      };
    },
  };
}
