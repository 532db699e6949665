import type { Texts } from './copy.ts';

const hello = (name?: string) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!');

const invitedBy = (providerName: string) => [
  `Письмо отправлено сервисом Twotier по поручению компании ${providerName}, которая указала Ваш адрес, чтобы пригласить Вашу компанию стать реселлером.`,
  'Чтобы принять приглашение, нужно войти в систему. Если Вы не ждали этого письма, оставьте его без внимания: ничего не произойдёт, пока администратор не войдёт в систему и не примет приглашение.',
];

const askedBy = (providerName: string) => [
  `Письмо отправлено сервисом Twotier по поручению компании ${providerName}, которая указала Ваш адрес, чтобы предложить Вашей компании сотрудничество.`,
  'Чтобы принять приглашение, нужно войти в систему. Если Вы не ждали этого письма, оставьте его без внимания: ничего не произойдёт, пока администратор не войдёт в систему и не примет приглашение.',
];

const invitationOwner =
  'Письмо отправлено сервисом Twotier. Вы получили его, потому что это приглашение отправила Ваша компания.';

const resellerWatch =
  'Письмо отправлено сервисом Twotier. Вы получили его как контактное лицо Вашей компании, которая работает с этим реселлером.';

const grantConcerned = ({ partnerName, companyName }: { partnerName: string; companyName: string }) =>
  `Письмо отправлено сервисом Twotier. Вы получили его, потому что оно касается прав компании ${partnerName} у клиента ${companyName}.`;

export const russian: Texts = {
  reviewInvitation: 'Открыть приглашение',
  linkHint: 'Если кнопка не работает, откройте в браузере этот адрес:',
  labelEnd: ': ',
  moment: (date, time) => `${date}, ${time} UTC`,

  standing: {
    NOT_ENROLLED: 'Не зарегистрирован в программе',
    PENDING_VETTING: 'Проверка ещё не завершена',
    AUTHORIZED_UNSIGNED: 'Не подписано партнёрское соглашение Вашего региона',
    REJECTED: 'Проверка не пройдена',
    INACTIVE: 'Регистрация неактивна',
    REGION_MISMATCH: 'Относится к другому региону продаж',
  },

  draft: ({ providerName, recipientName, days }) => ({
    subject: (name) => `${name} приглашает Вас стать реселлером`,
    bodyText: `${hello(recipientName)}

Мы в компании ${providerName} будем рады видеть Вашу компанию нашим реселлером. Когда Вы примете приглашение, мы сможем оформлять заказы и добавлять подписки для Ваших клиентов, а Вы — сопровождать их.

Пожалуйста, ознакомьтесь с условиями и дайте нам ответ здесь:

{{link}}

Ссылка действует ${days}. Чтобы принять приглашение, войдите как администратор Вашей компании; там же его можно отклонить. Если у Вас есть вопросы, просто ответьте на это письмо.

С уважением,
${providerName}`,
  }),

  customerDraft: ({ providerName, recipientName, days }) => ({
    subject: (name) => `${name} предлагает Вашей компании сотрудничество`,
    bodyText: `${hello(recipientName)}

Мы в компании ${providerName} будем рады заботиться об облачных службах Вашей компании. Когда Вы примете приглашение, мы сможем оформлять заказы по Вашему поручению и управлять тем, что Вы приобрели у нас. Всё, что Вы получаете от других партнёров, останется без изменений.

Пожалуйста, ознакомьтесь с условиями и дайте нам ответ здесь:

{{link}}

Ссылка действует ${days}. Чтобы принять приглашение, войдите как глобальный администратор Вашей компании; там же его можно отклонить. Если у Вас есть вопросы, просто ответьте на это письмо.

С уважением,
${providerName}`,
  }),

  invitation: ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: `${providerName} приглашает Вашу компанию стать реселлером. Срок ответа: ${expiresAt}.`,
    heading: `Приглашение от компании ${providerName}`,
    before: [],
    linkNote: `Срок действия приглашения: до ${expiresAt}.`,
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: `Напоминание: срок приглашения от компании ${providerName} скоро истекает`,
    preheader: `Ответить можно до ${expiresAt}.`,
    heading: 'Приглашение ждёт Вашего ответа',
    before: [
      hello(recipientName),
      `Напоминаем: ${providerName} приглашает Вашу компанию стать реселлером и ждёт Вашего ответа. Приглашение действует до ${expiresAt}.`,
      'Пожалуйста, ознакомьтесь с условиями и примите приглашение или отклоните его здесь:',
    ],
    after: [],
    footer: invitedBy(providerName),
  }),

  'invitation-revoked': ({ providerName, recipientName }) => ({
    subject: `Приглашение от компании ${providerName} отозвано`,
    preheader: 'Ссылка из нашего прежнего письма больше не действует. От Вас ничего не требуется.',
    heading: 'Приглашение отозвано',
    before: [
      hello(recipientName),
      `Компания ${providerName} отозвала своё приглашение стать реселлером. Ссылка из нашего прежнего письма больше не действует, и для Вашей компании ничего не изменилось.`,
      `От Вас ничего не требуется. Если Вы собирались принять приглашение, свяжитесь, пожалуйста, с компанией ${providerName}.`,
    ],
    after: [],
    footer: [
      `Письмо отправлено сервисом Twotier по поручению компании ${providerName}. Вы получили его, потому что приглашение было направлено на Ваш адрес.`,
    ],
  }),

  'invitation-accepted': ({ recipientEmail, resellerName, resellerMpnId, resellerCountry, acceptedAt }) => ({
    subject: `Ваше приглашение принято: ${resellerName}`,
    preheader: 'Реселлер уже в Вашем списке.',
    heading: 'Ваше приглашение принято',
    before: [
      'Здравствуйте!',
      `Хорошая новость: компания ${resellerName} приняла Ваше приглашение. Теперь каждая из компаний видит другую в своём списке партнёров.`,
    ],
    facts: [
      { label: 'Реселлер', value: resellerName },
      { label: 'Идентификатор партнёра (MPN)', value: resellerMpnId },
      { label: 'Страна или регион', value: resellerCountry },
      { label: 'Приглашение отправлено на адрес', value: recipientEmail },
      { label: 'Принято', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'invitation-declined': ({ recipientEmail, resellerName, reason, declinedAt }) => ({
    subject: `Ваше приглашение отклонено: ${resellerName}`,
    preheader: reason ? `Причина: ${reason}` : 'Причина не указана.',
    heading: 'Ваше приглашение отклонено',
    before: [
      'Здравствуйте!',
      `К сожалению, компания ${resellerName} отклонила Ваше приглашение. Ссылка больше не действует.`,
    ],
    facts: [
      { label: 'Реселлер', value: resellerName },
      { label: 'Приглашение отправлено на адрес', value: recipientEmail },
      { label: 'Отклонено', value: declinedAt },
      { label: 'Причина', value: reason ?? 'Не указана' },
    ],
    after: ['Если позже Вы договоритесь, новое приглашение можно отправить в любое время.'],
    footer: [invitationOwner],
  }),

  'invitation-asked-again': ({ recipientEmail, requestId, expiresAt }) => ({
    subject: 'Запрошена новая ссылка на приглашение',
    preheader: `Речь о приглашении, которое Вы отправили на адрес ${recipientEmail}.`,
    heading: 'Запрошена новая ссылка',
    before: [
      'Здравствуйте!',
      'Кто-то открыл недействующую ссылку на приглашение и просит Вас прислать новую. Посетитель не входил в систему, поэтому мы не можем сообщить, кто это был.',
    ],
    facts: [
      { label: 'Приглашение отправлено на адрес', value: recipientEmail },
      { label: 'Номер приглашения', value: requestId, literal: true },
      { label: 'Окончание срока приглашения', value: expiresAt },
    ],
    after: [
      `Если Вы по-прежнему заинтересованы в сотрудничестве, отправьте приглашение ещё раз. Новая ссылка придёт только на адрес ${recipientEmail}.`,
    ],
    footer: [invitationOwner],
  }),

  'partnership-started': ({ providerName, providerEmail, resellerName, consentTextVersion, acceptedAt }) => ({
    subject: `Вы приняли приглашение от компании ${providerName}`,
    preheader: `${resellerName} и ${providerName} теперь партнёры. Условия — в этом письме.`,
    heading: 'Партнёрство началось',
    before: [
      'Здравствуйте!',
      `Благодарим Вас за то, что Вы приняли приглашение от имени компании ${resellerName}. Теперь ${providerName} может оформлять заказы и добавлять подписки для Ваших клиентов. Пожалуйста, сохраните это письмо.`,
    ],
    facts: [
      { label: 'Поставщик', value: providerName },
      { label: 'Реселлер', value: resellerName },
      { label: 'Принято', value: acceptedAt },
      { label: 'Версия текста согласия', value: consentTextVersion },
      { label: 'Контакт поставщика', value: providerEmail },
    ],
    after: [`Если приглашение приняли не Вы, незамедлительно напишите на адрес ${providerEmail}.`],
    footer: [
      `Письмо отправлено сервисом Twotier. Вы получили его, потому что приглашение принято с Вашей учётной записью администратора компании ${resellerName}.`,
    ],
  }),

  'partnership-ended': ({ providerName, providerEmail, resellerName, endedAt }) => ({
    subject: `Партнёрство прекращено: ${providerName}`,
    preheader: 'Подписки Ваших клиентов сохраняются. Что меняется — в этом письме.',
    heading: 'Партнёрство прекращено',
    before: [
      'Здравствуйте!',
      `Компания ${providerName} прекратила партнёрство с компанией ${resellerName}. Она больше не оформляет для Вас заказы и не может указывать Вас как зарегистрированного партнёра или контакт поддержки. Подписки Ваших клиентов и делегированные права администрирования остаются без изменений.`,
    ],
    facts: [
      { label: 'Поставщик', value: providerName },
      { label: 'Реселлер', value: resellerName },
      { label: 'Прекращено', value: endedAt },
      { label: 'Контакт поставщика', value: providerEmail },
    ],
    after: [`Если у Вас есть вопросы, напишите на адрес ${providerEmail}.`],
    footer: [
      `Письмо отправлено сервисом Twotier от имени компании ${providerName}. Вы получили его как контактное лицо компании ${resellerName}.`,
    ],
  }),

  'reseller-at-risk': ({ resellerName, resellerMpnId, eligibility, subscriptions, changedAt }) => ({
    subject: `Реселлер временно не может работать: ${resellerName}`,
    preheader: `Подписок, где указан этот реселлер: ${subscriptions}.`,
    heading: 'Реселлер не соответствует условиям программы',
    before: [
      'Здравствуйте!',
      `Компания ${resellerName} сейчас не соответствует условиям программы. Пока это так, на неё нельзя оформлять новых клиентов, заказы и подписки и назначать её контактом поддержки. Подписки, где она указана, остаются без изменений, но перед их изменением нужно указать другого зарегистрированного партнёра или не указывать никого.`,
    ],
    facts: [
      { label: 'Реселлер', value: resellerName },
      { label: 'Идентификатор партнёра (MPN)', value: resellerMpnId },
      { label: 'Причина', value: eligibility },
      { label: 'Затронуто подписок', value: subscriptions },
      { label: 'Обнаружено', value: changedAt },
    ],
    after: ['Мы сообщим Вам, когда реселлер снова будет соответствовать условиям.'],
    footer: [resellerWatch],
  }),

  'reseller-eligible-again': ({ resellerName, resellerMpnId, subscriptions, changedAt }) => ({
    subject: `Реселлер снова может работать: ${resellerName}`,
    preheader: 'На этого реселлера снова можно оформлять клиентов, заказы и подписки.',
    heading: 'Реселлер снова соответствует условиям программы',
    before: [
      'Здравствуйте!',
      `Компания ${resellerName} снова соответствует условиям программы. На неё, как и прежде, можно оформлять новых клиентов, заказы и подписки.`,
    ],
    facts: [
      { label: 'Реселлер', value: resellerName },
      { label: 'Идентификатор партнёра (MPN)', value: resellerMpnId },
      { label: 'Затронуто подписок', value: subscriptions },
      { label: 'Обнаружено', value: changedAt },
    ],
    after: [],
    footer: [resellerWatch],
  }),

  'customer-invitation': ({ providerName, subject, expiresAt }) => ({
    subject,
    preheader: `${providerName} предлагает Вашей компании сотрудничество. Срок ответа: ${expiresAt}.`,
    heading: `Приглашение от компании ${providerName}`,
    before: [],
    linkNote: `Срок действия приглашения: до ${expiresAt}.`,
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-reminder': ({ providerName, recipientName, expiresAt }) => ({
    subject: `Напоминание: срок приглашения от компании ${providerName} скоро истекает`,
    preheader: `Ответить можно до ${expiresAt}.`,
    heading: 'Приглашение ждёт Вашего ответа',
    before: [
      hello(recipientName),
      `Напоминаем: ${providerName} предлагает Вашей компании сотрудничество и ждёт Вашего ответа. Приглашение действует до ${expiresAt}.`,
      'Пожалуйста, ознакомьтесь с условиями и примите приглашение или отклоните его здесь:',
    ],
    after: [],
    footer: askedBy(providerName),
  }),

  'customer-invitation-revoked': ({ providerName, recipientName }) => ({
    subject: `Приглашение от компании ${providerName} отозвано`,
    preheader: 'Ссылка из нашего прежнего письма больше не действует. От Вас ничего не требуется.',
    heading: 'Приглашение отозвано',
    before: [
      hello(recipientName),
      `Компания ${providerName} отозвала своё приглашение. Ссылка из нашего прежнего письма больше не действует, и для Вашей компании ничего не изменилось.`,
      `От Вас ничего не требуется. Если Вы собирались принять приглашение, свяжитесь, пожалуйста, с компанией ${providerName}.`,
    ],
    after: [],
    footer: [
      `Письмо отправлено сервисом Twotier по поручению компании ${providerName}. Вы получили его, потому что приглашение было направлено на Ваш адрес.`,
    ],
  }),

  'customer-invitation-accepted': ({ recipientEmail, companyName, acceptedAt }) => ({
    subject: `Ваше приглашение принято: ${companyName}`,
    preheader: 'Клиент уже в Вашем списке.',
    heading: 'Ваше приглашение принято',
    before: [
      'Здравствуйте!',
      `Хорошая новость: компания ${companyName} приняла Ваше приглашение и теперь есть в Вашем списке клиентов. Перед первым заказом заполните её платёжный профиль.`,
    ],
    facts: [
      { label: 'Клиент', value: companyName },
      { label: 'Приглашение отправлено на адрес', value: recipientEmail },
      { label: 'Принято', value: acceptedAt },
    ],
    after: [],
    footer: [invitationOwner],
  }),

  'customer-invitation-declined': ({ recipientEmail, companyName, reason, declinedAt }) => ({
    subject: `Ваше приглашение отклонено: ${companyName}`,
    preheader: reason ? `Причина: ${reason}` : 'Причина не указана.',
    heading: 'Ваше приглашение отклонено',
    before: [
      'Здравствуйте!',
      `К сожалению, компания ${companyName} отклонила Ваше приглашение. Ссылка больше не действует.`,
    ],
    facts: [
      { label: 'Клиент', value: companyName },
      { label: 'Приглашение отправлено на адрес', value: recipientEmail },
      { label: 'Отклонено', value: declinedAt },
      { label: 'Причина', value: reason ?? 'Не указана' },
    ],
    after: ['Если позже Вы договоритесь, новое приглашение можно отправить в любое время.'],
    footer: [invitationOwner],
  }),

  'relationship-started': (facts) => ({
    subject: `Вы приняли приглашение от компании ${facts.providerName}`,
    preheader: `${facts.companyName} и ${facts.providerName} теперь сотрудничают. Условия — в этом письме.`,
    heading: 'Сотрудничество началось',
    before: [
      'Здравствуйте!',
      `Благодарим Вас за то, что Вы приняли приглашение от имени компании ${facts.companyName}. Теперь ${facts.providerName} может оформлять заказы для Вашей компании. Пожалуйста, сохраните это письмо.`,
    ],
    facts: [
      { label: 'Партнёр', value: facts.providerName },
      ...(facts.resellerName ? [{ label: 'Реселлер', value: facts.resellerName }] : []),
      { label: 'Компания', value: facts.companyName },
      { label: 'Принято', value: facts.acceptedAt },
      { label: 'Версия текста согласия', value: facts.consentTextVersion },
      { label: 'Контакт партнёра', value: facts.providerEmail },
    ],
    after: [`Если приглашение приняли не Вы, незамедлительно напишите на адрес ${facts.providerEmail}.`],
    footer: [
      `Письмо отправлено сервисом Twotier. Вы получили его, потому что приглашение принято с Вашей учётной записью администратора компании ${facts.companyName}.`,
    ],
  }),

  'customer-joined': ({ providerName, resellerName, companyName, acceptedAt }) => ({
    subject: `${companyName} — Ваш новый клиент`,
    preheader: `Принято приглашение компании ${providerName}, в котором Вы указаны как реселлер.`,
    heading: 'У Вас новый клиент',
    before: [
      'Здравствуйте!',
      `Компания ${companyName} приняла приглашение компании ${providerName} работать с Вами обеими. Теперь она есть в Вашем списке клиентов.`,
    ],
    facts: [
      { label: 'Клиент', value: companyName },
      { label: 'Поставщик', value: providerName },
      { label: 'Принято', value: acceptedAt },
    ],
    after: [],
    footer: [
      `Письмо отправлено сервисом Twotier. Вы получили его как контактное лицо компании ${resellerName}, реселлера ${providerName}.`,
    ],
  }),

  'webhook-disabled': ({ tenantName, host, failingSince, disabledAt }) => ({
    subject: `Вебхук на ${host} отключён`,
    preheader: 'События хранятся 30 дней, их можно отправить, когда приёмник снова заработает.',
    heading: 'Один из ваших вебхуков отключён',
    before: [
      'Здравствуйте!',
      failingSince
        ? `${host} в течение суток не принял событие, хотя мы повторяли попытки. Мы больше ничего туда не отправляем, пока вы об этом не попросите.`
        : `${host} сообщил, что больше не существует (410). Мы больше ничего туда не отправляем, пока вы об этом не попросите.`,
      'Ничего не потеряно: непринятое хранится 30 дней. Когда приёмник заработает, повторите отправку вебхука: он снова станет активным и получит недостающее по порядку.',
    ],
    facts: [
      { label: 'Вебхук', value: host, literal: true },
      ...(failingSince ? [{ label: 'Не принимает с', value: failingSince }] : []),
      { label: 'Отключён', value: disabledAt },
    ],
    after: [],
    footer: [`Отправлено службой Twotier. Вы получили это письмо как администратор компании ${tenantName}.`],
  }),

  'account-created': ({ tenantName, firstName, userName, temporaryPassword, validUntil }) => ({
    subject: `Ваша учётная запись Twotier для компании ${tenantName}`,
    preheader: `С одноразовым паролем, который действует до ${validUntil}.`,
    heading: 'Ваша учётная запись готова',
    before: [
      hello(firstName),
      `Для Вас создана учётная запись Twotier, чтобы Вы могли действовать от имени компании ${tenantName}. Данные для первого входа:`,
    ],
    facts: [
      { label: 'Имя пользователя', value: userName, literal: true },
      { label: 'Одноразовый пароль', value: temporaryPassword, literal: true },
      { label: 'Пароль действует до', value: validUntil },
    ],
    after: [
      'При первом входе нужно будет задать собственный пароль; после этого пароль из письма перестанет действовать. Пожалуйста, не пересылайте это письмо. Сотрудники Twotier никогда не спрашивают пароль.',
    ],
    footer: [
      `Письмо отправлено сервисом Twotier. Вы получили его, потому что Вас указали как пользователя компании ${tenantName}. Если Вы не ждали этого письма, оставьте его без внимания: срок действия пароля истечёт сам.`,
    ],
  }),

  'agreement-confirmed': ({ providerName, providerEmail, companyName, signerName, agreedOn, agreementLink }) => ({
    subject: `Вы приняли клиентское соглашение за компанию ${companyName}`,
    preheader: `Компания ${providerName} подтверждает: Вы приняли его ${agreedOn}`,
    heading: 'Клиентское соглашение принято',
    before: [
      hello(signerName),
      `Компания ${providerName} подтверждает, что Вы приняли клиентское соглашение от имени компании ${companyName}. Пожалуйста, сохраните это письмо.`,
    ],
    facts: [
      { label: 'Компания', value: companyName },
      { label: 'Кто принял', value: signerName },
      { label: 'Дата принятия', value: agreedOn },
      { label: 'Кто подтвердил', value: providerName },
      { label: 'Текст соглашения', value: agreementLink, literal: true },
    ],
    after: [`Если Вы не принимали это соглашение, незамедлительно напишите на адрес ${providerEmail}.`],
    footer: [
      `Письмо отправлено сервисом Twotier по поручению ${providerName}: Вас указали как человека, принявшего соглашение за компанию ${companyName}.`,
    ],
  }),

  'customer-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: `${companyName} — Ваш новый клиент`,
    preheader: `Компания ${providerName} оформила для Вас клиента и его подписки.`,
    heading: 'У Вас новый клиент',
    before: [
      'Здравствуйте!',
      `Компания ${providerName} оформила нового клиента от имени компании ${resellerName}. Теперь он есть в Вашем списке клиентов.`,
    ],
    facts: [
      { label: 'Клиент', value: companyName },
      { label: 'Домен', value: domain, literal: true },
      { label: 'Подписки', value: subscriptions },
      { label: 'Лицензии', value: licences },
      { label: 'Кто оформил', value: providerName },
    ],
    after: [],
    footer: [
      `Письмо отправлено сервисом Twotier. Вы получили его как контактное лицо компании ${resellerName}, реселлера ${providerName}.`,
    ],
  }),

  'subscriptions-added': ({ providerName, resellerName, companyName, domain, subscriptions, licences }) => ({
    subject: `Новые подписки: ${companyName}`,
    preheader: `Компания ${providerName} сделала заказ для Вашего клиента.`,
    heading: 'У Вашего клиента новые подписки',
    before: [
      'Здравствуйте!',
      `Компания ${providerName} сделала заказ для клиента ${companyName} и указала партнёром компанию ${resellerName}. Новые подписки Вы найдёте у этого клиента.`,
    ],
    facts: [
      { label: 'Клиент', value: companyName },
      { label: 'Домен', value: domain, literal: true },
      { label: 'Новые подписки', value: subscriptions },
      { label: 'Лицензии', value: licences },
      { label: 'Кто заказал', value: providerName },
    ],
    after: [],
    footer: [
      `Письмо отправлено сервисом Twotier. Вы получили его как контактное лицо компании ${resellerName}, реселлера ${providerName}.`,
    ],
  }),

  'admin-grant-requested': (facts) => ({
    subject: `${facts.partnerName} запрашивает права администрирования`,
    preheader: `Решение принимает глобальный администратор компании ${facts.companyName}. Запрос открыт до ${facts.expiresAt}.`,
    heading: 'Партнёр запрашивает права администрирования',
    before: [
      'Здравствуйте!',
      facts.providerName
        ? `Компания ${facts.providerName} запрашивает права администрирования в тенанте компании ${facts.companyName} для своего реселлера ${facts.partnerName}: права получит он.`
        : `Компания ${facts.partnerName} запрашивает права администрирования в тенанте компании ${facts.companyName}.`,
      'Пожалуйста, ознакомьтесь с тем, что позволяет каждое право, и одобрите запрос или отклоните его здесь:',
    ],
    facts: [
      { label: 'Партнёр', value: facts.partnerName },
      ...(facts.providerName ? [{ label: 'Кто запрашивает', value: facts.providerName }] : []),
      { label: 'Название запроса', value: facts.displayName },
      { label: 'Права', value: facts.roles },
      { label: 'Срок', value: facts.duration },
      ...(facts.extension ? [{ label: 'Автоматическое продление', value: facts.extension }] : []),
    ],
    linkLabel: 'Открыть запрос',
    linkNote: `Запрос открыт до ${facts.expiresAt}. Ничего не произойдёт, пока глобальный администратор не войдёт в систему и не одобрит его.`,
    after: ['Предоставленные права можно прекратить в любое время.'],
    footer: [
      `Письмо отправлено сервисом Twotier по поручению компании ${facts.providerName ?? facts.partnerName}. Вы получили его как администратор компании ${facts.companyName}.`,
    ],
  }),

  'admin-grant-consent-wanted': (facts) => ({
    subject: `${facts.providerName} запрашивает для Вас права у клиента ${facts.companyName}`,
    preheader: `Клиент получит запрос после Вашего согласия. Запрос открыт до ${facts.expiresAt}.`,
    heading: 'Согласны ли Вы на эти права?',
    before: [
      'Здравствуйте!',
      `Компания ${facts.providerName} просит клиента ${facts.companyName} предоставить компании ${facts.partnerName} права администрирования. Клиент получит запрос только после согласия Вашей компании.`,
      'Согласиться или отказаться может агент администрирования или агент по продажам Вашей компании в Вашей системе, которая работает с Twotier.',
    ],
    facts: [
      { label: 'Клиент', value: facts.companyName },
      { label: 'Название запроса', value: facts.displayName },
      { label: 'Права', value: facts.roles },
      { label: 'Срок', value: facts.duration },
      { label: 'Запрос открыт до', value: facts.expiresAt },
    ],
    after: [],
    footer: [
      `Письмо отправлено сервисом Twotier по поручению компании ${facts.providerName}. Вы получили его как контактное лицо компании ${facts.partnerName}.`,
    ],
  }),

  'admin-grant-changed': (facts) => ({
    ...{
      APPROVED: {
        subject: `Права администрирования предоставлены: ${facts.partnerName}, клиент ${facts.companyName}`,
        heading: 'Права действуют',
        preheader: `Срок их действия истекает ${facts.endsAt ?? ''}`,
        before: [
          'Здравствуйте!',
          `Компания ${facts.companyName} одобрила запрос. С этого момента у компании ${facts.partnerName} есть права, перечисленные ниже.`,
        ],
        after: ['Любая из сторон может прекратить их в любое время.'],
      },
      REJECTED: {
        subject: `Запрос прав отклонён: ${facts.companyName}`,
        heading: 'Запрос отклонён',
        preheader: facts.reason ? `Причина: ${facts.reason}` : 'Причина не указана.',
        before: [
          'Здравствуйте!',
          `Компания ${facts.companyName} отклонила запрос компании ${facts.partnerName} на права, перечисленные ниже.`,
        ],
        after: ['Если позже Вы договоритесь, запросить права можно в любое время.'],
      },
      TERMINATED: {
        subject: `Права администрирования прекращены: ${facts.partnerName}, клиент ${facts.companyName}`,
        heading: 'Права прекращены',
        preheader: 'Одна из сторон прекратила их или отозвала запрос.',
        before: [
          'Здравствуйте!',
          `Одна из сторон прекратила перечисленные ниже права или отозвала запрос на них. У компании ${facts.partnerName} их больше нет у клиента ${facts.companyName}.`,
        ],
        after: [],
      },
      EXTENDED: {
        subject: `Права администрирования продлены: ${facts.partnerName}, клиент ${facts.companyName}`,
        heading: 'Права продлены',
        preheader: `Теперь срок их действия истекает ${facts.endsAt ?? ''}`,
        before: [
          'Здравствуйте!',
          `Как компания ${facts.companyName} и одобрила в запросе, права компании ${facts.partnerName} продлены автоматически.`,
        ],
        after: ['Любая из сторон может прекратить их в любое время.'],
      },
    }[facts.change],
    facts: [
      { label: 'Партнёр', value: facts.partnerName },
      { label: 'Компания', value: facts.companyName },
      { label: 'Название запроса', value: facts.displayName },
      { label: 'Права', value: facts.roles },
      { label: 'Когда', value: facts.changedAt },
      ...(facts.endsAt ? [{ label: 'Срок истекает', value: facts.endsAt }] : []),
      ...(facts.change === 'REJECTED' ? [{ label: 'Причина', value: facts.reason ?? 'Не указана' }] : []),
    ],
    footer: [grantConcerned(facts)],
  }),

  'admin-grant-ending': (facts) => ({
    subject: facts.extension
      ? `Права администрирования будут продлены ${facts.daysLeft ? `через ${facts.daysLeft}` : 'сегодня'}: ${facts.partnerName}, клиент ${facts.companyName}`
      : `Права администрирования истекают ${facts.daysLeft ? `через ${facts.daysLeft}` : 'сегодня'}: ${facts.partnerName}, клиент ${facts.companyName}`,
    preheader: facts.extension
      ? `Если ни одна из сторон их не прекратит, они продолжат действовать после ${facts.endsAt}`
      : `Срок их действия истекает ${facts.endsAt}`,
    heading: facts.extension ? 'Права будут продлены' : 'Срок действия прав истекает',
    before: [
      'Здравствуйте!',
      facts.extension
        ? `${facts.endsAt} перечисленные ниже права продлеваются на ${facts.extension}, как компания ${facts.companyName} и одобрила в запросе. Кто этого не хочет, может прекратить их раньше.`
        : `Срок действия перечисленных ниже прав истекает ${facts.endsAt}. Чтобы сохранить их, компания ${facts.partnerName} должна запросить их снова, а ${facts.companyName} — одобрить.`,
    ],
    facts: [
      { label: 'Партнёр', value: facts.partnerName },
      { label: 'Компания', value: facts.companyName },
      { label: 'Название запроса', value: facts.displayName },
      { label: 'Права', value: facts.roles },
      { label: facts.extension ? 'Продление' : 'Срок истекает', value: facts.endsAt },
    ],
    after: [],
    footer: [grantConcerned(facts)],
  }),
};
