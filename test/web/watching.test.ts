import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config.js';
import { measures } from '../../src/web/health/measures.js';
import { fivePages } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../../.docker', file), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string };
}

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly datasource?: { readonly uid: string };
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly {
    readonly expr: string;
    readonly legendFormat: string;
    readonly datasource: { readonly uid: string };
  }[];
}

/** What a Grafana asks for when the dashboard is put into it. */
const inputs = '__inputs';

const { groups } = parse(read('prometheus-rules.yaml')) as {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
};
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(read('grafana-dashboard.json')) as {
  readonly [inputs]: readonly { readonly name: string; readonly type: string; readonly pluginId: string }[];
  readonly title: string;
  readonly schemaVersion: number;
  readonly templating: {
    readonly list: readonly {
      readonly name: string;
      readonly type: string;
      readonly current: { value: unknown };
    }[];
  };
  readonly panels: readonly Panel[];
};
const { panels } = dashboard;
const shown = panels.filter(({ type }) => type !== 'row');

/** Every expression, with where it stands; a variable of Grafana's as it puts it in. */
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...shown.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }, index) => [`${title} ${index + 1}`, expr] as const),
  ),
].map(
  ([where, expr]) => [where, expr.replaceAll('$__rate_interval', '5m').replaceAll('$job', '.+')] as const,
);

interface Selected {
  readonly metric: string;
  /** The innermost function around it. */
  readonly within: string | null;
  readonly matchers: readonly { readonly label: string; readonly operator: string; readonly value: string }[];
}

/** What an expression asks for. Throws where it is not PromQL. */
function selected(expr: string): readonly Selected[] {
  const found: Selected[] = [];
  const text = ({ from, to }: { readonly from: number; readonly to: number }) => expr.slice(from, to);
  parser.parse(expr).iterate({
    enter: (node) => {
      if (node.type.isError) throw new Error(`not understood at ${node.from}: ${expr.slice(node.from)}`);
      if (node.name !== 'VectorSelector') return;
      const matchers = node.node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
      found.push({
        metric: text(node.node.getChild('Identifier')!),
        within: functionAround(node.node, expr),
        matchers: matchers.map((matcher) => ({
          label: text(matcher.getChild('LabelName')!),
          operator: text(matcher.getChild('MatchOp')!),
          value: JSON.parse(text(matcher.getChild('StringLiteral')!)) as string,
        })),
      });
    },
  });
  return found;
}

function functionAround(node: SyntaxNode, expr: string): string | null {
  for (let one = node.parent; one !== null; one = one.parent) {
    const name = one.name === 'FunctionCall' ? one.getChild('FunctionIdentifier') : null;
    if (name) return expr.slice(name.from, name.to);
  }
  return null;
}

let depositary: Depositary;
let tracker: ServedTracker;
/** The types of what is served, by name, and every value that a label has anywhere. */
const types = new Map<string, string>();
const values = new Map<string, Set<string>>();

beforeAll(async () => {
  depositary = await startDepositary(fivePages());
  tracker = await serveTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  await tracker.sync({ only: ['cedaw'] });
  await fetch(`${tracker.url}/health`);
  const text = await (await fetch(`${tracker.url}/metrics`)).text();
  for (const [, name = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) types.set(name, type);
  for (const [, label = '', value = ''] of text.matchAll(/(\w+)="([^"]*)"/g))
    values.set(label, (values.get(label) ?? new Set()).add(value));
});

afterAll(async () => {
  await tracker.close();
  await depositary.close();
});

/** What Prometheus itself says of what it asks. */
const ofPrometheus = new Set(['up']);
const familyOf = (metric: string) => metric.replace(/_(bucket|sum|count)$/, '');

test.each(expressions)('%s: %s', (_, expr) => {
  for (const { metric, within, matchers } of selected(expr)) {
    if (ofPrometheus.has(metric)) continue;
    const type = types.get(metric) ?? (types.get(familyOf(metric)) === 'histogram' ? 'histogram' : undefined);
    expect(type, metric).toBeDefined();
    // What falls back to 0 with its process has a rate, what rises and falls a difference.
    if (['rate', 'increase'].includes(within ?? '')) expect(['counter', 'histogram']).toContain(type);
    else if (within === 'delta') expect(type).toBe('gauge');
    for (const { label, operator, value } of matchers) {
      if (label === 'job' || label === 'status') continue;
      for (const word of operator.includes('~') ? value.split('|') : [value])
        expect([...(values.get(label) ?? [])], `${label} of ${metric}`).toContain(word);
    }
  }
});

describe('the dashboard', () => {
  it('asks for a data source when it is put into a Grafana, and names no other', () => {
    expect(dashboard[inputs]).toMatchObject([
      { name: 'DS_PROMETHEUS', type: 'datasource', pluginId: 'prometheus' },
    ]);
    const [source] = dashboard.templating.list;
    expect(source).toMatchObject({
      name: 'datasource',
      type: 'datasource',
      current: { value: '${DS_PROMETHEUS}' },
    });
    for (const { datasource, targets = [] } of shown)
      for (const { uid } of [datasource!, ...targets.map((target) => target.datasource)])
        expect(uid).toBe('${datasource}');
  });

  it('has room for each panel, and says what each shows', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(shown.map(({ title }) => title)).size).toBe(shown.length);
    const places = new Set<string>();
    for (const {
      title,
      description,
      targets = [],
      gridPos: { x, y, w, h },
    } of shown) {
      expect(description, title).toMatch(/\.$/);
      expect(targets.length, title).toBeGreaterThan(0);
      expect(x + w, title).toBeLessThanOrEqual(24);
      for (let column = x; column < x + w; column += 1)
        for (let line = y; line < y + h; line += 1) {
          expect(places.has(`${column} ${line}`), `${title} lies over another`).toBe(false);
          places.add(`${column} ${line}`);
        }
    }
  });

  it('shows everything that is counted, but what is the same said shorter', () => {
    const asked = new Set(expressions.flatMap(([, expr]) => selected(expr).map(({ metric }) => metric)));
    const unseen = measures.map(({ name }) => name).filter((name) => !asked.has(name));
    expect(unseen).toEqual(['tracker_info']);
  });
});

describe('the rules', () => {
  it('say what is wrong and what to do, each under a name of its own', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels, annotations } of rules) {
      expect(alert).toMatch(/^Tracker[A-Z]\w+$/);
      expect(['critical', 'warning', 'info']).toContain(labels.severity);
      for (const text of [annotations.summary, annotations.description])
        expect(text.length).toBeGreaterThan(10);
    }
  });

  it('miss a night by the settings as they are where nobody sets them', () => {
    const { syncCron, staleAfter } = loadConfig({});
    expect(syncCron).toMatch(/^\d+ \d+ \* \* \*$/);
    const { expr } = ruleOf('TrackerNoGoodNight');
    const [hours, ...others] = new Set([...expr.matchAll(/> (\d+) \* 3600/g)].map(([, number]) => number));
    expect(Number(hours)).toBeGreaterThan(24);
    expect(Number(hours)).toBeLessThan(staleAfter * 24);
    expect(others).toEqual([]);
    // How many days make a record stale, the tracker itself knows.
    expect(ruleOf('TrackerRecordStale').expr).not.toMatch(/\d\d/);
  });

  it('tell how long something takes by a length of time, and never by a moment', () => {
    const told = rules.filter(({ annotations }) => annotations.summary.includes('$value | humanizeDuration'));
    expect(told.length).toBeGreaterThan(3);
    // What is left of "and" is the value.
    for (const { alert, expr } of told)
      expect(expr, alert).toMatch(/^(time\(\) - |histogram_quantile\(|nodejs_eventloop_lag_)/);
  });

  it('miss a good night also where there never was one', () => {
    const asked = selected(ruleOf('TrackerNoGoodNight').expr).map(({ metric }) => metric);
    expect(asked).toEqual(expect.arrayContaining(['process_start_time_seconds', 'tracker_database_up']));
  });

  it('are read by the example for Prometheus, under the job that they name', () => {
    const { rule_files: files, scrape_configs: jobs } = parse(read('prometheus.yaml')) as {
      readonly rule_files: readonly string[];
      readonly scrape_configs: readonly {
        readonly job_name: string;
        readonly metrics_path: string;
        readonly static_configs: readonly { readonly targets: readonly string[] }[];
      }[];
    };
    expect(files).toEqual(['prometheus-rules.yaml']);
    const { host, port } = loadConfig({});
    expect(jobs).toMatchObject([
      {
        job_name: 'ratification-tracker',
        metrics_path: '/metrics',
        static_configs: [{ targets: [`${host}:${port}`] }],
      },
    ]);
    for (const { expr } of rules)
      for (const { matchers } of selected(expr))
        for (const { label, value } of matchers)
          if (label === 'job') expect(value).toBe('ratification-tracker');
  });
});

function ruleOf(name: string): Rule {
  const found = rules.find(({ alert }) => alert === name);
  if (found === undefined) throw new Error(`there is no rule ${name}`);
  return found;
}

test('names are as Prometheus wants them: base units, and totals for what only rises', () => {
  for (const { name, type, help } of measures) {
    expect(name).toMatch(/^tracker_[a-z]+(_[a-z]+)*$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    expect(name).not.toMatch(/_(ms|milliseconds|minutes|hours|days|kb|mb|percent)(_|$)/);
    expect(help).toMatch(/^\S.*[^.]$/);
    expect(types.get(name)).toBe(type);
  }
});
