// The CDK's command line, one command after the other: a message is a command line, its reply the status and what was printed.
const { join } = require('node:path');

// By its path, because the package names no entry for other programs.
const { exec } = require(join(__dirname, '../../node_modules/aws-cdk/lib/index.js'));

let output = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text, ...others) => {
    output += text;
    others.find((other) => typeof other === 'function')?.();
    return true;
  };
}

process.on('message', async (args) => {
  output = '';
  process.exitCode = undefined;
  try {
    const status = (await exec(args)) ?? process.exitCode ?? 0;
    process.send({ status, output });
  } catch (error) {
    process.send({ status: 1, output: `${output}${error.message}\n` });
  }
});
process.on('disconnect', () => process.exit());
