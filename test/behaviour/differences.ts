const HEADERS_OF_ERRORS =
  'LocalStack knows gateway responses, but not yet their headers; here they have those of CORS.';

/** Where LocalStack and the local gateway answer differently, and why. */
export const DIFFERENCES: { readonly [request: string]: string } = {
  'a missing property': HEADERS_OF_ERRORS,
  'a short text': HEADERS_OF_ERRORS,
  'a large number': HEADERS_OF_ERRORS,
  'a property too many': HEADERS_OF_ERRORS,
  'a list': HEADERS_OF_ERRORS,
  'a missing parameter': HEADERS_OF_ERRORS,
  'no key': HEADERS_OF_ERRORS,
  'a made-up key': HEADERS_OF_ERRORS,
  'a missing route': HEADERS_OF_ERRORS,
  'pet-shop: POST /orders, 400': HEADERS_OF_ERRORS,
  'pet-shop: POST /pets, 400': HEADERS_OF_ERRORS,
  'POST /params?q=x':
    'LocalStack finds a header by a name in any case. Here upper case is told from lower case, which rests on no recording.',
  'POST /loop': "LocalStack has none of the methods of Java's strings. Velocity has them, and so have templates here.",
  'POST /util': "The service escapes a single quote as \\', which is no JSON; LocalStack leaves it.",
};
