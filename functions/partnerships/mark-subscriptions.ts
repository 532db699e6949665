import { Conflict, commit, type Origin } from '../../shared/data/commit.ts';
import { changedRequest, listRequests, loadRequest, ofKind } from '../../shared/data/invitations.ts';
import { keys } from '../../shared/data/keys.ts';
import { markingOf, noteMarking, savedMarking } from '../../shared/data/markings.ts';
import { partnerOf, unchangedPartner } from '../../shared/data/partners.ts';
import { partnershipOf, unchangedPartnership } from '../../shared/data/partnerships.ts';
import { listAcrossCustomers, savedSubscription, subscriptionOf } from '../../shared/data/subscriptions.ts';
import { sweepJob } from '../../shared/data/sweep-job.ts';
import { getItem, getItems } from '../../shared/data/table.ts';
import {
  isStalePartner,
  leftForNextRun,
  type Marking,
  type MarkingStage,
  markingEntry,
  markSubscription,
  nextVersion,
  pageFurther,
  stagesOf,
  takenUp,
} from '../../shared/domain/marking.ts';
import { eligibilityOf, type Partner } from '../../shared/domain/partner.ts';
import type { Partnership } from '../../shared/domain/partnership.ts';
import { isInvitationTo, withdrawInvitation } from '../../shared/domain/partnership-changes.ts';
import { hasCome } from '../../shared/domain/time.ts';

/** A transaction takes 100 actions, and the larger it is the likelier it meets somebody else's change. */
const pageSize = 60;
/** Others change subscriptions while they are marked; who loses as often as this leaves the rest to the next run. */
const mostConflicts = 10;

interface Context {
  now: Date;
  origin: Origin;
}

/** What is so of the pair now; every page is committed on the condition that it still is. */
interface Pair {
  partnership: Partnership;
  reseller: Partner;
  isStale: boolean;
}

export const handler = sweepJob('MARKING', async (item, { now, origin, hasTime }) => {
  const found = markingOf(item);
  if (found === undefined || !isDue(found, now)) return false;
  let marking = found;
  let pair = await loadPair(marking);
  for (let conflicts = 0; isDue(marking, now); ) {
    if (!hasTime()) {
      await note(leftForNextRun(marking, now));
      return true;
    }
    try {
      marking = await carryOn(takenUp(marking, now), pair, { now, origin });
      conflicts = 0;
    } catch (failure) {
      conflicts += 1;
      if (!(failure instanceof Conflict) || conflicts === mostConflicts) throw failure;
      const { providerId, resellerId, id } = marking;
      marking = markingOf(await getItem(keys.marking(providerId, resellerId, id))) ?? marking;
      pair = await loadPair(marking);
    }
  }
  return true;
});

function isDue({ wakeAt }: Marking, now: Date): boolean {
  return wakeAt !== undefined && hasCome(wakeAt, now);
}

async function loadPair({ providerId, resellerId }: Marking): Promise<Pair> {
  const [partnershipItem, providerItem, resellerItem] = await getItems([
    keys.partnership(providerId, resellerId),
    keys.partner(providerId),
    keys.partner(resellerId),
  ]);
  const partnership = partnershipOf(partnershipItem);
  const provider = partnerOf(providerItem);
  const reseller = partnerOf(resellerItem);
  if (partnership === undefined || provider === undefined || reseller === undefined) {
    throw new Error(`The marking of ${providerId} and ${resellerId} lacks one of them`);
  }
  return { partnership, reseller, isStale: isStalePartner(partnership, eligibilityOf(reseller, provider.region)) };
}

/** One page; the marking after it, which is written when the page changed something or was the last of its pass. */
async function carryOn(marking: Marking, pair: Pair, context: Context): Promise<Marking> {
  const stage = stagesOf(marking)[marking.stage];
  if (stage === undefined) throw new Error(`A marking has no stage ${marking.stage}`);
  const moved =
    stage === 'INVITATIONS'
      ? await withdrawPage(marking, pair.reseller, context)
      : await markPage(marking, stage, pair, context);
  return isDue(moved, context.now) || moved.version > marking.version ? moved : note(moved);
}

/** Subscriptions, the place that the marking has reached, and the record of it: all of them, or none. */
async function markPage(
  marking: Marking,
  stage: Exclude<MarkingStage, 'INVITATIONS'>,
  { partnership, reseller, isStale }: Pair,
  { now, origin }: Context,
): Promise<Marking> {
  const { providerId, resellerId, start } = marking;
  const page = await listAcrossCustomers(
    stage === 'PARTNER_OF_RECORD'
      ? { of: 'RESELLER_ON_RECORD', resellerId, providerId }
      : { of: 'SUPPORT_CONTACT', providerId, supportPartnerId: resellerId },
    { limit: pageSize, start },
  );
  const judged = { resellerId, isStale };
  // The index may lag behind: it tells which ones are worth a look, and the table what is so.
  const suspects = page.items.filter((listed) => markSubscription(listed, judged, now) !== undefined);
  const present =
    suspects.length === 0
      ? []
      : await getItems(suspects.map(({ customerId, id }) => keys.subscription(providerId, customerId, id)));
  const changed = present.flatMap((item) => {
    const subscription = subscriptionOf(item);
    return (subscription && markSubscription(subscription, judged, now)) ?? [];
  });
  const moved = pageFurther(marking, { next: page.next, marked: changed.length }, now);
  if (changed.length === 0) return moved;
  const written = nextVersion(moved);
  await commit(
    [
      savedMarking(written),
      unchangedPartnership(partnership),
      unchangedPartner(reseller),
      ...changed.flatMap(savedSubscription),
    ],
    markingEntry(partnership, changed, { cause: marking.cause, isStale }),
    origin,
  );
  return written;
}

/** Each invitation is a change of its own; one that was withdrawn by a run before is no longer open. */
async function withdrawPage(marking: Marking, reseller: Partner, { now, origin }: Context): Promise<Marking> {
  const { providerId, start, at } = marking;
  const page = await listRequests({ providerId, kind: 'r' }, { status: 'PENDING' }, { limit: pageSize, start }, now);
  for (const { id } of page.items.filter((request) => isInvitationTo(reseller, request))) {
    const current = ofKind(await loadRequest(providerId, id), 'r');
    const decision = current && withdrawInvitation(current, at, { now });
    if (decision !== undefined) await commit([changedRequest(decision.request)], decision.entry, origin);
  }
  return pageFurther(marking, { next: page.next, marked: 0 }, now);
}

/** Writes down where the marking is. @throws Conflict when another run has moved it meanwhile */
async function note(marking: Marking): Promise<Marking> {
  const written = nextVersion(marking);
  if (!(await noteMarking(written))) throw new Conflict();
  return written;
}
