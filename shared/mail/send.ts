import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { asciiAddress } from './address.ts';
import { MailFailure, type MailFailureKind } from './mail-failure.ts';

let client: { ses: SESClient; endpoint: string | undefined } | undefined;

/**
 * Hands one mail to SES, once: the outbox decides about trying again.
 *
 * @param mail.raw the MIME message of `compose`
 * @param mail.from the envelope's sender, a verified identity
 * @param mail.tags come back with every SES event about this mail; values are ASCII letters, digits, `_` and `-`
 * @param options.endpoint another address of the SES API, for a local stand-in
 * @returns the id by which SES names this mail in its events
 * @throws MailFailure when SES does not take it, or its answer does not come within 8 seconds (the mail may then have
 * gone out)
 */
export async function sendMail(
  mail: { raw: Uint8Array; from: string; to: string; configurationSet: string; tags: Record<string, string> },
  options: { endpoint?: string | undefined } = {},
): Promise<{ messageId: string }> {
  const command = new SendRawEmailCommand({
    Source: asciiAddress(mail.from, 'sender'),
    Destinations: [asciiAddress(mail.to, 'recipient')],
    RawMessage: { Data: mail.raw },
    ConfigurationSetName: mail.configurationSet,
    Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
  });
  const answer = await clientFor(options.endpoint)
    .send(command, { abortSignal: AbortSignal.timeout(8000) })
    .catch((error: unknown) => {
      throw failureOf(error);
    });
  if (!answer.MessageId) {
    throw new MailFailure('UNAVAILABLE', 'SES answered without a message id');
  }
  return { messageId: answer.MessageId };
}

function clientFor(endpoint: string | undefined): SESClient {
  if (!client || client.endpoint !== endpoint) {
    client = {
      endpoint,
      ses: new SESClient({
        ...(endpoint && { endpoint }),
        maxAttempts: 1,
        requestHandler: {
          connectionTimeout: 1000,
          requestTimeout: 5000,
          socketTimeout: 5000,
          throwOnRequestTimeout: true,
        },
      }),
    };
  }
  return client.ses;
}

const throttled = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'LimitExceededException',
  'BandwidthLimitExceeded',
  'SlowDown',
]);

// Everything else is taken for a fault of the sending side, credentials and configuration set included: a mail given up
// by mistake is lost, a mail tried again is only late.
const rejected = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterCombination',
  'InvalidParameterValueException',
  'ValidationError',
  'ValidationException',
  'MissingParameter',
  'RequestEntityTooLarge',
]);

// SES says MessageRejected also when the sender is not verified, the account still in the sandbox or paused.
const operatorMends = /not verified|sandbox|paused|suspended|disabled|sending pool/i;

/** SES's messages name addresses, so only the error's code goes on. */
function failureOf(error: unknown): MailFailure {
  const { name, message, $metadata } = error as Partial<Error> & { $metadata?: { httpStatusCode?: number } };
  const code = /^[\w.]{1,60}$/.test(name ?? '') ? name : 'unknown error';
  return new MailFailure(
    kindOf(name ?? '', message ?? '', $metadata?.httpStatusCode),
    `SES did not take the mail (${code})`,
  );
}

function kindOf(name: string, message: string, status: number | undefined): MailFailureKind {
  if (throttled.has(name) || status === 429) {
    return 'THROTTLED';
  }
  const isClientError = status !== undefined && status >= 400 && status < 500;
  if (isClientError && (rejected.has(name) || status === 413) && !operatorMends.test(message)) {
    return 'REJECTED';
  }
  return 'UNAVAILABLE';
}
