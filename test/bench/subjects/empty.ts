/** The least that a function can be: what every cold start is measured in. */
export const handler = async () => ({ statusCode: 200, body: '{}' });
