import type { GrantText } from './grant-text.ts';

export const es: GrantText = {
  invitation: {
    title: 'Solicitud de derechos de {provider}',
    heading: '{provider} solicita derechos de administración',
    introduction:
      'Si la aprueba, {provider} tendrá los derechos siguientes en los sistemas de {recipient}. No ocurrirá nada hasta que un administrador global de su empresa la apruebe a continuación. Si nadie lo hace, la solicitud vence por sí sola.',
    from: 'Quién recibiría los derechos',
    recipient: 'En los sistemas de',
    openUntil: 'Abierta hasta',
  },
  askedBy: 'Solicitado por',
  name: 'Nombre de la solicitud',
  consent: {
    heading: 'Qué permite la aprobación',
    introduction: 'Con su aprobación, {provider} podrá hacer lo siguiente en nombre de su empresa.',
  },
  roles: {
    DirectoryReader: 'Leer su directorio: usuarios, grupos y las licencias que tienen.',
    ServiceSupportAdministrator: 'Abrir y seguir solicitudes de soporte, y ver el estado de sus servicios.',
    HelpdeskAdministrator: 'Restablecer contraseñas de usuarios que no sean administradores.',
    LicenseAdministrator: 'Asignar licencias a los usuarios y retirarlas.',
    UserAdministrator: 'Crear, modificar y eliminar usuarios y grupos, y restablecer contraseñas.',
    GlobalAdministrator: 'Hacerlo todo en sus sistemas, incluidos todos los ajustes y los demás administradores.',
    TenantOwner: 'Poseer y gestionar lo que su empresa paga por uso, como servidores y almacenamiento.',
  },
  term: {
    title: 'Durante {duration}',
    text: 'Los derechos empiezan con su aprobación y terminan por sí solos. Se avisa a ambas partes 30, 7 y 1 días antes, y el mismo día.',
  },
  extension: {
    title: 'Se prorrogan por sí solos',
    text: 'Al terminar, los derechos continúan {extension} más, una y otra vez, mientras trabajen juntos y nadie les ponga fin.',
  },
  end: {
    title: 'Se les puede poner fin',
    text: 'Su empresa puede poner fin a estos derechos en cualquier momento, y {provider} también. Lo que tengan otros socios no cambia.',
  },
  answer: {
    needsScript:
      'Puede leer toda esta página sin JavaScript, pero para aprobar o rechazar la solicitud es necesario. Permita JavaScript en esta página o abra el enlace en otro navegador.',
    decide: { heading: 'Apruebe o rechace', waiting: 'Disponible en cuanto haya iniciado sesión.' },
    accept: {
      consent: 'Quiero que {provider} tenga estos derechos y estoy facultado para concederlos en nombre de mi empresa.',
      submit: 'Aprobar la solicitud',
    },
    decline: {
      summary: 'Prefiero rechazar la solicitud',
      hint: 'Se informará a {provider}. Una solicitud rechazada ya no se puede aprobar después.',
      reason: 'Motivo (opcional)',
      reasonRule: 'Como máximo 300 caracteres; lo leerá {provider}.',
      submit: 'Rechazar la solicitud',
    },
  },
  ended: {
    EXPIRED: {
      title: 'Esta solicitud ha caducado',
      happened: 'Estuvo abierta hasta el {expiresAt} y ya no se puede aprobar.',
      next: 'Si su empresa desea conceder estos derechos de todos modos, responda al correo que le trajo aquí y pida una solicitud nueva.',
    },
    REVOKED: {
      title: 'Esta solicitud se ha retirado',
      happened: 'Se retiró el {closedAt} y ya no se puede aprobar.',
      happenedUndated: 'Ya no se puede aprobar.',
      next: 'Si esto le sorprende, responda al correo que le trajo aquí.',
    },
    SUPERSEDED: {
      title: 'Esta solicitud aún no está lista',
      happened: 'Lo solicitado se modificó el {closedAt}, y {provider} tiene que dar antes su conformidad.',
      happenedUndated: 'Lo solicitado ha cambiado, y {provider} tiene que dar antes su conformidad.',
      next: 'Recibirá un correo en cuanto pueda decidir. Este enlace volverá a funcionar entonces.',
    },
    ACCEPTED: {
      title: 'Esta solicitud ha sido aprobada',
      happened: 'Se aprobó el {closedAt}. {provider} tiene los derechos.',
      happenedUndated: '{provider} tiene los derechos.',
      next: 'Su empresa puede ponerles fin en cualquier momento. Si no lo esperaba, consulte a los demás administradores de su empresa.',
    },
    DECLINED: {
      title: 'Esta solicitud ha sido rechazada',
      happened: 'Se rechazó el {closedAt} y ya no se puede aprobar.',
      happenedUndated: 'Ya no se puede aprobar.',
      next: 'Si su empresa ha cambiado de opinión, responda al correo que le trajo aquí y pida una solicitud nueva.',
    },
  },
  over: {
    title: 'Estos derechos han terminado',
    happened: 'Se concedieron a {provider} y terminaron el {closedAt}.',
    next: 'No queda nada por hacer. Para que {provider} los vuelva a tener, debe solicitarlos de nuevo.',
  },
  notFoundNext: 'Si aun así no se abre, responda al correo y pida al remitente una solicitud nueva.',
  problems: {
    ROLE_NOT_ALLOWED:
      'Solo puede responder un administrador global de {recipient}, y la cuenta {account} no lo es. Inicie sesión con una cuenta que sí lo sea o consulte a un administrador global de su empresa.',
    PARTNERSHIP_REQUIRED:
      'En este momento no se pueden conceder derechos a {provider}, porque no trabaja con su empresa o no está activo en el programa. Puede rechazar la solicitud o consultar a {provider}.',
    CONSENT_REQUIRED: 'Para aprobar hace falta su conformidad. Marque la casilla e inténtelo de nuevo.',
    CONSENT_TEXT_CHANGED:
      'Lo solicitado ha cambiado desde que abrió esta página. Cárguela de nuevo y léala antes de responder.',
  },
  staysOpen: 'La solicitud sigue abierta hasta el {expiresAt}.',
  accepted: {
    title: 'La solicitud está aprobada',
    paragraphs: [
      '{provider} tiene los derechos desde ahora.',
      'Ambas partes reciben una confirmación por correo. Su empresa puede poner fin a los derechos en cualquier momento. No tiene que hacer nada más y puede cerrar esta página.',
    ],
  },
  declined: {
    title: 'La solicitud está rechazada',
    paragraphs: [
      '{provider} recibirá un aviso por correo. Nada ha cambiado para su empresa.',
      'Puede cerrar esta página.',
    ],
  },
};
