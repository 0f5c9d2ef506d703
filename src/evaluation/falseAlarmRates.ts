/** What is known of the fields, for rates in units that laboratories compare. */
export interface FieldMeasures {
  /** The mean area of an image. */
  readonly squareMillimetresPerImage?: number;
  /** Of the video that the images were taken from. */
  readonly framesPerSecond?: number;
}

/** What false alarms cost, where the measures tell. */
export interface FalseAlarmRates {
  readonly falseAlarmsPerSquareMillimetre?: number;
  /** Were every frame of a video shown. */
  readonly falseAlarmsPerHour?: number;
}

export function falseAlarmRates(
  falseAlarmsPerImage: number,
  { squareMillimetresPerImage, framesPerSecond }: FieldMeasures,
): FalseAlarmRates {
  return {
    ...(squareMillimetresPerImage !== undefined && {
      falseAlarmsPerSquareMillimetre: falseAlarmsPerImage / squareMillimetresPerImage,
    }),
    ...(framesPerSecond !== undefined && { falseAlarmsPerHour: falseAlarmsPerImage * framesPerSecond * 3600 }),
  };
}
