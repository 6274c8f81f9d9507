import { expect, test } from 'vitest';
import { loadStates } from '../../src/states/load-states.js';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { worldHeight, worldShapes, worldWidth } from '../../src/web/pictures/world-shapes.js';

const { states } = loadStates(PACKAGE_DATA_DIR);

test('every State is on the map, and can be seen there', () => {
  const drawn = new Map(worldShapes().map((shape) => [shape.m49, shape]));
  for (const { name, m49 } of states.filter(({ kind }) => kind !== 'organization')) {
    const shape = drawn.get(m49);
    expect(shape, name).toBeDefined();
    expect(shape?.isSmall || shape?.path !== '', name).toBe(true);
  }
});

test('nothing lies beside the picture', () => {
  for (const { centre } of worldShapes()) {
    expect(centre[0]).toBeGreaterThan(0);
    expect(centre[0]).toBeLessThan(worldWidth);
    expect(centre[1]).toBeGreaterThan(0);
    expect(centre[1]).toBeLessThan(worldHeight);
  }
});
