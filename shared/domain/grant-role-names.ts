import type { GrantRole } from './admin-grant.ts';
import type { Language } from './languages.ts';

/** The roles that can be granted as people read them, under the names that the vendor's own directory shows. */
export const grantRoleNames: Record<Language, Record<GrantRole, string>> = {
  en: {
    DirectoryReader: 'Directory reader',
    ServiceSupportAdministrator: 'Service support administrator',
    HelpdeskAdministrator: 'Helpdesk administrator',
    LicenseAdministrator: 'License administrator',
    UserAdministrator: 'User administrator',
    GlobalAdministrator: 'Global administrator',
    TenantOwner: 'Tenant owner',
  },
  es: {
    DirectoryReader: 'Lector de directorio',
    ServiceSupportAdministrator: 'Administrador de soporte del servicio',
    HelpdeskAdministrator: 'Administrador de soporte técnico',
    LicenseAdministrator: 'Administrador de licencias',
    UserAdministrator: 'Administrador de usuarios',
    GlobalAdministrator: 'Administrador global',
    TenantOwner: 'Propietario del inquilino',
  },
  ru: {
    DirectoryReader: 'Читатель каталога',
    ServiceSupportAdministrator: 'Администратор поддержки служб',
    HelpdeskAdministrator: 'Администратор службы поддержки',
    LicenseAdministrator: 'Администратор лицензий',
    UserAdministrator: 'Администратор пользователей',
    GlobalAdministrator: 'Глобальный администратор',
    TenantOwner: 'Владелец тенанта',
  },
  'zh-Hans': {
    DirectoryReader: '目录读取者',
    ServiceSupportAdministrator: '服务支持管理员',
    HelpdeskAdministrator: '支持管理员',
    LicenseAdministrator: '许可证管理员',
    UserAdministrator: '用户管理员',
    GlobalAdministrator: '全局管理员',
    TenantOwner: '租户所有者',
  },
};
