import { expect, test } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { formerActFaults } from '../../src/status/former-act-faults.js';
import { states } from '../participations.js';

const instruments = declaredInstruments();
const yugoslavia = states.former.find(({ id }) => id === 'yugoslavia')!;
const withAct = (change: object) => [{ ...yugoslavia, acts: [{ ...yugoslavia.acts[0]!, ...change }] }];

test('the committed acts are of instruments that there are', () => {
  expect(formerActFaults(states.former, instruments)).toEqual([]);
});

test.each([
  [
    { instrument: 'slavery' },
    'data/former-participants.json: yugoslavia: expected one of untoc, trafficking-protocol, opsc, supplementary-slavery-convention, cedaw, found "slavery"',
  ],
  [
    { instrument: 'cedaw' },
    'data/former-participants.json: yugoslavia, cedaw: expected acts from 1979-12-18 on, when it was adopted, found "1956-09-07"',
  ],
  [
    { signature: null, consent: '1956-09-06' },
    'data/former-participants.json: yugoslavia, supplementary-slavery-convention: expected acts from 1956-09-07 on, when it was adopted, found "1956-09-06"',
  ],
])('%o is told in one line', (change, line) => {
  expect(formerActFaults(withAct(change), instruments)).toEqual([line]);
});
