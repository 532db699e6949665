import { answered, Refused, type Schemas, type Twotier } from '../../../shared/client/client.ts';
import type { Checkpoint } from '../../commands/file-import/checkpoint.ts';
import { type LineProblem, problemOf } from '../../commands/file-import/line-problem.ts';
import type { CustomerLine } from './check-customers.ts';

export interface OnboardingRun {
  client: Twotier;
  checkpoint: Checkpoint;
  /** Customers under way at once. */
  concurrency: number;
  /** Stops between two customers. */
  signal: AbortSignal;
  attests: boolean;
  confirmsWarnings: boolean;
  onProblem: (problem: LineProblem) => void;
  onDone: (line: CustomerLine, made: { customerId: string }) => void;
  onProgress: () => void;
}

/**
 * Brings on customers one by one, so many at once, each through the steps of a draft. A customer that the API refuses is
 * told, its draft dropped, and the others go on; what the API refuses of everybody ends the run. Run again with the same
 * checkpoint, nothing is made twice: each step's key is made of the customer's content.
 * @returns why the run is not complete, apart from its bad lines
 */
export async function onboardCustomers(lines: readonly CustomerLine[], run: OnboardingRun): Promise<unknown> {
  let stopped: unknown;
  const queue = lines.values();
  async function work(): Promise<void> {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      if (run.signal.aborted || stopped !== undefined) return;
      await onboard(next.value, run).catch((failure: unknown) => {
        stopped ??= failure;
      });
      run.onProgress();
    }
  }
  await Promise.all(Array.from({ length: run.concurrency }, work));
  return stopped;
}

/** @throws whatever is not wrong with this customer alone */
async function onboard(line: CustomerLine, run: OnboardingRun): Promise<void> {
  const { client, checkpoint } = run;
  const key = checkpoint.idempotencyKey(line.given);
  const header = (step: string) => ({ 'Idempotency-Key': `${key}.${step}` });
  let onboardingId: string | undefined;
  try {
    const body = line.start as Schemas['StartOnboardingInput'];
    const draft = await answered(client.POST('/v1/onboardings', { params: { header: header('start') }, body }));
    onboardingId = draft.id;
    const path = { onboardingId };
    await answered(
      client.PUT('/v1/onboardings/{onboardingId}/account-info', {
        params: { path, header: header('account-info') },
        body: line.accountInfo as Schemas['PutAccountInfoInput'],
      }),
    );
    const saved = await answered(
      client.PUT('/v1/onboardings/{onboardingId}/subscriptions', {
        params: { path, header: header('subscriptions') },
        body: line.subscriptions as Schemas['PutSubscriptionsInput'],
      }),
    );
    const made = await answered(
      client.POST('/v1/onboardings/{onboardingId}/submit', {
        // Needs no key of the run's: a draft is submitted once, however often it is asked for.
        params: { path },
        body: {
          ...(run.confirmsWarnings && (await confirmations(client, onboardingId, saved.status))),
          ...line.submit,
          ...(run.attests && { partnerOnRecordAttestationAccepted: true }),
        },
      }),
    );
    checkpoint.add(line.given);
    run.onDone(line, made);
  } catch (failure) {
    if (!(failure instanceof Refused) || !isOfTheLine(failure)) throw failure;
    for (const error of errorsOf(failure)) run.onProblem(problemOf(line, error));
    if (onboardingId === undefined) return;
    // First noted: a draft that is left open lapses, but one that is gone cannot be gone on with.
    checkpoint.giveUp(line.given);
    await client.POST('/v1/onboardings/{onboardingId}/cancel', { params: { path: { onboardingId } } });
  }
}

/** What the API warns of, as it wants it confirmed. A draft that was submitted before is not reviewed any more. */
async function confirmations(client: Twotier, onboardingId: string, status: string) {
  if (status !== 'REVIEW') return {};
  const params = { path: { onboardingId } };
  const { data } = await client.GET('/v1/onboardings/{onboardingId}/review', { params });
  const confirmedWarnings = (data?.warnings ?? []).map(({ rule, pointer, basis }) => ({ rule, pointer, basis }));
  return { confirmedWarnings, addressConfirmed: true };
}

/** Whether another customer may fare better. */
function isOfTheLine({ status, problem }: Refused): boolean {
  return problem !== undefined && [400, 404, 409, 410, 413, 422].includes(status);
}

function errorsOf({ problem, message }: Refused): { pointer: string; message: string }[] {
  const errors = problem?.errors ?? [];
  if (errors.length > 0) return errors;
  return [{ pointer: '', message: [message, problem?.nextStep, `(${problem?.code})`].filter(Boolean).join(' ') }];
}
