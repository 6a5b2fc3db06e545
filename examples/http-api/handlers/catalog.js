const CATALOG = {
  boards: ['long board', 'short board'],
  wheels: ['soft wheel', 'hard wheel'],
};

// An HTTP API makes an answer with status 200 of whatever is returned without a status.
exports.handler = async ({ pathParameters: { category } }) =>
  CATALOG[category] ?? { statusCode: 404, body: JSON.stringify({ message: `There is no category ${category}` }) };
