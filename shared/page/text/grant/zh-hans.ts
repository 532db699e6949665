import type { GrantText } from './grant-text.ts';

export const zhHans: GrantText = {
  invitation: {
    title: '来自 {provider} 的权限申请',
    heading: '{provider} 申请管理权限',
    introduction:
      '批准后，{provider} 将在 {recipient} 的系统中拥有以下权限。在贵公司的全局管理员于下方批准之前，不会发生任何变化。如果无人批准，申请到期后会自动失效。',
    from: '权限获得方',
    recipient: '所涉公司',
    openUntil: '有效期至',
  },
  askedBy: '申请方',
  name: '申请名称',
  consent: {
    heading: '批准后允许的操作',
    introduction: '经您批准，{provider} 可以代表贵公司进行以下操作。',
  },
  roles: {
    DirectoryReader: '读取贵公司的目录：用户、群组及其许可证。',
    ServiceSupportAdministrator: '提交和跟进支持请求，并查看服务的运行状况。',
    HelpdeskAdministrator: '重置非管理员用户的密码。',
    LicenseAdministrator: '为用户分配和收回许可证。',
    UserAdministrator: '创建、更改和删除用户与群组，并重置密码。',
    GlobalAdministrator: '在贵公司的系统中进行任何操作，包括所有设置和其他管理员。',
    TenantOwner: '拥有并管理贵公司按用量付费的内容，例如服务器和存储。',
  },
  term: {
    title: '期限：{duration}',
    text: '权限自您批准时生效，到期自动终止。到期前 30 天、7 天、1 天以及当天，双方都会收到提醒。',
  },
  extension: {
    title: '自动延长',
    text: '到期时，权限每次自动延长{extension}，直到双方不再合作或有一方终止为止。',
  },
  end: {
    title: '可以终止权限',
    text: '贵公司可以随时终止这些权限，{provider} 也可以。其他合作伙伴的权限保持不变。',
  },
  answer: {
    needsScript:
      '无需 JavaScript 即可阅读本页的全部内容，但批准或拒绝申请需要使用它。请允许本页运行 JavaScript，或在其他浏览器中打开此链接。',
    decide: { heading: '批准或拒绝', waiting: '登录后即可进行操作。' },
    accept: { consent: '我同意 {provider} 拥有这些权限，并有权代表本公司授予。', submit: '批准申请' },
    decline: {
      summary: '我想拒绝申请',
      hint: '我们会告知 {provider}。申请一经拒绝，之后便无法再批准。',
      reason: '原因（可选）',
      reasonRule: '最多 300 个字符；{provider} 会看到此内容。',
      submit: '拒绝申请',
    },
  },
  ended: {
    EXPIRED: {
      title: '此申请已过期',
      happened: '申请的有效期至 {expiresAt}，现已无法批准。',
      next: '如果贵公司仍希望授予这些权限，请回复您收到的邮件，请对方重新申请。',
    },
    REVOKED: {
      title: '此申请已撤回',
      happened: '申请已于 {closedAt} 撤回，无法再批准。',
      happenedUndated: '申请已无法再批准。',
      next: '如有疑问，请回复您收到的邮件。',
    },
    SUPERSEDED: {
      title: '此申请尚未就绪',
      happened: '申请内容已于 {closedAt} 更改，须先由 {provider} 同意。',
      happenedUndated: '申请内容已更改，须先由 {provider} 同意。',
      next: '可以作出决定时，您会收到邮件，届时此链接将重新可用。',
    },
    ACCEPTED: {
      title: '此申请已获批准',
      happened: '申请已于 {closedAt} 获得批准。{provider} 拥有这些权限。',
      happenedUndated: '{provider} 拥有这些权限。',
      next: '贵公司可以随时终止这些权限。如果您对此并不知情，请咨询贵公司的其他管理员。',
    },
    DECLINED: {
      title: '此申请已被拒绝',
      happened: '申请已于 {closedAt} 被拒绝，无法再批准。',
      happenedUndated: '申请已被拒绝，无法再批准。',
      next: '如果贵公司改变主意，请回复您收到的邮件，请对方重新申请。',
    },
  },
  over: {
    title: '这些权限已终止',
    happened: '这些权限曾授予 {provider}，已于 {closedAt} 终止。',
    next: '无需再进行任何操作。如需恢复，{provider} 必须重新申请。',
  },
  notFoundNext: '如果仍然无法打开，请回复邮件，请发件人重新申请。',
  problems: {
    ROLE_NOT_ALLOWED:
      '只有 {recipient} 的全局管理员才能答复，而帐户 {account} 不具备此角色。请使用具备该角色的帐户登录，或联系贵公司的全局管理员。',
    PARTNERSHIP_REQUIRED:
      '目前无法向 {provider} 授予权限：对方与贵公司没有合作，或在计划中未处于有效状态。您可以拒绝申请，或咨询 {provider}。',
    CONSENT_REQUIRED: '批准需要您的同意。请勾选后重试。',
    CONSENT_TEXT_CHANGED: '自您打开本页以来，申请内容已更改。请重新加载并阅读本页，然后再答复。',
  },
  staysOpen: '申请在 {expiresAt} 之前保持有效。',
  accepted: {
    title: '申请已批准',
    paragraphs: [
      '{provider} 自即时起拥有这些权限。',
      '双方都会收到确认邮件。贵公司可以随时终止这些权限。您无需再进行任何操作，可以关闭本页。',
    ],
  },
  declined: {
    title: '申请已拒绝',
    paragraphs: ['{provider} 会收到邮件通知。贵公司没有任何变化。', '您可以关闭本页。'],
  },
};
