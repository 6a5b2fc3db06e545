/** A specification of OpenAPI 3.0 with a little of everything. */
export const pets = (): { [name: string]: any } => ({
  openapi: '3.0.3',
  info: { title: 'Pets', version: '1', description: 'A shop.' },
  paths: {
    '/pets': {
      parameters: [{ name: 'X-Shop', in: 'header', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'listPets',
        tags: ['pets'],
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
        responses: {
          200: {
            description: 'Pets.',
            content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } } },
          },
        },
      },
      post: {
        operationId: 'addPet',
        tags: ['pets'],
        security: [{ token: [] }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } },
        responses: { 201: { description: 'Added.' } },
      },
    },
    '/pets/{petId}': {
      get: {
        operationId: 'getPet',
        security: [],
        parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: {
            description: 'A pet.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Pet: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', nullable: true },
          age: { type: 'integer' },
          friends: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
          owner: { $ref: '#/components/schemas/Shop-Owner' },
        },
      },
      'Shop-Owner': { type: 'object' },
    },
  },
});
