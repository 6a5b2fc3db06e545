const MENU = {
  en: ['espresso', 'tea', 'scone'],
  de: ['Espresso', 'Tee', 'Scone'],
};

exports.handler = async ({ queryStringParameters }) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(MENU[queryStringParameters?.language] ?? MENU.en),
});
