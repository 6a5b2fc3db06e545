/** A proxy response with the CORS headers that the caller's origin is entitled to. */
exports.answer = (event, statusCode, body) => {
  const allowed = process.env.CORS_ALLOW_ORIGINS.split(',');
  const headers = event.headers ?? {};
  const origin = headers.origin ?? headers.Origin;
  return {
    statusCode,
    headers: {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': allowed.includes(origin) ? origin : allowed[0],
      Vary: 'Origin',
    },
    body: JSON.stringify(body),
  };
};
