import { describe, expect, it } from 'vitest';
import { fateOf, mailEvent } from '../../infra/local/mail/events.ts';
import { readQueryMessage } from '../../infra/local/mail/query-message.ts';

const mime = [
  'From: Twotier <no-reply@twotier.example>',
  'To: Ada <ada@cafe.example>,',
  ' bo@cafe.example',
  'Subject: Hello',
  'X-SES-MESSAGE-TAGS: kind=invitation, shard=3',
  '',
  'Text',
].join('\r\n');

function form(more: Record<string, string> = {}): string {
  return new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(mime).toString('base64'),
    ...more,
  }).toString();
}

describe('a message handed to SES', () => {
  it('is kept whole', () => {
    const message = readQueryMessage(
      form({
        Source: 'no-reply@twotier.example',
        ConfigurationSetName: 'set',
        'Destinations.member.1': 'ada@cafe.example',
        'Destinations.member.2': 'Bo <bo@cafe.example>',
        'Tags.member.1.Name': 'kind',
        'Tags.member.1.Value': 'reminder',
      }),
    );
    expect(message).toMatchObject({
      source: 'no-reply@twotier.example',
      destinations: ['ada@cafe.example', 'bo@cafe.example'],
      configurationSetName: 'set',
      tags: { kind: ['reminder'], shard: ['3'] },
      raw: mime,
    });
  });

  it('is read from its headers where the call says nothing', () => {
    expect(readQueryMessage(form())).toMatchObject({
      source: 'Twotier <no-reply@twotier.example>',
      destinations: ['ada@cafe.example', 'bo@cafe.example'],
      tags: { kind: ['invitation'], shard: ['3'] },
    });
  });
});

describe('the fate of a message', () => {
  it.each([
    ['ada@cafe.example', ['Send', 'Delivery']],
    ['bouncer@cafe.example', ['Send', 'Delivery']],
    ['bounce@cafe.example', ['Send', 'Bounce']],
    ['Bounce+1@cafe.example', ['Send', 'Bounce']],
    ['softbounce+1@cafe.example', ['Send', 'Bounce']],
    ['complaint+x@cafe.example', ['Send', 'Delivery', 'Complaint']],
    ['delay+x@cafe.example', ['Send', 'DeliveryDelay', 'Delivery']],
    ['reject+x@cafe.example', ['Reject']],
  ])('to %s is %j', (address, types) => {
    expect(fateOf([address]).map(({ type }) => type)).toEqual(types);
  });
});

describe('the event that SES publishes', () => {
  const message = {
    ...readQueryMessage(form({ ConfigurationSetName: 'set' })),
    destinations: ['bounce+1@cafe.example'],
  };
  const events = fateOf(message.destinations).map((played) =>
    mailEvent(message, 'id-1', Date.UTC(2026, 0, 1), played, Date.UTC(2026, 0, 2)),
  );

  it('names the message, its recipients and its tags', () => {
    expect(events[0]).toMatchObject({
      source: 'aws.ses',
      'detail-type': 'Email Sent',
      time: '2026-01-02T00:00:00Z',
      detail: {
        eventType: 'Send',
        send: {},
        mail: {
          messageId: 'id-1',
          timestamp: '2026-01-01T00:00:00.000Z',
          source: 'no-reply@twotier.example',
          destination: ['bounce+1@cafe.example'],
          tags: { 'ses:configuration-set': ['set'], 'ses:from-domain': ['twotier.example'], kind: ['invitation'] },
        },
      },
    });
  });

  it('tells what happened to whom', () => {
    expect(events[1]).toMatchObject({
      'detail-type': 'Email Bounced',
      detail: {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [{ emailAddress: 'bounce+1@cafe.example' }],
        },
      },
    });
  });
});
