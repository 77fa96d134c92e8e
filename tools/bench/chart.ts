/** A point of a chart. Both values are above 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line chart on two logarithmic axes: what grows linearly is a straight line that rises by one decade in each. */
export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly points: readonly Point[];
}

const WIDTH = 720;
const HEIGHT = 420;
const PLOT = { left: 92, right: 690, top: 56, bottom: 352 } as const;

const STYLE = `
  svg { color: #1c1b1a; color-scheme: light dark; font: 14px system-ui, sans-serif; }
  text { fill: currentColor; }
  .title { font-size: 17px; font-weight: 600; }
  .grid { stroke: currentColor; stroke-opacity: 0.16; }
  .linear { stroke: currentColor; stroke-opacity: 0.55; stroke-dasharray: 5 5; fill: none; }
  .line { stroke: #0b6bcb; stroke-width: 2.5; fill: none; }
  .point { fill: #0b6bcb; }
  @media (prefers-color-scheme: dark) {
    svg { color: #ece9e4; }
    .line { stroke: #6cb6ff; }
    .point { fill: #6cb6ff; }
  }`;

/** Draws a chart as SVG, for light and dark pages. The dashed line is linear growth from the first point on. */
export function drawChart({ title, xLabel, yLabel, points }: Chart): string {
  const linear = linearFrom(points);
  const x = logScale(
    points.map((point) => point.x),
    PLOT.left,
    PLOT.right,
  );
  const y = logScale(
    [...points, ...linear].map((point) => point.y),
    PLOT.bottom,
    PLOT.top,
  );
  const path = (line: readonly Point[]): string => line.map((point) => `${round(x.at(point.x))},${round(y.at(point.y))}`).join(' ');
  const parts = [
    `<text class="title" x="${PLOT.left}" y="28">${title}</text>`,
    ...y.ticks.map((tick) => horizontal(round(y.at(tick)), nameOf(tick))),
    ...x.ticks.map((tick) => vertical(round(x.at(tick)), nameOf(tick))),
    `<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${xLabel}</text>`,
    `<text transform="translate(20 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>`,
    `<polyline class="linear" points="${path(linear)}"/>`,
    `<polyline class="line" points="${path(points)}"/>`,
    ...points.map((point) => `<circle class="point" cx="${round(x.at(point.x))}" cy="${round(y.at(point.y))}" r="4"/>`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>${STYLE}
</style>
${parts.join('\n')}
</svg>
`;
}

/** Where values lie on a logarithmic axis that begins and ends at whole decades. */
export function logScale(values: readonly number[], from: number, to: number): { at(value: number): number; ticks: readonly number[] } {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => from + ((Math.log10(value) - first) / (last - first)) * (to - from),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)),
  };
}

/** What the values would be if they grew as x does. */
export function linearFrom(points: readonly Point[]): Point[] {
  const [first] = points;
  return first ? points.map(({ x }) => ({ x, y: (first.y * x) / first.x })) : [];
}

const horizontal = (at: number, name: string): string =>
  `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${at}" y2="${at}"/><text x="${PLOT.left - 10}" y="${at + 5}" text-anchor="end">${name}</text>`;

const vertical = (at: number, name: string): string =>
  `<line class="grid" x1="${at}" x2="${at}" y1="${PLOT.top}" y2="${PLOT.bottom}"/><text x="${at}" y="${PLOT.bottom + 22}" text-anchor="middle">${name}</text>`;

const nameOf = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });

const round = (value: number): number => Math.round(value * 10) / 10;
