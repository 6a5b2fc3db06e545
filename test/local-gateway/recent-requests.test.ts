import { RecentRequests } from '../../lib/command/recent-requests';
import { requestLine } from '../../lib/command/serve-output';
import { LocalGateway } from '../../lib/local';
import { apiWith, mock } from './rest-template';

test('serve prints a line for each request, and its way to who types its id', async () => {
  const recent = new RecentRequests();
  const lines: string[] = [];
  const gateway = LocalGateway.fromTemplate(apiWith(mock('fine')), {
    served: (request) => {
      recent.add(request);
      lines.push(requestLine(request));
    },
  });
  const { headers } = await gateway.fetch('prod', 'GET /pets/rex');
  const id = headers.get('x-amzn-RequestId') as string;
  await gateway.fetch('prod', 'GET /dogs');
  expect(lines).toEqual([
    expect.stringMatching(new RegExp(`^200 GET /pets/rex {3}[\\d.]+ ms {3}${id}$`)),
    expect.stringMatching(/^403 GET \/dogs {3}.* route: no method for GET \/dogs$/),
  ]);
  expect(recent.wayOf(id.slice(0, 8))).toEqual(
    expect.arrayContaining(['GET /pets/rex', expect.stringMatching(/^integration +status: 200$/)]),
  );
  expect(recent.wayOf('nothing')).toEqual(['No request nothing is kept; there are 2.']);
  expect(recent.wayOf('')).toEqual([]);
});
