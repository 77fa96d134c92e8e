import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawChart, linearFrom, logScale } from '../../../../tools/bench/chart.ts';

describe('logScale', () => {
  it('puts whole decades at equal distances, from edge to edge', () => {
    const scale = logScale([2000, 50_000], 0, 300);
    expect(scale.ticks).toEqual([1000, 10_000, 100_000]);
    expect(scale.ticks.map(scale.at)).toEqual([0, 150, 300]);
  });

  it('has room for values that are all the same', () => {
    expect(logScale([10], 0, 100).ticks).toEqual([10, 100]);
  });

  it('runs downward where the axis does', () => {
    expect([1, 10, 100].map(logScale([1, 100], 200, 0).at)).toEqual([200, 100, 0]);
  });
});

describe('drawChart', () => {
  const points = [
    { x: 1000, y: 20 },
    { x: 10_000, y: 160 },
    { x: 100_000, y: 9000 },
  ];

  it('compares with linear growth from the first point on', () => {
    expect(linearFrom(points).map(({ y }) => y)).toEqual([20, 200, 2000]);
    expect(linearFrom([])).toEqual([]);
  });

  it('draws each point within the picture, what costs more higher up', () => {
    const svg = drawChart({ title: 'Cost', xLabel: 'blocks', yLabel: 'milliseconds', points });
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    const circles = [...document.querySelectorAll('circle')].map((circle) => ['cx', 'cy'].map((name) => Number(circle.getAttribute(name))));
    expect(circles).toHaveLength(3);
    expect(circles.map(([x]) => x)).toEqual([92, 391, 690]);
    const heights = circles.map(([, y = 0]) => y);
    expect(heights).toEqual([...heights].sort((one, other) => other - one));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
    expect(document.documentElement.getAttribute('aria-label')).toBe('Cost');
  });
});
