import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDelivery, recordDelivery } from '../../shared/domain/delivery.ts';
import type { DeliveryStatus } from '../../shared/domain/invitation.ts';
import { deliveryStatuses } from '../../shared/domain/invitation.ts';
import type { PartnershipRequest } from '../../shared/domain/partnership-request.ts';

type Reported = Exclude<DeliveryStatus, 'NOT_SENT' | 'QUEUED'>;

const now = new Date('2026-11-21T08:00:00.000Z');
const request: PartnershipRequest = {
  id: '01REQUEST00000000000000000',
  kind: 'r',
  providerId: '01PROVIDER0000000000000000',
  providerName: 'Nordwind Distribution GmbH',
  recipientEmail: 'ana@reseller.example',
  subject: 'Join us',
  bodyText: '{{link}}',
  language: 'en',
  expiresInDays: 14,
  acceptableBy: 'RECIPIENT',
  mode: 'SEND',
  tokenVersion: 2,
  expiresAt: '2026-12-05T08:00:00.000Z',
  sendCount: 2,
  recentSends: [],
  status: 'PENDING',
  deliveryStatus: 'QUEUED',
  remindedDays: [],
  invitedBy: { userId: 'agent-1', email: 'agent@nordwind.example', language: 'en' },
  replyTo: 'nora@nordwind.example',
  version: 3,
  createdAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  createdBy: 'agent-1',
};

const reported = fc.constantFrom<Reported>('SENT', 'DELAYED', 'DELIVERED', 'REJECTED', 'BOUNCED', 'COMPLAINED');
const fold = (events: readonly DeliveryStatus[]) => events.reduce<DeliveryStatus>(foldDelivery, 'QUEUED');

describe('what SES reports about a mail', () => {
  it('ends in the same status in any order and however often it is repeated', () => {
    const disordered = fc
      .array(reported, { maxLength: 12 })
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.array(fc.nat({ max: Math.max(0, events.length - 1) }), { maxLength: 12 }),
          fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ),
      );
    fc.assert(
      fc.property(disordered, ([events, repeats, dice]) => {
        const again = [...events, ...repeats.flatMap((index) => events[index] ?? [])];
        const shuffled = again
          .map((event) => ({ event, place: dice.next().value }))
          .sort((one, other) => one.place - other.place)
          .map(({ event }) => event);
        expect(fold(shuffled)).toBe(fold(events));
      }),
    );
  });

  it('ends in the same status when the mails of older links report in between', () => {
    const reports = fc.array(fc.record({ status: reported, tokenVersion: fc.constantFrom(1, 2, 3) }), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(reports, (events) => {
        let current = request;
        for (const { status, tokenVersion } of events) {
          current = recordDelivery(current, tokenVersion, { status }, now)?.request ?? current;
        }
        const ofPresentLink = events.filter(({ tokenVersion }) => tokenVersion === 2).map(({ status }) => status);
        expect(current.deliveryStatus).toBe(fold(ofPresentLink));
      }),
    );
  });

  it('never turns back, whatever subset has arrived', () => {
    fc.assert(
      fc.property(fc.array(reported), reported, (events, late) => {
        const without = fold(events);
        const withLate = fold([...events, late]);
        expect([without, late]).toContain(withLate);
        expect(foldDelivery(withLate, without)).toBe(withLate);
      }),
    );
  });

  it.each([
    ['SENT', 'DELAYED', 'DELAYED'],
    ['DELIVERED', 'DELAYED', 'DELIVERED'],
    ['DELIVERED', 'SENT', 'DELIVERED'],
    ['DELIVERED', 'BOUNCED', 'BOUNCED'],
    ['DELIVERED', 'COMPLAINED', 'COMPLAINED'],
    ['BOUNCED', 'DELIVERED', 'BOUNCED'],
    ['BOUNCED', 'COMPLAINED', 'COMPLAINED'],
    ['QUEUED', 'REJECTED', 'REJECTED'],
  ] as const)('after %s and then %s is %s', (current, event, result) => {
    expect(foldDelivery(current, event)).toBe(result);
    expect(foldDelivery(event, current)).toBe(result);
  });

  it('has a place for every status', () => {
    for (const status of deliveryStatuses) expect(foldDelivery('NOT_SENT', status)).toBe(status);
  });

  it('changes the invitation once, with its detail and its audit record, and leaves everything else alone', () => {
    const decision = recordDelivery(request, 2, { status: 'BOUNCED', detail: 'Permanent General' }, now);
    expect(decision?.request).toEqual({
      ...request,
      deliveryStatus: 'BOUNCED',
      deliveryDetail: 'Permanent General',
      version: 4,
      updatedAt: now.toISOString(),
    });
    expect(decision?.entry).toMatchObject({ operationType: 'email_delivery_changed', tasks: [] });
    expect(JSON.stringify(decision?.entry)).not.toContain('ana@');
    expect(recordDelivery(decision?.request ?? expect.fail(), 2, { status: 'BOUNCED' }, now)).toBeUndefined();
  });

  it.each([1, 3])('about a link that is not the present one (version %i of 2) changes nothing', (tokenVersion) => {
    expect(recordDelivery(request, tokenVersion, { status: 'COMPLAINED' }, now)).toBeUndefined();
  });

  it.each(['ACCEPTED', 'REVOKED', 'EXPIRED'] as const)('never reopens an invitation that is %s', (status) => {
    expect(recordDelivery({ ...request, status }, 2, { status: 'DELIVERED' }, now)?.request.status).toBe(status);
  });
});
