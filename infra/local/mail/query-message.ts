/** A message as a function handed it to the SES v1 query API, nothing of it lost. */
export interface SentMessage {
  action: string;
  source?: string | undefined;
  destinations: string[];
  tags: Record<string, string[]>;
  configurationSetName?: string | undefined;
  /** The MIME message of SendRawEmail, as text in which each byte is one character. */
  raw?: string | undefined;
  /** Everything that was in the form. */
  parameters: Record<string, string>;
}

/** Reads the form of a SendRawEmail or SendEmail call. */
export function readQueryMessage(form: string): SentMessage {
  const parameters = Object.fromEntries(new URLSearchParams(form));
  const data = parameters['RawMessage.Data'];
  const raw = data === undefined ? undefined : Buffer.from(data, 'base64').toString('latin1');
  const headers = raw === undefined ? [] : headersOf(raw);
  const header = (name: string): string | undefined =>
    headers.find((candidate) => candidate.name.toLowerCase() === name)?.value;
  const listed = [
    ...members(parameters, 'Destinations.member.'),
    ...members(parameters, 'Destination.ToAddresses.member.'),
  ];
  const named = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(header(name) ?? ''));
  return {
    action: parameters['Action'] ?? '',
    source: parameters['Source'] ?? header('from'),
    destinations: listed.length > 0 ? listed : named,
    tags: tagsOf(parameters, header('x-ses-message-tags')),
    configurationSetName: parameters['ConfigurationSetName'] ?? header('x-ses-configuration-set'),
    raw,
    parameters,
  };
}

/** The headers of a MIME message, unfolded, in order. */
export function headersOf(raw: string): { name: string; value: string }[] {
  const [head = ''] = raw.split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
  });
}

function members(parameters: Record<string, string>, prefix: string): string[] {
  const numbered = Object.entries(parameters).filter(([key]) => key.startsWith(prefix));
  return numbered
    .sort(([left], [right]) => Number(left.slice(prefix.length)) - Number(right.slice(prefix.length)))
    .map(([, value]) => bareAddress(value));
}

function tagsOf(parameters: Record<string, string>, header: string | undefined): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (let index = 1; parameters[`Tags.member.${index}.Name`] !== undefined; index += 1) {
    tags[String(parameters[`Tags.member.${index}.Name`])] = [parameters[`Tags.member.${index}.Value`] ?? ''];
  }
  for (const pair of (header ?? '').split(/[,;]/)) {
    const [name = '', value = ''] = pair.split('=').map((part) => part.trim());
    if (name !== '') tags[name] ??= [value];
  }
  return tags;
}

function addressesIn(list: string): string[] {
  return list
    .split(',')
    .map(bareAddress)
    .filter((address) => address.includes('@'));
}

export function bareAddress(address: string): string {
  return (/<([^<>]*)>\s*$/.exec(address)?.[1] ?? address).trim();
}
