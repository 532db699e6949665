import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { commit } from '../../shared/data/commit.ts';
import { newPartner } from '../../shared/data/partners.ts';
import { beginSweeps } from '../../shared/data/sweeps.ts';
import { newUser, takenEmail } from '../../shared/data/users.ts';
import type { NewUser, Partner } from '../../shared/domain/partner.ts';
import { regionOf } from '../../shared/domain/regions.ts';
import { type Role, roles, type TenantKind } from '../../shared/domain/tenants.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import type { SeededUser } from './seeding.ts';
import type { StackAddresses } from './stack.ts';

/** One password for everybody: it is printed on the start screen and works on this machine only. */
export const localPassword = 'Local-Password-1';

type Place = Pick<StackAddresses, 'dynamodb' | 'cognito' | 'userPoolId' | 'tableName'>;

/** Two providers, three resellers (eligible, unsigned, of another region), an operator; one user for each role. */
export async function seed(stack: Place): Promise<SeededUser[]> {
  const add = seeder(stack);
  await beginSweeps(new Date());
  const users: SeededUser[] = [];
  users.push(
    await add.user('operator@twotier.example', { id: newId(new Date()), kind: 'platform', name: 'Twotier' }, [
      'GlobalAdmin',
    ]),
  );

  const nordwind = await add.partner('PROVIDER', 'Nordwind Distribution GmbH', 'nordwind.example', 'DE', {
    signed: true,
  });
  const cascadia = await add.partner('PROVIDER', 'Cascadia Cloud Inc.', 'cascadia.example', 'US', { signed: true });
  const cafe = await add.partner('RESELLER', 'Café Digital SARL', 'cafe-digital.example', 'FR', { signed: true });
  const nube = await add.partner('RESELLER', 'Nube Sur S.L.', 'nube-sur.example', 'ES', { signed: false });
  const prairie = await add.partner('RESELLER', 'Prairie Systems LLC', 'prairie.example', 'US', { signed: true });

  for (const role of roles) users.push(await add.user(`${role.toLowerCase()}@nordwind.example`, nordwind, [role]));
  users.push(await add.user('globaladmin@cascadia.example', cascadia, ['GlobalAdmin']));
  for (const role of roles) users.push(await add.user(`${role.toLowerCase()}@cafe-digital.example`, cafe, [role]));
  users.push(await add.user('globaladmin@nube-sur.example', nube, ['GlobalAdmin']));
  users.push(await add.user('globaladmin@prairie.example', prairie, ['GlobalAdmin']));
  return users;
}

/** Three commands to paste: sign in, invite a reseller by mail, let an invitation lapse. */
export function commandsToTry(stack: Pick<StackAddresses, 'api'>): string[] {
  const invitation = JSON.stringify({
    recipientEmail: 'globaladmin@cafe-digital.example',
    subject: 'Work with us',
    bodyText: 'Please accept: {{link}}',
  });
  const headers = '-H "authorization: Bearer $TOKEN" -H "content-type: application/json" -H "idempotency-key: first"';
  return [
    'export TOKEN=$(npm run --silent token -- adminagent@nordwind.example)',
    `curl -s ${headers} ${stack.api}/v1/partnership-requests -d '${invitation}'`,
    'npm run clock -- +15d && npm run job -- follow-up-requests',
  ];
}

interface Tenant {
  id: string;
  kind: TenantKind;
  name: string;
}

/** Adds tenants and people to a running stack, through the product's own data layer. */
export function seeder(stack: Place) {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    DYNAMODB_ENDPOINT: stack.dynamodb,
    TABLE_NAME: stack.tableName,
  });
  const cognito = new CognitoIdentityProviderClient({ endpoint: stack.cognito, region: 'us-east-1' });
  const origin = () => ({
    actor: { type: 'SYSTEM' as const, id: 'seed' },
    at: new Date(),
    correlationId: 'seed',
    requestId: 'seed',
  });

  return {
    /** An enrolled, vetted partner; its tenant. */
    async partner(
      kind: Partner['kind'],
      legalName: string,
      domain: string,
      country: string,
      options: { signed: boolean; fields?: Partial<Partner> },
    ): Promise<Tenant> {
      const now = new Date();
      const id = newId(now);
      const region = regionOf(country);
      if (region === undefined) throw new Error(`No sales region has the country ${country}`);
      const at = now.toISOString();
      const partner: Partner = {
        id,
        kind,
        legalName,
        tenantId: crypto.randomUUID(),
        country,
        region,
        domains: [domain],
        mpnId: String(100_000_000 + Math.floor(Math.random() * 900_000_000)),
        mpnType: 'LOCATION',
        programStatus: 'ACTIVE',
        vettingStatus: 'AUTHORIZED',
        partnerAgreements: options.signed ? [{ region, signedAt: at, signedBy: 'seed' }] : [],
        supportProfile: { email: `support@${domain}` },
        primaryContact: { firstName: 'Kim', lastName: 'Weber', email: `contact@${domain}` },
        language: 'en',
        version: 1,
        createdAt: at,
        updatedAt: at,
        createdBy: 'seed',
        ...options.fields,
      };
      await commit(
        newPartner(partner),
        { operationType: 'create_partner', tenantId: id, resource: { type: 'partner', id }, newValue: { legalName } },
        origin(),
      );
      return { id, kind: kind === 'PROVIDER' ? 'provider' : 'reseller', name: legalName };
    },

    /** A user who can sign in at once, with the local password. */
    async user(email: string, tenant: Tenant, held: Role[]): Promise<SeededUser> {
      const now = new Date();
      const user: NewUser = {
        userId: newId(now),
        email,
        firstName: 'Sam',
        lastName: held[0] ?? 'User',
        tenantId: tenant.id,
        tenantKind: tenant.kind,
        tenantName: tenant.name,
        roles: held,
      };
      await commit(
        [newUser(user, now), takenEmail(user)],
        {
          operationType: 'create_user',
          tenantId: tenant.id,
          resource: { type: 'user', id: user.userId },
          newValue: { roles: held },
        },
        origin(),
      );
      const pool = { UserPoolId: stack.userPoolId, Username: email };
      await cognito.send(
        new AdminCreateUserCommand({
          ...pool,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
            { Name: 'custom:tenantId', Value: tenant.id },
            { Name: 'custom:tenantKind', Value: tenant.kind },
          ],
        }),
      );
      await cognito.send(new AdminSetUserPasswordCommand({ ...pool, Password: localPassword, Permanent: true }));
      for (const GroupName of held) await cognito.send(new AdminAddUserToGroupCommand({ ...pool, GroupName }));
      return { email, password: localPassword, tenantKind: tenant.kind, tenantId: tenant.id, roles: held };
    },
  };
}
