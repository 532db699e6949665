import type { Connections } from '../dynamodb/connections.ts';
import type { FaultInjector } from '../dynamodb/faults.ts';
import type { Recorder } from '../dynamodb/recorder.ts';
import type { StreamMapping } from '../dynamodb/stream-mapping.ts';
import type { AsynchronousInvoker } from '../lambda/asynchronous.ts';
import type { LocalFunction } from '../lambda/definitions.ts';
import type { FunctionHost } from '../lambda/host.ts';
import type { Outcome } from '../lambda/protocol.ts';
import type { MailService } from '../mail/mail-service.ts';
import type { EventBus } from '../messaging/event-bus.ts';
import type { QueueMapping } from '../messaging/queue-mapping.ts';
import type { Queues } from '../messaging/queues.ts';
import type { Schedules } from '../messaging/schedules.ts';
import type { Activity } from '../process/activity.ts';
import type { Clock } from '../process/clock.ts';
import { sameName } from '../template/inventory.ts';
import type { CallResult, ClockState, CommandHandlers } from './commands.ts';
import { settle } from './settle.ts';

export interface ControlParts {
  activity: Activity;
  bus: EventBus;
  clock: Clock;
  connections: Connections;
  faults: FaultInjector;
  functions: LocalFunction[];
  host: FunctionHost;
  invoker: AsynchronousInvoker;
  mail: MailService;
  queueMappings: QueueMapping[];
  queues: Queues;
  recorder: Recorder;
  schedules: Schedules;
  streams: StreamMapping[];
}

export function commandHandlers(parts: ControlParts): CommandHandlers {
  return {
    settle: (input) => settle(parts, input),
    ...functionCommands(parts),
    ...clockCommands(parts),
    ...mailCommands(parts),
    ...streamCommands(parts),
    ...queueCommands(parts),
    ...dynamoDbCommands(parts),
  };
}

type Some<Names extends keyof CommandHandlers> = Pick<CommandHandlers, Names>;

function functionCommands({
  functions,
  host,
  invoker,
  schedules,
}: ControlParts): Some<
  | 'functions'
  | 'invoke'
  | 'jobs'
  | 'job'
  | 'fireSchedules'
  | 'host'
  | 'killHost'
  | 'startHost'
  | 'freezeHost'
  | 'thawHost'
> {
  return {
    functions: () =>
      functions.map(({ resource, definition: { name, timeoutMilliseconds, memoryMegabytes, environment } }) => ({
        name,
        constructId: resource.constructId,
        timeoutMilliseconds,
        memoryMegabytes,
        environment,
      })),
    invoke: async ({ functionName: wanted, event, asynchronous = false }) => {
      const functionName = nameOfFunction(functions, wanted);
      const outcome = asynchronous
        ? await invoker.invoke(functionName, event, 'invoke')
        : await host.invoke(functionName, event, { trigger: 'invoke', impatient: true });
      return callResult(functionName, outcome);
    },
    jobs: () =>
      schedules
        .all()
        .map(({ name, expression, enabled, functionName }) => ({ name, expression, enabled, functionName })),
    job: async ({ name, input }) => {
      const { functionName, outcome } = await schedules.run(name, input);
      return callResult(functionName, outcome);
    },
    fireSchedules: ({ onTime }) => {
      schedules.fireOnTime(onTime);
      return { onTime };
    },
    host: () => ({ running: host.running, processId: host.processId }),
    killHost: async ({ restart = true }) => {
      await host.kill({ restart });
      return { running: host.running };
    },
    freezeHost: () => {
      host.freeze();
      return {};
    },
    thawHost: () => {
      host.thaw();
      return {};
    },
    startHost: async () => {
      await host.start();
      return { running: host.running };
    },
  };
}

function clockCommands({ clock }: ControlParts): Some<'clock' | 'setClock'> {
  const state = (): ClockState => ({
    offsetMilliseconds: clock.offsetMilliseconds,
    now: new Date(clock.now()).toISOString(),
  });
  return {
    clock: state,
    setClock: async ({ offsetMilliseconds = clock.offsetMilliseconds, advanceMilliseconds = 0 }) => {
      await clock.setOffset(offsetMilliseconds + advanceMilliseconds);
      return state();
    },
  };
}

function mailCommands({
  bus,
  mail,
}: ControlParts): Some<
  | 'messages'
  | 'mailFault'
  | 'setMailFault'
  | 'playMailEvent'
  | 'holdMailEvents'
  | 'publishEvent'
  | 'publishedEvents'
  | 'setEventFault'
> {
  return {
    messages: ({ since = 0 }) => mail.since(since),
    mailFault: () => mail.fault,
    setMailFault: (fault) => {
      mail.setFault(fault);
      return mail.fault;
    },
    playMailEvent: async ({ messageId, type, ...more }) => {
      await mail.play(messageId, type, more);
      return {};
    },
    holdMailEvents: ({ hold }) => {
      mail.holdEvents = hold;
      return { hold };
    },
    publishEvent: async ({ source, detailType, detail, bus: name }) => ({
      eventId: await bus.publish({ source, 'detail-type': detailType, detail }, name),
    }),
    publishedEvents: ({ since = 0 }) => bus.published(since),
    setEventFault: (fault) => {
      bus.setFault(fault);
      return bus.fault;
    },
  };
}

function streamCommands({
  streams,
  functions,
}: ControlParts): Some<'pauseStreams' | 'resumeStreams' | 'replayStreams'> {
  const setPaused = (paused: boolean): { paused: boolean } => {
    for (const stream of streams) {
      stream.paused = paused;
      if (!paused) stream.nudge();
    }
    return { paused };
  };
  return {
    pauseStreams: () => setPaused(true),
    resumeStreams: () => setPaused(false),
    replayStreams: async ({ count, functionName }) => {
      const wanted = functionName === undefined ? undefined : nameOfFunction(functions, functionName);
      const chosen = streams.filter((stream) => wanted === undefined || stream.functionName === wanted);
      const counts = await Promise.all(chosen.map((stream) => stream.replay(count)));
      return { replayed: counts.reduce((sum, replayed) => sum + replayed, 0) };
    },
  };
}

function queueCommands({ queues, queueMappings }: ControlParts): Some<'queues' | 'queueMessages'> {
  return {
    queues: () =>
      queues.all().map((queue) => {
        const visible = queues.ready(queue);
        const hasConsumer = queueMappings.some((mapping) => mapping.queue === queue);
        return { name: queue.name, visible, hidden: queue.messages.length - visible, hasConsumer };
      }),
    queueMessages: ({ name }) => {
      const queue = queues.all().find((candidate) => sameName(candidate.name, name));
      if (queue === undefined) throw new Error(`There is no queue "${name}"`);
      return queue.messages.map(({ body }) => body);
    },
  };
}

function dynamoDbCommands({
  recorder,
  faults,
  connections,
  functions,
}: ControlParts): Some<
  'dynamoDbMarker' | 'dynamoDbCalls' | 'recordCapacity' | 'armFault' | 'disarmFaults' | 'faults' | 'loseConnections'
> {
  return {
    dynamoDbMarker: () => ({ marker: recorder.marker }),
    dynamoDbCalls: ({ since = 0, functionName }) => {
      const wanted = functionName === undefined ? undefined : nameOfFunction(functions, functionName);
      return recorder.since(since).filter((call) => wanted === undefined || call.functionName === wanted);
    },
    recordCapacity: ({ capacity }) => {
      recorder.capacity = capacity;
      return { capacity };
    },
    armFault: ({ count = 1, functionName, ...fault }) => {
      faults.arm({
        ...fault,
        count,
        ...(functionName !== undefined && { functionName: nameOfFunction(functions, functionName) }),
      });
      return faults.armed();
    },
    disarmFaults: () => {
      faults.disarm();
      return [];
    },
    faults: () => faults.armed(),
    loseConnections: ({ how }) => ({ lost: connections.lose(how) }),
  };
}

function nameOfFunction(functions: LocalFunction[], wanted: string): string {
  const exact = functions.find(({ definition }) => definition.name === wanted);
  if (exact !== undefined) return exact.definition.name;
  const found = functions.filter(({ resource }) =>
    [resource.constructId, resource.logicalId].some((known) => sameName(known, wanted)),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.definition.name;
  const known = functions.map(({ resource }) => resource.constructId).join(', ');
  throw new Error(
    `${found.length === 0 ? 'There is no function' : 'There is more than one function'} called "${wanted}". Functions: ${known}`,
  );
}

function callResult(functionName: string, outcome: Outcome): CallResult {
  if (outcome.ok) return { functionName, ok: true, result: JSON.parse(outcome.payload) };
  const { failure, errorType, errorMessage } = outcome;
  return { functionName, ok: false, failure, errorType, errorMessage };
}
