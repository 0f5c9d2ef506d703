// The order of the house: a folder imports only from folders above it, and nothing above platform/ touches Node.
const order = [
  'errors.ts',
  'random.ts',
  'geometry',
  'image',
  'annotation',
  'synthesis',
  'graph',
  'network',
  'detection',
  'training',
  'evaluation',
  'video',
  'report',
  'platform',
  'cli',
];
const below = (index) => order.slice(index + 1).map((name) => `^src/${name.replace('.', '\\.')}`);

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...order.slice(0, -1).map((name, index) => ({
      name: `${name}-imports-only-from-above`,
      severity: 'error',
      from: { path: `^src/${name}` },
      to: { path: below(index) },
    })),
    {
      name: 'platforms-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/platform/(node|browser)/' },
      to: { path: '^src/platform/(node|browser)/', pathNot: '^src/platform/$1/' },
    },
    {
      name: 'the-browser-touches-no-node',
      severity: 'error',
      from: { path: '^src/platform/browser/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-above-platform-touches-node',
      severity: 'error',
      from: { path: order.slice(0, order.indexOf('platform')).map((name) => `^src/${name}`) },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
