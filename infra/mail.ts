import { Annotations, ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { exampleMailDomain, type Stage } from './stages.ts';

export interface Mail {
  identityArn: string;
  configurationSetArn: string;
  configurationSetName: string;
  from: string;
}

export function mail(scope: Construct, stage: Stage): Mail {
  // For whoever deploys: the CDK's command line sets this, and nobody else needs a domain.
  if (stage.mailDomain === exampleMailDomain && process.env['CDK_OUTDIR'] !== undefined) {
    const warning = 'SES will never verify twotier.example. To send mail, deploy with -c mailDomain=mail.example.com';
    Annotations.of(scope).addWarningV2('twotier:mail-domain', warning);
  }
  const configurationSet = new ConfigurationSet(scope, 'ConfigurationSet', {
    reputationMetrics: true,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  configurationSet.addEventDestination('Events', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')),
    // Never opens and clicks: SES would rewrite the links, which carry tokens.
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.DELIVERY_DELAY,
    ],
  });
  const mailFromDomain = `bounce.${stage.mailDomain}`;
  const identity = new EmailIdentity(scope, 'EmailIdentity', {
    identity: Identity.domain(stage.mailDomain),
    configurationSet,
    dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
    // An envelope sender of the domain itself makes SPF count for DMARC.
    mailFromDomain,
    // Bounces come as events; nobody reads the sender's mailbox.
    feedbackForwarding: false,
  });

  const { region } = Stack.of(scope);
  const records = [
    ...identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
    `${mailFromDomain} MX 10 feedback-smtp.${region}.amazonses.com`,
    `${mailFromDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    `_dmarc.${stage.mailDomain} TXT "v=DMARC1; p=quarantine"`,
  ];
  for (const [index, value] of records.entries()) {
    new CfnOutput(scope, `MailDnsRecord${index + 1}`, { value, description: 'To be set where the mail domain lives' });
  }
  return {
    identityArn: identity.emailIdentityArn,
    configurationSetName: configurationSet.configurationSetName,
    configurationSetArn: Stack.of(scope).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSet.configurationSetName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    }),
    from: `no-reply@${stage.mailDomain}`,
  };
}
