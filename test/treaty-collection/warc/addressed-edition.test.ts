import { expect, test } from 'vitest';
import { declaredInstruments } from '../../../src/instruments/instruments.js';
import { editionTable } from '../../../src/treaty-collection/edition-table.js';
import { editions } from '../../../src/treaty-collection/edition.js';
import { addressedEdition } from '../../../src/treaty-collection/warc/addressed-edition.js';

const base = 'https://mirror.example/untc';

test.each(declaredInstruments())('the addresses of $id are its own, and of no other', (instrument) => {
  for (const edition of editions) {
    for (const at of [
      base,
      'https://treaties.un.org',
      'http://www.treaties.un.org',
      'http://127.0.0.1:4567',
    ]) {
      for (const address of editionTable[edition].addresses(at, instrument)) {
        const found = declaredInstruments().flatMap(
          ({ id, reference }) => addressedEdition(address, reference, base) && id,
        );
        expect(found.filter(Boolean), address).toEqual([instrument.id]);
        expect(addressedEdition(address, instrument.reference, base)).toBe(edition);
      }
    }
  }
});

test.each([
  [
    'html',
    'http://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18&clang=_en',
  ],
  [
    'html',
    'https://WWW.Treaties.UN.org:443/pages/viewdetails.aspx?clang=_en&chapter=18&mtdsg_no=XVIII-12-a&src=TREATY',
  ],
  ['html', 'https://treaties.un.org/Pages/ViewDetails.aspx?src=IND&mtdsg_no=XVIII-12-a&chapter=18&lang=en'],
  ['html', 'https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&MTDSG_NO=XVIII-12-a#EndDec'],
  ['html', 'https://treaties.un.org/Pages/ViewDetailsIII.aspx?mtdsg_no=XVIII%2D12%2Da&clang=%5Fen&x=1'],
  ['xml', 'https://treaties.un.org/doc/Publication/MTDSG/Volume II/Chapter XVIII/xviii-12-A.en.xml'],
  ['xml', 'https://treaties.un.org/doc/publication/mtdsg/volume%20ii/chapter%20xviii/XVIII-12-a.EN.xml?x=1'],
  [null, 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12&chapter=18&clang=_en'],
  [null, 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-aa&clang=_en'],
  [null, 'https://treaties.un.org/Pages/ViewDetails.aspx?mtdsg_no=XVIII-12-a&mtdsg_no=XVIII-12&clang=_en'],
  [
    null,
    'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18&clang=_fr',
  ],
  [null, 'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=4&clang=_en'],
  [null, 'https://treaties.un.org/Pages/Home.aspx?mtdsg_no=XVIII-12-a'],
  [null, 'https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-12-a.en.pdf'],
  [null, 'https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-12-a.fr.xml'],
  [null, 'https://treaties.un.org.example/Pages/ViewDetails.aspx?mtdsg_no=XVIII-12-a'],
  [null, 'https://elsewhere.example/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&clang=_en'],
  [null, 'ftp://treaties.un.org/Pages/ViewDetails.aspx?mtdsg_no=XVIII-12-a'],
  [null, 'urn:sha256:00'],
  [null, 'neither'],
  [null, ''],
])('%s: %s', (edition, uri) => {
  expect(addressedEdition(uri, 'XVIII-12-a', base)).toBe(edition);
});
