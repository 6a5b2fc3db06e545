/** The bodies of the errors that integrations answer by themselves. They tell nothing of what is inside of the backend. */
export const ERROR_BODY = {
  400: '{"message":"Bad request"}',
  404: '{"message":"Not found"}',
  500: '{"message":"Internal server error"}',
} as const;
