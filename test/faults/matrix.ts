/** One line of the fault matrix: what goes wrong, what holds all the same, and the files that show it. */
export interface MatrixLine {
  fault: string;
  what: string;
  holds: string;
  shownBy: string[];
}

const line = (fault: string, what: string, holds: string, ...shownBy: string[]): MatrixLine => ({
  fault,
  what,
  holds,
  shownBy: shownBy.map((file) => `test/${file}.test.ts`),
});

const steps = 'faults/changing-steps';
const kills = 'faults/kill-at-random';
const sdk = 'unit/sdk-behaviour';

export const matrix: MatrixLine[] = [
  line('F1', 'connection reset before the commit', 'success, one change', steps),
  line('F2', 'answer lost after the commit', 'success, never a refusal for its own write', steps),
  line('F3', 'hangs, or stops half way, after the commit', '503 in time, the retry converges', steps, sdk),
  line(
    'F4',
    'killed at every await, and at random',
    'the retry converges, every mail comes',
    steps,
    kills,
    'workflow/outbox',
  ),
  line('F5', 'throttled 1 to 10 times', 'success, or 503 with Retry-After', steps),
  line('F6', 'TransactionConflict 1 to 3 times', 'bounded retry with the same token', steps, sdk),
  line('F7', '500s, answers cut short', 'never 2xx without a durable write', steps),
  line(
    'F8',
    '50 accepts at once; accept against revoke, expiry, decline, removal',
    'one wins, the others hear the same',
    'workflow/races',
    'workflow/removal',
    'workflow/clock',
    'unit/domain-acceptance',
  ),
  line('F9', 'double click', 'the second gets the first answer', 'workflow/races', 'workflow/invitation'),
  line('F10', 'same key with another body, or in flight', '422; the loser replays the winner', 'workflow/invitation'),
  line('F11', 'idempotency record past its window, dropped late', 'our clock decides', 'workflow/clock'),
  line(
    'F12',
    'SES throttles, fails, is slow, is down for a day',
    'the outbox waits with backoff',
    'workflow/outbox',
    kills,
  ),
  line('F13', 'SES took it, our note of it was lost', 'one duplicate for each loss, counted', 'workflow/outbox', kills),
  line('F14', 'stream records twice, out of order, late', 'one mail for each task', 'workflow/outbox'),
  line('F15', 'a poison record in a batch', 'the others are sent, it is seen', 'workflow/outbox'),
  line('F16', 'the stream stands still past a day', 'the sweep sends from the table', 'workflow/outbox'),
  line('F17', 'dies after the claim', 'the claim ends, the next one sends', 'workflow/outbox', kills),
  line('F18', 'revoked or lapsed before the claim', 'not sent', 'workflow/outbox'),
  line(
    'F19',
    'jobs twice at once, hours late, never run before',
    'each change once, resumed',
    'faults/skew',
    'faults/long-sweeps',
    'faults/removal',
    'workflow/clock',
  ),
  line(
    'F20',
    'a crowd of due items, a time-out and a death mid-run',
    'the next run goes on',
    'faults/long-sweeps',
    'workflow/clock',
  ),
  line('F21', 'clocks skewed by hours, leap day, summer time', 'nothing lapsed revives', 'faults/skew'),
  line('F22', 'a mail scanner follows the link', 'the table stays as it is', 'browser/invitation-unanswered'),
  line(
    'F23',
    'a mail scanner that runs scripts and submits forms',
    'nothing is answered',
    'browser/invitation-unanswered',
  ),
  line(
    'F24',
    'guessed, cut, foreign links; forged sign-ins and cursors',
    'refused, all alike',
    'unit/domain-derived-secrets',
    'unit/http-cursor',
    'unit/constant-time',
    'workflow/forgery',
    'workflow/bad-input',
  ),
  line(
    'F25',
    'links and secrets in logs, table, answers',
    'absent: looked for at the end of every stack',
    'unit/leaks',
    'workflow/forgery',
  ),
  line('F26', 'hostile Host and X-Forwarded headers', 'links come from configuration', 'workflow/bad-input'),
  line(
    'F27',
    'addresses in every spelling, with line breaks',
    'one form, no header of its own',
    'unit/domain-email-address',
    'unit/mail-compose',
    'workflow/bad-input',
  ),
  line(
    'F28',
    'bounce, complaint, repeated and forged reports',
    'suppressed, shown; forged ones ignored',
    'workflow/delivery',
    'unit/domain-delivery',
  ),
  line(
    'F29',
    'many resends, many invitations',
    'limits, only the newest link works',
    'workflow/invitation',
    'unit/domain-invitation-quota',
  ),
  line(
    'F30',
    'broken events: size, depth, prototype keys, encodings',
    '4xx problem, no echo',
    'workflow/bad-input',
    'unit/http-input',
  ),
  line('F31', 'two versions side by side', 'unknown fields are kept, an unknown state is refused', 'workflow/versions'),
  line(
    'F32',
    'a frozen host goes on: dead connections, old memory',
    'one unseen retry; keys are forgotten in 5 minutes',
    'faults/frozen-host',
    'unit/runtime-secrets',
  ),
  line(
    'F33',
    '10,000 invitations of one provider in a minute',
    'at most 500 write units a second on any partition',
    'unit/scale',
  ),
  line('F34', 'an upgrade changes what the SDK does under faults', 'a difference fails', sdk),
];
