const BOOKS = [
  { isbn: '9780141439518', title: 'Pride and Prejudice', author: 'Jane Austen', borrowed: false },
  { isbn: '9780141439600', title: 'A Tale of Two Cities', author: 'Charles Dickens', borrowed: true },
];

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

exports.list = async ({ queryStringParameters }) => {
  const author = queryStringParameters?.author;
  return answer(
    200,
    BOOKS.filter((book) => author === undefined || book.author === author),
  );
};

exports.get = async ({ pathParameters }) => {
  const book = BOOKS.find(({ isbn }) => isbn === pathParameters.isbn);
  return book ? answer(200, book) : answer(404, { message: 'There is no such book.' });
};

exports.add = async ({ body }) => answer(201, JSON.parse(body));
