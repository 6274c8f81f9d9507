import type { Remark } from '../../treaty-collection/remarks.js';

/** What must be known of a State under an instrument, each with the page that tells it. */
export function RemarkView({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <>
      {remarks.map(({ text, source }) => (
        <>
          {text} <a href={source}>The depositary’s page</a>{' '}
        </>
      ))}
    </>
  );
}
