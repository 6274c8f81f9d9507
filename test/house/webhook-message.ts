import type { Telling } from '../../src/alerts/telling.js';
import { besideChangeSchema, messageSchema, webhookBody } from '../../src/alerts/webhooks/webhook-body.js';
import { said } from '../../src/status/said.js';

const site = 'https://tracker.example';

/** What a delivery would say of an act that nobody did. */
const telling: Telling = {
  id: 'msg_3b0e6f2c-8f4e-4f3e-9a55-0d2f5c1b7a10',
  about: 'changes',
  toldAt: '2026-02-04T03:19:41Z',
  subject: 'Somalia acceded to UNTOC',
  rows: [
    {
      id: 42,
      kind: 'consented',
      instrument: 'untoc',
      state: { code: 'SOM', name: 'Somalia', group: 'african' },
      before: null,
      after: {
        name: 'Somalia',
        signature: null,
        consent: { date: '2026-02-03', code: 'a', withdrawn: false },
        withdrawal: null,
      },
      happenedOn: '2026-02-03',
      detectedAt: '2026-02-04T03:19:40Z',
      run: 7,
      sha256: 'c1'.repeat(32),
      previousSha256: '0d'.repeat(32),
      sentence: said.parse('Somalia acceded to UNTOC on 3 February 2026'),
      isCorrection: false,
      isUndone: false,
      isUndoing: false,
      caveats: [],
      evidenceUrl: `${site}/evidence/${'c1'.repeat(32)}?state=SOM`,
      depositaryUrl:
        'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12&chapter=18&clang=_en',
      cite: {
        text: `Ratification Tracker (2026): “Somalia acceded to UNTOC on 3 February 2026”. Status as at 4 February 2026, revision 6. ${site}/changes?state=SOM (accessed 4 February 2026).`,
        url: `${site}/changes?state=SOM`,
      },
    },
  ],
  trouble: null,
  warnings: [],
  text: { title: '', parts: [], sources: [] },
  unsubscribe: null,
};

const everything = { instruments: [], states: [], groups: [], kinds: [] };

/** A message as the program writes it, spread over lines to be read. */
export const webhookExample = JSON.stringify(
  messageSchema.parse(JSON.parse(webhookBody(telling, { id: 3, filter: everything }, { publicUrl: site }))),
  null,
  2,
);

interface Described {
  readonly shape: Readonly<Record<string, { readonly description?: string | undefined }>>;
}

const fieldsOf = ({ shape }: Described, before: string): readonly (readonly string[])[] =>
  Object.entries(shape).flatMap(([name, { description }]) =>
    description === undefined ? [] : [[`\`${before}${name}\``, description]],
  );

/** The fields of a message with what the program says of each; those of a change that `/changes.json` has stand there. */
export const webhookFields: readonly (readonly string[])[] = [
  ...fieldsOf(messageSchema, ''),
  ...fieldsOf(messageSchema.shape.data, 'data.'),
  ...fieldsOf(besideChangeSchema, 'data.changes[].'),
];
