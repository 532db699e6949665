import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { REGION } from '../template/intrinsics.ts';

const agent = new Agent({ keepAlive: true });

/** An error answer of a service that speaks AWS JSON. */
export class AwsJsonError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(`${type}: ${message}`);
    this.name = 'AwsJsonError';
    this.type = type;
  }
}

/**
 * Calls an operation of a service that stands in for AWS, without the SDK: what DynamoDB says of an item or a stream record
 * stays as it is on the wire, and nothing has to be loaded.
 * @throws AwsJsonError when the service refuses
 */
export async function callAwsJson<Answer>(
  endpoint: string,
  target: string,
  input: unknown,
  contentType = 'application/x-amz-json-1.0',
): Promise<Answer> {
  const { statusCode, body } = await post(endpoint, target, JSON.stringify(input), contentType);
  const answer = (body === '' ? {} : JSON.parse(body)) as Answer & {
    __type?: string;
    message?: string;
    Message?: string;
  };
  if (statusCode === 200) return answer;
  const type = (answer.__type ?? `Status${statusCode}`).split('#').at(-1) ?? 'Unknown';
  throw new AwsJsonError(type, answer.message ?? answer.Message ?? '');
}

function post(
  endpoint: string,
  target: string,
  payload: string,
  contentType: string,
): Promise<{ statusCode: number; body: string }> {
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  // The stand-ins check that there is a signature, not what it says; DynamoDB Local keeps tables apart by key and region.
  const credential = `local/${date.slice(0, 8)}/${REGION}/dynamodb/aws4_request`;
  const headers = {
    'content-type': contentType,
    'content-length': Buffer.byteLength(payload),
    'x-amz-target': target,
    'x-amz-date': date,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;x-amz-date;x-amz-target, Signature=${'0'.repeat(64)}`,
  };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(endpoint, { method: 'POST', agent, headers }, (response) => {
      readText(response).then((body) => resolve({ statusCode: response.statusCode ?? 0, body }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}

export async function readBytes(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function readText(message: IncomingMessage): Promise<string> {
  return (await readBytes(message)).toString('utf8');
}
