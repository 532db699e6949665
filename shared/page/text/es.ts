import type { PageText } from './page-text.ts';

export const es: PageText = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  instant: '{day} de {month} de {year}, {time}\u00a0UTC',
  languageSwitcher: 'Idioma',
  invitation: {
    title: 'Invitación de {provider} para revendedores',
    heading: '{provider} le invita a ser su revendedor indirecto',
    introduction:
      'Al aceptar, se inicia una colaboración entre {provider} y su empresa. No ocurre nada hasta que un administrador de su empresa acepte más abajo. Si nadie lo hace, la invitación caduca por sí sola.',
    from: 'Le invita',
    recipient: 'Enviada a',
    openUntil: 'Válida hasta',
  },
  consent: {
    heading: 'Qué permite la aceptación',
    introduction: 'Al aceptar, usted da su conformidad a lo siguiente en nombre de su empresa.',
    clauses: [
      {
        title: 'Figuran mutuamente como socios',
        text: '{provider} ve a su empresa entre sus revendedores, con su nombre, su identificador de MPN y su país. Su empresa ve a {provider} entre sus proveedores.',
      },
      {
        title: 'Pedidos para sus clientes',
        text: '{provider} puede realizar pedidos y añadir suscripciones para los clientes de su empresa.',
      },
      {
        title: 'Nada más',
        text: 'La aceptación no da acceso a los sistemas de sus clientes ni derechos de administración, y no modifica ningún acuerdo que usted tenga con terceros.',
      },
      {
        title: 'Se le puede poner fin',
        text: 'La colaboración no tiene una duración fija. Una vez finalizada, ya no se realizan pedidos nuevos al amparo de ella; sus clientes y las suscripciones de estos se mantienen.',
      },
      {
        title: 'Clientes actuales',
        text: 'Nada cambia para los clientes que su empresa tiene hoy ni para sus suscripciones.',
      },
    ],
    clause: '{title}: {text}',
    version: 'Texto de consentimiento, versión {version}',
  },
  answer: {
    heading: 'Su respuesta',
    needsScript:
      'Puede leer toda esta página sin JavaScript, pero para aceptar o rechazar la invitación es necesario. Permita JavaScript en esta página o abra el enlace en otro navegador.',
    signIn: {
      heading: 'Inicie sesión',
      hint: 'Utilice la cuenta de un administrador global de su empresa.',
      email: 'Correo electrónico',
      password: 'Contraseña',
      showPassword: 'Mostrar la contraseña',
      submit: 'Iniciar sesión',
    },
    newPassword: {
      heading: 'Elija una contraseña nueva',
      hint: 'Ha iniciado sesión con una contraseña de un solo uso. Sustitúyala por una propia para continuar.',
      password: 'Contraseña nueva',
      rule: 'Larga, con mayúsculas, minúsculas, cifras y símbolos.',
      submit: 'Guardar la contraseña y continuar',
    },
    someoneElse: 'Iniciar sesión con otra cuenta',
    decide: { heading: 'Acepte o rechace', waiting: 'Disponible cuando haya iniciado sesión.' },
    accept: {
      consent:
        'Doy mi conformidad a lo que permite la aceptación y estoy facultado para hacerlo en nombre de mi empresa.',
      submit: 'Aceptar la invitación',
    },
    decline: {
      summary: 'Prefiero rechazarla',
      hint: 'Se informará a {provider}. Una invitación rechazada ya no se puede aceptar después.',
      reason: 'Motivo (opcional)',
      reasonRule: 'Como máximo 300 caracteres; lo leerá {provider}.',
      submit: 'Rechazar la invitación',
    },
  },
  ended: {
    EXPIRED: {
      title: 'Esta invitación ha caducado',
      happened: 'Fue válida hasta el {expiresAt} y ya no se puede aceptar.',
      next: 'Si su empresa sigue interesada en trabajar con {provider}, pida una invitación nueva. No hace falta iniciar sesión para ello.',
    },
    REVOKED: {
      title: '{provider} ha retirado esta invitación',
      happened: 'Se retiró el {closedAt} y ya no se puede aceptar.',
      happenedUndated: 'Ya no se puede aceptar.',
      next: 'Si no se lo esperaba, responda al correo que le trajo aquí: su respuesta llegará a {provider}.',
    },
    SUPERSEDED: {
      title: 'Un correo más reciente ha sustituido este enlace',
      happened:
        '{provider} volvió a enviar la invitación el {closedAt}. Solo funciona el enlace del correo más reciente.',
      happenedUndated: '{provider} ha vuelto a enviar la invitación. Solo funciona el enlace del correo más reciente.',
      next: 'Abra el correo más reciente de {provider} y utilice su enlace. Si no lo encuentra, mire también en la carpeta de correo no deseado o pida una invitación nueva.',
    },
    ACCEPTED: {
      title: 'Esta invitación ya se ha aceptado',
      happened: 'Se aceptó el {closedAt}. Una invitación solo se puede aceptar una vez.',
      happenedUndated: 'Una invitación solo se puede aceptar una vez.',
      next: 'No queda nada por hacer: {provider} y la empresa que aceptó ya figuran mutuamente como socios. Si no fue su empresa, comuníqueselo a {provider} respondiendo a su correo.',
    },
    DECLINED: {
      title: 'Esta invitación se ha rechazado',
      happened: 'Se rechazó el {closedAt} y ya no se puede aceptar.',
      happenedUndated: 'Ya no se puede aceptar.',
      next: 'Si su empresa ha cambiado de opinión, pida una invitación nueva a {provider} respondiendo a su correo.',
    },
  },
  notFound: {
    title: 'Este enlace no es válido',
    happened:
      'A veces los programas de correo cortan los enlaces largos. Copie el enlace completo del correo, desde el primer carácter hasta el último, y péguelo en la barra de direcciones de su navegador.',
    next: 'Si aun así no se abre, responda al correo y pida al remitente una invitación nueva.',
  },
  askAgain: {
    needsScript:
      'Para pedirla aquí se necesita JavaScript. Permítalo en esta página o responda al correo que le trajo aquí.',
    submit: 'Pedir una invitación nueva',
  },
  enrolment: {
    offer: 'Mi empresa aún no tiene cuenta',
    enrolled:
      'Con esta invitación se inscribió una empresa el {enrolledAt}. Su administrador recibió por correo una contraseña de un solo uso para iniciar sesión.',
    title: 'Inscriba su empresa',
    heading: 'Inscriba su empresa en el programa de socios',
    introduction:
      'Para aceptar la invitación de {provider}, su empresa debe inscribirse primero. Después se comprueba la inscripción, lo que tarda de 3 a 5 días laborables. A continuación podrá seguir con el mismo enlace: firmará el acuerdo de socio y aceptará.',
    needsScript:
      'Puede leer esta página sin JavaScript, pero para inscribirse es necesario. Permita JavaScript en esta página o abra el enlace en otro navegador.',
    company: 'Su empresa',
    person: 'Su administrador, que responde a la invitación',
    choose: 'Elija una opción',
    fields: {
      legalName: { label: 'Razón social', rule: 'Completa, con la forma jurídica, tal como está registrada.' },
      country: {
        label: 'País o región',
        rule: 'Donde está registrada la empresa. {provider} trabaja con empresas de estos países.',
      },
      mpnId: { label: 'ID de MPN', rule: 'El de su ubicación, no el de la sede central: de 1 a 10 cifras.' },
      tenantId: {
        label: 'ID de directorio',
        rule: 'El inquilino de su empresa en el fabricante: 36 caracteres en cinco grupos de letras y cifras.',
      },
      domains: { label: 'Dominio web', rule: 'Por ejemplo, fabrikam.com. Si son varios, sepárelos con comas.' },
      firstName: { label: 'Nombre' },
      lastName: { label: 'Apellidos' },
      email: {
        label: 'Correo electrónico',
        rule: 'La dirección a la que se envió la invitación, {recipient}. La cuenta se crea para ella.',
      },
      phoneNumber: {
        label: 'Teléfono (opcional)',
        rule: 'Con el prefijo del país, por ejemplo, +34\u00a0910\u00a0000\u00a0000.',
      },
    },
    emailOfTenant: 'Una dirección del dominio web de su empresa. La cuenta se crea para ella.',
    submit: 'Inscribir la empresa',
    back: 'Volver a la invitación de {provider}',
    client: {
      progress: 'Inscribiendo su empresa…',
      check: 'Revise de nuevo: {fields}.',
      problems: {
        MPN_ID_TAKEN:
          'Ya hay un socio inscrito con este ID de MPN. Si es su empresa, vuelva a la invitación e inicie sesión; si no, compruebe las cifras.',
        DIRECTORY_ID_TAKEN:
          'Ya hay un revendedor inscrito con este ID de directorio. Si es su empresa, vuelva a la invitación e inicie sesión; si no, compruebe el ID.',
        USER_EMAIL_TAKEN:
          'Esta dirección de correo ya tiene una cuenta. Vuelva a la invitación e inicie sesión con ella.',
        ENROLMENT_EXISTS:
          'Con esta invitación ya se inscribió una empresa. Vuelva a ella e inicie sesión; la contraseña de un solo uso se envió por correo al administrador.',
        RECIPIENT_MISMATCH:
          'La invitación se envió a {recipient}. Escriba esa dirección completa o pida a {provider} que invite a la suya.',
        TENANT_MISMATCH:
          'La invitación es para la empresa con otro ID de directorio. Compruebe el ID o consulte a {provider}.',
        SELF_PARTNERSHIP: 'Este es el ID de directorio de la propia {provider}. Escriba el de su empresa.',
      },
      done: {
        title: 'Su empresa está inscrita',
        paragraphs: [
          'Una contraseña de un solo uso para iniciar sesión va de camino a {email}.',
          'Ahora se comprueba la inscripción, lo que tarda de 3 a 5 días laborables. Después vuelva al enlace de la invitación, inicie sesión, firme el acuerdo de socio y acepte. La invitación sigue siendo válida hasta el {expiresAt}.',
        ],
      },
    },
  },
  client: {
    progress: {
      signIn: 'Iniciando sesión…',
      newPassword: 'Guardando su contraseña…',
      answer: 'Enviando su respuesta…',
      askAgain: 'Enviando su petición…',
      agreement: 'Firmando en nombre de su empresa…',
    },
    signedIn: 'Ha iniciado sesión como {account}.',
    retry: 'Intentar de nuevo',
    askAgain: 'Pedir una invitación nueva',
    reload: 'Volver a cargar la página',
    later: 'dentro de unos minutos',
    missing: {
      email: 'Introduzca su correo electrónico.',
      password: 'Introduzca su contraseña.',
      newPassword: 'Introduzca una contraseña nueva.',
      consent: 'Marque primero la casilla: para aceptar se necesita su consentimiento.',
    },
    signIn: {
      WRONG_PASSWORD:
        'El correo electrónico y la contraseña no coinciden o la cuenta no está activa. Compruebe ambos datos e inténtelo de nuevo.',
      WEAK_PASSWORD:
        'La contraseña no es lo bastante segura. Elija una más larga, que combine mayúsculas, minúsculas, cifras y símbolos y que no haya utilizado antes.',
      SESSION_OVER:
        'Ha pasado demasiado tiempo y la sesión ha terminado. Inicie sesión otra vez con su contraseña de un solo uso.',
      RESET_REQUIRED:
        'Esta cuenta todavía no puede iniciar sesión: hay que restablecer su contraseña o confirmar su dirección. Diríjase a un administrador de usuarios de su empresa.',
      CHALLENGE_UNKNOWN:
        'Esta cuenta requiere un paso de inicio de sesión que esta página no ofrece. Diríjase a un administrador de usuarios de su empresa.',
      TOO_MANY_ATTEMPTS: 'Ha habido demasiados intentos. Espere unos minutos e inténtelo de nuevo.',
      UNREACHABLE:
        'No se puede contactar con el servicio de inicio de sesión. Compruebe su conexión e inténtelo de nuevo.',
      SIGN_IN_AGAIN:
        'Su sesión terminó antes de que se enviara la respuesta. Inicie sesión de nuevo y vuelva a enviarla.',
    },
    problems: {
      RECIPIENT_MISMATCH:
        'Ha iniciado sesión como {account}, pero esta invitación se envió a {recipient}. Inicie sesión con esa dirección o pida a {provider} que invite a {account}.',
      SELF_PARTNERSHIP:
        'La cuenta {account} pertenece a la propia {provider}, y una empresa no puede ser su propio revendedor. Inicie sesión con una cuenta de la empresa invitada.',
      ROLE_NOT_ALLOWED:
        'Solo puede responder un administrador global de un revendedor, y la cuenta {account} no lo es. Inicie sesión con una cuenta de ese tipo o diríjase a un administrador global de su empresa.',
      RELATIONSHIP_ALREADY_ACTIVE:
        'Su empresa ya trabaja con {provider}, así que no hay nada que aceptar. Puede cerrar esta página.',
      PARTNERSHIP_REQUIRED:
        '{provider} y el revendedor que nombra esta invitación no trabajan juntos en este momento. Pida a {provider} una nueva invitación.',
      CONSENT_REQUIRED: 'Para aceptar se necesita su consentimiento. Marque la casilla e inténtelo de nuevo.',
      CONSENT_TEXT_CHANGED:
        'El texto de consentimiento ha cambiado desde que abrió esta página. Vuelva a cargarla y lea el texto nuevo antes de responder.',
      VALIDATION_FAILED:
        'El motivo no se puede guardar tal como está. Utilice como máximo 300 caracteres corrientes o déjelo en blanco.',
      RATE_LIMITED: 'Ha habido demasiadas peticiones en poco tiempo. Inténtelo de nuevo {when}.',
      TRY_AGAIN:
        'El servicio está ocupado y no ha podido completar la operación. Inténtelo de nuevo; su respuesta solo cuenta una vez.',
      UNREACHABLE:
        'No se ha recibido respuesta, de modo que no es seguro que su petición haya llegado. Compruebe su conexión e inténtelo de nuevo; solo cuenta una vez.',
      UNEXPECTED:
        'No ha funcionado, y la causa está de nuestro lado. Inténtelo de nuevo. Si vuelve a ocurrir, comunique a {provider} esta referencia: {reference}.',
    },
    notEligible: {
      NOT_ENROLLED:
        'Su empresa aún no está inscrita en el programa de socios. Inscríbala primero y vuelva después a este enlace.',
      PENDING_VETTING:
        'La inscripción de su empresa todavía se está comprobando, lo que tarda unos días laborables. Vuelva a este enlace cuando se haya aprobado.',
      AUTHORIZED_UNSIGNED:
        'Su empresa aún no ha firmado el acuerdo de socio. Como administrador global puede firmarlo aquí, una sola vez para todos los proveedores de su región.',
      REJECTED:
        'La inscripción de su empresa en el programa de socios no se aprobó, por lo que no puede aceptar. Póngase en contacto con el soporte del programa.',
      INACTIVE:
        'Su empresa no está activa actualmente en el programa de socios. Solicite su reactivación y vuelva después a este enlace.',
      REGION_MISMATCH:
        'Su empresa y {provider} pertenecen a regiones de venta distintas, y solo pueden colaborar socios de una misma región. Pida una invitación a un proveedor de su región.',
    },
    staysOpen: 'La invitación sigue siendo válida hasta el {expiresAt}.',
    agreement: {
      sign: 'Firmar el acuerdo de socio',
      signed: 'El acuerdo de socio está firmado. Ya puede aceptar la invitación.',
    },
    accepted: {
      title: 'La invitación se ha aceptado',
      paragraphs: [
        '{provider} y su empresa figuran desde ahora mutuamente como socios.',
        'Qué ocurre a continuación: {provider} recibe un aviso por correo y usted, una confirmación en {account}. {provider} ya puede realizar pedidos para sus clientes. No tiene que hacer nada más y puede cerrar esta página.',
      ],
    },
    declined: {
      title: 'La invitación se ha rechazado',
      paragraphs: [
        '{provider} recibe un aviso por correo. Nada más ha cambiado para su empresa.',
        'Si su empresa cambia de opinión, pida una invitación nueva a {provider} respondiendo a su correo. Puede cerrar esta página.',
      ],
    },
    asked: {
      title: 'Se ha avisado a {provider}',
      paragraphs: [
        'Ya sabe que usted desea una invitación nueva. Si la envía, llegará por correo a {recipient}.',
        'No tiene que hacer nada más y puede cerrar esta página.',
      ],
    },
  },
};
