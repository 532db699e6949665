import type { CustomerText } from './customer-text.ts';

export const zhHans: CustomerText = {
  invitation: {
    title: '来自 {provider} 的邀请',
    heading: '{provider} 希望与贵公司合作',
    introduction:
      '接受邀请后，{provider} 将成为贵公司的云服务合作伙伴。在贵公司的全局管理员于下方接受之前，不会发生任何变化。如果无人接受，邀请到期后会自动失效。',
  },
  clauses: {
    listed: {
      title: '双方互相列出',
      text: '{provider} 会在其客户列表中看到贵公司的名称、域名和所在国家/地区。贵公司会在合作伙伴列表中看到 {provider}。',
    },
    orders: {
      title: '为贵公司订购',
      text: '{provider} 可以按贵公司的要求下订单，并对所订购的内容进行管理和计费。',
    },
    reseller: {
      title: '同时包括一家经销商',
      text: '{provider} 的经销商 {reseller} 也将成为贵公司的合作伙伴，并负责 {provider} 所提供的内容。',
    },
    administration: {
      title: '管理权限，为期一年',
      text: '{provider} 可以读取贵公司的目录、管理用户和许可证、重置非管理员用户的密码，以及提交支持请求。贵公司可以随时终止这些权限。',
    },
    noAdministration: {
      title: '没有管理权限',
      text: '接受邀请不会授予 {provider} 对贵公司系统的任何权限。如需权限，对方必须另行申请。',
    },
    agreement: {
      title: '客户协议',
      text: '贵公司同时接受客户协议（版本 {agreement}）。此项接受对贵公司的所有合作伙伴均有效。',
    },
    others: {
      title: '其他合作伙伴',
      text: '贵公司从其他合作伙伴处获得的内容，以及授予他们的权限，均保持不变。',
    },
    end: {
      title: '可以终止',
      text: '合作没有固定期限。终止后，{provider} 不再下新订单，也不再拥有管理权限。',
    },
  },
  readAgreement: '阅读客户协议',
  acceptedNext:
    '无需再进行任何操作：{provider} 与接受邀请的公司已互相列出。如果接受邀请的不是贵公司，请回复邮件告知 {provider}。',
  roleNotAllowed:
    '只有客户的全局管理员才能答复，而帐户 {account} 不具备此角色。请使用具备该角色的帐户登录，或联系贵公司的全局管理员。',
  regionMismatch: '贵公司与 {provider} 属于不同的销售区域，只有同一区域的公司才能合作。请选择您所在区域的合作伙伴。',
  accepted: {
    title: '邀请已接受',
    paragraphs: [
      '{provider} 现已成为贵公司的合作伙伴。',
      '接下来：{provider} 会收到邮件通知，您也会在 {account} 收到确认邮件。您无需再进行任何操作，可以关闭本页。',
    ],
  },
};
