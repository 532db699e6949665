import type { Texts } from './copy.ts';

const wideAtStart = /^\u2068?[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u;
const wideAtEnd = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]\u2069?$/u;

/** Chinese sets a space between ideographs and Latin letters only; which of them a name begins or ends with varies. */
function zh(literals: TemplateStringsArray, ...values: string[]): string {
  return literals.reduce((text, literal, index) => {
    const value = values[index - 1] ?? '';
    const before = wideAtStart.test(value) ? text.replace(/ $/, '') : text;
    return `${before}${value}${wideAtEnd.test(value) ? literal.replace(/^ /, '') : literal}`;
  });
}

const hello = (name?: string) => (name ? zh`${name}，您好！` : '您好！');

const invitedBy = (providerName: string) => [
  zh`本邮件由 Twotier 代表 ${providerName} 发送。您收到本邮件，是因为对方填写了您的邮箱，邀请贵公司成为其经销商。`,
  '接受邀请需要登录。如果您并未预期收到本邮件，请忽略：在管理员登录并接受之前，不会发生任何变化。',
];

const askedBy = (providerName: string) => [
  zh`本邮件由 Twotier 代表 ${providerName} 发送。您收到本邮件，是因为对方填写了您的邮箱，希望与贵公司建立合作关系。`,
  '接受邀请需要登录。如果您并未预期收到本邮件，请忽略：在管理员登录并接受之前，不会发生任何变化。',
];

const invitationOwner = '本邮件由 Twotier 发送。您收到本邮件，是因为该邀请由贵公司发出。';

const resellerWatch = '本邮件由 Twotier 发送。您收到本邮件，是因为您是贵公司的联系人，而贵公司与该经销商有合作。';

const grantConcerned = ({ partnerName, companyName }: { partnerName: string; companyName: string }) =>
  zh`本邮件由 Twotier 发送。您收到本邮件，是因为它涉及 ${partnerName} 在 ${companyName} 的权限。`;

export const simplifiedChinese: Texts = {
  reviewInvitation: '查看邀请',
  linkHint: '如果按钮无法打开，请在浏览器中访问以下地址：',
  labelEnd: '：',
  moment: (date, time) => `${date} ${time} UTC`,

  standing: {
    NOT_ENROLLED: '未加入计划',
    PENDING_VETTING: '审核尚未完成',
    AUTHORIZED_UNSIGNED: '未签署贵公司所在区域的合作伙伴协议',
    REJECTED: '未通过审核',
    INACTIVE: '加入资格未处于有效状态',
    REGION_MISMATCH: '属于其他销售区域',
  },

  draft: ({ providerName, recipientName, days }) => ({
    subject: (name) => zh`${name} 邀请您成为其经销商`,
    bodyText: zh`${hello(recipientName)}

${providerName} 诚挚邀请贵公司成为我们的经销商。您接受邀请后，我们即可为贵公司的客户下单并添加订阅，由您为客户提供服务与支持。

请在此查看详情并答复我们：

{{link}}

链接有效期为${days}。接受邀请时，请以贵公司管理员的身份登录；您也可以在同一页面谢绝邀请。如有疑问，请直接回复本邮件。

此致
敬礼！
${providerName}`,
  }),

  customerDraft: ({ providerName, recipientName, days }) => ({
    subject: (name) => zh`${name} 希望与贵公司合作`,
    bodyText: zh`${hello(recipientName)}

${providerName} 希望为贵公司的云服务提供支持。您接受邀请后，我们即可按贵公司的要求下单，并管理贵公司从我们这里订购的内容。贵公司与其他合作伙伴的业务不受影响。

请在此查看详情并答复我们：

{{link}}

链接有效期为${days}。接受邀请时，请以贵公司全局管理员的身份登录；您也可以在同一页面谢绝邀请。如有疑问，请直接回复本邮件。

此致
敬礼！
${providerName}`,
  }),

  invitation: ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: zh`${providerName} 邀请贵公司成为其经销商，有效期至 ${expiresAt}。`,
    heading: zh`来自 ${providerName} 的邀请`,
    before: [],
    linkNote: zh`本邀请有效期至 ${expiresAt}。`,
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: zh`提醒：${providerName} 的邀请即将到期`,
    preheader: zh`您可在 ${expiresAt} 之前答复。`,
    heading: '邀请仍在等待您的答复',
    before: [
      hello(recipientName),
      zh`谨此提醒：${providerName} 已邀请贵公司成为其经销商，并期待您的答复。邀请有效期至 ${expiresAt}。`,
      '请在此查看详情，并接受或谢绝邀请：',
    ],
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-revoked': ({ providerName, recipientName }) => ({
    subject: zh`${providerName} 已撤回邀请`,
    preheader: '此前邮件中的链接已失效，您无需进行任何操作。',
    heading: '邀请已撤回',
    before: [
      hello(recipientName),
      zh`${providerName} 已撤回此前向贵公司发出的经销商邀请。此前邮件中的链接已失效，贵公司的情况没有任何变化。`,
      zh`您无需进行任何操作。如果您原本打算接受邀请，请与 ${providerName} 联系。`,
    ],
    after: [],
    footer: [zh`本邮件由 Twotier 代表 ${providerName} 发送。您收到本邮件，是因为该邀请曾发送至您的邮箱。`],
  }),

  'invitation-accepted': ({ recipientEmail, resellerName, resellerMpnId, resellerCountry, acceptedAt }) => ({
    subject: zh`${resellerName} 已接受您的邀请`,
    preheader: '该经销商已出现在您的列表中。',
    heading: '您的邀请已被接受',
    before: ['您好！', zh`好消息：${resellerName} 已接受您的邀请。双方现已出现在彼此的合作伙伴列表中。`],
    facts: [
      { label: '经销商', value: resellerName },
      { label: '合作伙伴 ID (MPN)', value: resellerMpnId },
      { label: '国家或地区', value: resellerCountry },
      { label: '邀请发送至', value: recipientEmail },
      { label: '接受时间', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'invitation-declined': ({ recipientEmail, resellerName, reason, declinedAt }) => ({
    subject: zh`${resellerName} 谢绝了您的邀请`,
    preheader: reason ? zh`原因：${reason}` : '对方未说明原因。',
    heading: '您的邀请已被谢绝',
    before: ['您好！', zh`${resellerName} 谢绝了您的邀请，邀请链接已失效。`],
    facts: [
      { label: '经销商', value: resellerName },
      { label: '邀请发送至', value: recipientEmail },
      { label: '谢绝时间', value: declinedAt },
      { label: '原因', value: reason ?? '未说明' },
    ],
    after: ['如果双方日后达成一致，您可以随时发送新的邀请。'],
    footer: [invitationOwner],
  }),

  'invitation-asked-again': ({ recipientEmail, requestId, expiresAt }) => ({
    subject: '有人请求新的邀请链接',
    preheader: zh`涉及您发送至 ${recipientEmail} 的邀请。`,
    heading: '请求新的邀请链接',
    before: ['您好！', '有人打开了已失效的邀请链接，并请您发送新的链接。该访客未登录，因此我们无法告知您其身份。'],
    facts: [
      { label: '邀请发送至', value: recipientEmail },
      { label: '邀请编号', value: requestId, literal: true },
      { label: '邀请截止时间', value: expiresAt },
    ],
    after: [zh`如果您仍希望合作，请重新发送邀请。新链接只会发送至 ${recipientEmail}。`],
    footer: [invitationOwner],
  }),

  'partnership-started': ({ providerName, providerEmail, resellerName, consentTextVersion, acceptedAt }) => ({
    subject: zh`您已接受 ${providerName} 的邀请`,
    preheader: zh`${resellerName} 与 ${providerName} 现已成为合作伙伴。约定内容供您存档。`,
    heading: '合作关系已建立',
    before: [
      '您好！',
      zh`感谢您代表 ${resellerName} 接受邀请。${providerName} 现在可以为贵公司的客户下单并添加订阅。请保存本邮件以备查阅。`,
    ],
    facts: [
      { label: '提供商', value: providerName },
      { label: '经销商', value: resellerName },
      { label: '接受时间', value: acceptedAt },
      { label: '同意书版本', value: consentTextVersion },
      { label: '提供商联系邮箱', value: providerEmail },
    ],
    after: [zh`如果接受邀请的不是您本人，请立即致信 ${providerEmail}。`],
    footer: [zh`本邮件由 Twotier 发送。您收到本邮件，是因为有人以您的账户（${resellerName} 管理员）接受了该邀请。`],
  }),

  'partnership-ended': ({ providerName, providerEmail, resellerName, endedAt }) => ({
    subject: zh`${providerName} 已终止与贵公司的合作关系`,
    preheader: '贵公司客户的订阅保持不变。变更内容供您存档。',
    heading: '合作关系已终止',
    before: [
      '您好！',
      zh`${providerName} 已终止与 ${resellerName} 的合作关系，今后不再为贵公司下单，也不能再将贵公司指定为记录合作伙伴或支持联系人。贵公司客户的订阅以及委派的管理权限均保持不变。`,
    ],
    facts: [
      { label: '提供商', value: providerName },
      { label: '经销商', value: resellerName },
      { label: '终止时间', value: endedAt },
      { label: '提供商联系邮箱', value: providerEmail },
    ],
    after: [zh`如有疑问，请致信 ${providerEmail}。`],
    footer: [zh`本邮件由 Twotier 代表 ${providerName} 发送。您收到本邮件，是因为您是 ${resellerName} 的联系人。`],
  }),

  'reseller-at-risk': ({ resellerName, resellerMpnId, eligibility, subscriptions, changedAt }) => ({
    subject: zh`${resellerName} 暂时不能开展交易`,
    preheader: zh`涉及该经销商的订阅数：${subscriptions}。`,
    heading: '您的一家经销商不符合计划条件',
    before: [
      '您好！',
      zh`${resellerName} 目前不符合计划的条件。在恢复之前，不能再为其安排新的客户、订单、订阅或支持职责。已指定该经销商的订阅保持不变，但在更改之前，需要改为其他记录合作伙伴或不指定。`,
    ],
    facts: [
      { label: '经销商', value: resellerName },
      { label: '合作伙伴 ID (MPN)', value: resellerMpnId },
      { label: '原因', value: eligibility },
      { label: '涉及的订阅数', value: subscriptions },
      { label: '发现时间', value: changedAt },
    ],
    after: ['该经销商恢复符合条件时，我们会通知您。'],
    footer: [resellerWatch],
  }),

  'reseller-eligible-again': ({ resellerName, resellerMpnId, subscriptions, changedAt }) => ({
    subject: zh`${resellerName} 可以重新开展交易`,
    preheader: '您可以重新通过该经销商安排客户、订单和订阅。',
    heading: '您的一家经销商重新符合计划条件',
    before: ['您好！', zh`${resellerName} 已重新符合计划的条件，您可以像以前一样为其安排新的客户、订单和订阅。`],
    facts: [
      { label: '经销商', value: resellerName },
      { label: '合作伙伴 ID (MPN)', value: resellerMpnId },
      { label: '涉及的订阅数', value: subscriptions },
      { label: '发现时间', value: changedAt },
    ],
    after: [],
    footer: [resellerWatch],
  }),

  'customer-invitation': ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: zh`${providerName} 希望与贵公司合作，邀请有效期至 ${expiresAt}。`,
    heading: zh`来自 ${providerName} 的邀请`,
    before: [],
    linkNote: zh`本邀请有效期至 ${expiresAt}。`,
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: zh`提醒：${providerName} 的邀请即将到期`,
    preheader: zh`您可在 ${expiresAt} 之前答复。`,
    heading: '邀请仍在等待您的答复',
    before: [
      hello(recipientName),
      zh`谨此提醒：${providerName} 希望与贵公司合作，并期待您的答复。邀请有效期至 ${expiresAt}。`,
      '请在此查看详情，并接受或谢绝邀请：',
    ],
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-revoked': ({ providerName, recipientName }) => ({
    subject: zh`${providerName} 已撤回邀请`,
    preheader: '此前邮件中的链接已失效，您无需进行任何操作。',
    heading: '邀请已撤回',
    before: [
      hello(recipientName),
      zh`${providerName} 已撤回此前向贵公司发出的合作邀请。此前邮件中的链接已失效，贵公司的情况没有任何变化。`,
      zh`您无需进行任何操作。如果您原本打算接受邀请，请与 ${providerName} 联系。`,
    ],
    after: [],
    footer: [zh`本邮件由 Twotier 代表 ${providerName} 发送。您收到本邮件，是因为该邀请曾发送至您的邮箱。`],
  }),

  'customer-invitation-accepted': ({ recipientEmail, companyName, acceptedAt }) => ({
    subject: zh`${companyName} 已接受您的邀请`,
    preheader: '该客户已出现在您的列表中。',
    heading: '您的邀请已被接受',
    before: [
      '您好！',
      zh`好消息：${companyName} 已接受您的邀请，现已出现在您的客户列表中。请在首次下单前填写该客户的账单资料。`,
    ],
    facts: [
      { label: '客户', value: companyName },
      { label: '邀请发送至', value: recipientEmail },
      { label: '接受时间', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'customer-invitation-declined': ({ recipientEmail, companyName, reason, declinedAt }) => ({
    subject: zh`${companyName} 谢绝了您的邀请`,
    preheader: reason ? zh`原因：${reason}` : '对方未说明原因。',
    heading: '您的邀请已被谢绝',
    before: ['您好！', zh`${companyName} 谢绝了您的邀请，邀请链接已失效。`],
    facts: [
      { label: '客户', value: companyName },
      { label: '邀请发送至', value: recipientEmail },
      { label: '谢绝时间', value: declinedAt },
      { label: '原因', value: reason ?? '未说明' },
    ],
    after: ['如果双方日后达成一致，您可以随时发送新的邀请。'],
    footer: [invitationOwner],
  }),

  'relationship-started': (facts) => ({
    subject: zh`您已接受 ${facts.providerName} 的邀请`,
    preheader: zh`${facts.companyName} 与 ${facts.providerName} 现已建立合作。约定内容供您存档。`,
    heading: '双方已建立合作',
    before: [
      '您好！',
      zh`感谢您代表 ${facts.companyName} 接受邀请。${facts.providerName} 现在可以为贵公司下单。请保存本邮件以备查阅。`,
    ],
    facts: [
      { label: '合作伙伴', value: facts.providerName },
      ...(facts.resellerName ? [{ label: '经销商', value: facts.resellerName }] : []),
      { label: '公司', value: facts.companyName },
      { label: '接受时间', value: facts.acceptedAt },
      { label: '同意书版本', value: facts.consentTextVersion },
      { label: '合作伙伴联系邮箱', value: facts.providerEmail },
    ],
    after: [zh`如果接受邀请的不是您本人，请立即致信 ${facts.providerEmail}。`],
    footer: [
      zh`本邮件由 Twotier 发送。您收到本邮件，是因为有人以您的账户（${facts.companyName} 管理员）接受了该邀请。`,
    ],
  }),

  'customer-joined': ({ providerName, resellerName, companyName, acceptedAt }) => ({
    subject: zh`${companyName} 已成为您的客户`,
    preheader: zh`该客户接受了 ${providerName} 的邀请，邀请中指定您为经销商。`,
    heading: '您有一位新客户',
    before: [
      '您好！',
      zh`${companyName} 已接受 ${providerName} 的邀请，将与双方合作。您现在可以在客户列表中查看该客户。`,
    ],
    facts: [
      { label: '客户', value: companyName },
      { label: '提供商', value: providerName },
      { label: '接受时间', value: acceptedAt },
    ],
    after: [],
    footer: [zh`本邮件由 Twotier 发送。您收到本邮件，是因为您是 ${resellerName}（${providerName} 的经销商）的联系人。`],
  }),

  'webhook-disabled': ({ tenantName, host, failingSince, disabledAt }) => ({
    subject: `${host} 上的 Webhook 已停用`,
    preheader: '事件会保留 30 天，恢复正常后可以补发。',
    heading: '您的一个 Webhook 已停用',
    before: [
      '您好：',
      failingSince
        ? `我们多次重试，但 ${host} 在一天之内一直没有接收事件。在您提出要求之前，我们不再向其发送任何内容。`
        : `${host} 告知我们它已不存在 (410)。在您提出要求之前，我们不再向其发送任何内容。`,
      '没有任何内容丢失：未接收的事件会保留 30 天。接收端恢复正常后，请重放该 Webhook；它会重新启用，并按顺序收到缺少的事件。',
    ],
    facts: [
      { label: 'Webhook', value: host, literal: true },
      ...(failingSince ? [{ label: '开始失败', value: failingSince }] : []),
      { label: '停用时间', value: disabledAt },
    ],
    after: [],
    footer: [`本邮件由 Twotier 发送。您收到此邮件，是因为您是 ${tenantName} 的管理员。`],
  }),

  'account-created': ({ tenantName, firstName, userName, temporaryPassword, validUntil }) => ({
    subject: zh`您的 Twotier 账户（${tenantName}）`,
    preheader: zh`内含一次性密码，有效期至 ${validUntil}。`,
    heading: '您的账户已开通',
    before: [
      hello(firstName),
      zh`我们已为您创建 Twotier 账户，您可以凭此代表 ${tenantName} 进行操作。首次登录信息如下：`,
    ],
    facts: [
      { label: '用户名', value: userName, literal: true },
      { label: '一次性密码', value: temporaryPassword, literal: true },
      { label: '密码有效期至', value: validUntil },
    ],
    after: [
      '首次登录时，您需要设置自己的密码，届时上述密码随即失效。请勿转发本邮件。Twotier 的工作人员绝不会向您索要密码。',
    ],
    footer: [
      zh`本邮件由 Twotier 发送。您收到本邮件，是因为您被指定为 ${tenantName} 的用户。如果您并未预期收到本邮件，请忽略：该密码到期后会自动失效。`,
    ],
  }),

  'agreement-confirmed': ({ providerName, providerEmail, companyName, signerName, agreedOn, agreementLink }) => ({
    subject: zh`您已代表 ${companyName} 接受客户协议`,
    preheader: zh`${providerName} 已确认您于 ${agreedOn} 接受该协议。`,
    heading: '客户协议已登记',
    before: [hello(signerName), zh`${providerName} 已确认您代表 ${companyName} 接受了客户协议。请保留本邮件以备查阅。`],
    facts: [
      { label: '公司', value: companyName },
      { label: '接受人', value: signerName },
      { label: '接受日期', value: agreedOn },
      { label: '确认方', value: providerName },
      { label: '协议文本', value: agreementLink, literal: true },
    ],
    after: [zh`如果您并未接受该协议，请立即致信 ${providerEmail}。`],
    footer: [zh`本邮件由 Twotier 代表 ${providerName} 发送：对方将您登记为代表 ${companyName} 接受协议的人。`],
  }),

  'customer-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: zh`${companyName} 已成为您的客户`,
    preheader: zh`${providerName} 已为您开通该客户及其订阅。`,
    heading: '您有一位新客户',
    before: ['您好！', zh`${providerName} 已代表 ${resellerName} 开通一位新客户，您现在可以在客户列表中查看。`],
    facts: [
      { label: '客户', value: companyName },
      { label: '域名', value: domain, literal: true },
      { label: '订阅数', value: subscriptions },
      { label: '许可证数', value: licences },
      { label: '开通方', value: providerName },
    ],
    after: [],
    footer: [zh`本邮件由 Twotier 发送。您收到本邮件，是因为您是 ${resellerName}（${providerName} 的经销商）的联系人。`],
  }),

  'subscriptions-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: zh`${companyName} 有新的订阅`,
    preheader: zh`${providerName} 已为您的客户下单。`,
    heading: '您的客户有新的订阅',
    before: [
      '您好！',
      zh`${providerName} 已为 ${companyName} 下单，并将 ${resellerName} 登记为合作伙伴。您可以在该客户名下查看新订阅。`,
    ],
    facts: [
      { label: '客户', value: companyName },
      { label: '域名', value: domain, literal: true },
      { label: '新订阅数', value: subscriptions },
      { label: '许可证数', value: licences },
      { label: '下单方', value: providerName },
    ],
    after: [],
    footer: [zh`本邮件由 Twotier 发送。您收到本邮件，是因为您是 ${resellerName}（${providerName} 的经销商）的联系人。`],
  }),

  'admin-grant-requested': (facts) => ({
    subject: zh`${facts.partnerName} 申请管理权限`,
    preheader: zh`由 ${facts.companyName} 的全局管理员决定。申请有效期至 ${facts.expiresAt}。`,
    heading: '合作伙伴申请管理权限',
    before: [
      '您好！',
      facts.providerName
        ? zh`${facts.providerName} 代表其经销商 ${facts.partnerName} 申请在 ${facts.companyName} 的租户中获得管理权限，权限将授予该经销商。`
        : zh`${facts.partnerName} 申请在 ${facts.companyName} 的租户中获得管理权限。`,
      '请先了解每项权限的内容，然后在此批准或拒绝：',
    ],
    facts: [
      { label: '合作伙伴', value: facts.partnerName },
      ...(facts.providerName ? [{ label: '申请方', value: facts.providerName }] : []),
      { label: '申请名称', value: facts.displayName },
      { label: '权限', value: facts.roles },
      { label: '期限', value: facts.duration },
      ...(facts.extension ? [{ label: '自动延长', value: facts.extension }] : []),
    ],
    linkLabel: '查看申请',
    linkNote: zh`申请有效期至 ${facts.expiresAt}。在全局管理员登录并批准之前，不会发生任何变化。`,
    after: ['您可以随时终止已授予的权限。'],
    footer: [
      zh`本邮件由 Twotier 代表 ${facts.providerName ?? facts.partnerName} 发送。您收到本邮件，是因为您是 ${facts.companyName} 的管理员。`,
    ],
  }),

  'admin-grant-consent-wanted': (facts) => ({
    subject: zh`${facts.providerName} 代表您向 ${facts.companyName} 申请权限`,
    preheader: zh`您同意后才会询问客户。申请有效期至 ${facts.expiresAt}。`,
    heading: '您同意这些权限吗？',
    before: [
      '您好！',
      zh`${facts.providerName} 希望 ${facts.companyName} 向 ${facts.partnerName} 授予管理权限。只有在贵公司同意后，才会询问客户。`,
      '请由贵公司的管理代理或销售代理在与 Twotier 对接的系统中同意或拒绝。',
    ],
    facts: [
      { label: '客户', value: facts.companyName },
      { label: '申请名称', value: facts.displayName },
      { label: '权限', value: facts.roles },
      { label: '期限', value: facts.duration },
      { label: '申请有效期至', value: facts.expiresAt },
    ],
    after: [],
    footer: [
      zh`本邮件由 Twotier 代表 ${facts.providerName} 发送。您收到本邮件，是因为您是 ${facts.partnerName} 的联系人。`,
    ],
  }),

  'admin-grant-changed': (facts) => ({
    ...{
      APPROVED: {
        subject: zh`${facts.companyName} 已向 ${facts.partnerName} 授予管理权限`,
        heading: '权限已生效',
        preheader: zh`权限将于 ${facts.endsAt ?? ''} 到期。`,
        before: ['您好！', zh`${facts.companyName} 已批准申请。${facts.partnerName} 自即时起拥有以下权限。`],
        after: ['任何一方均可随时终止这些权限。'],
      },
      REJECTED: {
        subject: zh`${facts.companyName} 已拒绝权限申请`,
        heading: '申请已被拒绝',
        preheader: facts.reason ? zh`原因：${facts.reason}` : '未说明原因。',
        before: ['您好！', zh`${facts.companyName} 已拒绝 ${facts.partnerName} 对以下权限的申请。`],
        after: ['如日后达成一致，您可以随时再次申请。'],
      },
      TERMINATED: {
        subject: zh`${facts.partnerName} 在 ${facts.companyName} 的管理权限已终止`,
        heading: '权限已终止',
        preheader: '其中一方终止了权限，或撤回了申请。',
        before: [
          '您好！',
          zh`其中一方终止了以下权限，或撤回了对这些权限的申请。${facts.partnerName} 在 ${facts.companyName} 不再拥有这些权限。`,
        ],
        after: [],
      },
      EXTENDED: {
        subject: zh`${facts.partnerName} 在 ${facts.companyName} 的管理权限已延长`,
        heading: '权限已延长',
        preheader: zh`权限现将于 ${facts.endsAt ?? ''} 到期。`,
        before: ['您好！', zh`按照 ${facts.companyName} 批准的申请，${facts.partnerName} 的权限已自动延长。`],
        after: ['任何一方均可随时终止这些权限。'],
      },
    }[facts.change],
    facts: [
      { label: '合作伙伴', value: facts.partnerName },
      { label: '公司', value: facts.companyName },
      { label: '申请名称', value: facts.displayName },
      { label: '权限', value: facts.roles },
      { label: '时间', value: facts.changedAt },
      ...(facts.endsAt ? [{ label: '到期时间', value: facts.endsAt }] : []),
      ...(facts.change === 'REJECTED' ? [{ label: '原因', value: facts.reason ?? '未说明' }] : []),
    ],
    footer: [grantConcerned(facts)],
  }),

  'admin-grant-ending': (facts) => ({
    subject: facts.extension
      ? zh`${facts.partnerName} 在 ${facts.companyName} 的管理权限将于${facts.daysLeft ? `${facts.daysLeft}后` : '今天'}延长`
      : zh`${facts.partnerName} 在 ${facts.companyName} 的管理权限将于${facts.daysLeft ? `${facts.daysLeft}后` : '今天'}到期`,
    preheader: facts.extension
      ? zh`如双方均未终止，权限在 ${facts.endsAt} 之后继续有效。`
      : zh`权限将于 ${facts.endsAt} 到期。`,
    heading: facts.extension ? '权限即将延长' : '权限即将到期',
    before: [
      '您好！',
      facts.extension
        ? zh`按照 ${facts.companyName} 批准的申请，以下权限将于 ${facts.endsAt} 延长${facts.extension}。如不希望延长，可在此之前终止。`
        : zh`以下权限将于 ${facts.endsAt} 到期。如需继续使用，${facts.partnerName} 须重新申请，并由 ${facts.companyName} 批准。`,
    ],
    facts: [
      { label: '合作伙伴', value: facts.partnerName },
      { label: '公司', value: facts.companyName },
      { label: '申请名称', value: facts.displayName },
      { label: '权限', value: facts.roles },
      { label: facts.extension ? '延长时间' : '到期时间', value: facts.endsAt },
    ],
    after: [],
    footer: [grantConcerned(facts)],
  }),
};
