import type { Vector } from '../vector.ts';
import { tuning } from './tuning.ts';

/**
 * Constant-velocity Kalman filter of a point in the plane. Both axes have the same noise, so they share one 2 x 2
 * covariance and everything is closed form. Pixels and seconds; `side` scales the noise to the object.
 */
export interface MotionState {
  x: number;
  y: number;
  velocityX: number;
  velocityY: number;
  /** Variance of each coordinate. */
  positionVariance: number;
  covariance: number;
  /** Variance of each coordinate's velocity. */
  velocityVariance: number;
}

export function startMotion({ x, y }: Vector, side: number): MotionState {
  return {
    x,
    y,
    velocityX: 0,
    velocityY: 0,
    positionVariance: (tuning.measurementNoise * side) ** 2,
    covariance: 0,
    velocityVariance: (tuning.startSpeed * side) ** 2,
  };
}

/** Moves on by some seconds; acceleration is white noise. */
export function predictMotion(state: MotionState, seconds: number, side: number): void {
  const noise =
    (tuning.accelerationNoise * side) ** 2 + tuning.turning ** 2 * (state.velocityX ** 2 + state.velocityY ** 2);
  state.x += state.velocityX * seconds;
  state.y += state.velocityY * seconds;
  state.positionVariance +=
    seconds * (2 * state.covariance + seconds * (state.velocityVariance + (noise * seconds) / 3));
  state.covariance += seconds * (state.velocityVariance + (noise * seconds) / 2);
  state.velocityVariance += noise * seconds;
}

/** Takes in where it was seen. */
export function correctMotion(state: MotionState, seen: Vector, side: number): void {
  const variance = state.positionVariance + (tuning.measurementNoise * side) ** 2;
  const gain = state.positionVariance / variance;
  const velocityGain = state.covariance / variance;
  const errorX = seen.x - state.x;
  const errorY = seen.y - state.y;
  state.x += gain * errorX;
  state.y += gain * errorY;
  state.velocityX += velocityGain * errorX;
  state.velocityY += velocityGain * errorY;
  state.velocityVariance -= velocityGain * state.covariance;
  state.covariance *= 1 - gain;
  state.positionVariance *= 1 - gain;
}
