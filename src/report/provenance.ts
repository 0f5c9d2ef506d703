import type { ModelMetadata } from '../detection/modelMetadata.ts';

/** Where a report comes from: enough to make it again. */
export interface Provenance {
  readonly program: { readonly name: 'tesescope'; readonly version: string; readonly node: string };
  /** When, as ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly inputs: readonly InputFile[];
  /** Options that change figures, by their names on the command line. */
  readonly settings: Readonly<Record<string, string | number>>;
  readonly model?: ModelCard;
}

/** A file that was read. */
export interface InputFile {
  /** The option that named it. */
  readonly role: string;
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a model file says of itself. */
export interface ModelCard
  extends Pick<ModelMetadata, 'name' | 'classes' | 'input' | 'fit' | 'operatingPoints' | 'licence'> {
  readonly preset: ModelMetadata['network']['preset'];
  readonly training: Omit<ModelMetadata['training'], 'settings'>;
}

export function modelCard({
  name,
  classes,
  input,
  fit,
  operatingPoints,
  licence,
  network,
  training,
}: ModelMetadata): ModelCard {
  const { settings: _settings, ...course } = training;
  return { name, classes, input, fit, operatingPoints, licence, preset: network.preset, training: course };
}
