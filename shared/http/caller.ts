import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { canonicalEmail } from '../domain/email-address.ts';
import { isAllowed, type Permission } from '../domain/permissions.ts';
import { Refusal } from '../domain/refusal.ts';
import { type Caller, type Role, roles, type TenantKind, tenantKinds } from '../domain/tenants.ts';

/**
 * The signed-in caller, from the claims of the ID token that the gateway has checked. The gateway takes access tokens
 * too, which say nothing of the tenant, so `token_use` must be `id`. HTTP API renders every claim as a string, lists as
 * `[A B]`.
 */
export function readCaller(event: APIGatewayProxyEventV2): Caller {
  const claims = claimsOf(event);
  const tenantKind = claims['custom:tenantKind'];
  const { sub: userId, 'custom:tenantId': tenantId } = claims;
  if (claims['token_use'] !== 'id' || !userId || !tenantId || !tenantKinds.includes(tenantKind as TenantKind)) {
    throw new Refusal('ROLE_NOT_ALLOWED', 'Sign in with a user of a tenant, and send its ID token.');
  }
  const groups = (claims['cognito:groups'] ?? '').replace(/^\[|\]$/gu, '').split(/[\s,]+/u);
  return {
    userId,
    tenantId,
    tenantKind: tenantKind as TenantKind,
    roles: groups.filter((group): group is Role => roles.includes(group as Role)),
    email: canonicalEmail(claims['email'] ?? '') ?? '',
    emailVerified: claims['email_verified'] === 'true',
  };
}

/** @throws Refusal `ROLE_NOT_ALLOWED` when the caller's kind of tenant or roles may not call this. */
export function authorise(permission: Permission, caller: Caller): void {
  if (isAllowed(permission, caller.tenantKind, caller.roles)) return;
  throw new Refusal('ROLE_NOT_ALLOWED', `Your roles do not include: ${permission}.`, {
    nextStep: 'Ask a global administrator of your company for a role that does.',
  });
}

function claimsOf(event: APIGatewayProxyEventV2): Record<string, string | undefined> {
  const context = event.requestContext as { authorizer?: { jwt?: { claims?: Record<string, string> } } };
  return context.authorizer?.jwt?.claims ?? {};
}
