import { createHash } from 'node:crypto';
import type { BusEvent } from '../messaging/event-bus.ts';
import { ACCOUNT_ID, REGION } from '../template/intrinsics.ts';
import { bareAddress, headersOf, type SentMessage } from './query-message.ts';

export type MailEventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject' | 'DeliveryDelay';

const detailTypes: Record<MailEventType, string> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  DeliveryDelay: 'Email Delivery Delayed',
};

export interface PlayedEvent {
  type: MailEventType;
  /** Who it is about; all recipients when it is about the message. */
  recipients: string[];
  bounceType?: 'Permanent' | 'Transient' | 'Undetermined';
}

/**
 * What becomes of a message, told by the local part of each recipient's address as SES's mailbox simulator does: `bounce`,
 * `softbounce`, `complaint`, `reject` and `delay`, alone or followed by `+` and anything; all others are delivered.
 */
export function fateOf(destinations: string[]): PlayedEvent[] {
  const fates = destinations.map((address) => ({
    address,
    fate: /^(bounce|softbounce|complaint|reject|delay)(\+[^@]*)?@/i.exec(bareAddress(address))?.[1]?.toLowerCase(),
  }));
  if (fates.some(({ fate }) => fate === 'reject')) return [{ type: 'Reject', recipients: destinations }];
  const about = fates.flatMap(({ address, fate }): PlayedEvent[] => {
    const recipients = [address];
    switch (fate) {
      case 'bounce':
        return [{ type: 'Bounce', recipients, bounceType: 'Permanent' }];
      case 'softbounce':
        return [{ type: 'Bounce', recipients, bounceType: 'Transient' }];
      case 'complaint':
        return [
          { type: 'Delivery', recipients },
          { type: 'Complaint', recipients },
        ];
      case 'delay':
        return [
          { type: 'DeliveryDelay', recipients },
          { type: 'Delivery', recipients },
        ];
      default:
        return [{ type: 'Delivery', recipients }];
    }
  });
  return [{ type: 'Send', recipients: destinations }, ...about];
}

/** The event that SES publishes to EventBridge. */
export function mailEvent(
  message: SentMessage,
  messageId: string,
  sentAt: number,
  played: PlayedEvent,
  now: number,
): BusEvent {
  const timestamp = new Date(now).toISOString();
  return {
    source: 'aws.ses',
    'detail-type': detailTypes[played.type],
    time: timestamp.replace(/\.\d+Z$/, 'Z'),
    resources: [`arn:aws:ses:${REGION}:${ACCOUNT_ID}:configuration-set/${message.configurationSetName}`],
    detail: {
      eventType: played.type,
      mail: mailOf(message, messageId, sentAt),
      ...outcomeOf(played, timestamp, messageId),
    },
  };
}

function mailOf(message: SentMessage, messageId: string, sentAt: number): Record<string, unknown> {
  const headers = headersOf(message.raw ?? '');
  const header = (name: string): string | undefined =>
    headers.find((candidate) => candidate.name.toLowerCase() === name)?.value;
  const source = bareAddress(message.source ?? '');
  return {
    timestamp: new Date(sentAt).toISOString(),
    source,
    sourceArn: `arn:aws:ses:${REGION}:${ACCOUNT_ID}:identity/${source}`,
    sendingAccountId: ACCOUNT_ID,
    messageId,
    destination: message.destinations,
    headersTruncated: false,
    headers,
    commonHeaders: { from: [header('from')], to: [header('to')], messageId, subject: header('subject') },
    tags: {
      'ses:configuration-set': [message.configurationSetName],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [source.split('@')[1] ?? ''],
      'ses:caller-identity': ['local'],
      ...message.tags,
    },
  };
}

function outcomeOf(
  { type, recipients, bounceType = 'Permanent' }: PlayedEvent,
  timestamp: string,
  messageId: string,
): Record<string, unknown> {
  const feedbackId = `local-${createHash('sha256')
    .update(`${messageId} ${type} ${recipients.join(' ')}`)
    .digest('hex')
    .slice(0, 32)}`;
  const emailAddresses = recipients.map((emailAddress) => ({ emailAddress }));
  switch (type) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: {
          timestamp,
          processingTimeMillis: 10,
          recipients,
          smtpResponse: '250 2.6.0 Message received',
          reportingMTA: 'local.amazonses.com',
        },
      };
    case 'Bounce': {
      const permanent = bounceType === 'Permanent';
      const status = permanent ? '5.1.1' : '4.2.2';
      const diagnosticCode = permanent ? 'smtp; 550 5.1.1 user unknown' : 'smtp; 452 4.2.2 mailbox full';
      return {
        bounce: {
          feedbackId,
          bounceType,
          bounceSubType: permanent ? 'General' : 'MailboxFull',
          bouncedRecipients: recipients.map((emailAddress) => ({
            emailAddress,
            action: 'failed',
            status,
            diagnosticCode,
          })),
          timestamp,
          reportingMTA: 'dns; local.amazonses.com',
        },
      };
    }
    case 'Complaint':
      return {
        complaint: {
          feedbackId,
          complaintSubType: null,
          complainedRecipients: emailAddresses,
          timestamp,
          complaintFeedbackType: 'abuse',
          arrivalDate: timestamp,
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
    case 'DeliveryDelay':
      return {
        deliveryDelay: {
          timestamp,
          delayType: 'TransientCommunicationFailure',
          expirationTime: new Date(Date.parse(timestamp) + 12 * 3_600_000).toISOString(),
          delayedRecipients: recipients.map((emailAddress) => ({
            emailAddress,
            status: '4.4.1',
            diagnosticCode: 'smtp; 421 4.4.1 unable to connect',
          })),
        },
      };
  }
}
