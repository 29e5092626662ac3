// Runs a command of this folder: `node scripts/run.cjs build`. In plain JavaScript, so that
// every Node can say what is missing; without a name it does that alone.
'use strict';

var path = require('path');
var fs = require('fs');

function explain() {
  if (!fs.existsSync(path.join(__dirname, '../node_modules/astro'))) {
    return 'The packages are not installed yet. Run npm ci, and try again.';
  }
  if (!process.features.typescript) {
    return (
      'Noticeboard runs on Node 24, and this is Node ' +
      process.versions.node +
      '. Run npm ci without --ignore-scripts and without --omit=dev, which brings the right one along; or install Node 24.'
    );
  }
  return undefined;
}

var sentence = explain();
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
// What Node compiles is kept between runs, here and in every process that is started from here.
var compiled = path.join(__dirname, '../.noticeboard/compiled');
process.env.NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE || compiled;
require('module').enableCompileCache(process.env.NODE_COMPILE_CACHE);

var name = process.argv.splice(2, 1)[0];
if (name && /^(?:--help|-h)$/.test(process.argv[2] || '')) {
  import('../src/cli/help.ts').then(function (help) {
    console.log(help.helpOf(name));
  });
} else if (name) import('./' + name + '.ts');
