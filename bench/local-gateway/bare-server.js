// What a request costs without any gateway: Node's own server with the handler's response.
const { createServer } = require('node:http');

createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"hello":"world"}');
}).listen(Number(process.argv[2]), '127.0.0.1');
