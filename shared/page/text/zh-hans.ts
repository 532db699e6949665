import type { PageText } from './page-text.ts';

export const zhHans: PageText = {
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  instant: '{year}年{month}{day}日 {time}\u00a0UTC',
  languageSwitcher: '语言',
  invitation: {
    title: '来自 {provider} 的经销商邀请',
    heading: '{provider} 邀请您成为其间接经销商',
    introduction:
      '接受邀请后，{provider} 将与贵公司建立合作关系。在贵公司的管理员于下方接受之前，不会发生任何变化。如果无人接受，邀请到期后会自动失效。',
    from: '邀请方',
    recipient: '收件人',
    openUntil: '有效期至',
  },
  consent: {
    heading: '接受邀请意味着什么',
    introduction: '接受邀请，即表示您代表贵公司同意以下内容。',
    clauses: [
      {
        title: '双方互相列为合作伙伴',
        text: '{provider} 会在其经销商列表中看到贵公司的名称、MPN ID 和所在国家/地区。贵公司会在提供商列表中看到 {provider}。',
      },
      { title: '为贵公司的客户订购', text: '{provider} 可以为贵公司的客户下订单和添加订阅。' },
      {
        title: '仅此而已',
        text: '接受邀请不会授予对客户系统的访问权限，也不会授予任何管理权限，更不会改变您与其他方之间的任何协议。',
      },
      {
        title: '可以终止',
        text: '合作关系没有固定期限。终止后，不再据此下新订单；贵公司的客户及其订阅保持不变。',
      },
      { title: '现有客户', text: '贵公司目前的客户及其订阅不受任何影响。' },
    ],
    clause: '{title}：{text}',
    version: '同意文本，版本 {version}',
  },
  answer: {
    heading: '您的答复',
    needsScript:
      '无需 JavaScript 即可阅读本页的全部内容，但接受或拒绝邀请需要使用它。请允许本页运行 JavaScript，或在其他浏览器中打开此链接。',
    signIn: {
      heading: '登录',
      hint: '请使用贵公司全局管理员的帐户。',
      email: '电子邮件地址',
      password: '密码',
      showPassword: '显示密码',
      submit: '登录',
    },
    newPassword: {
      heading: '设置新密码',
      hint: '您使用的是一次性密码。请将其更换为您自己的密码，然后继续。',
      password: '新密码',
      rule: '密码应足够长，并包含大写字母、小写字母、数字和符号。',
      submit: '保存密码并继续',
    },
    someoneElse: '使用其他帐户登录',
    decide: { heading: '接受或拒绝', waiting: '登录后即可操作。' },
    accept: { consent: '我同意接受邀请所涉及的上述内容，并有权代表本公司作出此项同意。', submit: '接受邀请' },
    decline: {
      summary: '我想拒绝',
      hint: '我们会告知 {provider}。邀请一经拒绝，之后便无法再接受。',
      reason: '原因（可选）',
      reasonRule: '最多 300 个字符；{provider} 会看到此内容。',
      submit: '拒绝邀请',
    },
  },
  ended: {
    EXPIRED: {
      title: '此邀请已过期',
      happened: '邀请的有效期至 {expiresAt}，现已无法接受。',
      next: '如果贵公司仍希望与 {provider} 合作，请申请新的邀请，无需登录。',
    },
    REVOKED: {
      title: '{provider} 已撤回此邀请',
      happened: '邀请已于 {closedAt} 撤回，无法再接受。',
      happenedUndated: '邀请已无法再接受。',
      next: '如有疑问，请回复您收到的邀请邮件，{provider} 会收到您的回复。',
    },
    SUPERSEDED: {
      title: '此链接已被更新的邮件取代',
      happened: '{provider} 已于 {closedAt} 重新发送邀请，只有最新邮件中的链接有效。',
      happenedUndated: '{provider} 已重新发送邀请，只有最新邮件中的链接有效。',
      next: '请打开 {provider} 发来的最新邮件并使用其中的链接。如果找不到该邮件，请同时查看垃圾邮件文件夹，或申请新的邀请。',
    },
    ACCEPTED: {
      title: '此邀请已被接受',
      happened: '邀请已于 {closedAt} 被接受。每份邀请只能接受一次。',
      happenedUndated: '每份邀请只能接受一次。',
      next: '无需再进行任何操作：{provider} 与接受邀请的公司已互相列为合作伙伴。如果接受邀请的不是贵公司，请回复邮件告知 {provider}。',
    },
    DECLINED: {
      title: '此邀请已被拒绝',
      happened: '邀请已于 {closedAt} 被拒绝，无法再接受。',
      happenedUndated: '邀请已无法再接受。',
      next: '如果贵公司改变了主意，请回复邮件，请 {provider} 发送新的邀请。',
    },
  },
  notFound: {
    title: '此链接无效',
    happened:
      '邮件程序有时会截断较长的链接。请从邮件中复制完整的链接（从第一个字符到最后一个字符），并粘贴到浏览器的地址栏中。',
    next: '如果仍然无法打开，请回复邮件，请发件人发送新的邀请。',
  },
  askAgain: {
    needsScript: '在此申请需要使用 JavaScript。请允许本页运行 JavaScript，或回复您收到的邀请邮件。',
    submit: '申请新的邀请',
  },
  enrolment: {
    offer: '我的公司还没有帐户',
    enrolled: '已有一家公司于 {enrolledAt} 通过此邀请完成注册。登录用的一次性密码已通过邮件发送给其管理员。',
    title: '注册贵公司',
    heading: '在合作伙伴计划中注册贵公司',
    introduction:
      '要接受 {provider} 的邀请，贵公司需要先完成注册。随后将审核注册信息，需要 3 至 5 个工作日。审核通过后，请使用同一链接继续：签署合作伙伴协议并接受邀请。',
    needsScript:
      '无需 JavaScript 即可阅读本页，但注册需要使用它。请允许本页运行 JavaScript，或在其他浏览器中打开此链接。',
    company: '贵公司',
    person: '答复邀请的管理员',
    choose: '请选择',
    fields: {
      legalName: { label: '法定名称', rule: '请填写注册时的完整名称，包括公司形式。' },
      country: { label: '国家/地区', rule: '公司的注册地。{provider} 与这些国家/地区的公司合作。' },
      mpnId: { label: 'MPN 编号', rule: '请填写您所在位置的编号，而不是总部的编号：1 至 10 位数字。' },
      tenantId: { label: '目录 ID', rule: '贵公司在供应商处的租户：36 个字符，由五组字母和数字组成。' },
      domains: { label: '网站域名', rule: '例如 fabrikam.com。多个域名请用逗号分隔。' },
      firstName: { label: '名字' },
      lastName: { label: '姓氏' },
      email: { label: '电子邮件地址', rule: '接收邀请的地址：{recipient}。帐户将为该地址创建。' },
      phoneNumber: { label: '电话号码（可选）', rule: '请包含国家/地区代码，例如 +34\u00a0910\u00a0000\u00a0000。' },
    },
    emailOfTenant: '贵公司网站域名下的地址。帐户将为该地址创建。',
    submit: '注册公司',
    back: '返回 {provider} 的邀请',
    client: {
      progress: '正在注册贵公司…',
      check: '请再次检查：{fields}。',
      problems: {
        MPN_ID_TAKEN: '已有合作伙伴使用此 MPN 编号注册。如果是贵公司，请返回邀请并登录；否则请检查数字。',
        DIRECTORY_ID_TAKEN: '已有经销商使用此目录 ID 注册。如果是贵公司，请返回邀请并登录；否则请检查该 ID。',
        USER_EMAIL_TAKEN: '此电子邮件地址已有帐户。请返回邀请并使用该帐户登录。',
        ENROLMENT_EXISTS: '已有公司通过此邀请完成注册。请返回邀请并登录；一次性密码已通过邮件发送给管理员。',
        RECIPIENT_MISMATCH: '此邀请发送给了 {recipient}。请完整填写该地址，或请 {provider} 邀请您的地址。',
        TENANT_MISMATCH: '此邀请面向使用其他目录 ID 的公司。请检查该 ID，或咨询 {provider}。',
        SELF_PARTNERSHIP: '这是 {provider} 自己的目录 ID。请填写贵公司的目录 ID。',
      },
      done: {
        title: '贵公司已注册',
        paragraphs: [
          '登录用的一次性密码正在发送至 {email}。',
          '现在将审核注册信息，需要 3 至 5 个工作日。之后请重新打开邀请中的链接，登录、签署合作伙伴协议并接受邀请。此邀请的有效期至 {expiresAt}。',
        ],
      },
    },
  },
  client: {
    progress: {
      signIn: '正在登录…',
      newPassword: '正在保存密码…',
      answer: '正在发送您的答复…',
      askAgain: '正在发送您的申请…',
      agreement: '正在代表贵公司签署…',
    },
    signedIn: '您已登录：{account}。',
    retry: '重试',
    askAgain: '申请新的邀请',
    reload: '重新加载页面',
    later: '几分钟后',
    missing: {
      email: '请输入电子邮件地址。',
      password: '请输入密码。',
      newPassword: '请输入新密码。',
      consent: '请先勾选复选框：接受邀请需要您的同意。',
    },
    signIn: {
      WRONG_PASSWORD: '电子邮件地址与密码不匹配，或该帐户未启用。请检查后重试。',
      WEAK_PASSWORD: '该密码强度不足。请设置更长的、从未使用过的密码，并包含大写字母、小写字母、数字和符号。',
      SESSION_OVER: '操作时间过长，登录已中断。请使用一次性密码重新登录。',
      RESET_REQUIRED: '此帐户目前无法登录：需要重置密码或确认地址。请联系贵公司的用户管理员。',
      CHALLENGE_UNKNOWN: '此帐户需要额外的登录步骤，而本页不提供该步骤。请联系贵公司的用户管理员。',
      TOO_MANY_ATTEMPTS: '尝试次数过多。请等待几分钟后重试。',
      UNREACHABLE: '无法连接到登录服务。请检查网络连接后重试。',
      SIGN_IN_AGAIN: '在发送答复之前，您的登录已失效。请重新登录并再次发送。',
    },
    problems: {
      RECIPIENT_MISMATCH:
        '您当前登录的帐户是 {account}，但此邀请发送给了 {recipient}。请使用该地址登录，或请 {provider} 向 {account} 发送邀请。',
      SELF_PARTNERSHIP: '帐户 {account} 属于 {provider}，而一家公司不能成为自己的经销商。请使用受邀公司的帐户登录。',
      ROLE_NOT_ALLOWED:
        '只有经销商的全局管理员才能答复，而帐户 {account} 不具备此角色。请使用具备该角色的帐户登录，或联系贵公司的全局管理员。',
      RELATIONSHIP_ALREADY_ACTIVE: '贵公司已与 {provider} 合作，无需接受此邀请。您可以关闭本页。',
      PARTNERSHIP_REQUIRED: '{provider} 与邀请中指定的经销商目前没有合作关系。请向 {provider} 申请新的邀请。',
      CONSENT_REQUIRED: '接受邀请需要您的同意。请勾选复选框后重试。',
      CONSENT_TEXT_CHANGED: '自您打开本页以来，同意文本已发生变化。请重新加载页面，阅读新文本后再答复。',
      VALIDATION_FAILED: '无法保存您填写的原因。请最多使用 300 个普通字符，或将其留空。',
      RATE_LIMITED: '短时间内请求过多。请在{when}重试。',
      TRY_AGAIN: '服务繁忙，未能完成此操作。请重试；您的答复只会计入一次。',
      UNREACHABLE: '未收到响应，无法确定您的请求是否送达。请检查网络连接后重试；请求只会计入一次。',
      UNEXPECTED:
        '操作未能完成，问题出在我们这边。请重试。如果再次发生，请将以下参考编号告知 {provider}：{reference}。',
    },
    notEligible: {
      NOT_ENROLLED: '贵公司尚未加入合作伙伴计划。请先完成注册，然后再打开此链接。',
      PENDING_VETTING: '贵公司的注册仍在审核中，通常需要几个工作日。请在审核通过后再打开此链接。',
      AUTHORIZED_UNSIGNED:
        '贵公司尚未签署合作伙伴协议。您可以在此以全局管理员身份签署，签署一次即适用于您所在区域的所有提供商。',
      REJECTED: '贵公司加入合作伙伴计划的申请未获批准，因此无法接受邀请。请联系该计划的支持部门。',
      INACTIVE: '贵公司目前在合作伙伴计划中处于非活动状态。请先恢复其状态，然后再打开此链接。',
      REGION_MISMATCH:
        '贵公司与 {provider} 属于不同的销售区域，只有同一区域的合作伙伴才能合作。请向您所在区域的提供商索取邀请。',
    },
    staysOpen: '此邀请的有效期至 {expiresAt}。',
    agreement: { sign: '签署合作伙伴协议', signed: '合作伙伴协议已签署。您现在可以接受邀请。' },
    accepted: {
      title: '邀请已接受',
      paragraphs: [
        '{provider} 与贵公司现已互相列为合作伙伴。',
        '接下来：{provider} 会收到邮件通知，您也会在 {account} 收到确认邮件。{provider} 现在可以为贵公司的客户下订单。您无需再进行任何操作，可以关闭本页。',
      ],
    },
    declined: {
      title: '邀请已拒绝',
      paragraphs: [
        '{provider} 会收到邮件通知。贵公司的其他情况没有任何变化。',
        '如果贵公司改变主意，请回复邮件，请 {provider} 发送新的邀请。您可以关闭本页。',
      ],
    },
    asked: {
      title: '已告知 {provider}',
      paragraphs: [
        '对方已知道您希望获得新的邀请。如果对方发送，邀请将通过邮件发送至 {recipient}。',
        '您无需再进行任何操作，可以关闭本页。',
      ],
    },
  },
};
