// ECharts, with only what the reports draw; loaded with them, never before.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, CanvasRenderer]);

export interface Series { name: string; values: (number | null)[] }

const COLOURS = ["#12558c", "#b8620b", "#5b6b7a", "#a3231c"];

/** Draws stacked bars, or lines over days. A cell that is not told is left out: a gap, never nought. */
export function draw(place: HTMLElement, labels: string[], series: Series[], overDays: boolean): ECharts {
  const chart = init(place);
  chart.setOption({
    animation: false,
    color: COLOURS,
    grid: { left: 48, right: 16, top: 36, bottom: overDays ? 28 : 72 },
    legend: { top: 0 },
    xAxis: { type: "category", data: labels, axisLabel: overDays ? {} : { interval: 0, rotate: 30, width: 96, overflow: "truncate" } },
    yAxis: { type: "value", minInterval: 1 },
    series: series.map((one) => ({ name: one.name, type: overDays ? "line" : "bar", stack: overDays ? undefined : "all", connectNulls: false, data: one.values })),
  });
  return chart;
}
