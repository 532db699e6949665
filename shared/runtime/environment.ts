/**
 * The environment of the functions, complete and checked: a missing variable stops a function at its start, not at its
 * first customer. The stack sets a variable only for the functions whose step declares the need (`infra/step-function.ts`).
 */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/** Where a service answers when it is not AWS's own endpoint: the local stack, or another engine under the same tests. */
export function endpointOf(
  service: 'DYNAMODB' | 'SES' | 'COGNITO' | 'SQS' | 'EVENTS' | 'SECRETS_MANAGER',
): string | undefined {
  return process.env[`${service}_ENDPOINT`];
}

/** Where a browser signs in: Cognito's public endpoint of this region, an absolute URL. */
export function signInEndpoint(): string {
  return endpointOf('COGNITO') ?? `https://cognito-idp.${required('AWS_REGION')}.amazonaws.com/`;
}

/** Whether webhooks may go to this machine itself: only where the local stack says so, which no template can. */
export function isLoopbackAllowed(): boolean {
  return process.env['WEBHOOK_LOOPBACK'] === 'allowed';
}
