import type { Texts } from './copy.ts';

const hello = (name?: string) => (name ? `Hola, ${name}:` : 'Hola:');

const invitedBy = (providerName: string) => [
  `Enviado por Twotier en nombre de ${providerName}, que indicó su dirección para invitar a su empresa como revendedor.`,
  'Para aceptar es necesario iniciar sesión. Si no esperaba este mensaje, ignórelo: no ocurrirá nada hasta que un administrador inicie sesión y acepte.',
];

const askedBy = (providerName: string) => [
  `Enviado por Twotier en nombre de ${providerName}, que indicó su dirección para proponer a su empresa que trabajen juntos.`,
  'Para aceptar es necesario iniciar sesión. Si no esperaba este mensaje, ignórelo: no ocurrirá nada hasta que un administrador inicie sesión y acepte.',
];

const invitationOwner = 'Enviado por Twotier. Recibe este correo porque su empresa envió esta invitación.';

const resellerWatch =
  'Enviado por Twotier. Recibe este correo porque es la persona de contacto de su empresa, que trabaja con este revendedor.';

const grantConcerned = ({ partnerName, companyName }: { partnerName: string; companyName: string }) =>
  `Enviado por Twotier. Recibe este correo porque se refiere a los derechos de ${partnerName} en ${companyName}.`;

export const spanish: Texts = {
  reviewInvitation: 'Ver la invitación',
  linkHint: 'Si el botón no funciona, abra esta dirección en su navegador:',
  labelEnd: ': ',
  moment: (date, time) => `${date}, ${time} UTC`,

  standing: {
    NOT_ENROLLED: 'No está inscrito en el programa',
    PENDING_VETTING: 'Su verificación no ha terminado',
    AUTHORIZED_UNSIGNED: 'No ha firmado el contrato de socio de su región',
    REJECTED: 'No ha superado la verificación',
    INACTIVE: 'Su inscripción no está activa',
    REGION_MISMATCH: 'Pertenece a otra región de ventas',
  },

  draft: ({ providerName, recipientName, days }) => ({
    subject: (name) => `${name} le invita a ser su revendedor`,
    bodyText: `${hello(recipientName)}

En ${providerName} nos gustaría contar con su empresa como revendedor. Cuando acepte, podremos hacer pedidos y añadir suscripciones para sus clientes, y usted se encargará de atenderlos.

Le rogamos que consulte los detalles y nos dé su respuesta aquí:

{{link}}

El enlace es válido durante ${days}. Para aceptar, inicie sesión como administrador de su empresa; allí también puede rechazar la invitación. Si tiene alguna pregunta, responda a este correo.

Un cordial saludo,
${providerName}`,
  }),

  customerDraft: ({ providerName, recipientName, days }) => ({
    subject: (name) => `${name} desea trabajar con su empresa`,
    bodyText: `${hello(recipientName)}

En ${providerName} nos gustaría ocuparnos de los servicios en la nube de su empresa. Cuando acepte, podremos tramitar los pedidos que nos encargue y gestionar lo que contrate con nosotros. Lo que tenga con otros socios seguirá igual.

Le rogamos que consulte los detalles y nos dé su respuesta aquí:

{{link}}

El enlace es válido durante ${days}. Para aceptar, inicie sesión como administrador global de su empresa; allí también puede rechazar la invitación. Si tiene alguna pregunta, responda a este correo.

Un cordial saludo,
${providerName}`,
  }),

  invitation: ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: `${providerName} invita a su empresa a ser su revendedor. Puede responder hasta el ${expiresAt}.`,
    heading: `Una invitación de ${providerName}`,
    before: [],
    linkNote: `La invitación es válida hasta el ${expiresAt}.`,
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: `Recordatorio: la invitación de ${providerName} vence pronto`,
    preheader: `Todavía puede responder hasta el ${expiresAt}.`,
    heading: 'Su invitación sigue abierta',
    before: [
      hello(recipientName),
      `Le recordamos que ${providerName} ha invitado a su empresa a ser su revendedor y espera con interés su respuesta. La invitación es válida hasta el ${expiresAt}.`,
      'Le rogamos que consulte los detalles y la acepte o la rechace aquí:',
    ],
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-revoked': ({ providerName, recipientName }) => ({
    subject: `${providerName} ha retirado su invitación`,
    preheader: 'El enlace de nuestro correo anterior ya no funciona. No tiene que hacer nada.',
    heading: 'La invitación se ha retirado',
    before: [
      hello(recipientName),
      `${providerName} ha retirado la invitación a su empresa para ser su revendedor. El enlace de nuestro correo anterior ya no funciona y nada ha cambiado para su empresa.`,
      `No tiene que hacer nada. Si tenía previsto aceptarla, póngase en contacto con ${providerName}.`,
    ],
    after: [],
    footer: [
      `Enviado por Twotier en nombre de ${providerName}. Recibe este correo porque la invitación se envió a su dirección.`,
    ],
  }),

  'invitation-accepted': ({ recipientEmail, resellerName, resellerMpnId, resellerCountry, acceptedAt }) => ({
    subject: `${resellerName} ha aceptado su invitación`,
    preheader: 'El revendedor ya figura en su lista.',
    heading: 'Su invitación ha sido aceptada',
    before: [
      'Hola:',
      `Buenas noticias: ${resellerName} ha aceptado su invitación. Ambas empresas figuran ya en la lista de socios de la otra.`,
    ],
    facts: [
      { label: 'Revendedor', value: resellerName },
      { label: 'Identificador de socio (MPN)', value: resellerMpnId },
      { label: 'País o región', value: resellerCountry },
      { label: 'Invitación enviada a', value: recipientEmail },
      { label: 'Fecha de aceptación', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'invitation-declined': ({ recipientEmail, resellerName, reason, declinedAt }) => ({
    subject: `${resellerName} ha rechazado su invitación`,
    preheader: reason ? `Motivo: ${reason}` : 'No se indicó ningún motivo.',
    heading: 'Su invitación ha sido rechazada',
    before: ['Hola:', `${resellerName} ha rechazado su invitación. El enlace ya no funciona.`],
    facts: [
      { label: 'Revendedor', value: resellerName },
      { label: 'Invitación enviada a', value: recipientEmail },
      { label: 'Fecha del rechazo', value: declinedAt },
      { label: 'Motivo', value: reason ?? 'No se indicó ningún motivo' },
    ],
    after: ['Si más adelante llegan a un acuerdo, puede enviar una nueva invitación cuando lo desee.'],
    footer: [invitationOwner],
  }),

  'invitation-asked-again': ({ recipientEmail, requestId, expiresAt }) => ({
    subject: 'Alguien solicita un nuevo enlace de invitación',
    preheader: `Se trata de la invitación que envió a ${recipientEmail}.`,
    heading: 'Se solicita un nuevo enlace',
    before: [
      'Hola:',
      'Alguien ha abierto un enlace de invitación que ya no funciona y le pide uno nuevo. El visitante no había iniciado sesión, por lo que no podemos decirle quién era.',
    ],
    facts: [
      { label: 'Invitación enviada a', value: recipientEmail },
      { label: 'Número de invitación', value: requestId, literal: true },
      { label: 'Fin de validez de la invitación', value: expiresAt },
    ],
    after: [
      `Si aún desea colaborar, vuelva a enviar la invitación. El nuevo enlace llegará únicamente a ${recipientEmail}.`,
    ],
    footer: [invitationOwner],
  }),

  'partnership-started': ({ providerName, providerEmail, resellerName, consentTextVersion, acceptedAt }) => ({
    subject: `Ha aceptado la invitación de ${providerName}`,
    preheader: `${resellerName} y ${providerName} ya son socios. Lo acordado, para su archivo.`,
    heading: 'Su colaboración ha comenzado',
    before: [
      'Hola:',
      `Gracias por aceptar la invitación en nombre de ${resellerName}. A partir de ahora, ${providerName} puede hacer pedidos y añadir suscripciones para sus clientes. Le recomendamos que conserve este correo.`,
    ],
    facts: [
      { label: 'Proveedor', value: providerName },
      { label: 'Revendedor', value: resellerName },
      { label: 'Fecha de aceptación', value: acceptedAt },
      { label: 'Versión del texto de consentimiento', value: consentTextVersion },
      { label: 'Contacto del proveedor', value: providerEmail },
    ],
    after: [`Si no fue usted quien aceptó, escriba cuanto antes a ${providerEmail}.`],
    footer: [
      `Enviado por Twotier. Recibe este correo porque la invitación se aceptó con su cuenta, como administrador de ${resellerName}.`,
    ],
  }),

  'partnership-ended': ({ providerName, providerEmail, resellerName, endedAt }) => ({
    subject: `${providerName} ha puesto fin a su colaboración con usted`,
    preheader: 'Sus clientes conservan sus suscripciones. Qué cambia, para su archivo.',
    heading: 'Su colaboración ha terminado',
    before: [
      'Hola:',
      `${providerName} ha puesto fin a su colaboración con ${resellerName}. Ya no hará pedidos en su nombre ni podrá designarle como socio de registro o contacto de soporte. Sus clientes conservan sus suscripciones y los derechos de administración delegada no cambian.`,
    ],
    facts: [
      { label: 'Proveedor', value: providerName },
      { label: 'Revendedor', value: resellerName },
      { label: 'Fecha de finalización', value: endedAt },
      { label: 'Contacto del proveedor', value: providerEmail },
    ],
    after: [`Si tiene alguna pregunta, escriba a ${providerEmail}.`],
    footer: [
      `Enviado por Twotier en nombre de ${providerName}. Recibe este correo porque es la persona de contacto de ${resellerName}.`,
    ],
  }),

  'reseller-at-risk': ({ resellerName, resellerMpnId, eligibility, subscriptions, changedAt }) => ({
    subject: `${resellerName} no puede operar por el momento`,
    preheader: `Suscripciones que nombran a este revendedor: ${subscriptions}.`,
    heading: 'Uno de sus revendedores no cumple los requisitos',
    before: [
      'Hola:',
      `${resellerName} no cumple por el momento los requisitos del programa. Hasta que los cumpla, no se le pueden asignar clientes, pedidos, suscripciones ni funciones de soporte nuevos. Las suscripciones que lo nombran no cambian, pero antes de modificarlas habrá que designar otro socio de registro, o ninguno.`,
    ],
    facts: [
      { label: 'Revendedor', value: resellerName },
      { label: 'Identificador de socio (MPN)', value: resellerMpnId },
      { label: 'Motivo', value: eligibility },
      { label: 'Suscripciones afectadas', value: subscriptions },
      { label: 'Detectado', value: changedAt },
    ],
    after: ['Le avisaremos cuando el revendedor vuelva a cumplir los requisitos.'],
    footer: [resellerWatch],
  }),

  'reseller-eligible-again': ({ resellerName, resellerMpnId, subscriptions, changedAt }) => ({
    subject: `${resellerName} puede operar de nuevo`,
    preheader: 'Ya puede volver a asignar clientes, pedidos y suscripciones a este revendedor.',
    heading: 'Uno de sus revendedores vuelve a cumplir los requisitos',
    before: [
      'Hola:',
      `${resellerName} vuelve a cumplir los requisitos del programa. Puede asignarle clientes, pedidos y suscripciones nuevos como antes.`,
    ],
    facts: [
      { label: 'Revendedor', value: resellerName },
      { label: 'Identificador de socio (MPN)', value: resellerMpnId },
      { label: 'Suscripciones afectadas', value: subscriptions },
      { label: 'Detectado', value: changedAt },
    ],
    after: [],
    footer: [resellerWatch],
  }),

  'customer-invitation': ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: `${providerName} propone a su empresa trabajar juntos. Puede responder hasta el ${expiresAt}.`,
    heading: `Una invitación de ${providerName}`,
    before: [],
    linkNote: `La invitación es válida hasta el ${expiresAt}.`,
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: `Recordatorio: la invitación de ${providerName} vence pronto`,
    preheader: `Todavía puede responder hasta el ${expiresAt}.`,
    heading: 'La invitación sigue abierta',
    before: [
      hello(recipientName),
      `Le recordamos que ${providerName} ha propuesto a su empresa trabajar juntos y espera con interés su respuesta. La invitación es válida hasta el ${expiresAt}.`,
      'Le rogamos que consulte los detalles y la acepte o la rechace aquí:',
    ],
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-revoked': ({ providerName, recipientName }) => ({
    subject: `${providerName} ha retirado su invitación`,
    preheader: 'El enlace de nuestro correo anterior ya no funciona. No tiene que hacer nada.',
    heading: 'La invitación se ha retirado',
    before: [
      hello(recipientName),
      `${providerName} ha retirado la invitación a su empresa. El enlace de nuestro correo anterior ya no funciona y nada ha cambiado para su empresa.`,
      `No tiene que hacer nada. Si tenía previsto aceptarla, póngase en contacto con ${providerName}.`,
    ],
    after: [],
    footer: [
      `Enviado por Twotier en nombre de ${providerName}. Recibe este correo porque la invitación se envió a su dirección.`,
    ],
  }),

  'customer-invitation-accepted': ({ recipientEmail, companyName, acceptedAt }) => ({
    subject: `${companyName} ha aceptado su invitación`,
    preheader: 'El cliente ya figura en su lista.',
    heading: 'Su invitación ha sido aceptada',
    before: [
      'Hola:',
      `Buenas noticias: ${companyName} ha aceptado su invitación y ya figura en su lista de clientes. Complete su perfil de facturación antes del primer pedido.`,
    ],
    facts: [
      { label: 'Cliente', value: companyName },
      { label: 'Invitación enviada a', value: recipientEmail },
      { label: 'Fecha de aceptación', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'customer-invitation-declined': ({ recipientEmail, companyName, reason, declinedAt }) => ({
    subject: `${companyName} ha rechazado su invitación`,
    preheader: reason ? `Motivo: ${reason}` : 'No se indicó ningún motivo.',
    heading: 'Su invitación ha sido rechazada',
    before: ['Hola:', `${companyName} ha rechazado su invitación. El enlace ya no funciona.`],
    facts: [
      { label: 'Cliente', value: companyName },
      { label: 'Invitación enviada a', value: recipientEmail },
      { label: 'Fecha del rechazo', value: declinedAt },
      { label: 'Motivo', value: reason ?? 'No se indicó ningún motivo' },
    ],
    after: ['Si más adelante llegan a un acuerdo, puede enviar una nueva invitación cuando lo desee.'],
    footer: [invitationOwner],
  }),

  'relationship-started': (facts) => ({
    subject: `Ha aceptado la invitación de ${facts.providerName}`,
    preheader: `${facts.companyName} y ${facts.providerName} ya trabajan juntos. Lo acordado, para su archivo.`,
    heading: 'Ya trabajan juntos',
    before: [
      'Hola:',
      `Gracias por aceptar la invitación en nombre de ${facts.companyName}. A partir de ahora, ${facts.providerName} puede hacer pedidos para su empresa. Le recomendamos que conserve este correo.`,
    ],
    facts: [
      { label: 'Socio', value: facts.providerName },
      ...(facts.resellerName ? [{ label: 'Revendedor', value: facts.resellerName }] : []),
      { label: 'Empresa', value: facts.companyName },
      { label: 'Fecha de aceptación', value: facts.acceptedAt },
      { label: 'Versión del texto de consentimiento', value: facts.consentTextVersion },
      { label: 'Contacto del socio', value: facts.providerEmail },
    ],
    after: [`Si no fue usted quien aceptó, escriba cuanto antes a ${facts.providerEmail}.`],
    footer: [
      `Enviado por Twotier. Recibe este correo porque la invitación se aceptó con su cuenta, como administrador de ${facts.companyName}.`,
    ],
  }),

  'customer-joined': ({ providerName, resellerName, companyName, acceptedAt }) => ({
    subject: `${companyName} ya es cliente suyo`,
    preheader: `Ha aceptado una invitación de ${providerName} en la que usted figura como revendedor.`,
    heading: 'Tiene un nuevo cliente',
    before: [
      'Hola:',
      `${companyName} ha aceptado una invitación de ${providerName} para trabajar con ambas empresas. Desde ahora lo encontrará en su lista de clientes.`,
    ],
    facts: [
      { label: 'Cliente', value: companyName },
      { label: 'Proveedor', value: providerName },
      { label: 'Fecha de aceptación', value: acceptedAt },
    ],
    after: [],
    footer: [
      `Enviado por Twotier. Recibe este correo porque es el contacto de ${resellerName}, revendedor de ${providerName}.`,
    ],
  }),

  'webhook-disabled': ({ tenantName, host, failingSince, disabledAt }) => ({
    subject: `Se ha desactivado su webhook en ${host}`,
    preheader: 'Los eventos se conservan 30 días y pueden enviarse cuando vuelva a funcionar.',
    heading: 'Se ha desactivado uno de sus webhooks',
    before: [
      'Hola:',
      failingSince
        ? `${host} no ha aceptado un evento en todo un día, a pesar de nuestros repetidos intentos. No le enviaremos nada más hasta que usted lo pida.`
        : `${host} nos ha comunicado que ya no existe (410). No le enviaremos nada más hasta que usted lo pida.`,
      'No se pierde nada: lo que no ha recibido se conserva 30 días. Cuando el receptor funcione, reproduzca el webhook; así vuelve a estar activo y recibe lo que falta, en orden.',
    ],
    facts: [
      { label: 'Webhook', value: host, literal: true },
      ...(failingSince ? [{ label: 'Falla desde', value: failingSince }] : []),
      { label: 'Desactivado', value: disabledAt },
    ],
    after: [],
    footer: [`Enviado por Twotier. Recibe este correo porque es administrador de ${tenantName}.`],
  }),

  'account-created': ({ tenantName, firstName, userName, temporaryPassword, validUntil }) => ({
    subject: `Su cuenta de Twotier para ${tenantName}`,
    preheader: `Con una contraseña de un solo uso, válida hasta el ${validUntil}.`,
    heading: 'Su cuenta está lista',
    before: [
      hello(firstName),
      `Se ha creado una cuenta de Twotier para que pueda actuar en nombre de ${tenantName}. Para iniciar sesión por primera vez, utilice estos datos:`,
    ],
    facts: [
      { label: 'Nombre de usuario', value: userName, literal: true },
      { label: 'Contraseña de un solo uso', value: temporaryPassword, literal: true },
      { label: 'Contraseña válida hasta', value: validUntil },
    ],
    after: [
      'La primera vez que inicie sesión deberá elegir su propia contraseña; la de este correo dejará entonces de funcionar. No reenvíe este mensaje. Nadie de Twotier le pedirá nunca su contraseña.',
    ],
    footer: [
      `Enviado por Twotier. Recibe este correo porque se le ha designado como usuario de ${tenantName}. Si no esperaba este mensaje, ignórelo: la contraseña caducará por sí sola.`,
    ],
  }),

  'agreement-confirmed': ({ providerName, providerEmail, companyName, signerName, agreedOn, agreementLink }) => ({
    subject: `Su aceptación del contrato de cliente de ${companyName}`,
    preheader: `${providerName} ha confirmado que usted lo aceptó el ${agreedOn}.`,
    heading: 'El contrato de cliente consta como aceptado',
    before: [
      hello(signerName),
      `${providerName} ha confirmado que usted aceptó el contrato de cliente en nombre de ${companyName}. Le recomendamos que conserve este correo.`,
    ],
    facts: [
      { label: 'Empresa', value: companyName },
      { label: 'Aceptado por', value: signerName },
      { label: 'Fecha de aceptación', value: agreedOn },
      { label: 'Confirmado por', value: providerName },
      { label: 'Texto del contrato', value: agreementLink, literal: true },
    ],
    after: [`Si usted no aceptó este contrato, escriba cuanto antes a ${providerEmail}.`],
    footer: [
      `Enviado por Twotier en nombre de ${providerName}, que le indicó como la persona que aceptó el contrato de ${companyName}.`,
    ],
  }),

  'customer-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: `${companyName} ya es cliente suyo`,
    preheader: `${providerName} ha dado de alta al cliente y sus suscripciones para usted.`,
    heading: 'Tiene un nuevo cliente',
    before: [
      'Hola:',
      `${providerName} ha dado de alta a un nuevo cliente en nombre de ${resellerName}. Desde ahora lo encontrará en su lista de clientes.`,
    ],
    facts: [
      { label: 'Cliente', value: companyName },
      { label: 'Dominio', value: domain, literal: true },
      { label: 'Suscripciones', value: subscriptions },
      { label: 'Licencias', value: licences },
      { label: 'Dado de alta por', value: providerName },
    ],
    after: [],
    footer: [
      `Enviado por Twotier. Recibe este correo porque es el contacto de ${resellerName}, revendedor de ${providerName}.`,
    ],
  }),

  'subscriptions-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: `Nuevas suscripciones para ${companyName}`,
    preheader: `${providerName} ha hecho un pedido para su cliente.`,
    heading: 'Su cliente tiene nuevas suscripciones',
    before: [
      'Hola:',
      `${providerName} ha hecho un pedido para ${companyName} en el que consta ${resellerName} como socio. Encontrará las nuevas suscripciones en la ficha del cliente.`,
    ],
    facts: [
      { label: 'Cliente', value: companyName },
      { label: 'Dominio', value: domain, literal: true },
      { label: 'Suscripciones nuevas', value: subscriptions },
      { label: 'Licencias', value: licences },
      { label: 'Pedido por', value: providerName },
    ],
    after: [],
    footer: [
      `Enviado por Twotier. Recibe este correo porque es el contacto de ${resellerName}, revendedor de ${providerName}.`,
    ],
  }),

  'admin-grant-requested': (facts) => ({
    subject: `${facts.partnerName} solicita derechos de administración`,
    preheader: `Decide un administrador global de ${facts.companyName}. Abierta hasta el ${facts.expiresAt}.`,
    heading: 'Un socio solicita derechos de administración',
    before: [
      'Hola:',
      facts.providerName
        ? `${facts.providerName} solicita derechos de administración en el inquilino de ${facts.companyName} en nombre de su revendedor ${facts.partnerName}, que los recibiría.`
        : `${facts.partnerName} solicita derechos de administración en el inquilino de ${facts.companyName}.`,
      'Le rogamos que consulte qué permite cada derecho y que apruebe o rechace la solicitud aquí:',
    ],
    facts: [
      { label: 'Socio', value: facts.partnerName },
      ...(facts.providerName ? [{ label: 'Solicitado por', value: facts.providerName }] : []),
      { label: 'Nombre de la solicitud', value: facts.displayName },
      { label: 'Derechos', value: facts.roles },
      { label: 'Duración', value: facts.duration },
      ...(facts.extension ? [{ label: 'Prórroga automática', value: facts.extension }] : []),
    ],
    linkLabel: 'Ver la solicitud',
    linkNote: `La solicitud está abierta hasta el ${facts.expiresAt}. No ocurrirá nada hasta que un administrador global inicie sesión y la apruebe.`,
    after: ['Puede retirar en cualquier momento los derechos que haya concedido.'],
    footer: [
      `Enviado por Twotier en nombre de ${facts.providerName ?? facts.partnerName}. Recibe este correo porque es administrador de ${facts.companyName}.`,
    ],
  }),

  'admin-grant-consent-wanted': (facts) => ({
    subject: `${facts.providerName} solicita derechos en ${facts.companyName} en su nombre`,
    preheader: `Se preguntará al cliente cuando usted esté de acuerdo. Abierta hasta el ${facts.expiresAt}.`,
    heading: '¿Está de acuerdo con estos derechos?',
    before: [
      'Hola:',
      `${facts.providerName} desea que ${facts.companyName} conceda derechos de administración a ${facts.partnerName}. Solo se preguntará al cliente cuando su empresa esté de acuerdo.`,
      'Un agente de administración o de ventas de su empresa da su conformidad o la deniega en su sistema, que trabaja con Twotier.',
    ],
    facts: [
      { label: 'Cliente', value: facts.companyName },
      { label: 'Nombre de la solicitud', value: facts.displayName },
      { label: 'Derechos', value: facts.roles },
      { label: 'Duración', value: facts.duration },
      { label: 'Abierta hasta', value: facts.expiresAt },
    ],
    after: [],
    footer: [
      `Enviado por Twotier en nombre de ${facts.providerName}. Recibe este correo porque es el contacto de ${facts.partnerName}.`,
    ],
  }),

  'admin-grant-changed': (facts) => ({
    ...{
      APPROVED: {
        subject: `${facts.companyName} ha concedido derechos de administración a ${facts.partnerName}`,
        heading: 'Los derechos están activos',
        preheader: `Terminan el ${facts.endsAt ?? ''}.`,
        before: [
          'Hola:',
          `${facts.companyName} ha aprobado la solicitud. Desde ahora, ${facts.partnerName} tiene los derechos siguientes.`,
        ],
        after: ['Cualquiera de las partes puede ponerles fin en todo momento.'],
      },
      REJECTED: {
        subject: `${facts.companyName} ha rechazado la solicitud de derechos`,
        heading: 'La solicitud ha sido rechazada',
        preheader: facts.reason ? `Motivo: ${facts.reason}` : 'No se indicó ningún motivo.',
        before: [
          'Hola:',
          `${facts.companyName} ha rechazado la solicitud de ${facts.partnerName} para los derechos siguientes.`,
        ],
        after: ['Si más adelante llegan a un acuerdo, puede volver a solicitarlos en cualquier momento.'],
      },
      TERMINATED: {
        subject: `Han terminado los derechos de administración de ${facts.partnerName} en ${facts.companyName}`,
        heading: 'Los derechos han terminado',
        preheader: 'Una de las empresas implicadas les ha puesto fin o ha retirado la solicitud.',
        before: [
          'Hola:',
          `Una de las empresas implicadas ha puesto fin a los derechos siguientes o ha retirado la solicitud. ${facts.partnerName} ya no los tiene en ${facts.companyName}.`,
        ],
        after: [],
      },
      EXTENDED: {
        subject: `Siguen vigentes los derechos de administración de ${facts.partnerName} en ${facts.companyName}`,
        heading: 'Los derechos se han prorrogado',
        preheader: `Ahora terminan el ${facts.endsAt ?? ''}.`,
        before: [
          'Hola:',
          `Tal como ${facts.companyName} aprobó con la solicitud, los derechos de ${facts.partnerName} se han prorrogado automáticamente.`,
        ],
        after: ['Cualquiera de las partes puede ponerles fin en todo momento.'],
      },
    }[facts.change],
    facts: [
      { label: 'Socio', value: facts.partnerName },
      { label: 'Empresa', value: facts.companyName },
      { label: 'Nombre de la solicitud', value: facts.displayName },
      { label: 'Derechos', value: facts.roles },
      { label: 'Fecha', value: facts.changedAt },
      ...(facts.endsAt ? [{ label: 'Terminan', value: facts.endsAt }] : []),
      ...(facts.change === 'REJECTED'
        ? [{ label: 'Motivo', value: facts.reason ?? 'No se indicó ningún motivo' }]
        : []),
    ],
    footer: [grantConcerned(facts)],
  }),

  'admin-grant-ending': (facts) => ({
    subject: facts.extension
      ? `Los derechos de administración de ${facts.partnerName} en ${facts.companyName} se prorrogan ${facts.daysLeft ? `en ${facts.daysLeft}` : 'hoy'}`
      : `Los derechos de administración de ${facts.partnerName} en ${facts.companyName} terminan ${facts.daysLeft ? `en ${facts.daysLeft}` : 'hoy'}`,
    preheader: facts.extension
      ? `Siguen vigentes después del ${facts.endsAt}, salvo que una de las partes les ponga fin.`
      : `Terminan el ${facts.endsAt}.`,
    heading: facts.extension ? 'Los derechos se prorrogarán' : 'Los derechos están a punto de terminar',
    before: [
      'Hola:',
      facts.extension
        ? `Los derechos siguientes se prorrogan ${facts.extension} el ${facts.endsAt}, tal como ${facts.companyName} aprobó con la solicitud. Quien no lo desee puede ponerles fin antes.`
        : `Los derechos siguientes terminan el ${facts.endsAt}. Para que ${facts.partnerName} los conserve, debe solicitarlos de nuevo y ${facts.companyName} debe aprobarlos.`,
    ],
    facts: [
      { label: 'Socio', value: facts.partnerName },
      { label: 'Empresa', value: facts.companyName },
      { label: 'Nombre de la solicitud', value: facts.displayName },
      { label: 'Derechos', value: facts.roles },
      { label: facts.extension ? 'Se prorrogan' : 'Terminan', value: facts.endsAt },
    ],
    after: [],
    footer: [grantConcerned(facts)],
  }),
};
