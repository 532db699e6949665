/** The four kinds of tenant and the roles of a user in one (`custom:tenantKind` and `cognito:groups` of the ID token). */
export const tenantKinds = ['platform', 'provider', 'reseller', 'customer'] as const;
export type TenantKind = (typeof tenantKinds)[number];

export const roles = ['GlobalAdmin', 'UserAdmin', 'AdminAgent', 'SalesAgent'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person or system, as the ID token tells. Never built from a request's body. */
export interface Caller {
  userId: string;
  tenantId: string;
  tenantKind: TenantKind;
  roles: Role[];
  email: string;
  emailVerified: boolean;
}
