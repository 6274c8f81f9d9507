import { test } from 'vitest';
import { sheet } from '../../src/status/questions/sheet.js';
import { states } from '../../src/status/questions/states.js';
import { openTracker } from '../tracker.js';
test('x', async () => {
  const tracker = await openTracker();
  for (const [code, id, more] of [['USA','cedaw'],['FRA','cedaw'],['EUE','cedaw'],['EUE','untoc',{asOf:'2002-01-01'}],['SYR','cedaw',{asOf:'1957-01-01'}],['SOM','trafficking-protocol'],['VAT','supplementary-slavery-convention']] as const) {
    const { title, rows, subject, warnings } = await tracker.ask(sheet, { code, id, ...(more as object) });
    console.log(`\n### ${title}\n${JSON.stringify({...subject.sheet, evidence: 0, sources: 0})}\n` + rows.map((r) => `${r.topic}: ${r.sentence} (${r.article})`).join('\n') + '\n' + warnings.join('\n'));
  }
  const all = await tracker.ask(states, {});
  for (const id of ['untoc','trafficking-protocol','opsc','cedaw','supplementary-slavery-convention']) for (const { state: {code} } of all.rows) {
    const { rows, subject } = await tracker.ask(sheet, { code, id });
    if (subject.sheet.standing === 'cannot-be-told' || subject.sheet.standing === 'withdrawn') console.log(code, id, rows.filter((r) => ['standing','act'].includes(r.topic) || r.sentence.startsWith('A party must')).map((r) => r.sentence + ' '+r.article).join('\n  '));
  }
  await tracker.close();
});
