import type { CustomerText } from './customer-text.ts';

export const es: CustomerText = {
  invitation: {
    title: 'Invitación de {provider}',
    heading: '{provider} desea trabajar con su empresa',
    introduction:
      'Si acepta, {provider} pasará a ser socio de su empresa para servicios en la nube. No ocurrirá nada hasta que un administrador global de su empresa acepte a continuación. Si nadie lo hace, la invitación vence por sí sola.',
  },
  clauses: {
    listed: {
      title: 'Figuran en la lista del otro',
      text: '{provider} verá a su empresa entre sus clientes, con su nombre, dominio y país. Su empresa verá a {provider} entre sus socios.',
    },
    orders: {
      title: 'Pedidos para su empresa',
      text: '{provider} podrá tramitar los pedidos que su empresa le encargue, y gestionar y facturar lo contratado.',
    },
    reseller: {
      title: 'También un revendedor',
      text: '{reseller}, revendedor de {provider}, pasará a ser igualmente socio de su empresa y se ocupará de lo que {provider} suministre.',
    },
    administration: {
      title: 'Derechos de administración durante un año',
      text: '{provider} podrá leer su directorio, gestionar usuarios y licencias, restablecer contraseñas de usuarios que no sean administradores y abrir solicitudes de soporte. Su empresa puede retirar estos derechos en cualquier momento.',
    },
    noAdministration: {
      title: 'Sin derechos de administración',
      text: 'Aceptar no da a {provider} ningún derecho en los sistemas de su empresa. Para obtenerlo tendría que volver a pedirlo.',
    },
    agreement: {
      title: 'El contrato de cliente',
      text: 'Su empresa acepta además el contrato de cliente, versión {agreement}. Esta aceptación es válida ante todos los socios de su empresa.',
    },
    others: {
      title: 'Otros socios',
      text: 'Lo que su empresa tiene con otros socios, y los derechos que les ha dado, no cambia.',
    },
    end: {
      title: 'Se puede terminar',
      text: 'La relación no tiene una duración fija. Una vez terminada, {provider} no tramitará más pedidos ni tendrá más derechos de administración.',
    },
  },
  readAgreement: 'Leer el contrato de cliente',
  acceptedNext:
    'No queda nada por hacer: {provider} y la empresa que aceptó figuran ya en la lista de la otra. Si no fue su empresa, avise a {provider} respondiendo a su correo.',
  roleNotAllowed:
    'Solo puede responder un administrador global de un cliente, y la cuenta {account} no lo es. Inicie sesión con una cuenta que sí lo sea o consulte a un administrador global de su empresa.',
  regionMismatch:
    'Su empresa y {provider} pertenecen a regiones de venta distintas, y solo pueden trabajar juntas las empresas de una misma región. Busque un socio de su propia región.',
  accepted: {
    title: 'La invitación ha sido aceptada',
    paragraphs: [
      '{provider} es ahora socio de su empresa.',
      'A continuación, {provider} recibirá un aviso por correo y usted una confirmación en {account}. No tiene que hacer nada más y puede cerrar esta página.',
    ],
  },
};
