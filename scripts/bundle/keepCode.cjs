// Preloaded into a program that runs a script with node/readScript.ts: keeps what was compiled of it when the program ends.
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const cache = options.filename.replace(/js$/, `${process.version}-${process.arch}.cache`);
    process.on('exit', () => writeFileSync(cache, this.createCachedData()));
  }
};
