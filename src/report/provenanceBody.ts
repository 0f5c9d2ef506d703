import { type Html, html } from './html/html.ts';
import { facts, table } from './html/table.ts';
import type { ModelCard, Provenance } from './provenance.ts';

/** Settings, versions, files with their hashes, and the model's card. */
export function provenanceBody({ program, madeAt, inputs, settings, model }: Provenance): Html {
  const hashed = table(
    'Files that were read. The SHA-256 of a file is its fingerprint: another content has another one.',
    [
      { head: 'File', isText: true },
      { head: 'Name', isText: true },
      { head: 'Bytes' },
      { head: 'SHA-256', isText: true },
    ],
    inputs.map(({ role, name, bytes, sha256 }) => [
      role,
      name,
      bytes.toLocaleString('en'),
      html`<code>${sha256}</code>`,
    ]),
  );
  const chosen = [
    ['Program', `${program.name} ${program.version}, Node.js ${program.node}`],
    ['Made', `${madeAt.slice(0, 16).replace('T', ' ')} UTC`],
    ...Object.entries(settings),
  ];
  return html`${facts('Program and settings', chosen)}${hashed}${
    model === undefined
      ? html`<p>No model file was named (<code>--model</code>), so that nothing is said of the model here.</p>`
      : modelTable(model)
  }`;
}

function modelTable({ name, classes, input, fit, operatingPoints, licence, preset, training }: ModelCard): Html {
  const { screening, balanced, strict } = operatingPoints;
  const rows = [
    ['Name', name],
    ['Classes', classes.map((each) => each.name).join(', ')],
    ['Network', `${preset} preset, ${input.width} x ${input.height} pixels, ${fitted[fit]}`],
    ['Thresholds', `screening ${screening}, balanced ${balanced}, strict ${strict}`],
    ['Trained on', `${training.images} images with ${training.annotations} boxes: ${training.dataset}`],
    ['Its SHA-256', html`<code>${training.datasetSha256}</code>`],
    ['Started from', training.initialWeights],
    ['Training', `${training.epochs} epochs, ${training.steps} steps, seed ${training.seed}`],
    ['Licence', licence],
  ];
  return facts('What the model file says of itself', rows);
}

/** How images are brought to the input. */
export const fitted: Readonly<Record<ModelCard['fit'], string>> = {
  letterbox: 'images fitted in, their proportions kept',
  stretch: 'images stretched',
};
