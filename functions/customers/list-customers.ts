import { listCustomers as load } from '../../shared/data/customers.ts';
import { endpoint } from '../../shared/http/endpoint.ts';
import { replyWithPage } from '../../shared/http/list.ts';
import { listCustomers } from './contract.ts';

export const handler = endpoint(listCustomers, (call) =>
  replyWithPage(
    call,
    'customers',
    (page) => load(call.caller.tenantId, call.query, page),
    ({ customerId, ...listed }) => ({ id: customerId, ...listed }),
  ),
);
