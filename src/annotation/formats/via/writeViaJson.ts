import type { Attributes, Dataset } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';
import { viaClassAttribute, viaFromDataset } from './viaFromDataset.ts';

/** A dataset as a VIA 2 project; settings that VIA itself had saved are written back. */
export function writeViaJson(dataset: Dataset): string {
  const files = viaFromDataset(dataset);
  const keys = files.map(({ key }) => key);
  const metadata = files.map(({ key, filename, size, fileAttributes, regions, others }) => [
    key,
    {
      ...others,
      filename,
      size,
      regions: regions.map(({ shapeAttributes, regionAttributes, others: own }) => ({
        ...own,
        shape_attributes: shapeAttributes,
        region_attributes: regionAttributes,
      })),
      file_attributes: fileAttributes,
    },
  ]);
  const via = dataset.attributes?.via;
  const project = isAttributes(via) && isAttributes(via.project) ? via.project : {};
  return JSON.stringify({
    ...emptyProject(viaClassAttribute(dataset)),
    ...project,
    _via_image_id_list: inOrder(keys, project._via_image_id_list),
    _via_img_metadata: Object.fromEntries(metadata),
  });
}

/** The order in which VIA showed the images, as far as they are still the same. */
function inOrder(keys: readonly string[], wanted: unknown): readonly string[] {
  const rank = new Map(Array.isArray(wanted) ? wanted.map((key, index) => [key, index]) : []);
  return keys.toSorted((a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size));
}

/** What VIA wants to find in a project before it opens it. */
function emptyProject(classAttribute: string | undefined): Attributes {
  const region =
    classAttribute === undefined ? {} : { [classAttribute]: { type: 'text', description: '', default_value: '' } };
  return {
    _via_settings: { ui: {}, core: {}, project: { name: 'tesescope' } },
    _via_attributes: { region, file: {} },
    _via_data_format_version: '2.0.10',
  };
}
