import type { JournalEntry } from './journal.ts';
import type { Language } from './languages.ts';
import type { NewUser } from './partner.ts';
import { after, dayMs } from './time.ts';

/** How long a new account's one-time password works; the user pool's policy says the same. */
const temporaryPasswordDays = 7;

/** The account exists: its owner gets the one-time password by mail. */
export function userCreated(user: NewUser, language: Language, keyId: string, now: Date): JournalEntry {
  const { userId, email, firstName, tenantId, tenantName, tenantKind, roles } = user;
  return {
    operationType: 'create_user',
    tenantId,
    resource: { type: 'user', id: userId },
    newValue: { tenantKind, roles },
    tasks: [
      {
        kind: 'mail',
        to: email,
        fromName: 'Twotier',
        language,
        password: { userId, keyId },
        content: {
          template: 'account-created',
          tenantName,
          firstName,
          userName: email,
          validUntil: after(now, temporaryPasswordDays * dayMs),
        },
      },
    ],
  };
}
