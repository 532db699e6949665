import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPools, jwksAddress, type LocalPools, startCognito } from './cognito/user-pools.ts';
import { commandHandlers } from './control/handlers.ts';
import { createControlServer } from './control/server.ts';
import { Connections } from './dynamodb/connections.ts';
import { startEngine } from './dynamodb/engine.ts';
import { FaultInjector } from './dynamodb/faults.ts';
import { createDynamoDbProxy, proxyPath } from './dynamodb/proxy.ts';
import { Recorder } from './dynamodb/recorder.ts';
import { createTables, deleteTables } from './dynamodb/tables.ts';
import { placeApi, readApi } from './gateway/apis.ts';
import { Gateway } from './gateway/gateway.ts';
import { AsynchronousInvoker } from './lambda/asynchronous.ts';
import { functionsOf } from './lambda/definitions.ts';
import { FunctionHost } from './lambda/host.ts';
import { writeThreadCode } from './lambda/thread-code.ts';
import { EventDestinations } from './mail/event-destinations.ts';
import { startInbox } from './mail/inbox.ts';
import { MailService } from './mail/mail-service.ts';
import { AwsEndpoint } from './messaging/aws-endpoint.ts';
import { EventBus } from './messaging/event-bus.ts';
import { mapSources } from './messaging/map-sources.ts';
import { queueOperations } from './messaging/queue-operations.ts';
import { Queues } from './messaging/queues.ts';
import { Schedules } from './messaging/schedules.ts';
import { Secrets } from './messaging/secrets.ts';
import { Activity } from './process/activity.ts';
import { terminalCallLog } from './process/call-log.ts';
import { Clock } from './process/clock.ts';
import { close, listen } from './process/ports.ts';
import { readAssembly } from './template/assembly.ts';
import { Inventory } from './template/inventory.ts';
import { notDoneHere } from './template/not-done-here.ts';

export interface StackOptions {
  /** The directory that `cdk synth` wrote. */
  assembly: string;
  /** Keeps everything between two runs; without it the state is temporary. */
  dataDirectory?: string | undefined;
  /** Where the API listens; 0 takes free ports for everything. */
  port: number;
  /** A DynamoDB-compatible server to use instead of a dynoxide of our own. */
  dynamodbEndpoint?: string | undefined;
  /** Whether schedules fire by themselves too; on demand they always do. */
  schedulesOnTime?: boolean | undefined;
  /** Gets one line per call. */
  write?: ((line: string) => void) | undefined;
}

/** Where everything is, as `.local/stack.json` says it. */
export interface StackAddresses {
  api: string;
  mail: string;
  dynamodb: string;
  cognito: string;
  ses: string;
  /** SQS, Secrets Manager and EventBridge. */
  aws: string;
  control: string;
  userPoolId: string;
  clientId: string;
  tableName: string;
  /** The file with everything the functions have written. */
  logs: string;
}

export interface LocalStack extends StackAddresses {
  stateDirectory: string;
  /** The templates' outputs by `<stack>.<output>`, resolved for this machine. */
  outputs: Record<string, string>;
  /** What this machine does not do of what the templates ask for. */
  notDoneHere: string;
  stop(): Promise<void>;
}

const MAIL_PORT = 8005;

/** Runs what the templates of an assembly describe, and answers once every part answers. */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const stops: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    return await start(options, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: StackOptions, stops: (() => unknown)[], stop: () => Promise<void>): Promise<LocalStack> {
  const stateDirectory = makeStateDirectory(options, stops);
  const inventory = new Inventory(readAssembly(resolve(options.assembly)));
  const clock = new Clock();
  const activity = new Activity();
  const callLog = terminalCallLog(options.write ?? (() => undefined));
  const open = async (server: Server, port: number, what: string): Promise<string> => {
    const address = await listen(server, port, what);
    stops.push(() => close(server));
    return address;
  };
  const began = <Part extends { stop(): Promise<void> }>(starting: Promise<Part>): Promise<Part> =>
    starting.then((part) => {
      stops.push(() => part.stop());
      return part;
    });

  const gateway = new Gateway();
  const mail = new MailService();
  const awsEndpoint = new AwsEndpoint();
  const apiResources = inventory.ofType('AWS::ApiGatewayV2::Api');
  const starting = Promise.allSettled([
    began(startEngine(stateDirectory, options.dynamodbEndpoint)),
    began(startCognito(stateDirectory)),
    began(startInbox(stateDirectory, options.port === 0 ? 0 : MAIL_PORT)),
    open(gateway.server, options.port, 'the API'),
    open(mail.server, 0, 'mail'),
    open(awsEndpoint.server, 0, 'queues, events and secrets'),
  ]);
  // Meanwhile the others start in processes of their own.
  const threadFile = writeThreadCode(stateDirectory);
  const [engine, cognito, inbox, api, ses, aws] = allOf(await starting);

  const suffix = engine.external ? `-${runName(stateDirectory)}` : '';
  const [tables, pools] = await Promise.all([
    createTables(inventory, engine.endpoint, suffix),
    createPools(inventory, cognito.endpoint, stateDirectory),
  ]);
  if (engine.external && options.dataDirectory === undefined) stops.push(() => deleteTables(tables, engine.endpoint));

  const [apiResource] = apiResources;
  if (apiResource !== undefined) placeApi(inventory, apiResource, api);
  const queues = new Queues(inventory, aws, clock, join(stateDirectory, 'queues.json'));
  stops.push(() => queues.flush());
  const secrets = new Secrets(inventory, join(stateDirectory, 'secrets.json'));

  const recorder = new Recorder();
  const logs = join(stateDirectory, 'functions.log');
  writeFileSync(logs, '', { flag: 'a' });
  const faults = new FaultInjector(() => host.kill({ restart: true }));
  const nudges: (() => void)[] = [];
  const connections = new Connections();
  const proxy = createDynamoDbProxy({
    upstream: engine.endpoint,
    recorder,
    connections,
    hooks: [faults],
    wrote: () => {
      for (const nudge of nudges) nudge();
    },
  });
  const dynamodbProxy = await open(proxy, 0, 'the database proxy');

  const functions = functionsOf(inventory, stateDirectory, (name) => ({
    DYNAMODB_ENDPOINT: `${dynamodbProxy}${proxyPath(name)}`,
    SES_ENDPOINT: `${ses}${proxyPath(name)}`,
    COGNITO_ENDPOINT: cognito.endpoint,
    SQS_ENDPOINT: aws,
    SECRETS_MANAGER_ENDPOINT: aws,
    EVENTS_ENDPOINT: aws,
    WEBHOOK_LOOPBACK: 'allowed',
  }));
  const definitions = functions.map(({ definition }) => definition);
  const host = new FunctionHost({ functions: definitions, threadFile, logFile: logs, clock, activity, callLog });
  stops.push(() => host.stop());
  const hostUp = host.start();

  const sendToQueue = (arn: string, body: string): void => {
    const queue = queues.byArn(arn);
    if (queue !== undefined) queues.send(queue, body);
  };
  const invoker = new AsynchronousInvoker(inventory, host, activity, sendToQueue);
  const bus = new EventBus(inventory, host, invoker, clock, sendToQueue);
  const schedules = new Schedules(inventory, host, invoker, clock, sendToQueue);
  stops.push(() => schedules.stop());
  awsEndpoint.serve({ ...queueOperations(queues), ...bus.operations(), ...secrets.operations() });
  mail.open({ inbox: inbox.address, clock, activity, destinations: new EventDestinations(inventory), bus });

  const { streams, queueMappings } = mapSources(inventory, {
    endpoint: engine.endpoint,
    tables,
    queues,
    host,
    activity,
    sendToQueue,
    checkpointFile: join(stateDirectory, 'checkpoints.json'),
  });
  stops.push(() => {
    for (const mapping of [...streams, ...queueMappings]) mapping.stop();
  });
  if (apiResource !== undefined) {
    const routes = await readApi(inventory, apiResource, host, (issuer) => jwksAddress(issuer, cognito.endpoint));
    gateway.open(routes, { host, clock, callLog });
  }
  const handlers = commandHandlers({
    activity,
    bus,
    clock,
    connections,
    faults,
    functions,
    host,
    invoker,
    mail,
    queueMappings,
    queues,
    recorder,
    schedules,
    streams,
  });
  const control = await open(createControlServer(handlers), 0, 'the control endpoint');

  await Promise.all([hostUp, ...streams.map((stream) => stream.start())]);
  nudges.push(...streams.map((stream) => () => stream.nudge()));
  for (const mapping of queueMappings) mapping.nudge();
  schedules.fireOnTime(options.schedulesOnTime ?? true);

  return {
    api,
    mail: inbox.address,
    dynamodb: engine.endpoint,
    cognito: cognito.endpoint,
    ses,
    aws,
    control,
    ...poolAddresses(pools),
    tableName: tables[0]?.name ?? '',
    logs,
    stateDirectory,
    outputs: inventory.outputs(),
    notDoneHere: notDoneHere(inventory),
    stop,
  };
}

function makeStateDirectory({ dataDirectory }: StackOptions, stops: (() => unknown)[]): string {
  if (dataDirectory !== undefined) {
    mkdirSync(dataDirectory, { recursive: true });
    return resolve(dataDirectory);
  }
  const temporary = mkdtempSync(join(tmpdir(), 'twotier-'));
  stops.push(() => rmSync(temporary, { recursive: true, force: true }));
  return temporary;
}

/** A name of its own for this state, so that several runs may share one database server. */
function runName(stateDirectory: string): string {
  const file = join(stateDirectory, 'run-name');
  if (!existsSync(file)) writeFileSync(file, randomBytes(4).toString('hex'));
  return readFileSync(file, 'utf8');
}

function poolAddresses({
  userPoolId = '',
  clientId = '',
}: LocalPools): Pick<StackAddresses, 'userPoolId' | 'clientId'> {
  return { userPoolId, clientId };
}

/** The results of parts that were started side by side; fails only when all have come to an end, so that none is forgotten. */
function allOf<Results extends unknown[]>(
  settled: { [Index in keyof Results]: PromiseSettledResult<Results[Index]> },
): Results {
  for (const result of settled as PromiseSettledResult<unknown>[])
    if (result.status === 'rejected') throw result.reason;
  return (settled as PromiseFulfilledResult<unknown>[]).map(({ value }) => value) as Results;
}
