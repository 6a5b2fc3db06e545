exports.handler = async () => ({ statusCode: 201, body: JSON.stringify({ ordered: true }) });
