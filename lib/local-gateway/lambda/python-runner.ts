/** Runs in the process of a Python function: a line of JSON in for each invocation, a line out for each result. */
export const PYTHON_RUNNER = `
import importlib, json, os, sys, threading, time, traceback
from urllib.parse import urlsplit
sys.path.insert(0, os.environ['LAMBDA_TASK_ROOT'])
answers = os.fdopen(3, 'w')
lock = threading.Lock()
loaded = None

# Calls of the endpoints of APIs that are served on this machine stay on it.
def stay_here():
    try:
        from botocore.httpsession import URLLib3Session
    except ImportError:
        return
    send = URLLib3Session.send
    def send_here(session, request):
        url = urlsplit(request.url)
        api, _, rest = (url.hostname or '').partition('.')
        if rest.startswith('execute-api.') and api in os.environ['GATEHOUSE_APIS'].split(','):
            request.headers['Host'] = url.netloc
            request.url = os.environ['GATEHOUSE_ENDPOINT'] + request.url.split(url.netloc, 1)[1]
        return send(session, request)
    URLLib3Session.send = send_here

if 'GATEHOUSE_ENDPOINT' in os.environ:
    stay_here()

# Invocations run beside each other; a line of one of them must not end in that of another.
class Lines:
    def __init__(self, stream):
        self.stream = stream
        self.own = threading.local()
    def write(self, text):
        *lines, self.own.rest = (getattr(self.own, 'rest', '') + text).split('\\n')
        if lines:
            self.stream.write('\\n'.join(lines) + '\\n')
            self.stream.flush()
        return len(text)
    def end(self):
        if getattr(self.own, 'rest', ''):
            self.write('\\n')
    def __getattr__(self, name):
        return getattr(self.stream, name)

sys.stdout, sys.stderr = Lines(sys.stdout), Lines(sys.stderr)

class Context:
    def __init__(self, invocation):
        self.aws_request_id = invocation['requestId']
        self.invoked_function_arn = invocation['functionArn']
        self.function_name = os.environ['AWS_LAMBDA_FUNCTION_NAME']
        self.function_version = '$LATEST'
        self.memory_limit_in_mb = os.environ['AWS_LAMBDA_FUNCTION_MEMORY_SIZE']
        self.log_group_name = '/aws/lambda/' + self.function_name
        self.log_stream_name = 'local'
        self.deadline = time.time() * 1000 + invocation['timeoutMilliseconds']
    def get_remaining_time_in_millis(self):
        return max(0, int(self.deadline - time.time() * 1000))

def handler():
    global loaded
    with lock:
        if loaded is None:
            module, name = os.environ['_HANDLER'].rsplit('.', 1)
            loaded = getattr(importlib.import_module(module.replace('/', '.')), name)
            write({'isLoaded': True})
    return loaded

def write(message):
    answers.write(json.dumps(message) + '\\n')
    answers.flush()

def say(message):
    with lock:
        write(message)

def run(invocation):
    answer = {'id': invocation['id']}
    try:
        function = handler()
        answer['payload'] = json.dumps(function(json.loads(invocation['event']), Context(invocation)))
    except BaseException as error:
        traceback.print_exc()
        answer['functionError'] = 'Unhandled'
        answer['payload'] = json.dumps({'errorMessage': str(error), 'errorType': type(error).__name__})
    sys.stdout.end()
    sys.stderr.end()
    say(answer)

for line in sys.stdin:
    threading.Thread(target=run, args=(json.loads(line),), daemon=True).start()
`;
