import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/annotation/dataset.ts';
import { readViaCsv } from '../../../../src/annotation/formats/via/readViaCsv.ts';
import { readViaJson } from '../../../../src/annotation/formats/via/readViaJson.ts';
import { writeViaCsv } from '../../../../src/annotation/formats/via/writeViaCsv.ts';
import { writeViaJson } from '../../../../src/annotation/formats/via/writeViaJson.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from '../../tinyDataset.ts';

const dataset: Dataset = tinyDataset({
  images: [tinyImage(1, { patient: 'P1', attributes: { _via_size: 77, note: 'a "b", c' } }), tinyImage(2)],
  annotations: [tinyAnnotation(1, { shape: { kind: 'circle', centre: { x: 6, y: 6 }, radius: 5 }, rater: 'B' })],
});

describe('writeViaJson', () => {
  it('writes what VIA wants to find in a project', () => {
    const project = JSON.parse(writeViaJson(dataset));
    expect(Object.keys(project)).toEqual(
      expect.arrayContaining(['_via_settings', '_via_img_metadata', '_via_attributes', '_via_data_format_version']),
    );
    expect(project._via_settings).toMatchObject({ ui: {}, core: {}, project: {} });
    expect(project._via_attributes.region.class).toMatchObject({ type: 'text' });
    expect(project._via_image_id_list).toEqual(['1.png77', '2.png-1']);
    expect(project._via_img_metadata['1.png77']).toEqual({
      filename: '1.png',
      size: 77,
      regions: [
        {
          shape_attributes: { name: 'circle', cx: 6, cy: 6, r: 5 },
          region_attributes: { rater: 'B', class: 'sperm' },
        },
      ],
      file_attributes: { note: 'a "b", c', patient: 'P1' },
    });
  });

  it('keeps the order in which VIA showed the images, as far as they are still there', () => {
    const project = { _via_image_id_list: ['gone.png3', '2.png-1', '1.png77'] };
    const ordered = { ...dataset, attributes: { via: { project } } };
    expect(JSON.parse(writeViaJson(ordered))._via_image_id_list).toEqual(['2.png-1', '1.png77']);
  });

  it('is read back by readViaJson', () => {
    const { value, problems } = readViaJson(writeViaJson(dataset), 'via.json');
    expect(problems).toEqual([]);
    expect(value.files.map(({ filename, regions }) => [filename, regions.length])).toEqual([
      ['1.png', 1],
      ['2.png', 0],
    ]);
    expect(Object.keys(value.project)).not.toContain('_via_img_metadata');
  });
});

describe('writeViaCsv', () => {
  it('writes the columns and rows of VIA', () => {
    expect(writeViaCsv(dataset).split('\n')).toEqual([
      'filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes',
      '1.png,77,"{""note"":""a \\""b\\"", c"",""patient"":""P1""}",1,0,"{""name"":""circle"",""cx"":6,""cy"":6,""r"":5}","{""rater"":""B"",""class"":""sperm""}"',
      '2.png,-1,{},0,0,{},{}',
      '',
    ]);
  });

  it('is read back by readViaCsv', () => {
    const { value, problems } = readViaCsv(writeViaCsv(dataset), 'via.csv');
    expect(problems).toEqual([]);
    expect(value[0]).toMatchObject({ filename: '1.png', size: 77, fileAttributes: { note: 'a "b", c' }, at: 'line 2' });
    expect(value[1]?.regions).toEqual([]);
  });
});
