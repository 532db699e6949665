import type { Inventory } from '../template/inventory.ts';
import type { MailEventType } from './events.ts';

interface DestinationProperties {
  ConfigurationSetName: string;
  EventDestination: {
    Enabled?: boolean;
    MatchingEventTypes: string[];
    EventBridgeDestination?: { EventBusArn?: string };
  };
}

interface IdentityProperties {
  EmailIdentity: string;
  ConfigurationSetAttributes?: { ConfigurationSetName?: string };
}

/** Which events of which configuration sets SES publishes to which bus, and the set a sender uses when it names none. */
export class EventDestinations {
  readonly #destinations: DestinationProperties[];
  readonly #identities: IdentityProperties[];

  constructor(inventory: Inventory) {
    this.#destinations = inventory
      .ofType('AWS::SES::ConfigurationSetEventDestination')
      .map((resource) => resource.properties<DestinationProperties>())
      .filter(({ EventDestination: destination }) => destination.Enabled !== false);
    this.#identities = inventory
      .ofType('AWS::SES::EmailIdentity')
      .map((resource) => resource.properties<IdentityProperties>());
  }

  defaultSet(source: string): string | undefined {
    const domain = source.split('@')[1];
    const own = this.#identities.find(({ EmailIdentity: identity }) => identity === source || identity === domain);
    return own?.ConfigurationSetAttributes?.ConfigurationSetName;
  }

  /** The buses that hear of such an event. */
  busesFor(configurationSetName: string | undefined, type: MailEventType): string[] {
    return this.#destinations.flatMap(({ ConfigurationSetName: name, EventDestination: destination }) => {
      const { EventBridgeDestination: bridge, MatchingEventTypes: types } = destination;
      if (name !== configurationSetName || bridge === undefined) return [];
      return types.some((wanted) => bare(wanted) === bare(type)) ? [bridge.EventBusArn ?? 'default'] : [];
    });
  }
}

/** Templates write `deliveryDelay` or `DELIVERY_DELAY`, events `DeliveryDelay`. */
const bare = (type: string): string => type.toLowerCase().replaceAll('_', '');
