import { committedTables } from './committed-tables.mjs';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The rows of an instrument's newest committed table, or of the newest by a day; they may be altered. */
export function rowsOfBaseline(instrument, day = '9999-12-31') {
  const { page } = committedTables.findLast(
    (file) => file.instrument === instrument && file.page.statusAsAt <= day,
  );
  return page.participants.map(({ name, signature, consent }) => ({ name, signature, consent }));
}

function cell(act) {
  if (act === null) return '&nbsp;';
  const [year, month, day] = act.date.split('-').map(Number);
  const text = `${day} ${months[month - 1]}\t ${year} ${act.code}`;
  return act.withdrawn ? `[${text}]` : text;
}

/** A status page with such rows, as at a day, with its totals. */
export function printedPage({ reference, title }, rows, { day, viewState }) {
  const [chapter, ...numbers] = reference.split('-');
  const [year, month, date] = day.split('-');
  const count = (act) => rows.filter((row) => row[act] !== null && !row[act].withdrawn).length;
  const id = (end) => `id="ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_${end}"`;
  const lines = rows.map(
    ({ name, signature, consent }, index) =>
      `<tr class="${index % 2 === 0 ? 'trBWhite' : 'trBGGrey'}"><td>${name}<br></td><td>${cell(signature)}</td><td>${cell(consent)}</td></tr>`,
  );
  return Buffer.from(`<!DOCTYPE html>
<html><head><title>UNTC</title></head><body><input type="hidden" name="__VIEWSTATE" value="${viewState}" />
<a ${id('ucicons_lnkXml')} href="/doc/Publication/MTDSG/Volume%20I/Chapter%20${chapter}/${reference}.en.xml">XML</a>
<div ${id('div3')}>STATUS AS AT : ${date}-${month}-${year} 10:16:18 EDT</div>
<div ${id('rptHead_ctl00_tcHead')}>CHAPTER ${chapter}</div><div ${id('rptHead_ctl00_tcText')}>TREATIES</div>
<div ${id('rptTreaty_ctl00_tcTreaty')}>${numbers[0]}. ${numbers.slice(1).join(' ')} ${title}</div>
<div ${id('rptStatus_ctl00_tcText')}>Signatories : ${count('signature')}. Parties : ${count('consent')}</div>
<table ${id('tblgrid')}><tr class="thead-one"><td>Participant<br></td><td>Signature<br></td>
<td>Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d), Formal confirmation(c)<br></td></tr>
${lines.join('\n')}
</table></body></html>
`);
}
